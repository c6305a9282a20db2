package org.amtsweg.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amtsweg.application.Application;
import org.amtsweg.casefile.CaseView;
import org.amtsweg.casefile.DeadlineInCase;
import org.amtsweg.casefile.OpenAction;
import org.amtsweg.decision.Notice;
import org.amtsweg.document.Attachment;
import org.amtsweg.engine.payment.InMemoryPayments;
import org.amtsweg.fee.Fee;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.TestAmtsweg;
import org.amtsweg.testkit.TurnedClock;

/**
 * Five cases from application to notice (<i>Schnellstart</i>): three café terraces, two trenches for fibre. With the path of an application file as argument
 * it checks that file first and runs the first case of its service with it.
 */
public final class Quickstart {

    private static final Path INPUT = input();
    private static final Path OUTPUT = Path.of("target", "quickstart");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EE dd.MM.uuuu", Locale.GERMANY);

    private final TestAmtsweg amtsweg;
    private final InMemoryPayments payments;
    private final PrintStream out;
    private int notices;
    private int intact;

    private Quickstart(TestAmtsweg amtsweg, InMemoryPayments payments, PrintStream out) {
        this.amtsweg = amtsweg;
        this.payments = payments;
        this.out = out;
    }

    /** Seen from the root of the project, or from this module, where its tests run. */
    private static Path input() {
        Path fromRoot = Path.of("examples", "quickstart", "input");
        return Files.isDirectory(fromRoot) ? fromRoot : Path.of("input");
    }

    /** Ends the JVM with exit code 1 if an application file has flaws, otherwise returns. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path first = arguments.length > 0 ? Path.of(arguments[0]) : INPUT.resolve("antrag-vollstaendig.json");
        if (!run(first, out)) {
            System.exit(1);
        }
    }

    /** Gives whether all went well. */
    static boolean run(Path first, PrintStream out) {
        TurnedClock clock = TurnedClock.at(TestAmtsweg.START);
        InMemoryPayments payments = InMemoryPayments.onCommand(clock);
        try (TestAmtsweg amtsweg =
                TestAmtsweg.start(clock, builder -> builder.payments(payments).failFast())) {
            return new Quickstart(amtsweg, payments, out).run(first);
        }
    }

    private boolean run(Path first) {
        ApplicationFile given;
        ApplicationFile complete;
        ApplicationFile incomplete;
        ApplicationFile refused;
        ApplicationFile inTime;
        ApplicationFile forgotten;
        try {
            given = ApplicationFile.read(first);
            complete = ApplicationFile.read(INPUT.resolve("antrag-vollstaendig.json"));
            incomplete = ApplicationFile.read(INPUT.resolve("antrag-unvollstaendig.json"));
            refused = ApplicationFile.read(INPUT.resolve("antrag-ablehnung.json"));
            inTime = ApplicationFile.read(INPUT.resolve("trasse-zustimmung.json"));
            forgotten = ApplicationFile.read(INPUT.resolve("trasse-fiktion.json"));
        } catch (ApplicationFile.UnreadableException e) {
            out.println(e.getMessage());
            return false;
        }
        Findings findings = amtsweg.frontOffice(given.applicant()).check(given.application());
        if (findings.hasErrors()) {
            complain(first, findings);
            return false;
        }
        boolean trench =
                given.application().service().equals(inTime.application().service());
        List<Story> stories = new ArrayList<>();
        stories.add(granted(trench ? complete : given));
        stories.add(supplemented(incomplete));
        stories.add(refused(refused));
        stories.add(consented(trench ? given : inTime));
        stories.add(deemed(forgotten));
        stories.forEach(this::verify);
        out.println(stories.size() + " cases, " + notices + " notices, audit chains "
                + (intact == stories.size() ? "intact" : "BROKEN"));
        return intact == stories.size();
    }

    private void complain(Path file, Findings findings) {
        out.println("Der Antrag " + file + " kann so nicht angenommen werden:");
        int number = 0;
        for (Finding finding : findings) {
            number++;
            out.println("  " + number + ". " + finding.path() + ": " + finding.text(Language.DE) + " [" + finding.code()
                    + "]");
        }
    }

    /** Complete from the start, both offices agree, granted with conditions, paid. */
    private Story granted(ApplicationFile file) {
        preview(file.application(), file);
        Story story = Story.begin(amtsweg, file)
                .days(1)
                .task(Town.CLERK, "vollstaendigkeit_pruefen", "complete", "{}")
                .days(3);
        statements(story, "conditions", "Der Gehweg ist breit genug. Bitte 1,80 m freihalten.");
        story.task(Town.CLERK, "antrag_bewerten", "grant", "{'accessibility': 'free', 'roadAuthorityConsent': 'given'}")
                .days(1)
                .task(Town.DECIDER, "erlaubnis_entscheiden", "grant", GRANT)
                .days(6)
                .paid(reference(story))
                .untilClosed();
        return report("Fall 1: vollständig, mit Auflagen erlaubt, bezahlt", "1-erlaubt", story);
    }

