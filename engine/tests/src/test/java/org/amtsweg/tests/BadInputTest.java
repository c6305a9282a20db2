package org.amtsweg.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Submission;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.deadline.Period;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.form.FormDataFormatException;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.task.TaskOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class BadInputTest {

    private static final String LONE = "x\uD800y";
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Site site;
    private final Applicant erika = Site.somebody();
    private final FrontOffice office;

    BadInputTest(TestDatabase database) {
        site = Site.on(database);
        office = site.amtsweg.frontOffice(erika);
    }

    @BeforeEach
    void heal() {
        site.heal();
    }

    @Test
    void saysThatAServiceIsUnknown() {
        Application application = Application.to(ServiceId.parse("gibtsnicht")).at(Site.HERE);

        assertThat(refused(application))
                .extracting(BadInputTest::german)
                .containsExactly("service: Diese Leistung wird hier nicht angeboten.");
        assertThat(office.feePreview(application)).isEmpty();
        assertThatThrownBy(() -> office.saveDraft(application))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Diese Leistung wird hier nicht angeboten.");
    }

    @Test
    void namesAllFlawsAtOnce() {
        Map<String, Object> form = new HashMap<>();
        form.put("alter", "zwölf");
        form.put("tag", "2027-02-30");
        form.put("art", "drei");
        form.put("einverstanden", "ja");
        form.put("posten", "kein");
        form.put("erfunden", 1);

        assertThat(refused(application(form)))
                .extracting(BadInputTest::german)
                .contains(
                        "form.name: Bitte füllen Sie dieses Feld aus.",
                        "form.alter: Hier wird eine Zahl erwartet.",
                        "form.tag: Bitte geben Sie ein Datum an, das es gibt (Jahr-Monat-Tag, zum Beispiel 2027-04-01).",
                        "form.art: Bitte wählen Sie eine der angebotenen Möglichkeiten.",
                        "form.einverstanden: Hier wird Ja oder Nein erwartet.",
                        "form.posten: Hier wird eine Liste erwartet.",
                        "form.erfunden: Dieses Feld gibt es im Formular nicht. Bitte laden Sie das Formular neu.");
    }

    @Test
    void wantsAPlaceThatSomebodyIsCompetentFor() {
        assertThat(refused(Application.to(ServiceId.parse("fiktiv")).with(FormData.of(Map.of("name", "E")))))
                .extracting(Finding::code)
                .containsExactly("place.missing");
        assertThat(refused(Site.application("fiktiv").at(Site.NOWHERE)))
                .extracting(Finding::code)
                .containsExactly("place.no-authority");
    }

    @Test
    void refusesATextOfFiveMegabytes() {
        String long5 = "x".repeat(5_000_000);

        assertThat(refused(application(Map.of("name", long5))))
                .extracting(BadInputTest::german)
                .containsExactly("form.name: Der Text ist zu lang; erlaubt sind 200 Zeichen.");
        assertThat(refused(application(Map.of("name", "E", long5.substring(0, 100_000), "x"))))
                .extracting(Finding::code)
                .containsExactly("form.unknown-field");
        assertThat(invalid(() -> office.saveDraft(application(Map.of("name", long5)))))
                .extracting(Finding::code)
                .containsExactly("text.too-long");
        assertThat(office.drafts()).isEmpty();
        assertThat(office.feePreview(Site.application("zahlung").with(FormData.of(Map.of("name", long5)))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000y", LONE, "\uDC00"})
    void letsInNoCharacterThatADatabaseAlters(String text) {
        assertThat(refused(application(Map.of("name", text))))
                .extracting(BadInputTest::german)
                .containsExactly(
                        "form.name: Der Text enthält ein Zeichen, das nicht gespeichert werden kann, zum Beispiel ein Steuerzeichen. Bitte geben Sie den Text neu ein.");
        assertThat(refused(application(Map.of("name", "E", text, "x"))))
                .extracting(Finding::code)
                .containsExactly("form.unknown-field");
        assertThat(refused(application(Map.of("name", "E", "posten", List.of(Map.of("was", text))))))
                .extracting(Finding::path)
                .containsExactly("form.posten[0].was");
        assertThat(invalid(() -> office.saveDraft(application(Map.of("name", text)))))
                .extracting(Finding::code)
                .containsExactly("text.not-storable");
        assertThat(invalid(() -> office.saveDraft(application(Map.of(text, "x")))))
                .extracting(Finding::code)
                .containsExactly("text.not-storable");
        assertThat(refused(Site.application("fiktiv").at(Site.HERE.inDistrict(text))))
                .extracting(Finding::path, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("place.district", "text.not-storable"));
        assertThat(refused(Site.application("fiktiv").attach(Attachment.of("plan", text, "application/pdf", PDF))))
                .extracting(Finding::code)
                .containsExactly("evidence.file-name");
    }

    @Test
    void letsInNoDistrictThatIsTooLong() {
        assertThat(refused(Site.application("fiktiv").at(Site.HERE.inDistrict("x".repeat(201)))))
                .extracting(Finding::path)
                .containsExactly("place.district");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000y", LONE})
    void letsInNoReplyThatADatabaseAlters(String text) {
        CaseId id = site.submit(erika, "fiktiv");
        site.complete(id, "pruefen", "ask", Map.of("request", "Was?"));
        OpenAction action = site.action(office, id, OpenAction.Kind.SUPPLEMENT);

        Findings said = findings(office.reply(id, Reply.to(action.id()).saying(text)));
        Findings changed =
                findings(office.reply(id, Reply.to(action.id()).changing(FormData.of(Map.of("name", text)))));
        Findings named = findings(
                office.reply(id, Reply.to(action.id()).attach(Attachment.of("plan", text, "application/pdf", PDF))));

        assertThat(said)
                .extracting(BadInputTest::german)
                .containsExactly("text: Der Text enthält ein Zeichen, das nicht gespeichert werden kann.");
        assertThat(changed).extracting(Finding::path).containsExactly("form.name");
        assertThat(named).extracting(Finding::code).containsExactly("evidence.file-name");
        assertThat(site.action(office, id, OpenAction.Kind.SUPPLEMENT)).isEqualTo(action);
        assertThat(office.reply(id, Reply.to(action.id()).saying("ÄÖÜ 😀")).isAccepted())
                .isTrue();
        assertThat(site.tasks(id)).hasSize(1);
    }

    @Test
    void refusesAReplyThatIsTooLongOrChangesWhatMayNotChange() {
        CaseId id = site.submit(erika, "fiktiv");
        site.complete(id, "pruefen", "ask", Map.of("request", "Was?"));
        OpenAction action = site.action(office, id, OpenAction.Kind.SUPPLEMENT);
        OpenAction withdrawal = site.action(office, id, OpenAction.Kind.WITHDRAW);

        assertThat(findings(office.reply(id, Reply.to(action.id()).saying("x".repeat(5_000_000)))))
                .extracting(Finding::code)
                .containsExactly("text.too-long");
        assertThat(findings(office.reply(id, Reply.to(action.id()).changing(FormData.of(Map.of("erfunden", 1))))))
                .extracting(Finding::code)
                .containsExactly("form.unknown-field");
        assertThat(findings(
                        office.reply(id, Reply.to(withdrawal.id()).changing(FormData.of(Map.of("name", "Anders"))))))
                .extracting(Finding::code)
                .containsExactly("reply.no-changes");
        assertThat(site.amtsweg.backOffice(Site.CLERK).caseRecord(id).form().text("name"))
                .hasValue("Erika Mustermann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000y", LONE})
    void letsInNothingFromAClerkThatADatabaseAlters(String text) {
        CaseId id = site.submit(erika, "fiktiv");
        BackOffice clerk = site.amtsweg.backOffice(Site.CLERK);

        assertThat(invalid(() -> clerk.requestInformation(id, text, Period.ofDays(7))))
                .extracting(BadInputTest::german)
                .containsExactly("question: Der Text enthält ein Zeichen, das nicht gespeichert werden kann.");
        assertThat(invalid(() -> clerk.requestInformation(id, " ", Period.ofDays(7))))
                .extracting(BadInputTest::german)
                .containsExactly("question: Die Frage ist leer.");
        assertThat(invalid(() -> clerk.complete(
                        site.task(id, "pruefen").id(),
                        TaskOutcome.of("refuse").with(FormData.of(Map.of("reasons", text))))))
                .extracting(Finding::path, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reasons", "form.character"));
        assertThat(office.caseView(id).openActions()).hasSize(1);
        assertThat(site.task(id, "pruefen")).isNotNull();
    }

    @Test
    void refusesAListOfTenThousand() {
        List<Map<String, String>> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(Map.of("was", "x"));
        }

        assertThat(refused(application(Map.of("name", "E", "posten", many))))
                .extracting(Finding::code)
                .containsExactly("form.list-too-long");
    }

    @Test
    void refusesNumbersThatNoColumnHolds() {
        assertThat(refused(application(Map.of("name", "E", "alter", new BigDecimal("1e100000")))))
                .extracting(Finding::path)
                .containsExactly("form.alter");
        assertThat(refused(application(Map.of("name", "E", "alter", Double.NaN))))
                .extracting(Finding::path)
                .containsExactly("form.alter");
    }

    @Test
    void refusesAFormThatIsNestedTooDeep() {
        Map<String, Object> deep = new HashMap<>();
        for (int i = 0; i < 900; i++) {
            deep = new HashMap<>(Map.of("a", deep));
        }
        Map<String, Object> deepest = deep;

        assertThat(refused(application(Map.of("name", deepest))))
                .extracting(Finding::code)
                .contains("form.type-text");
        assertThat(office.saveDraft(application(Map.of("name", deepest))).data())
                .isNotNull();
        assertThat(office.drafts()).hasSize(1);
        office.deleteDraft(office.drafts().get(0).id());
        for (int i = 0; i < 5_000; i++) {
            deep = new HashMap<>(Map.of("a", deep));
        }
        Map<String, Object> tooDeep = deep;
        assertThatThrownBy(() -> office.saveDraft(application(tooDeep)))
                .isInstanceOfAny(FormDataFormatException.class, InvalidInputException.class);
        assertThat(office.drafts()).isEmpty();
    }

    @Test
    void refusesAKeyThatAppearsTwice() {
        assertThatThrownBy(() -> FormData.parse("{\"name\": \"Geheimnis\", \"name\": \"B\"}"))
                .isInstanceOf(FormDataFormatException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("twice")
                .hasMessageNotContaining("Geheimnis");
    }

    @Test
    void looksIntoFiles() {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

        assertThat(attached("plan", "plan.pdf", "application/pdf", html))
                .containsExactly(
                        "evidence.plan[0]: Der Inhalt der Datei passt nicht zur angegebenen Dateiart (application/pdf), oder die Datei ist beschädigt.");
        assertThat(attached("plan", "plan.png", "image/png", PDF))
                .singleElement()
                .asString()
                .contains("passt nicht zur angegebenen Dateiart");
        assertThat(attached("plan", "plan.html", "text/html", html))
                .singleElement()
                .asString()
                .contains("Zulässig sind: application/pdf, image/png");
        assertThat(attached("plan", "plan.pdf", "application/pdf", new byte[0]))
                .containsExactly("evidence.plan[0]: Die Datei ist leer.");
        assertThat(attached("plan", "../../etc/passwd", "application/pdf", PDF))
                .singleElement()
                .asString()
                .contains("Dateiname");
        assertThat(attached("erfunden", "plan.pdf", "application/pdf", PDF))
                .singleElement()
                .asString()
                .contains("Diese Unterlage wird nicht verlangt.");
        assertThat(attached("plan", "plan.pdf", "application/pdf", new byte[1_000_001]))
                .singleElement()
                .asString()
                .contains("1000000 Bytes");
    }

    @Test
    void takesAFileThatIsWhatItClaims() {
        CaseId id = office.submit(
                        Site.application("fiktiv").attach(Attachment.of("plan", "plan.pdf", "application/pdf", PDF)))
                .accepted()
                .caseId();

        var documents = office.caseView(id).documents();
        assertThat(documents).hasSize(1);
        assertThat(office.document(id, documents.get(0).id())).isEqualTo(PDF);
    }

    private List<String> attached(String evidence, String name, String mediaType, byte[] content) {
        return refused(Site.application("fiktiv").attach(Attachment.of(evidence, name, mediaType, content))).stream()
                .map(BadInputTest::german)
                .toList();
    }

    private static Application application(Map<String, ?> form) {
        return Site.application("fiktiv").with(FormData.of(form));
    }

    /** What is wrong with an application; it leaves nothing behind, and checking says the same as submitting. */
    private List<Finding> refused(Application application) {
        long cases = site.count("amt_case");
        Findings checked = office.check(application);
        Findings submitted = findings(office.submit(application));
        assertThat(submitted).isEqualTo(checked);
        assertThat(site.count("amt_case")).isEqualTo(cases);
        assertThat(office.cases(10, Optional.empty()).items()).isEmpty();
        return submitted.list();
    }

    private static Findings findings(Submission submission) {
        return submission.fold(
                accepted -> {
                    throw new AssertionError("accepted");
                },
                Submission.Invalid::findings,
                stepUp -> {
                    throw new AssertionError("step-up");
                });
    }

    private static Findings invalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(InvalidInputException.class, call).findings();
    }

    private static String german(Finding finding) {
        return finding.path() + ": " + finding.text(Language.DE);
    }
}
