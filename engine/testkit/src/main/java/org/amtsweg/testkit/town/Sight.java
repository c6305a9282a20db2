package org.amtsweg.testkit.town;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amtsweg.audit.StuckWork;
import org.amtsweg.casefile.CaseRecord;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.TimelineEntry;
import org.amtsweg.decision.AdministrativeAct;
import org.amtsweg.decision.Notice;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.task.Task;
import org.amtsweg.task.WorklistQuery;

/**
 * What can be seen of a case now (<i>Stand des Vorgangs</i>): by the applicant, or by a clerk where the applicant has no access.
 *
 * <p>Changes nothing but the audit chain, which records that a clerk has read.
 */
public final class Sight {

    private final CaseDriver driver;
    private final CaseDriver.Opened current;

    Sight(CaseDriver driver, CaseDriver.Opened current) {
        this.driver = driver;
        this.current = current;
    }

    public CaseId id() {
        return current.id();
    }

    /** Whether the applicant has neither an account nor a code to come back with. */
    boolean isWithoutAccess() {
        return current.applicant().account().isEmpty()
                && current.applicant().accessCode().isEmpty();
    }

    public CaseView view() {
        return isWithoutAccess() ? file().view() : driver.citizen(current).caseView(current.id());
    }

    /** The file as clerks see it. */
    public CaseRecord file() {
        return driver.amtsweg().backOffice(driver.clerks().onlooker()).caseRecord(current.id());
    }

    public CaseState state() {
        return view().state();
    }

    /** The open tasks of all roles, the oldest first. */
    public List<Task> tasks() {
        return driver
                .amtsweg()
                .backOffice(driver.clerks().onlooker())
                .worklist(WorklistQuery.all().ofCase(current.id()))
                .tasks()
                .stream()
                .sorted(Comparator.comparing(Task::openedAt))
                .toList();
    }

    public List<OpenAction> actions() {
        return view().openActions();
    }

    public List<DeadlineInCase> deadlines() {
        return view().deadlines();
    }

    /** Those that bind only the authority or another office, too. */
    public List<DeadlineInCase> allDeadlines() {
        return file().view().deadlines();
    }

    /** The sentences of the applicant's timeline, the oldest first. */
    public List<String> timeline() {
        return view().timeline().stream().map(TimelineEntry::text).toList();
    }

    /** The notices, the oldest first. */
    public List<Notice> notices() {
        return driver.amtsweg().backOffice(driver.clerks().onlooker()).notices(current.id());
    }

    public List<AdministrativeAct> acts() {
        return driver.amtsweg().backOffice(driver.clerks().onlooker()).acts(current.id());
    }

    /** The messages that arrived, the oldest first. */
    public List<TownMailbox.Letter> letters() {
        return driver.town().mailbox().letters();
    }

    /** The total of the fee as it stands; empty if none was calculated. */
    public Optional<BigDecimal> fee() {
        JsonNode items = file().results().json().path("fee").path("items");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode item : items) {
            total = total.add(new BigDecimal(item.path("amount").path("amount").asText("0")));
        }
        return Optional.of(total);
    }

    /** Work that was given up after its last attempt. */
    public List<StuckWork> stuck() {
        return driver.amtsweg().oversight(driver.clerks().auditor()).stuckWork();
    }

    /** When something happens by itself next. */
    public Optional<Instant> nextDue() {
        return driver.amtsweg().nextDue();
    }

    public Instant now() {
        return driver.amtsweg().now();
    }
}
