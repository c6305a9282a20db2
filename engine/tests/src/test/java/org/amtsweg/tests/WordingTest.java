package org.amtsweg.tests;

import static org.amtsweg.tests.Model.end;
import static org.amtsweg.tests.Model.flows;
import static org.amtsweg.tests.Model.process;
import static org.amtsweg.tests.Model.start;
import static org.amtsweg.tests.Model.step;
import static org.amtsweg.tests.Model.table;
import static org.amtsweg.tests.Model.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.amtsweg.FrontOffice;
import org.amtsweg.casefile.TimelineEntry;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What citizens read of what tables decided. */
class WordingTest {

    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="Sätze" namespace="https://amtsweg.org/dmn">
              <decision id="satz" name="Sätze"><decisionTable id="T" hitPolicy="FIRST">
                <input id="I"><inputExpression id="IE" typeRef="string"><text>form.name</text></inputExpression></input>
                <output id="O1" name="whole" typeRef="number"/>
                <output id="O2" name="half" typeRef="number"/>
                <output id="O3" name="exact" typeRef="number"/>
                <rule id="R"><inputEntry id="RI"><text>-</text></inputEntry>
                  <outputEntry id="R1"><text>1234</text></outputEntry>
                  <outputEntry id="R2"><text>12.5</text></outputEntry>
                  <outputEntry id="R3"><text>0.12345</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @TempDir
    Path folders;

    @Test
    void writesNumbersAsPeopleDoAndRoundsNone() {
        TestFolder.service(folders, "worte")
                .saying("Satz {decision.satz.whole}; {decision.satz.half}; {decision.satz.exact}")
                .model(process(
                        "worte",
                        start("eingang"),
                        table("rechnen", "satz"),
                        task("pruefen", "ok"),
                        step("abschliessen", "amtsweg.close"),
                        end("ende"),
                        flows("eingang", "rechnen", "pruefen", "abschliessen", "ende")))
                .file("satz.dmn", TABLE)
                .write();
        try (TestAmtsweg amtsweg =
                TestAmtsweg.start(b -> b.withoutProof().withoutClassPath().services(folders))) {
            FrontOffice office = amtsweg.frontOffice(Site.somebody());
            CaseId id = office.submit(Site.application("worte")).accepted().caseId();
            amtsweg.settle();
            assertThat(office.caseView(id).timeline())
                    .extracting(TimelineEntry::text)
                    .contains("Satz 1.234; 12,50; 0,12345 wird geprüft.");
        }
    }
}
