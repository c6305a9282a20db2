package org.amtsweg.services.sondernutzung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.testkit.TestAmtsweg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town whose statute permits prepayment sets the parameter (<i>Vorauszahlung</i>). There are no local variants yet, so a copy of the service with another
 * default stands for one.
 */
class PrepaymentTest {

    @Test
    void notifiesOnlyAfterThePayment(@TempDir Path directory) throws IOException {
        copyWithPrepayment(directory);
        try (Town town = Town.from(TestAmtsweg.START, builder -> builder.services(directory))) {
            Application application = Application.to(ServiceId.parse("vorauszahlung"))
                    .at(Place.of(Ars.parse("084210000000")))
                    .with(Terrace.form())
                    .attach(Terrace.sitePlan());
            Terrace terrace = Terrace.appliedFor(town, Town.erika(), application)
                    .examined()
                    .granted(Terrace.grant());

            assertThat(terrace.state()).isEqualTo(CaseState.DECIDED);
            assertThat(terrace.citizen().notices(terrace.id())).isEmpty();
            assertThat(terrace.requests())
                    .singleElement()
                    .satisfies(r -> assertThat(r.amount().amount()).isEqualByComparingTo("525"));

            terrace.days(2).paid();

            assertThat(terrace.state()).isEqualTo(CaseState.NOTIFIED);
            assertThat(terrace.notice().notification().orElseThrow().deemedOn())
                    .isEqualTo(town.amtsweg().today().plusDays(4));
            assertThat(terrace.requests()).as("nobody pays twice").hasSize(1);
            terrace.days(40);
            assertThat(terrace.state()).isEqualTo(CaseState.CLOSED);
        }
    }

    private static void copyWithPrepayment(Path directory) throws IOException {
        Path from = Path.of("services", "sondernutzung");
        Path to = directory.resolve("services").resolve("vorauszahlung");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(
                        target,
                        Files.readString(file)
                                .replace("id: sondernutzung\n", "id: vorauszahlung\n")
                                .replace("<bpmn:process id=\"sondernutzung\"", "<bpmn:process id=\"vorauszahlung\"")
                                .replace("bpmnElement=\"sondernutzung\"", "bpmnElement=\"vorauszahlung\"")
                                .replace("type: boolean\n    default: false", "type: boolean\n    default: true"));
            }
        }
    }
}
