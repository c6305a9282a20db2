package org.amtsweg.engine.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.application.Channel;
import org.amtsweg.authority.Authority;
import org.amtsweg.authority.Place;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.DeemedApprovalCase;
import org.amtsweg.casefile.Page;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeemedApproval;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.database.Parameters;
import org.amtsweg.engine.database.Rows;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.ProcedureLaw;

/** Cases in which a deemed approval threatens or occurred, across all authorities of an installation (<i>Beinahe-Fiktionen</i>). */
public final class DeemedApprovals {

    /** In any place so many working days lie within twice as many days and a fortnight. */
    private static final int FORTNIGHT = 14;

    private final Database database;

    public DeemedApprovals(Database database) {
        this.database = database;
    }

    /** The nearest end first; {@code names} gives the name of a service. */
    public List<DeemedApprovalCase> within(int workingDays, Instant now, Function<ServiceId, String> names) {
        LocalDate today = now.atZone(Authority.GERMAN_TIME).toLocalDate();
        List<Row> found = new ArrayList<>(database.sql()
                .sql("select d.*, c.id as the_case, c.service, c.state as case_state, c.channel, c.received_at, c.ars,"
                        + " c.district, c.procedure_law from amt_deadline d join amt_case c on c.id = d.case_id"
                        + " where d.effect = 'DEEMED_APPROVAL' and (d.occurred_at is not null or d.escalated_at is not null"
                        + " or d.state = 'RUNNING' and d.unshifted <= ?)"
                        + " order by d.end_at, d.case_id fetch first " + Page.LARGEST + " rows only")
                .param(Parameters.toJdbc(today.plusDays(2L * workingDays + FORTNIGHT)))
                .query((row, n) -> row(row, now, names))
                .list());
        return found.stream()
                .filter(row -> row.isToShow(today, workingDays))
                .map(Row::shown)
                .toList();
    }

    private static Row row(ResultSet row, Instant now, Function<ServiceId, String> names) throws SQLException {
        ServiceId service = ServiceId.parse(row.getString("service"));
        Place place = Place.of(Ars.parse(row.getString("ars")));
        String district = row.getString("district");
        WorkingDays days = WorkingDays.at(district == null ? place : place.inDistrict(district));
        Deadline deadline = Deadlines.read(row, ProcedureLaw.parse(row.getString("procedure_law")));
        boolean occurred = Rows.optionalInstant(row, "occurred_at").isPresent();
        DeemedApproval.Status status =
                occurred ? DeemedApproval.Status.OCCURRED : new DeemedApproval(deadline, days).statusAt(now);
        ZoneId zone = Authority.GERMAN_TIME;
        Optional<LocalDate> dispatchBy = status == DeemedApproval.Status.THREATENS
                ? Rows.optionalInstant(row, "act_by")
                        .map(at -> at.atZone(zone).toLocalDate().minusDays(1))
                : Optional.empty();
        return new Row(
                new DeemedApprovalCase(
                        new CaseSummary(
                                new CaseId(Rows.uuid(row, "the_case")),
                                service,
                                names.apply(service),
                                CaseState.valueOf(row.getString("case_state")),
                                Channel.valueOf(row.getString("channel")),
                                Rows.instant(row, "received_at")),
                        deadline,
                        status,
                        dispatchBy,
                        Rows.optionalInstant(row, "escalated_at").isPresent()),
                days);
    }

    private record Row(DeemedApprovalCase shown, WorkingDays days) {
        boolean isToShow(LocalDate today, int workingDays) {
            return shown.escalated()
                    || shown.status() == DeemedApproval.Status.OCCURRED
                    || !shown.deadline().unshiftedLastDay().isAfter(days.plusWorkingDays(today, workingDays));
        }
    }
}
