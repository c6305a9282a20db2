package org.amtsweg.testkit.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.application.Channel;
import org.amtsweg.application.FiledApplication;
import org.amtsweg.application.Receipt;
import org.amtsweg.application.Submission;
import org.amtsweg.authority.Place;
import org.amtsweg.document.Attachment;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.party.Applicant;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.problem.InvalidInputException;
import org.amtsweg.testkit.TestAmtsweg;
import org.jspecify.annotations.Nullable;

/**
 * Takes one case of a service through its procedure (<i>Ablauf eines Vorgangs zur Probe</i>): what somebody does is a {@link Move}; what can be seen then is the
 * {@link Sight}.
 *
 * <p>Every move answers with findings in the words of the administration: none if it was done, otherwise why it is not possible, and nothing has changed. After
 * each move all that is due by the clock has happened. {@link #possible} tells what could be done next.
 */
public final class CaseDriver {

    private final Town town;
    private final ServiceFolder service;
    private final Terrain terrain;
    private @Nullable Opened opened;

    /** A case that is there. */
    record Opened(CaseId id, Applicant applicant, Place place) {}

    CaseDriver(Town town, ServiceFolder service) {
        this.town = town;
        this.service = service;
        this.terrain = Terrain.of(service, town.blocks());
    }

    /** Hands in the application; on paper or at the counter a clerk records it. */
    public Findings submit(Filing filing) {
        Attached attached = attach(filing.evidence());
        if (attached.findings().hasErrors()) {
            return attached.findings();
        }
        Application application =
                Application.to(service.service().id()).at(filing.place()).with(filing.form());
        for (Attachment file : attached.files()) {
            application = application.attach(file);
        }
        Application complete = application;
        return attempt(() -> {
            Submission submission = filing.channel() == Channel.PORTAL
                    ? amtsweg().frontOffice(filing.applicant()).submit(complete)
                    : amtsweg()
                            .backOffice(clerks().onlooker())
                            .file(new FiledApplication(
                                    complete,
                                    filing.applicant(),
                                    filing.channel(),
                                    amtsweg().now()));
            return refusal(submission, receipt -> open(receipt, filing));
        });
    }

    private void open(Receipt receipt, Filing filing) {
        Applicant later = filing.applicant().isAnonymous()
                ? receipt.accessCode().map(Applicant::anonymous).orElse(filing.applicant())
                : filing.applicant();
        opened = new Opened(receipt.caseId(), later, filing.place());
    }

    /** Does something in the case. */
    public Findings perform(Move move) {
        if (opened == null) {
            return Findings.of(Finding.error("", "trial.no-case"));
        }
        Opened current = opened;
        return attempt(() -> {
            if (move instanceof Move.Complete complete) {
                return new TaskMoves(this).complete(complete);
            }
            if (move instanceof Move.Reply || move instanceof Move.Withdraw) {
                return new CitizenMoves(this, current).perform(move);
            }
            return isTime(move)
                    ? new TimeMoves(this, current).perform(move)
                    : new OfficeMoves(this, current).perform(move);
        });
    }

    private static boolean isTime(Move move) {
        return move instanceof Move.WaitFor
                || move instanceof Move.WaitUntil
                || move instanceof Move.WaitForDeadline
                || move instanceof Move.WaitForNext;
    }

    /** Tries it, then lets everything happen that is due. */
    private Findings attempt(Supplier<Findings> work) {
        int before = town.trail().length();
        Findings findings = findings(before, () -> {
            Findings refused = work.get();
            if (!refused.hasErrors()) {
                amtsweg().settle();
            }
            return refused;
        });
        if (findings.hasErrors()) {
            town.trail().cutTo(before);
        }
        return findings;
    }

    private Findings findings(int before, Supplier<Findings> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            return e.findings();
        } catch (ConflictException e) {
            return Findings.of(Finding.error("", "trial.overtaken"));
        } catch (AmtswegException e) {
            return new Findings(e.finding()
                    .map(flaw -> List.of(failed(before, "trial.flaw", ""), flaw))
                    .orElseGet(() -> List.of(failed(before, "trial.failed", String.valueOf(e.getMessage())))));
        }
    }

    /** What fails does so at the element that a token came to last; a technical reason is in the words of the engine. */
    private Finding failed(int before, String code, String reason) {
        List<Trail.Visit> visits = town.trail().visits();
        return visits.stream()
                .skip(Math.max(before, visits.size() - 1))
                .findFirst()
                .flatMap(last -> terrain.element(last.source(), last.elementId()))
                .map(element -> Finding.error(
                        "", code + "-at", Map.of("element", element.name(), "id", element.id(), "reason", reason)))
                .orElseGet(() -> Finding.error("", code, Map.of("reason", reason)));
    }

    /** Why a submission or reply was not taken; otherwise what is to be done with its receipt. */
    static Findings refusal(Submission submission, Consumer<Receipt> accepted) {
        return submission.fold(
                taken -> {
                    accepted.accept(taken.receipt());
                    return Findings.NONE;
                },
                Submission.Invalid::findings,
                step -> Findings.of(Finding.error(
                        "", "trial.step-up", Map.of("needed", step.needed().name()))));
    }

    /** Made-up files, or the findings about requirements that the service does not know. */
    record Attached(List<Attachment> files, Findings findings) {}

    Attached attach(List<String> evidence) {
        List<Attachment> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<EvidenceRequirement> known = service.service().evidence();
        for (String id : evidence) {
            Optional<EvidenceRequirement> found = known.stream()
                    .filter(requirement -> requirement.id().equals(id))
                    .findFirst();
            found.ifPresentOrElse(
                    requirement -> files.add(FictiveFiles.of(requirement)),
                    () -> findings.add(Finding.error(
                            "",
                            "trial.unknown-evidence",
                            Map.of(
                                    "evidence",
                                    id,
                                    "known",
                                    listed(known.stream()
                                            .map(EvidenceRequirement::id)
                                            .toList())))));
        }
        return new Attached(files, new Findings(findings));
    }

    /** Names as a sentence shows them. */
    static String listed(Iterable<String> names) {
        String joined = String.join(", ", names);
        return joined.isEmpty() ? "–" : joined;
    }

    /** What can be done now, as moves without values: every outcome of every open task, every open action, every awaited answer, and time. */
    public List<Move> possible() {
        return opened == null ? List.of() : Possibilities.of(this);
    }

    /** What can be seen of the case; empty before it was accepted. */
    public Optional<Sight> sight() {
        return Optional.ofNullable(opened).map(current -> new Sight(this, current));
    }

    Sight seen() {
        return sight().orElseThrow(() -> new IllegalStateException("There is no case yet"));
    }

    public ServiceFolder service() {
        return service;
    }

    public Terrain terrain() {
        return terrain;
    }

    public Town town() {
        return town;
    }

    Clerks clerks() {
        return new Clerks(service.profile().roles());
    }

    TestAmtsweg amtsweg() {
        return town.amtsweg();
    }

    FrontOffice citizen(Opened current) {
        return amtsweg().frontOffice(current.applicant());
    }
}
