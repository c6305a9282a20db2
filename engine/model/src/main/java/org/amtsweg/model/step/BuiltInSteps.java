package org.amtsweg.model.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepGuide;
import org.amtsweg.step.StepProperty;

/**
 * The steps that every installation has (<i>eingebaute Schritte</i>): the one list that the engine, the checks, the templates and the documentation read.
 *
 * <p>Does not run them. Their properties ({@code amtsweg.…}) are described in the key registry; here stands only which step reads which.
 */
public final class BuiltInSteps {

    public static final String ACKNOWLEDGE = "amtsweg.acknowledge-receipt";
    public static final String CHECK_COMPLETENESS = "amtsweg.check-completeness";
    public static final String CALCULATE_FEE = "amtsweg.calculate-fee";
    public static final String ISSUE_NOTICE = "amtsweg.issue-notice";
    public static final String RECORD_DEEMED_APPROVAL = "amtsweg.record-deemed-approval";
    public static final String RESERVE = "amtsweg.reserve";
    public static final String RELEASE = "amtsweg.release";
    public static final String CLOSE = "amtsweg.close";
    public static final String DELIVER = "amtsweg.deliver";
    public static final String SEND_MESSAGE = "amtsweg.send-message";
    public static final String REQUEST_PAYMENT = "amtsweg.request-payment";

    private static final StepProperty NOTICE = StepProperty.of("amtsweg.notice", "Bescheidvorlage", "");
    private static final StepProperty MESSAGE = StepProperty.of("amtsweg.message", "Nachricht", "");

    private static final Map<String, StepDescriptor> ALL = index(List.of(
            StepDescriptor.local(ACKNOWLEDGE, "Eingang bestätigen")
                    .guided(StepGuide.of(
                                    "Bestätigt der antragstellenden Person den Eingang des Antrags (§ 25 Abs. 2 VwVfG).")
                            .reading(MESSAGE.otherwise("receipt"))
                            .findBy("Eingangsbestätigung", "Empfangsbestätigung")),
            StepDescriptor.local(CHECK_COMPLETENESS, "Vollständigkeit prüfen")
                    .guided(StepGuide.of(
                                    "Prüft Formular und Nachweise noch einmal; die Sachbearbeitung sieht, was fehlt.")
                            .giving("complete", "true, wenn nichts fehlt, sonst false")
                            .findBy("Vorprüfung", "Nachweise", "Unterlagen")),
            StepDescriptor.local(CALCULATE_FEE, "Gebühr berechnen")
                    .guided(StepGuide.of(
                                    "Macht aus dem Ergebnis der Gebührentabelle eine Gebühr. Davor steht die Aufgabe,"
                                            + " die die Tabelle auswertet. Die Gebühr ist vorläufig, bis ein Bescheid sie festsetzt.")
                            .findBy("Kosten", "Gebührentabelle")),
            StepDescriptor.local(ISSUE_NOTICE, "Bescheid erstellen")
                    .guided(StepGuide.of(
                                    "Schreibt den Bescheid zur letzten Entscheidung, legt ihn zur Akte und setzt die"
                                            + " Gebühr fest. Der Bescheid ist damit noch nicht bekannt gegeben.")
                            .reading(NOTICE.asRequired())
                            .findBy("Brief", "Dokument", "Verwaltungsakt")),
            StepDescriptor.local(RECORD_DEEMED_APPROVAL, "Genehmigungsfiktion festhalten")
                    .guided(StepGuide.of("Hält fest, dass die Genehmigung nach Ablauf der Frist als erteilt gilt"
                                    + " (§ 42a VwVfG). Steht hinter dem Zeitereignis dieser Frist.")
                            .findBy("Fiktion", "gilt als erteilt", "Fristablauf")),
            StepDescriptor.local(RESERVE, "Raum oder Gerät reservieren")
                    .guided(StepGuide.of(
                                    "Hält einen Raum oder ein Gerät für den Vorgang frei, wenn es in dieser Zeit noch niemand"
                                            + " hat. Endet der Vorgang oder wird freigegeben, ist die Zeit wieder frei.")
                            .reading(
                                    StepProperty.of("amtsweg.resource", "Raum oder Gerät", "")
                                            .asRequired(),
                                    StepProperty.of("amtsweg.begin", "Beginn", "")
                                            .asRequired(),
                                    StepProperty.of("amtsweg.end", "Ende", "").asRequired(),
                                    StepProperty.of("amtsweg.remind", "Erinnern vor Beginn", ""))
                            .giving(
                                    "outcome",
                                    "reserved (reserviert), taken (schon belegt), past (hat schon begonnen) oder invalid"
                                            + " (endet nicht nach dem Beginn)")
                            .giving("reserved", "true, wenn reserviert ist, sonst false")
                            .findBy("buchen", "Belegung", "Kalender", "Termin")),
            StepDescriptor.local(RELEASE, "Reservierung freigeben")
                    .guided(StepGuide.of("Gibt alles frei, was der Vorgang reserviert hat.")
                            .giving(
                                    "daysBefore",
                                    "wie viele Tage vor dem Tag der Nutzung freigegeben wurde; danach eine negative Zahl")
                            .findBy("stornieren", "absagen", "Belegung")),
            StepDescriptor.local(CLOSE, "Vorgang abschließen")
                    .guided(StepGuide.of(
                                    "Schließt den Vorgang; offene Fristen und Aufgaben für die antragstellende Person enden.")
                            .findBy("Ende", "Abschluss", "schließen")),
            StepDescriptor.remote(DELIVER, "Bescheid bekannt geben")
                    .guided(StepGuide.of(
                                    "Stellt den letzten Bescheid in das Postfach der Empfängerin oder des Empfängers"
                                            + " und berechnet den Tag der Bekanntgabe (§ 41 VwVfG).")
                            .reading(MESSAGE.otherwise("notice"))
                            .findBy("Bekanntgabe", "Zustellung", "versenden")),
            StepDescriptor.remote(SEND_MESSAGE, "Nachricht senden")
                    .guided(StepGuide.of(
                                    "Sendet der antragstellenden Person eine Nachricht aus den Texten der Leistung.")
                            .reading(MESSAGE.asRequired())
                            .findBy("Mitteilung", "benachrichtigen", "Postfach")),
            StepDescriptor.remote(REQUEST_PAYMENT, "Zahlung anfordern")
                    .guided(StepGuide.of(
                                    "Fordert die Gebühr beim Bezahldienst an. Danach steht in payment.state, ob die"
                                            + " Zahlung offen (open), beglichen (settled) oder gescheitert (failed) ist.")
                            .findBy("bezahlen", "Bezahldienst", "ePayment"))));

    private BuiltInSteps() {}

    private static Map<String, StepDescriptor> index(List<StepDescriptor> steps) {
        Map<String, StepDescriptor> all = new LinkedHashMap<>();
        steps.forEach(step -> all.put(step.name(), step));
        return Collections.unmodifiableMap(all);
    }

    /** All steps, in the order in which a case meets them. */
    public static List<StepDescriptor> all() {
        return List.copyOf(ALL.values());
    }

    public static Set<String> names() {
        return ALL.keySet();
    }

    public static Optional<StepDescriptor> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
