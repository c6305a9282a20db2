package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.deadline.DeadlineAction;
import org.amtsweg.deadline.DeadlineState;
import org.amtsweg.deadline.Period;
import org.amtsweg.engine.casefile.CaseData;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.model.process.Element;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Extensions that a clerk grants with a task (<i>Fristverlängerung durch Aufgabe</i>): what law does not permit is a flaw in what she entered. */
public final class Extensions {

    private static final String PERIOD = "extension";
    private static final String REASON = "extensionReason";

    private final Deadlines deadlines;
    private final DeadlineChanges changes;

    public Extensions(Deadlines deadlines, DeadlineChanges changes) {
        this.deadlines = deadlines;
        this.changes = changes;
    }

    DeadlineChanges changes() {
        return changes;
    }

    /** What is to be extended, or what stands against it. */
    record Wanted(List<KeptDeadline> deadlines, Optional<DeadlineAction> action, Findings findings) {
        static final Wanted NOTHING = new Wanted(List.of(), Optional.empty(), Findings.NONE);
    }

    @LegalBasis({"§ 42a Abs. 2 Satz 3 VwVfG", "§ 127 Abs. 3 TKG"})
    Wanted read(CaseFile file, Element element, String outcome, ObjectNode form) {
        Optional<String> named = element.property("amtsweg.extends");
        boolean applies = element.property("amtsweg.extendsOn")
                .map(on -> Element.list(on).contains(outcome))
                .orElse(true);
        if (named.isEmpty() || !applies) {
            return Wanted.NOTHING;
        }
        List<Finding> findings = new ArrayList<>();
        String text = form.path(PERIOD).asText("").strip();
        String reason = form.path(REASON).asText("").strip();
        if (!Period.isValid(text)) {
            findings.add(Finding.error(PERIOD, "deadline.extension-period"));
        }
        if (reason.isEmpty()) {
            findings.add(Finding.error(REASON, "deadline.extension-reason"));
        }
        if (!findings.isEmpty()) {
            return new Wanted(List.of(), Optional.empty(), new Findings(findings));
        }
        DeadlineAction action =
                DeadlineAction.Extend.by(Period.parse(text), file.now(), reason).told(changes.told(file));
        List<KeptDeadline> found = new ArrayList<>();
        for (String name : Element.list(named.get())) {
            Optional<KeptDeadline> kept = deadlines
                    .find(file, CaseData.ROOT, name)
                    .filter(known -> known.deadline().state() != DeadlineState.ENDED);
            if (kept.isEmpty()) {
                findings.add(Finding.error(PERIOD, "deadline.not-there"));
            } else {
                found.add(kept.get());
                findings.addAll(
                        changes.check(file, kept.get(), action).at(PERIOD).list());
            }
        }
        return new Wanted(found, Optional.of(action), new Findings(findings));
    }

    void apply(CaseFile file, Wanted wanted) {
        wanted.action().ifPresent(action -> wanted.deadlines().forEach(kept -> changes.change(file, kept, action)));
    }
}
