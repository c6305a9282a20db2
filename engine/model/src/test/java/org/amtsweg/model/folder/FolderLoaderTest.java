package org.amtsweg.model.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.FolderContent.Kind;
import org.amtsweg.problem.Finding;
import org.amtsweg.service.RefusedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderLoaderTest {

    private static final Set<String> STEPS = Set.of("amtsweg.issue-notice", "amtsweg.deliver", "amtsweg.close");
    private static final FolderLoader LOADER = new FolderLoader(STEPS);
    private static final FolderContent RIGHT = FolderSource.directory(Path.of("src/test/resources/folders"))
            .list()
            .folders()
            .get(0);

    private static FolderContent with(String file, String old, String replacement) {
        String text = text(RIGHT, file);
        assertThat(text).contains(old);
        return replaced(RIGHT, file, text.replace(old, replacement));
    }

    private static String text(FolderContent content, String file) {
        return new String(Objects.requireNonNull(content.files().get(file)), StandardCharsets.UTF_8);
    }

    private static FolderContent replaced(FolderContent content, String file, String text) {
        Map<String, byte[]> files = new HashMap<>(content.files());
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new FolderContent(content.kind(), content.name(), files);
    }

    private static FolderContent without(String file) {
        Map<String, byte[]> files = new HashMap<>(RIGHT.files());
        files.remove(file);
        return new FolderContent(RIGHT.kind(), RIGHT.name(), files);
    }

    private static LoadedFolders load(FolderContent... contents) {
        return LOADER.load(List.of(FolderSource.content(contents)));
    }

    private static List<String> codes(LoadedFolders loaded) {
        return loaded.refused().stream()
                .flatMap(refused -> refused.findings().stream())
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }

    @Test
    void servesAGoodFolder() {
        LoadedFolders loaded = load(RIGHT);
        assertThat(loaded.refused()).isEmpty();
        ServiceFolder service = loaded.services().get(0);
        assertThat(service.service().id().value()).isEqualTo("muster");
        assertThat(service.service().form().id()).isEqualTo("antrag");
        assertThat(service.process().processId()).isEqualTo("muster");
        assertThat(service.process().topics()).containsExactlyInAnyOrderElementsOf(STEPS);
        assertThat(service.process().element("antrag_entscheiden").orElseThrow().outcomes())
                .containsExactly("grant", "refuse");
        assertThat(service.process().element("antrag_entscheiden").orElseThrow().effects())
                .containsExactlyInAnyOrderEntriesOf(Map.of("grant", "favourable", "refuse", "adverse"));
        assertThat(service.notices()).containsOnlyKeys("bescheid");
        assertThat(service.forms()).containsOnlyKeys("antrag", "entscheidung");
        assertThat(service.texts().find(Language.EN, "timeline.antrag_eingegangen"))
                .isPresent();
        assertThat(service.warnings().list()).isEmpty();
        assertThat(service.content().hash()).isEqualTo(RIGHT.hash());
    }

    @ParameterizedTest(name = "{3}: {0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        service.yaml | form: antrag | form: anderes | folder.no-form
        service.yaml | form: antrag | form: antrag\\nfee: {table: gebuehr} | folder.no-fee-table
        service.yaml | version: 1.0.0 | version: "1" | profile.format
        process.bpmn | amtsweg.deliver | vendor.deliver | process.unknown-step
        process.bpmn | process id="muster" | process id="other" | process.process-id
        process.bpmn | </bpmn:definitions> | | xml.syntax
        forms/antrag.form | "id": "antrag" | "id": "entscheidung" | form.id-twice
        forms/antrag.form | "textarea" | "filepicker" | form.component
        forms/antrag.form | "email" | "e-mail-adresse" | form.key
        texts/de.yaml | state.CLOSED: Abgeschlossen | state.CLOSED: | text.not-flat
        notices/bescheid.html | {{signature}} | {{signature} | notice.open-tag
        """)
    void refusesABadFolder(String file, String old, String replacement, String code) {
        String with = replacement == null ? "" : replacement.replace("\\n", "\n");
        LoadedFolders loaded = load(with(file, old, with));
        assertThat(loaded.services()).isEmpty();
        assertThat(codes(loaded)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "service.yaml, folder.no-profile",
        "process.bpmn, folder.no-process",
        "forms/antrag.form, folder.no-form",
        "forms/entscheidung.form, process.unknown-form",
        "notices/bescheid.html, notice.half",
        "texts/de.yaml, folder.no-german"
    })
    void refusesAFolderThatLacksAFile(String file, String code) {
        assertThat(codes(load(without(file)))).contains(code);
    }

    @Test
    void refusesANoticeWithoutARemedy() {
        FolderContent content =
                with("service.yaml", "remedy:\n  kind: OBJECTION\n  period: P1M\n  norm: § 70 Abs. 1 VwGO\n", "");
        assertThat(codes(load(content))).containsExactly("folder.no-remedy");
    }

    @Test
    void tellsTheFindingsOfAllFilesAtOnce() {
        FolderContent content = with("service.yaml", "level: MUNICIPALITY", "level: TOWN");
        content =
                replaced(content, "process.bpmn", text(content, "process.bpmn").replace("amtsweg.close", "vendor.x"));
        content = replaced(
                content, "forms/antrag.form", text(content, "forms/antrag.form").replace("textarea", "video"));
        content = replaced(content, "notices/bescheid.txt", "{{#a}}");
        content = replaced(content, "table.dmn", "<x/>");
        assertThat(codes(load(content)))
                .contains(
                        "profile.not-allowed",
                        "process.unknown-step",
                        "form.component",
                        "notice.syntax",
                        "decision.not-dmn");
    }

    @Test
    void keepsServingTheGoodFolderBesideTheBad() {
        FolderContent bad = new FolderContent(Kind.SERVICE, "bad", Map.of("service.yaml", new byte[] {'x'}));
        LoadedFolders loaded = load(bad, RIGHT);
        assertThat(loaded.services()).hasSize(1);
        assertThat(loaded.refused().stream().map(RefusedService::folder)).containsExactly("services/bad");
    }

    @Test
    void takesTheSameFolderOfTwoSourcesOnceAndRefusesADifference() {
        FolderSource one = FolderSource.content(RIGHT);
        assertThat(LOADER.load(List.of(one, one)).services()).hasSize(1);
        FolderContent changed = replaced(RIGHT, "README.md", "changed");
        LoadedFolders loaded = LOADER.load(List.of(one, FolderSource.content(changed)));
        assertThat(loaded.services()).isEmpty();
        assertThat(codes(loaded)).containsExactly("folder.version-twice", "folder.version-twice");
    }

    @Test
    void servesTwoVersionsOfAService() {
        FolderContent newer = with("service.yaml", "version: 1.0.0", "version: 1.1.0");
        assertThat(load(RIGHT, newer).services())
                .extracting(ServiceFolder::toString)
                .containsExactly("muster 1.0.0", "muster 1.1.0");
    }

    @Test
    void warnsOfAFileThatIsNotRead() {
        ServiceFolder service =
                load(replaced(RIGHT, "notes.docx", "x")).services().get(0);
        assertThat(service.warnings().stream().map(Finding::code)).containsExactly("folder.unknown-file");
    }

    @Test
    void loadsABlockAndTheServiceThatCallsIt() {
        LoadedFolders loaded = load(ABlock.thatDecides("1.0.0"), ABlock.callerOf(RIGHT, "1.0.0"));
        assertThat(loaded.refused()).isEmpty();
        assertThat(loaded.blocks().get(0).outputs()).containsEntry("outcome", "task.pruefen.outcome");
        assertThat(loaded.blocks().get(0).inputs()).containsOnlyKeys("role");
        assertThat(loaded.services().get(0).process().calledBlocks())
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.block()).isEqualTo("pruefung");
                    assertThat(call.version()).isEqualTo("1.0.0");
                });
    }

    @Test
    void refusesAServiceThatCallsAMissingRefusedOrOtherVersionOfABlock() {
        FolderContent caller = ABlock.callerOf(RIGHT, "1.0.0");
        FolderContent broken = replaced(ABlock.thatDecides("1.0.0"), "block.yaml", "id: pruefung");
        for (FolderContent[] folders :
                List.of(new FolderContent[] {caller}, new FolderContent[] {broken, caller}, new FolderContent[] {
                    ABlock.thatDecides("2.0.0"), caller
                })) {
            LoadedFolders loaded = load(folders);
            assertThat(loaded.services()).isEmpty();
            assertThat(codes(loaded)).contains("process.unknown-block");
        }
    }

    @Test
    void refusesBlocksThatCallEachOther() {
        assertThat(codes(load(ABlock.thatCallsItself()))).containsExactly("folder.blocks-in-a-circle");
    }

    @Test
    void refusesAnOutputOfAnElementThatIsNotThere() {
        FolderContent block = ABlock.thatDecides("1.0.0");
        FolderContent wrong =
                replaced(block, "block.yaml", text(block, "block.yaml").replace("task.pruefen", "task.other"));
        assertThat(codes(load(wrong))).containsExactly("folder.output");
    }

    @Test
    void loadsAgainWhatWasKeptAsAnArchive() throws IOException {
        FolderContent again = FolderContent.fromZip(RIGHT.kind(), RIGHT.name(), RIGHT.toZip());
        assertThat(again.hash()).isEqualTo(RIGHT.hash());
        assertThat(Arrays.equals(again.toZip(), RIGHT.toZip())).isTrue();
        assertThat(load(again).services()).hasSize(1);
    }
}
