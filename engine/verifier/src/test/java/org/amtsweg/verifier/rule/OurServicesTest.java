package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;
import org.amtsweg.model.step.BuiltInSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ship keeps all rules, and sets none of them aside. */
class OurServicesTest {

    private static final LoadedFolders LOADED =
            new FolderLoader(BuiltInSteps.names()).load(List.of(FolderSource.directory(Path.of("../../processes/services"))));

    static Stream<Arguments> folders() {
        return Stream.concat(
                LOADED.services().stream()
                        .map(service ->
                                Arguments.of(service.toString(), ModelFolder.of(service, LOADED.blocks(), List.of()))),
                LOADED.blocks().stream()
                        .map(block ->
                                Arguments.of(block.toString(), ModelFolder.of(block, LOADED.blocks(), List.of()))));
    }

    @Test
    void readsWhatWeShip() {
        assertThat(LOADED.refused()).isEmpty();
        assertThat(folders().toList()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void findsNothingAndSetsNothingAside(String name, ModelFolder model) {
        RuleCheck.Result result = FolderVerifier.check(model);

        assertThat(result.findings())
                .extracting(finding -> finding.rule() + " " + finding.element() + " " + finding.message())
                .isEmpty();
        assertThat(result.suppressed()).isEmpty();
    }
}
