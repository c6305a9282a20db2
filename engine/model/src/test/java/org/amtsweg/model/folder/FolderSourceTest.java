package org.amtsweg.model.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amtsweg.model.folder.FolderContent.Kind;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

    @TempDir
    Path dir = Path.of(".");

    private void write(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    @Test
    void listsTheFoldersOfADirectory() throws IOException {
        write("services/a/service.yaml", "x");
        write("services/a/texts/de.yaml", "y");
        write("services/a/.DS_Store", "z");
        write("services/.git/config", "z");
        write("blocks/b/block.yaml", "x");
        write("other/c/service.yaml", "x");
        FolderSource.Listing listing = FolderSource.directory(dir).list();
        assertThat(listing.folders())
                .extracting(FolderContent::path)
                .containsExactlyInAnyOrder("services/a", "blocks/b");
        assertThat(listing.folders().get(0).files().keySet()).containsExactly("service.yaml", "texts/de.yaml");
        assertThat(listing.refused()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(FolderSource.directory(dir.resolve("missing")).list().folders())
                .isEmpty();
    }

    @Test
    void refusesAFolderThatIsTooLarge() throws IOException {
        write("services/good/service.yaml", "x");
        write("services/big/service.yaml", "x");
        Files.write(dir.resolve("services/big/plan.md"), new byte[FolderContent.MAX_FILE_BYTES + 1]);
        for (int i = 0; i <= FolderContent.MAX_FILES; i++) {
            write("services/many/texts/t" + i + ".yaml", "x");
        }
        write("services/Bad Name/service.yaml", "x");
        FolderSource.Listing listing = FolderSource.directory(dir).list();
        assertThat(listing.folders()).extracting(FolderContent::name).containsExactly("good");
        assertThat(listing.refused())
                .extracting(refused -> refused.findings().list().get(0).code())
                .containsExactlyInAnyOrder("folder.file-too-large", "folder.too-many-files", "folder.name");
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        write("secret.yaml", "secret");
        write("services/a/service.yaml", "x");
        Files.createSymbolicLink(dir.resolve("services/a/leak.yaml"), dir.resolve("secret.yaml"));
        Files.createSymbolicLink(dir.resolve("services/linked"), dir.resolve("services/a"));
        FolderSource.Listing listing = FolderSource.directory(dir).list();
        assertThat(listing.folders())
                .singleElement()
                .satisfies(folder -> assertThat(folder.files()).containsOnlyKeys("service.yaml"));
    }

    @Test
    void findsFoldersInJarsAndDirectoriesOfTheClassPath() throws IOException {
        Path jar = dir.resolve("services.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String name :
                    new String[] {"META-INF/amtsweg/", "META-INF/amtsweg/services/", "META-INF/amtsweg/services/a/"}) {
                zip.putNextEntry(new ZipEntry(name));
            }
            for (String name : new String[] {
                "services/a/service.yaml", "services/a/forms/f.form", "blocks/b/block.yaml", "schema/x.json"
            }) {
                zip.putNextEntry(new ZipEntry("META-INF/amtsweg/" + name));
                zip.write('x');
            }
        }
        write("classes/META-INF/amtsweg/services/c/service.yaml", "x");
        URL[] path = {jar.toUri().toURL(), dir.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, null)) {
            FolderSource.Listing listing = FolderSource.classPath(loader).list();
            assertThat(listing.folders())
                    .extracting(FolderContent::path)
                    .containsExactlyInAnyOrder("services/a", "blocks/b", "services/c");
            assertThat(listing.refused()).isEmpty();
        }
    }

    @Test
    void hashesNamesAndBytes() {
        FolderContent one = new FolderContent(Kind.SERVICE, "a", Map.of("a", new byte[] {1}, "b", new byte[] {2}));
        FolderContent other = new FolderContent(Kind.SERVICE, "a", Map.of("a", new byte[] {1, 2}, "b", new byte[0]));
        assertThat(one.hash()).hasSize(64).isNotEqualTo(other.hash());
    }

    @Test
    void refusesArchivesThatExplode() throws IOException {
        byte[] bomb = zip("a", FolderContent.MAX_FILE_BYTES + 1, 1);
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> FolderContent.fromZip(Kind.SERVICE, "a", bomb)).isInstanceOf(AmtswegException.class);
        byte[] many = zip("a", 1, FolderContent.MAX_FILES + 1);
        assertThatThrownBy(() -> FolderContent.fromZip(Kind.SERVICE, "a", many)).isInstanceOf(AmtswegException.class);
        assertThatThrownBy(() -> FolderContent.fromZip(Kind.SERVICE, "a", new byte[] {1, 2, 3}))
                .isInstanceOf(AmtswegException.class);
    }

    private static byte[] zip(String name, int size, int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(name + i));
                zip.write(new byte[size]);
            }
        }
        return bytes.toByteArray();
    }
}