    /** The site plan is missing, is asked for and handed in; then granted. */
    private Story supplemented(ApplicationFile file) {
        Story story = Story.begin(amtsweg, file)
                .days(1)
                .task(Town.CLERK, "vollstaendigkeit_pruefen", "incomplete", "{'note': 'Lageplan fehlt.'}")
                .task(
                        Town.CLERK,
                        "nachforderung_stellen",
                        "request",
                        "{'request': 'Bitte reichen Sie einen Lageplan mit Maßen nach.'}")
                .days(9)
                .reply(OpenAction.Kind.SUPPLEMENT, "Hier ist der Plan.", List.of(sitePlan()))
                .days(1)
                .task(Town.CLERK, "vollstaendigkeit_pruefen", "complete", "{}");
        statements(story, "consent", "Keine Bedenken.");
        story.task(Town.CLERK, "antrag_bewerten", "grant", "{'accessibility': 'free', 'roadAuthorityConsent': 'given'}")
                .task(Town.DECIDER, "erlaubnis_entscheiden", "grant", GRANT_SUMMER)
                .days(10)
                .paid(reference(story))
                .untilClosed();
        return report("Fall 2: unvollständig, nachgereicht, dann erlaubt", "2-nachgereicht", story);
    }

    /** The pavement is too narrow: the applicant is heard, then refused. */
    private Story refused(ApplicationFile file) {
        Story story = Story.begin(amtsweg, file).days(2).task(Town.CLERK, "vollstaendigkeit_pruefen", "complete", "{}");
        statements(story, "refuse", "Es bleiben nur 70 cm zum Vorbeigehen. Rollstühle kommen nicht durch.");
        story.task(
                        Town.CLERK,
                        "antrag_bewerten",
                        "refuse",
                        "{'accessibility': 'substantial', 'roadAuthorityConsent': 'missing'}")
                .task(Town.CLERK, "anhoerung_einleiten", "hear", HEARING)
                .days(5)
                .reply(OpenAction.Kind.HEARING, "Mehr Platz habe ich nicht. Mittags ist wenig los.", List.of())
                .days(2)
                .task(Town.DECIDER, "nach_anhoerung_entscheiden", "refuse", REFUSE)
                .untilClosed();
        return report("Fall 3: nach Anhörung abgelehnt", "3-abgelehnt", story);
    }

    /** A trench for fibre: examined and decided long before the three months of § 127 Abs. 3 TKG are over. */
    private Story consented(ApplicationFile file) {
        Story story = Story.begin(amtsweg, file)
                .days(2)
                .task(Town.CLERK, "vollstaendigkeit_pruefen", "complete", "{}")
                .days(6)
                .task(Town.TRAFFIC, "stellungnahme_abgeben", "consent", "{'statement': 'Der Notweg genügt.'}")
                .days(1)
                .task(Town.CLERK, "antrag_pruefen", "grant", "{'network': 'none', 'otherDecisions': 'simultaneous'}")
                .days(1)
                .task(Town.DECIDER, "zustimmung_entscheiden", "grant", CONSENT)
                .untilClosed();
        return report("Fall 4: Glasfaser, rechtzeitig zugestimmt", "4-zugestimmt", story);
    }

    /** Another trench: complete, but nobody decides. The clock does it, and the operator has it certified. */
    private Story deemed(ApplicationFile file) {
        Story story = Story.begin(amtsweg, file)
                .days(2)
                .task(Town.CLERK, "vollstaendigkeit_pruefen", "complete", "{}")
                .days(3)
                .task(Town.TRAFFIC, "stellungnahme_abgeben", "consent", "{'statement': 'Keine Bedenken.'}")
                .until(OpenAction.Kind.CERTIFICATE)
                .reply(OpenAction.Kind.CERTIFICATE, "Bitte bescheinigen Sie uns das.", List.of())
                .untilClosed();
        return report(
                "Fall 5: Glasfaser, niemand entscheidet: gilt als erteilt",
                "5-gilt-als-erteilt",
                "Bescheinigung",
                story);
    }

