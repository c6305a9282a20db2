package org.amtsweg.engine.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amtsweg.decision.LegalChannel;
import org.amtsweg.decision.Notification;
import org.amtsweg.engine.database.Json;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.legal.Validity;
import org.amtsweg.problem.AmtswegException;

/**
 * On which day an act counts as notified (<i>Bekanntgabefiktion</i>): rows of channel, law, days, validity and source in
 * {@code META-INF/amtsweg/law/notification.json}. A weekend does not move the day under these laws.
 *
 * <p>Does not know rebuttal (late or missing receipt).
 */
@LegalBasis({"§ 41 Abs. 2 VwVfG", "§ 9 Abs. 1 OZG"})
final class NotificationRules {

    private static final List<Row> ROWS = read();

    private NotificationRules() {}

    /** One row of the file; what else stands there is for people. */
    private record Row(
            LegalChannel channel,
            List<ProcedureLaw.Act> laws,
            int days,
            LocalDate from,
            Optional<LocalDate> until,
            Norm norm) {
        boolean covers(LegalChannel used, ProcedureLaw law, LocalDate day) {
            return channel == used && laws.contains(law.act()) && new Validity(Optional.of(from), until).contains(day);
        }
    }

    static Notification notification(LegalChannel channel, ProcedureLaw law, Instant provided, ZoneId zone) {
        LocalDate day = provided.atZone(zone).toLocalDate();
        Row row = ROWS.stream()
                .filter(r -> r.covers(channel, law, day))
                .findFirst()
                .orElseThrow(() -> AmtswegException.permanent("No rule says when a notice by " + channel
                        + " counts as notified under " + law + " on " + day));
        return new Notification(channel, provided, day.plusDays(row.days()), row.norm());
    }

    private static List<Row> read() {
        try (InputStream in = NotificationRules.class.getResourceAsStream("/META-INF/amtsweg/law/notification.json")) {
            if (in == null) {
                throw AmtswegException.permanent("The notification rules are missing on the class path");
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Json.readList(json, Row.class);
        } catch (IOException e) {
            throw new AmtswegException("The notification rules cannot be read", false, e);
        }
    }
}
