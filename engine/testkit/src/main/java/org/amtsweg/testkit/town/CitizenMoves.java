package org.amtsweg.testkit.town;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.casefile.Reply;
import org.amtsweg.document.Attachment;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** What the applicant does (<i>Antworten, Rücknahme</i>). */
final class CitizenMoves {

    /** What is meant when somebody just answers. */
    private static final Set<OpenAction.Kind> ANSWERS =
            EnumSet.of(OpenAction.Kind.SUPPLEMENT, OpenAction.Kind.HEARING, OpenAction.Kind.INFORMATION);

    private final CaseDriver driver;
    private final CaseDriver.Opened current;

    CitizenMoves(CaseDriver driver, CaseDriver.Opened current) {
        this.driver = driver;
        this.current = current;
    }

    Findings perform(Move move) {
        List<OpenAction> open = driver.seen().actions();
        if (driver.seen().isWithoutAccess()) {
            return Findings.of(Finding.error("", "trial.no-account"));
        }
        if (move instanceof Move.Reply reply) {
            return reply(reply, open);
        }
        if (open.stream().noneMatch(action -> action.kind() == OpenAction.Kind.WITHDRAW)) {
            return notAsked(OpenAction.Kind.WITHDRAW, open);
        }
        driver.citizen(current).withdraw(current.id());
        return Findings.NONE;
    }

    private Findings reply(Move.Reply move, List<OpenAction> open) {
        List<OpenAction> meant = open.stream()
                .filter(action -> move.to().map(kind -> kind == action.kind()).orElse(ANSWERS.contains(action.kind())))
                .toList();
        if (meant.isEmpty()) {
            return move.to()
                    .map(kind -> notAsked(kind, open))
                    .orElseGet(
                            () -> Findings.of(Finding.error("", "trial.nothing-asked", Map.of("open", kinds(open)))));
        }
        if (move.to().isEmpty()
                && meant.stream().map(OpenAction::kind).distinct().count() > 1) {
            return Findings.of(Finding.error("", "trial.several-asked", Map.of("open", kinds(meant))));
        }
        CaseDriver.Attached attached = driver.attach(move.evidence());
        if (attached.findings().hasErrors()) {
            return attached.findings();
        }
        Reply reply = Reply.to(meant.get(0).id()).saying(move.text()).changing(move.changes());
        for (Attachment file : attached.files()) {
            reply = reply.attach(file);
        }
        return CaseDriver.refusal(driver.citizen(current).reply(current.id(), reply), receipt -> {});
    }

    private static Findings notAsked(OpenAction.Kind kind, List<OpenAction> open) {
        return Findings.of(
                Finding.error("", "trial.action-not-open", Map.of("action", kind.name(), "open", kinds(open))));
    }

    private static String kinds(List<OpenAction> open) {
        return CaseDriver.listed(
                open.stream().map(action -> action.kind().name()).distinct().toList());
    }

    /** The kinds that an applicant answers in words, with changes or files. */
    static boolean isAnswered(OpenAction.Kind kind) {
        return kind != OpenAction.Kind.WITHDRAW && kind != OpenAction.Kind.PAYMENT && kind != OpenAction.Kind.ANSWER;
    }

    static Optional<Move> moveFor(OpenAction action) {
        return switch (action.kind()) {
            case WITHDRAW -> Optional.of(new Move.Withdraw());
            case PAYMENT, ANSWER -> Optional.empty();
            default -> Optional.of(Move.Reply.to(action.kind()));
        };
    }
}
