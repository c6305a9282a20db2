package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class DecisionTest {

    private static final String CANARY = "Kanarienvogel";

    private final Bench bench;
    private final CaseId caseId = CaseId.random();

    DecisionTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    static String table(String hitPolicy, String inputAttributes, String input, String... rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.length; i += 2) {
            text.append(
                    "<rule id='r%d'><inputEntry id='i%d'><text>%s</text></inputEntry><outputEntry id='o%d'><text>%s</text></outputEntry></rule>"
                            .formatted(i, i, rules[i].replace("<", "&lt;"), i, rules[i + 1]));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="amtsweg">
                  <decision id="fees" name="fees">
                    <decisionTable id="t" hitPolicy="%s">
                      <input id="in"><inputExpression id="ie" typeRef="number"%s><text>%s</text></inputExpression></input>
                      <output id="out" name="amount" typeRef="number"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(hitPolicy, inputAttributes, input, text);
    }

    private String deploy(String id, String dmn) {
        return bench.deploy(new Deployable(
                "test",
                "1.0.0",
                process(id, start(), decision("calculate", "fees"), end("end"), flows("start", "calculate", "end")),
                Map.of("fees.dmn", dmn)));
    }

    private List<Map<String, Object>> decide(String id, String dmn, Object area) {
        bench.notes(caseId).roots.put("form", Map.of("area", area));
        bench.start(deploy(id, dmn), caseId);
        assertThat(bench.notes(caseId).heard())
                .containsSubsequence("entered calculate", "decisionMade fees", "entered end");
        return bench.notes(caseId).decisions.getOrDefault("fees", List.of());
    }

    @Test
    void reportsTheRuleThatMatches() {
        assertThat(decide("d_unique", table("UNIQUE", "", "form.area", "<= 10", "12.35", "> 10", "form.area * 1.1"), 4))
                .containsExactly(Map.of("amount", new BigDecimal("12.35")));
    }

    @Test
    void computesInDecimalsNotInDoubles() {
        assertThat(decide(
                        "d_decimal",
                        table("UNIQUE", "", "form.area", "-", "form.area * 0.1 + 0.2"),
                        new BigDecimal("1")))
                .containsExactly(Map.of("amount", new BigDecimal("0.3")));
    }

    @Test
    void reportsAllRulesOfACollectingTable() {
        assertThat(decide("d_collect", table("COLLECT", "", "form.area", "> 1", "1.5", "> 2", "2.5", "> 9", "9.5"), 5))
                .containsExactly(Map.of("amount", new BigDecimal("1.5")), Map.of("amount", new BigDecimal("2.5")));
    }

    @Test
    void reportsNothingIfNoRuleMatches() {
        assertThat(decide("d_none", table("UNIQUE", "", "form.area", "> 10", "1.5"), 5))
                .isEmpty();
    }

    @Test
    void stopsTheCaseIfAUniqueTableMatchesTwiceAndShowsNoValue() {
        bench.notes(caseId).roots.put("form", Map.of("area", 5, "name", CANARY));
        String definition = deploy("d_twice", table("UNIQUE", "", "form.area", "> 1", "form.area", "> 2", "form.area"));
        assertThatThrownBy(() -> bench.start(definition, caseId))
                .isInstanceOfSatisfying(
                        AmtswegException.class,
                        failure -> assertThat(failure.finding())
                                .hasValueSatisfying(flaw -> assertThat(flaw.path() + " " + flaw.text(Language.DE))
                                        .startsWith("calculate Die Entscheidungstabelle „fees“")
                                        .doesNotContain("amount")))
                .hasMessageContaining("fees")
                .hasMessageNotContaining("amount")
                .hasNoCause();
    }

    @Test
    void decidesAPreviewOutsideACaseAndGivesNothingIfValuesAreMissing() {
        String definition =
                deploy("d_preview", table("UNIQUE", "", "form.area", "<= 10", "12.35", "> 10", "form.area * 2"));
        assertThat(bench.runtime.decide(
                        ProcessRuntime.Table.deployed(definition, "fees"), Map.of("form", Map.of("area", 11))))
                .containsExactly(Map.of("amount", 22L));
        assertThat(bench.runtime.decide(ProcessRuntime.Table.deployed(definition, "fees"), Map.of("form", Map.of())))
                .isEmpty();
        assertThat(bench.runtime.decide(ProcessRuntime.Table.deployed(definition, "fees"), Map.of()))
                .isEmpty();
    }

    @Test
    void refusesEveryLanguageButFeel() {
        for (String language : List.of("juel", "javascript", "groovy", "http://www.omg.org/spec/EL")) {
            Deployable attack = new Deployable(
                    "test",
                    "1.0.0",
                    process(
                            "d_lang",
                            start(),
                            decision("calculate", "fees"),
                            end("end"),
                            flows("start", "calculate", "end")),
                    Map.of(
                            "fees.dmn",
                            table("UNIQUE", " expressionLanguage='" + language + "'", "${now()}", "-", "1")));
            assertThat(bench.runtime.deploy(attack).findings())
                    .extracting(f -> f.code())
                    .contains("engine.table.language");
        }
    }

    @Test
    void readsAnOldFileAsFeelToo() {
        String old = table("UNIQUE", "", "form.area", "-", "1.5")
                .replace(
                        "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20151101/dmn.xsd");
        assertThat(decide("d_old", old, 5)).containsExactly(Map.of("amount", new BigDecimal("1.5")));
    }

    @Test
    void keepsTheTablesOfAnOlderDeployment() {
        String first = deploy("d_version", table("UNIQUE", "", "form.area", "-", "1.5"));
        String second = deploy("d_version", table("UNIQUE", "", "form.area", "-", "2.5"));
        assertThat(second).isNotEqualTo(first);
        bench.start(first, caseId);
        assertThat(bench.notes(caseId).decisions.get("fees")).containsExactly(Map.of("amount", new BigDecimal("1.5")));
    }

    @Test
    void refusesADecisionWithoutATable() {
        assertThat(bench.runtime
                        .deploy(deployable(process(
                                "d_missing",
                                start(),
                                decision("calculate", "fees"),
                                end("end"),
                                flows("start", "calculate", "end"))))
                        .findings())
                .extracting(f -> f.code())
                .containsExactly("engine.decision.unknown");
    }
}
