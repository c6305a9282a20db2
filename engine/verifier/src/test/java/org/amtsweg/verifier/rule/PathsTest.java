package org.amtsweg.verifier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Semantics;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.flow.FlowProcess;
import org.junit.jupiter.api.Test;

class PathsTest {

    private static List<RuleFinding> findings(Muster muster) {
        return FolderVerifier.check(muster.folder()).findings();
    }

    private static List<String> rules(Muster muster) {
        return findings(muster).stream().map(RuleFinding::rule).toList();
    }

    @Test
    void showsAShortestWayToADecisionWithoutHearing() {
        Muster skipping = Muster.right()
                .flow(
                        "fehlt_etwas -> anhoerung_einleiten (default)",
                        "fehlt_etwas -> angehoert : ${form.zone == 'B'}\nfehlt_etwas -> anhoerung_einleiten (default)")
                .flow(" a.fourEyes=anhoerung_einleiten", "");

        RuleFinding hearing = findings(skipping).stream()
                .filter(finding -> finding.rule().equals("LEGAL-HEARING"))
                .findFirst()
                .orElseThrow();

        assertThat(hearing.element()).isEqualTo("entscheiden");
        assertThat(hearing.trace().orElseThrow().steps())
                .extracting(Trace.Step::element)
                .containsSubsequence("vollstaendig", "fehlt_etwas", "entscheiden")
                .doesNotContain("anhoerung_einleiten", "warten");
    }

    @Test
    void isNotSatisfiedWithALetterThatLeavesNoTimeToAnswer() {
        Muster letterOnly = Muster.right()
                .flow("anhoerung_einleiten -> anhoeren", "anhoerung_einleiten -> angehoert")
                .flow("anhoeren -> angehoert\n", "")
                .flow("keine_antwort -> angehoert\n", "")
                .flow(
                        "receive anhoeren \"Auf Äußerung warten\" in=bearbeiten message=amtsweg.hearing a.due=hearing\n",
                        "")
                .flow("boundary keine_antwort \"Frist abgelaufen\" in=bearbeiten on=anhoeren deadline=hearing\n", "");

        assertThat(rules(letterOnly)).contains("LEGAL-HEARING");
    }

    @Test
    void asksForNoHearingBeforeAGrant() {
        Muster onlyGrants = Muster.right()
                .flow("refuse: adverse", "refuse: favourable")
                .flow("anhoerung_einleiten -> anhoeren", "anhoerung_einleiten -> angehoert")
                .flow("anhoeren -> angehoert\n", "")
                .flow("keine_antwort -> angehoert\n", "")
                .flow(
                        "receive anhoeren \"Auf Äußerung warten\" in=bearbeiten message=amtsweg.hearing a.due=hearing\n",
                        "")
                .flow("boundary keine_antwort \"Frist abgelaufen\" in=bearbeiten on=anhoeren deadline=hearing\n", "");

        assertThat(rules(onlyGrants)).doesNotContain("LEGAL-HEARING");
    }

    @Test
    void hasNoRulesAboutActsForServicesOfPrivateLaw() {
        Muster unheard = Muster.right()
                .flow(
                        "fehlt_etwas -> anhoerung_einleiten (default)",
                        "fehlt_etwas -> angehoert : ${form.zone == 'B'}\nfehlt_etwas -> anhoerung_einleiten (default)")
                .with("notices/bescheid.txt", "{{#remedy}}{{period}}{{/remedy}}", "");

        assertThat(rules(unheard)).contains("LEGAL-HEARING", "LEGAL-REMEDY");
        assertThat(rules(unheard.profile("procedureLaw: VWVFG", "procedureLaw: NONE")))
                .doesNotContain("LEGAL-HEARING", "LEGAL-REMEDY");
    }

    @Test
    void saysThatTheOrderIsNotProvedWithoutStates() {
        ModelFolder model = Muster.right().folder();
        FlowProcess process = model.process().orElseThrow();

        assertThat(RuleCheck.check(model, process, Optional.empty()).findings())
                .extracting(RuleFinding::rule)
                .containsExactly("LEGAL-UNPROVEN");
    }

    @Test
    void saysThatTheOrderIsNotProvedWithTooManyStates() {
        // 17 steps at once have 2 to the power of 17 states, more than are looked at when a folder is loaded.
        StringBuilder steps = new StringBuilder("and viele \"Vieles zugleich\"\nand alles \"Alles getan\"\n");
        StringBuilder ways = new StringBuilder("bestandskraft -> viele\nalles -> vollziehen");
        for (int i = 0; i < 17; i++) {
            steps.append("step teil_%1$d \"Teil %1$d\" topic=amtsweg.send-message a.message=receipt\n".formatted(i));
            ways.append("\nviele -> teil_%1$d\nteil_%1$d -> alles".formatted(i));
        }
        Muster many = Muster.right()
                .flow("bestandskraft -> vollziehen", ways.toString())
                .flow("step abschliessen", steps + "step abschliessen");

        assertThat(rules(many)).containsExactly("LEGAL-UNPROVEN");
    }

