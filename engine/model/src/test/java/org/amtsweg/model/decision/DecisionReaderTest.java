package org.amtsweg.model.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionReaderTest {

    private static final String RIGHT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="defs" name="Gebühr" namespace="https://amtsweg.org/dmn">
              <decision id="gebuehr" name="Gebühr">
                <informationRequirement id="ir"><requiredDecision href="#satz"/></informationRequirement>
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="in"><inputExpression id="inex" typeRef="number"><text>form.area</text></inputExpression></input>
                  <output id="out" name="amount" typeRef="number"/>
                  <rule id="r1"><inputEntry id="i1"><text>&lt; 10</text></inputEntry><outputEntry id="o1"><text>satz * 5</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="i2"><text></text></inputEntry><outputEntry id="o2"><text>form.area * 2</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <decision id="satz" name="Satz">
                <variable id="v" name="satz"/>
                <literalExpression id="le"><text>if form.zone = "A" then 2 else 1</text></literalExpression>
              </decision>
            </definitions>
            """;

    private static DecisionReader.Reading read(String dmn) {
        return new DecisionReader(new Feel()).read(Map.of("gebuehr.dmn", dmn.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void findsEveryDecisionOfAFile() {
        DecisionReader.Reading reading = read(RIGHT);
        assertThat(reading.findings().list()).isEmpty();
        assertThat(reading.decisions()).containsOnlyKeys("gebuehr", "satz");
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        id="gebuehr" name | id="gebuehr-1" name | decision.id | gebuehr-1
        name="Satz" | name="" | decision.name | satz
        <inputExpression id="inex" | <inputExpression expressionLanguage="javascript" id="inex" | decision.language | gebuehr
        <literalExpression id="le" | <literalExpression expressionLanguage="groovy" id="le" | decision.language | satz
        <input id="in" | <input camunda:inputVariable="x" id="in" | decision.extension | gebuehr
        form.area</text></inputExpression> | form.area +</text></inputExpression> | feel.syntax | inex
        &lt; 10 | &lt; &lt; | feel.syntax | i1
        satz * 5 | satz * | feel.syntax | o1
        satz * 5 | now() | feel.function | o1
        satz * 5 | 9 ** 9 | feel.not-allowed | o1
        <literalExpression id="le"><text>if form.zone = "A" then 2 else 1</text></literalExpression> | | decision.no-table | satz
        <variable id="v" name="satz"/> | <variable id="v" name="betrag"/> | decision.output-name | o1
        <decision id="satz" | <businessKnowledgeModel id="b" name="b"/><decision id="satz" | decision.element |
        """)
    void complains(String old, String replacement, String code, String element) {
        assertThat(RIGHT).contains(old);
        String changed = RIGHT.replace(old, replacement == null ? "" : replacement);
        String path = element == null ? "gebuehr.dmn" : "gebuehr.dmn#" + element;
        assertThat(read(changed).findings().stream().map(f -> f.path() + " " + f.code()))
                .contains(path + " " + code);
    }

    @Test
    void readsTheOutputsOfARequiredTableByTheirOwnNames() {
        String table = RIGHT.replace(
                "<variable id=\"v\" name=\"satz\"/>\n    <literalExpression id=\"le\"><text>if form.zone = \"A\" then 2 else 1</text></literalExpression>",
                "<decisionTable id=\"t2\" hitPolicy=\"FIRST\"><output id=\"w1\" name=\"betrag\"/><output id=\"w2\" name=\"grund\"/>"
                        + "<rule id=\"r3\"><outputEntry id=\"o3\"><text>2</text></outputEntry>"
                        + "<outputEntry id=\"o4\"><text>\"satz\"</text></outputEntry></rule></decisionTable>");
        assertThat(table).isNotEqualTo(RIGHT);
        assertThat(read(table).findings().stream().map(f -> f.path() + " " + f.code()))
                .containsExactly("gebuehr.dmn#o1 decision.output-name");
        assertThat(read(table.replace("satz * 5", "satz.betrag * 5")).findings().stream()
                        .map(Finding::code))
                .containsExactly("decision.output-name");
        assertThat(read(table.replace("satz * 5", "betrag * 5 + string length(\"satz\")"))
                        .findings()
                        .list())
                .isEmpty();
    }

    @Test
    void refusesADecisionTwiceInAFolder() {
        DecisionReader.Reading reading = new DecisionReader(new Feel())
                .read(Map.of(
                        "a.dmn", RIGHT.getBytes(StandardCharsets.UTF_8),
                        "b.dmn", RIGHT.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.findings().stream().map(f -> f.code()))
                .isEqualTo(List.of("decision.twice", "decision.twice"));
    }

    @Test
    void acceptsTheNamesOfFeelThatModelersWrite() {
        for (String language : List.of(
                "feel",
                "FEEL",
                "https://www.omg.org/spec/DMN/20191111/FEEL/",
                "http://www.omg.org/spec/FEEL/20140401")) {
            String with = RIGHT.replace("<definitions ", "<definitions expressionLanguage=\"" + language + "\" ");
            assertThat(read(with).findings().list()).isEmpty();
        }
    }
}
