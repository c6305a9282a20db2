package org.amtsweg.casefile;

import java.util.List;
import org.amtsweg.authority.Authority;
import org.amtsweg.document.Document;

/**
 * A case as a party to it sees it (<i>Verfahrensstand aus Sicht der Beteiligten</i>, § 25 Abs. 2 VwVfG): state, course, what she may do, by
 * when, documents, and who is competent.
 *
 * <p>Holds no decision; notices are read on their own.
 */
public record CaseView(
        CaseSummary summary,
        List<TimelineEntry> timeline,
        List<OpenAction> openActions,
        List<DeadlineInCase> deadlines,
        List<Document> documents,
        Authority authority) {

    public CaseView {
        timeline = List.copyOf(timeline);
        openActions = List.copyOf(openActions);
        deadlines = List.copyOf(deadlines);
        documents = List.copyOf(documents);
    }

    public CaseState state() {
        return summary.state();
    }
}