    @Test
    void listsWhatIsSetAsideWithItsReason() {
        Muster skipped = Muster.right()
                .flow(" a.fourEyes=anhoerung_einleiten", "")
                .flow(
                        "fehlt_etwas -> anhoerung_einleiten (default)",
                        "fehlt_etwas -> angehoert : ${form.zone == 'B'}\nfehlt_etwas -> anhoerung_einleiten (default)")
                .flow(
                        "a.excluded=check",
                        "a.excluded=check a.ignore='LEGAL-HEARING: Zone B hört der Ortsrat an; LEGAL-ONE-ACT: nie'");

        RuleCheck.Result result = FolderVerifier.check(skipped.folder());

        assertThat(result.suppressed())
                .containsExactly(new Suppression("LEGAL-HEARING", "entscheiden", "Zone B hört der Ortsrat an"));
        assertThat(result.findings()).extracting(RuleFinding::rule).containsExactly("SUPPRESS-IDLE");
    }

    @Test
    void setsAsideAtTheStartWhatIsAboutTheWholeAndAtTheTaskWhatIsInATable() {
        Muster whole = Muster.right()
                .profile("categories: [bemerkung]", "categories: [other]")
                .flow("a.state=SUBMITTED", "a.state=SUBMITTED a.ignore='LEGAL-MINIMISATION: fiktiv'");
        Muster table = Muster.right()
                .with("gebuehr.dmn", "&gt;= 50", "&gt; 50")
                .flow("table=gebuehr", "table=gebuehr a.ignore='DMN-GAP: fiktiv'");

        assertThat(findings(whole)).isEmpty();
        assertThat(findings(table)).isEmpty();
    }

    @Test
    void refusesForErrorsOnlyAndInWords() {
        assertThat(FolderVerifier.refusal(Muster.right().folder()).list()).isEmpty();
        assertThat(FolderVerifier.refusal(Muster.right()
                                .profile("categories: [bemerkung]", "categories: [other]")
                                .folder())
                        .list())
                .isEmpty();
        assertThat(FolderVerifier.refusal(Muster.right()
                                .flow("vollziehen -> abschliessen\nabschliessen -> ende", "vollziehen -> ende")
                                .flow("step abschliessen \"Verfahren abschließen\" topic=amtsweg.close\n", "")
                                .folder())
                        .list())
                .extracting(Finding::code, finding -> finding.parameters().get("rule"))
                .contains(org.assertj.core.groups.Tuple.tuple("verifier.rule", "LEGAL-FILING"));
    }

    @Test
    void refusesWithTheWayAndTheNorm() {
        Muster unfiled = Muster.right()
                .flow("vollziehen -> abschliessen\nabschliessen -> ende", "vollziehen -> ende")
                .flow("step abschliessen \"Verfahren abschließen\" topic=amtsweg.close\n", "");

        assertThat(FolderVerifier.refusal(unfiled.folder()).list())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("process.bpmn#ende");
                    assertThat(finding.parameters().get("de")).startsWith("Auf einem Weg endet der Vorgang bei");
                    assertThat(finding.parameters().get("en")).startsWith("On one way the case ends at");
                    assertThat(finding.parameters().get("way"))
                            .startsWith("Antrag eingegangen → Eingang bestätigen → Vollständigkeit vorprüfen")
                            .endsWith("Bescheid bestandskräftig → Bescheid vollziehen");
                    assertThat(finding.norm()).hasValue(Norm.of("§ 6a EGovG"));
                });
    }

    @Test
    void looksAtAFileOnceHoweverManyProcessesItHolds() {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="p"><startEvent id="a"><extensionElements><camunda:properties><camunda:property name="amtsweg.ignore" value="TECH-NOT-DRAWN: fiktiv" /></camunda:properties></extensionElements></startEvent></process>
                  <process id="q"><startEvent id="b" /></process>
                </definitions>
                """;

        List<ProcessReport> reports = FolderVerifier.verify(
                ModelFolder.file("x.bpmn", model.getBytes(StandardCharsets.UTF_8)), Semantics.ENGINE);

        assertThat(reports).extracting(ProcessReport::process).containsExactly("p", "q");
        assertThat(reports.get(0).findings())
                .extracting(finding -> finding.rule() + " " + finding.element())
                .filteredOn(finding -> !finding.startsWith("SOUND"))
                .containsExactlyInAnyOrder(
                        "TECH-IMPLICIT-END a", "TECH-IMPLICIT-END b", "TECH-END p", "TECH-END q", "TECH-NOT-DRAWN b");
        assertThat(reports.get(0).suppressed()).containsExactly(new Suppression("TECH-NOT-DRAWN", "a", "fiktiv"));
        assertThat(reports.get(1).findings())
                .extracting(RuleFinding::rule)
                .filteredOn(rule -> !rule.startsWith("SOUND"))
                .isEmpty();
        assertThat(reports.get(1).suppressed()).isEmpty();
    }
}
