package org.amtsweg.model.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FolderLoaderTest {

    static final Set<String> STEPS = Set.of("amtsweg.issue-notice", "amtsweg.deliver", "amtsweg.close");

    @Test
    void servesAGoodFolder() {
        LoadedFolders loaded =
                new FolderLoader(STEPS).load(List.of(FolderSource.directory(Path.of("src/test/resources/folders"))));
        assertThat(loaded.refused()).isEmpty();
        assertThat(loaded.services()).hasSize(1);
        System.out.println(loaded.services().get(0).process().elements());
    }
}
