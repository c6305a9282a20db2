package org.amtsweg.workbench.template;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LibraryBlocks;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.problem.Findings;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.workbench.check.KnownSteps;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;

/**
 * The steps and blocks there are (<i>Angebot</i>): those of Amtsweg, those of jars on the class path or named by the designer, and the blocks beside a
 * folder.
 *
 * <p>Runs no step; the code of a jar is loaded to ask its steps what they are.
 */
record Offer(List<StepDescriptor> steps, List<BlockFolder> blocks, Map<String, Findings> refused) {

    Offer {
        steps = List.copyOf(steps);
        blocks = List.copyOf(blocks);
    }

    /** What these jars and directories bring, besides the class path; each directory holds folders of blocks. */
    static Offer of(Collection<Path> jars, Collection<Path> blockDirectories, Words words) {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(url(jar, words));
        }
        ClassLoader own = Offer.class.getClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), own)) {
            List<StepDescriptor> steps = new ArrayList<>(BuiltInSteps.all());
            steps.addAll(vendors(loader, words));
            return withBlocks(steps, loader, blockDirectories);
        } catch (IOException e) {
            throw words.usage("templates.jar.unreadable", jars.iterator().next());
        }
    }

    /** Says which blocks could not be used, and why. */
    void complain(Terminal terminal, Words words) {
        refused.forEach((folder, findings) -> {
            terminal.err().println(words.get("templates.refused", folder));
            findings.forEach(finding -> terminal.err().println("  " + words.say(finding)));
        });
    }

    private static URL url(Path jar, Words words) {
        if (!Files.isRegularFile(jar)) {
            throw words.usage("templates.jar.missing", jar);
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            if (zip.size() == 0) {
                throw words.usage("templates.jar.broken", jar);
            }
            return jar.toUri().toURL();
        } catch (ZipException | MalformedURLException e) {
            throw words.usage("templates.jar.broken", jar);
        } catch (IOException e) {
            throw words.usage("templates.jar.unreadable", jar);
        }
    }

    /** The steps of vendors by name; a jar that cannot say what it brings is a reason to stop, not to be quiet. */
    private static List<StepDescriptor> vendors(ClassLoader loader, Words words) {
        Map<String, StepDescriptor> found = new LinkedHashMap<>();
        try {
            for (Step step : ServiceLoader.load(Step.class, loader)) {
                StepDescriptor descriptor = described(step, words);
                String name = descriptor.name();
                if (!name.contains(".") || name.startsWith("amtsweg.")) {
                    throw words.usage(
                            "templates.step.name", name, step.getClass().getName());
                }
                if (found.putIfAbsent(name, descriptor) != null) {
                    throw words.usage("templates.step.twice", name);
                }
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw words.usage("templates.jar.steps", String.valueOf(e.getMessage()));
        }
        return found.values().stream()
                .sorted(Comparator.comparing(StepDescriptor::name))
                .toList();
    }

    private static StepDescriptor described(Step step, Words words) {
        try {
            return step.descriptor();
        } catch (RuntimeException e) {
            throw words.usage("templates.step.mute", step.getClass().getName());
        }
    }

    /** A block of a directory takes the place of the library's with the same id and version, and may use steps of vendors whose jars are not here, as in {@code check}. */
    private static Offer withBlocks(List<StepDescriptor> steps, ClassLoader loader, Collection<Path> directories) {
        List<FolderContent> folders = new ArrayList<>();
        Map<String, Findings> refused = new LinkedHashMap<>();
        for (Path directory : directories) {
            FolderSource.Listing listing =
                    FolderSource.folder(FolderContent.Kind.BLOCK, directory).list();
            folders.addAll(listing.folders());
            listing.refused().forEach(folder -> refused.put(folder.folder(), folder.findings()));
        }
        folders.addAll(LibraryBlocks.beside(folders, loader));
        LoadedFolders loaded = new FolderLoader(KnownSteps.in(folders))
                .load(List.of(FolderSource.content(folders.toArray(FolderContent[]::new))));
        loaded.refused().forEach(folder -> refused.put(folder.folder(), folder.findings()));
        return new Offer(steps, loaded.blocks(), refused);
    }
}