    private static final String GRANT = """
            {'validFrom': '2027-04-01', 'validUntil': '2027-10-31', 'revocable': true,
             'provisions': [
               {'kind': 'OBLIGATION', 'text': 'Auf dem Gehweg sind durchgehend 1,80 m freizuhalten.'},
               {'kind': 'OBLIGATION', 'text': 'Tische und Stühle sind bis 22 Uhr hereinzuholen.'}],
             'reasons': 'Das Vorhaben lässt den Fußverkehr unbehindert. Die beteiligten Stellen haben mit Auflagen zugestimmt.'}
            """;
    private static final String GRANT_SUMMER = """
            {'validFrom': '2027-05-01', 'validUntil': '2027-08-31',
             'provisions': [{'kind': 'OBLIGATION', 'text': 'Die Musik endet um 20 Uhr.'}],
             'reasons': 'Nach Vorlage des Lageplans steht fest, dass der Gehweg frei bleibt.'}
            """;
    private static final String HEARING = """
            {'grounds': 'Wir beabsichtigen, Ihren Antrag abzulehnen, weil nur 70 cm Gehweg frei bleiben. Menschen mit Rollstuhl oder Kinderwagen kommen dann nicht vorbei.'}
            """;
    private static final String REFUSE = """
            {'reasons': 'Es bleiben nur 70 cm Gehweg frei. Ihre Äußerung haben wir geprüft; auch mittags müssen Menschen mit Rollstuhl vorbeikommen.'}
            """;

    private static final String CONSENT = """
            {'notExcluded': true,
             'provisions': [
               {'subject': 'construction', 'kind': 'OBLIGATION', 'text': 'Das Pflaster ist im vorhandenen Verband wiederherzustellen.'},
               {'subject': 'documentation', 'kind': 'OBLIGATION', 'text': 'Die Lage ist innerhalb eines Monats nach dem Bau nach geographischen Koordinaten zu übergeben.'}],
             'reasons': 'Die Trasse lässt Raum für die vorhandenen Leitungen. Die Straßenverkehrsbehörde hat zugestimmt.'}
            """;

    private void statements(Story story, String outcome, String text) {
        story.task(Town.TRAFFIC, "stellungnahme_abgeben", outcome, "{'statement': '" + text + "'}")
                .days(1)
                .task(Town.ORDER, "stellungnahme_abgeben", "consent", "{'statement': 'Keine Bedenken.'}");
    }

    private Attachment sitePlan() {
        try {
            return Attachment.of(
                    "lageplan", "lageplan.pdf", "application/pdf", Files.readAllBytes(INPUT.resolve("lageplan.pdf")));
        } catch (IOException e) {
            throw new UncheckedIOException("The site plan is missing", e);
        }
    }

    private String reference(Story story) {
        return payments.requests().stream()
                .filter(r -> r.caseId().equals(story.id()))
                .findFirst()
                .flatMap(payments::referenceOf)
                .orElseThrow();
    }

    private void preview(Application application, ApplicationFile file) {
        amtsweg.frontOffice(file.applicant())
                .feePreview(application)
                .map(Fee::total)
                .ifPresent(total -> out.println("Gebührenvorschau zu Fall 1: " + total.display(Language.DE)));
        out.println();
    }

    private Story report(String title, String fileName, Story story) {
        return report(title, fileName, "Bescheid", story);
    }

    private Story report(String title, String fileName, String letter, Story story) {
        CaseView view = story.citizen().caseView(story.id());
        out.println(title);
        out.println("=".repeat(title.length()));
        view.timeline()
                .forEach(entry -> out.println("  " + DAY.format(entry.at().atZone(BERLIN)) + "  " + entry.text()));
        view.deadlines().stream()
                .filter(deadline -> deadline.name().equals("deemedApproval"))
                .forEach(this::explain);
        List<Notice> issued = story.citizen().notices(story.id());
        for (Notice notice : issued) {
            notices++;
            notice.notification()
                    .ifPresent(n -> out.println("  " + letter + " gilt als bekannt gegeben am "
                            + DAY.format(n.deemedOn()) + " (" + n.norm() + ")"));
            out.println("  " + letter + ": " + write(fileName, notice));
        }
        out.println();
        return story;
    }

    /** How the day came about on which the consent counts as given. */
    private void explain(DeadlineInCase deadline) {
        out.println("  Frist, nach der die Zustimmung als erteilt gilt:");
        deadline.deadline().explanation().text(Language.DE).lines().forEach(line -> out.println("    " + line));
    }

    private static Path write(String name, Notice notice) {
        try {
            Files.createDirectories(OUTPUT);
            Files.writeString(OUTPUT.resolve(name + ".txt"), notice.text());
            return Files.writeString(OUTPUT.resolve(name + ".html"), notice.html());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + OUTPUT, e);
        }
    }

    private void verify(Story story) {
        if (amtsweg.oversight(Town.AUDITOR).auditTrail(story.id()).isIntact()) {
            intact++;
        }
    }
}
