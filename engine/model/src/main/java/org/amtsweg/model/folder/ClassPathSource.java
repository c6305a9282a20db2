package org.amtsweg.model.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.RefusedService;

/**
 * Folders on a class path, in directories and in jars. A jar must have entries for its directories, as Maven's and Gradle's jars do.
 */
final class ClassPathSource implements FolderSource {

    private static final String ROOT = "META-INF/amtsweg/";

    private final ClassLoader loader;

    ClassPathSource(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Listing list() {
        List<FolderContent> folders = new ArrayList<>();
        List<RefusedService> refused = new ArrayList<>();
        for (URL root : roots()) {
            Listing listing;
            try {
                listing = list(root);
            } catch (IOException | URISyntaxException e) {
                listing = new Listing(
                        List.of(),
                        List.of(new RefusedService(ROOT, Findings.of(Finding.error("", "folder.unreadable")))));
            }
            folders.addAll(listing.folders());
            refused.addAll(listing.refused());
        }
        return new Listing(folders, refused);
    }

    /** The directories {@code META-INF/amtsweg} that hold services or blocks, each once. */
    private Collection<URL> roots() {
        Map<String, URL> roots = new LinkedHashMap<>();
        try {
            for (FolderContent.Kind kind : FolderContent.Kind.values()) {
                for (URL url : Collections.list(loader.getResources(ROOT + kind.parent()))) {
                    String text = url.toString();
                    String end = text.endsWith("/") ? kind.parent() + "/" : kind.parent();
                    roots.putIfAbsent(text.substring(0, text.length() - end.length()), url);
                }
            }
        } catch (IOException e) {
            throw new AmtswegException("The class path cannot be searched for services", true, e);
        }
        return roots.values();
    }

    private static Listing list(URL root) throws IOException, URISyntaxException {
        if (root.getProtocol().equals("file")) {
            return new DirectorySource(Path.of(new URI(root.toString())).resolveSibling("")).list();
        }
        URLConnection connection = root.openConnection();
        // A cached jar would stay open and show old content after it was replaced.
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (JarFile file = jar.getJarFile()) {
                return list(file);
            }
        }
        throw new IOException("Not a directory and not a jar");
    }

    private static Listing list(JarFile jar) throws IOException {
        Map<String, FolderFiles> folders = new LinkedHashMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.isDirectory() || !entry.getName().startsWith(ROOT)) {
                continue;
            }
            String[] parts = entry.getName().substring(ROOT.length()).split("/", 3);
            for (FolderContent.Kind kind : FolderContent.Kind.values()) {
                if (parts.length == 3 && parts[0].equals(kind.parent())) {
                    FolderFiles folder =
                            folders.computeIfAbsent(parts[0] + "/" + parts[1], path -> new FolderFiles(kind, parts[1]));
                    try (InputStream in = jar.getInputStream(entry)) {
                        folder.add(parts[2], in);
                    }
                }
            }
        }
        return new Listing(
                folders.values().stream().flatMap(f -> f.content().stream()).toList(),
                folders.values().stream().flatMap(f -> f.refused().stream()).toList());
    }
}
