package org.amtsweg.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.amtsweg.document.Attachment;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.FormData;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCheckerTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    private final EvidenceChecker checker = new EvidenceChecker();

    private static EvidenceRequirement plan() {
        return plan(Optional.empty());
    }

    private static EvidenceRequirement plan(String requiredWhen) {
        return plan(Optional.of(requiredWhen));
    }

    private static EvidenceRequirement plan(Optional<String> requiredWhen) {
        return new EvidenceRequirement(
                "plan",
                LocalText.of("Lageplan"),
                Set.of("application/pdf", "image/png", "application/xml", "application/json", "text/plain"),
                1_000,
                requiredWhen,
                Optional.of(Norm.of("§ 1 Beispielsatzung")));
    }

    private List<String> found(EvidenceRequirement requirement, Attachment... attachments) {
        return checker.check(List.of(requirement), FormData.of(Map.of("area", 12)), List.of(attachments)).stream()
                .map(f -> f.path() + " " + f.code())
                .toList();
    }

    private static Attachment file(String name, String type, byte[] content) {
        return Attachment.of("plan", name, type, content);
    }

    @Test
    void acceptsAFileThatIsWhatItClaims() {
        assertThat(found(plan(), file("plan.pdf", "application/pdf", PDF))).isEmpty();
        assertThat(found(plan(), file("plan.png", "image/png", PNG))).isEmpty();
        assertThat(found(plan(), file("Übersicht (2).xml", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void missesWhatIsRequired() {
        Finding missing =
                checker.check(List.of(plan()), FormData.EMPTY, List.of()).list().get(0);
        assertThat(missing.path()).isEqualTo("evidence.plan");
        assertThat(missing.code()).isEqualTo("evidence.missing");
        assertThat(missing.norm()).contains(Norm.of("§ 1 Beispielsatzung"));
        assertThat(missing.toString()).contains("Lageplan");
    }

    @Test
    void requiresByTheConditionOnTheForm() {
        assertThat(found(plan("true"))).hasSize(1);
        assertThat(found(plan("false"))).isEmpty();
        assertThat(found(plan("area > 10"))).hasSize(1);
        assertThat(found(plan("area > 100"))).isEmpty();
        assertThat(found(plan("unknown > 100"))).isEmpty();
    }

    @Test
    void refusesWhatIsNotWhatItClaims() {
        for (String type :
                List.of("application/pdf", "image/png", "application/xml", "application/json", "text/plain")) {
            byte[] program = {'M', 'Z', 0, 1, 2, 3};
            assertThat(found(plan(), file("a", type, program)))
                    .containsExactly("evidence.plan[0] evidence.not-what-it-claims");
        }
    }

    @Test
    void refusesAPdfThatWasCutOff() {
        byte[] half = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
        assertThat(found(plan(), file("a.pdf", "application/pdf", half)))
                .containsExactly("evidence.plan[0] evidence.not-what-it-claims");
    }

    @Test
    void refusesXmlWithADocumentType() {
        byte[] xxe =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>".getBytes(StandardCharsets.UTF_8);
        assertThat(found(plan(), file("a.xml", "application/xml", xxe)))
                .containsExactly("evidence.plan[0] evidence.not-what-it-claims");
    }

    @Test
    void refusesOtherMediaTypesEmptyAndLargeFiles() {
        assertThat(found(plan(), file("a.exe", "application/x-msdownload", PDF)))
                .containsExactly("evidence.plan[0] evidence.media-type");
        assertThat(found(plan(), file("a.pdf", "application/pdf", new byte[0])))
                .containsExactly("evidence.plan[0] evidence.empty");
        assertThat(found(plan(), file("a.pdf", "application/pdf", new byte[1_001])))
                .containsExactly("evidence.plan[0] evidence.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "../a.pdf",
                "a/b.pdf",
                "a\\b.pdf",
                "C:a.pdf",
                ".pdf",
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u202Efdp.exe",
                "a\uD800.pdf"
            })
    void refusesNamesThatLeadOrDeceive(String name) {
        assertThat(found(plan(), file(name, "application/pdf", PDF)))
                .containsExactly("evidence.plan[0] evidence.file-name");
    }

    @Test
    void refusesWhatNobodyAskedFor() {
        assertThat(found(plan("false"), Attachment.of("other", "a.pdf", "application/pdf", PDF)))
                .containsExactly("evidence.other evidence.not-asked");
        assertThat(found(plan("false"), Attachment.of("<script>", "a.pdf", "application/pdf", PDF)))
                .containsExactly("evidence evidence.not-asked");
    }

    @Test
    void refusesTooManyFiles() {
        Attachment[] many = IntStream.range(0, 11)
                .mapToObj(i -> file("a.pdf", "application/pdf", PDF))
                .toArray(Attachment[]::new);
        assertThat(found(plan(), many)).containsExactly("evidence.plan evidence.too-many");
    }
}
