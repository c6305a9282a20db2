package org.amtsweg.verifier.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.amtsweg.verifier.Sketch;

/** For every rule a model that breaks it, and one that comes close and does not. */
final class Examples {

    private static final Path FIXTURES = Path.of("src/test/resources/bpmnlint");
    private static final String REFUSAL = "a.effect='grant: favourable, refuse: adverse'";

    /** What breaks a rule, and what keeps it. */
    record Pair(Supplier<ModelFolder> bad, Supplier<ModelFolder> good) {}

    private static final Map<String, Pair> ALL = new LinkedHashMap<>();

    private Examples() {}

    static Map<String, Pair> all() {
        return ALL;
    }

    private static void add(String rule, Muster bad) {
        add(rule, bad, Muster.right());
    }

    private static void add(String rule, Muster bad, Muster good) {
        if (ALL.put(rule, new Pair(bad::folder, good::folder)) != null) {
            throw new IllegalStateException(rule);
        }
    }

    private static void files(String rule, String bad, String good) {
        ALL.put(rule, new Pair(() -> fixture(bad), () -> fixture(good)));
    }

    private static ModelFolder fixture(String name) {
        try {
            return ModelFolder.file(name, Files.readAllBytes(FIXTURES.resolve(name + ".bpmn")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sketch(String rule, String bad, String good) {
        ALL.put(rule, new Pair(() -> sketched(bad), () -> sketched(good)));
    }

    static ModelFolder sketched(String text) {
        return ModelFolder.file("p.bpmn", Sketch.bpmn("p", text).getBytes(StandardCharsets.UTF_8));
    }

    static {
        Muster right = Muster.right();
        Muster unheard = right.flow("a.act=hearing", "a.act=hearing a.due=hearing")
                .flow("anhoerung_einleiten -> anhoeren", "anhoerung_einleiten -> angehoert")
                .flow(
                        "receive anhoeren \"Auf Äußerung warten\" in=bearbeiten message=amtsweg.hearing a.due=hearing\n",
                        "")
                .flow("boundary keine_antwort \"Frist abgelaufen\" in=bearbeiten on=anhoeren deadline=hearing\n", "")
                .flow("anhoeren -> angehoert\nkeine_antwort -> angehoert\n", "")
                .flow("xor angehoert \"Angehört\" in=bearbeiten\n", "")
                .flow("anhoerung_einleiten -> angehoert\n", "")
                .flow("angehoert -> gebuehr_bestimmen", "anhoerung_einleiten -> gebuehr_bestimmen");
        add("LEGAL-HEARING", unheard, unheard.flow(REFUSAL, REFUSAL + " a.noHearing='§ 28 Abs. 2 Nr. 3 VwVfG'"));
        add(
                "LEGAL-NOTIFICATION",
                right.flow(
                        "step zustellen \"Bescheid bekannt geben\" in=bearbeiten topic=amtsweg.deliver a.message=notice",
                        "step zustellen \"Bescheid bekannt geben\" in=bearbeiten topic=amtsweg.send-message a.message=notice"));
        add(
                "LEGAL-ONE-ACT",
                right.flow(
                                "step bescheid \"Bescheid erstellen\"",
                                "user nochmal \"Noch einmal entscheiden\" in=bearbeiten form=entscheidung a.outcomes=grant,back a.act=decision a.effect='grant: favourable'\nstep bescheid \"Bescheid erstellen\"")
                        .flow("entscheiden -> bescheid", "entscheiden -> nochmal\nnochmal -> bescheid"),
                right.flow(REFUSAL, "a.effect='grant: favourable'")
                        .flow(
                                "step bescheid \"Bescheid erstellen\"",
                                "xor doch \"Doch anders?\" in=bearbeiten\nxor gut \"Gut\" in=bearbeiten\nuser nochmal \"Noch einmal entscheiden\" in=bearbeiten form=entscheidung a.outcomes=grant,refuse a.act=decision a.effect='grant: favourable, refuse: adverse'\nstep bescheid \"Bescheid erstellen\"")
                        .flow(
                                "entscheiden -> bescheid",
                                "entscheiden -> doch\ndoch -> gut (default)\ndoch -> nochmal : ${task.entscheiden.outcome == 'refuse'}\nnochmal -> gut\ngut -> bescheid"));
        add(
                "LEGAL-NO-DECISION",
                right.flow(
                                "fehlt_etwas -> maengel",
                                "fehlt_etwas -> aufgeben : ${task.vollstaendig.outcome == 'complete'}\nfehlt_etwas -> maengel")
                        .flow(
                                "sub bearbeiten",
                                "end aufgeben \"Aufgegeben\" in=bearbeiten error=AUFGEGEBEN\nboundary aufgegeben \"Aufgegeben\" on=bearbeiten error=AUFGEGEBEN\nstep weglegen \"Weglegen\" topic=amtsweg.close\nend weggelegt \"Weggelegt\"\nsub bearbeiten")
                        .flow(
                                "festhalten -> fiktion_abschliessen",
                                "aufgegeben -> weglegen\nweglegen -> weggelegt\nfesthalten -> fiktion_abschliessen"),
                right.flow(
                                "fehlt_etwas -> maengel",
                                "fehlt_etwas -> aufgeben : ${task.vollstaendig.outcome == 'complete'}\nfehlt_etwas -> maengel")
                        .flow(
                                "sub bearbeiten",
                                "end aufgeben \"Aufgegeben\" in=bearbeiten error=AUFGEGEBEN\nboundary aufgegeben \"Aufgegeben\" on=bearbeiten error=AUFGEGEBEN a.state=WITHDRAWN\nstep weglegen \"Weglegen\" topic=amtsweg.close\nend weggelegt \"Weggelegt\"\nsub bearbeiten")
                        .flow(
                                "festhalten -> fiktion_abschliessen",
                                "aufgegeben -> weglegen\nweglegen -> weggelegt\nfesthalten -> fiktion_abschliessen"));
        Muster machine = right.flow(
                        "gebuehr_berechnen -> entscheiden",
                        "gebuehr_berechnen -> sofort\nsofort -> entscheiden (default)\nsofort -> zum_bescheid : ${form.zone == 'B'}")
                .flow("entscheiden -> bescheid", "entscheiden -> zum_bescheid\nzum_bescheid -> bescheid")
                .flow(
                        "sub bearbeiten",
                        "xor sofort \"Sofort?\" in=bearbeiten\nxor zum_bescheid \"Zum Bescheid\" in=bearbeiten\nsub bearbeiten");
        Muster allowed = machine.flow("sofort -> zum_bescheid", "sofort -> genehmigen")
                .flow("zum_bescheid -> bescheid", "genehmigen -> zum_bescheid\nzum_bescheid -> bescheid")
                .flow(
                        "sub bearbeiten",
                        "rule genehmigen \"Sofort genehmigen\" in=bearbeiten table=gebuehr a.automatic='§ 6 Mustersatzung (fiktiv)'\nsub bearbeiten");
        add("LEGAL-AUTOMATIC", machine, allowed);
        add(
                "LEGAL-AUTOMATIC-EXIT",
                allowed.flow("a.act=decision " + REFUSAL, "")
                        .flow("a.fourEyes=anhoerung_einleiten a.excluded=check", ""),
                allowed);
        add("LEGAL-REMEDY", right.with("notices/bescheid.txt", "{{#remedy}}{{period}}{{/remedy}}", ""));
        add("LEGAL-REASONS", right.with("notices/bescheid.html", "{{reasons}}", ""));
        add(
                "LEGAL-DEEMED-START",
                right.profile("start: COMPLETE", "start: ENTRY"),
                right.profile("start: COMPLETE", "start: RECEIPT"));
        add(
                "LEGAL-DEEMED-TIMER",
                right.flow(
                        "boundary fiktion \"Genehmigung gilt als erteilt\" on=bearbeiten deadline=deemedApproval",
                        "boundary fiktion \"Genehmigung gilt als erteilt\" on=bearbeiten deadline=deemedApproval interrupts=false"));
        add(
                "LEGAL-DEEMED-NOTIFICATION",
                right.flow("catch bekanntgabe \"Bekanntgabe abwarten\" in=bearbeiten deadline=notification\n", "")
                        .flow("zustellen -> bekanntgabe\nbekanntgabe -> bekannt", "zustellen -> bekannt"));
        add(
                "LEGAL-DEEMED-DISARM",
                right.flow("a.disarms=deemedApproval", "")
                        .flow(
                                "warten \"Auf Unterlagen warten\" in=bearbeiten message=amtsweg.supplement a.restarts=deemedApproval",
                                "warten \"Auf Unterlagen warten\" in=bearbeiten message=amtsweg.supplement"));
        add(
                "LEGAL-DEEMED-RESTART",
                right.flow("message=amtsweg.supplement a.restarts=deemedApproval", "message=amtsweg.supplement"));
        add(
                "LEGAL-DEEMED-RECORD",
                right.flow(
                                "fiktion -> festhalten\nfesthalten -> fiktion_abschliessen",
                                "fiktion -> fiktion_abschliessen")
                        .flow("step festhalten \"Fiktion festhalten\" topic=amtsweg.record-deemed-approval\n", ""));
        add("LEGAL-DEEMED-WARN", right.profile(", warn: [P10WD, P3WD]", ""));
        sketch(
                "LEGAL-BARE-PERIOD",
                "start a \"A\"\ncatch w \"Warten\" duration=P30D\nend z \"Z\"\na -> w\nw -> z",
                "start a \"A\"\ncatch w \"Warten\" deadline=objection\nend z \"Z\"\na -> w\nw -> z");
        add(
                "LEGAL-FINALITY",
                right.flow(
                        "bearbeiten -> bestandskraft\nbestandskraft -> vollziehen\nvollziehen -> abschliessen",
                        "bearbeiten -> vollziehen\nvollziehen -> bestandskraft\nbestandskraft -> abschliessen"));
        add(
                "LEGAL-RECEIPT",
                right.flow("eingegangen -> bestaetigen\nbestaetigen -> bearbeiten", "eingegangen -> bearbeiten")
                        .flow(
                                "bearbeiten -> bestandskraft",
                                "bearbeiten -> bestaetigen\nbestaetigen -> bestandskraft"));
        add(
                "LEGAL-COMPLETENESS",
                right.flow("erneut -> vorpruefen\nvorpruefen -> vollstaendig", "erneut -> vollstaendig")
                        .flow(
                                "step vorpruefen \"Vollständigkeit vorprüfen\" in=bearbeiten topic=amtsweg.check-completeness\n",
                                ""),
                right.profile("completeness: review", "completeness: submit")
                        .flow("erneut -> vorpruefen\nvorpruefen -> vollstaendig", "erneut -> vollstaendig")
                        .flow(
                                "step vorpruefen \"Vollständigkeit vorprüfen\" in=bearbeiten topic=amtsweg.check-completeness\n",
                                ""));
        add("LEGAL-FOUR-EYES", right.flow("a.fourEyes=anhoerung_einleiten", "a.fourEyes=vollziehen"));
        add("LEGAL-EXCLUSION", right.with("forms/entscheidung.form", "notExcluded", "sicher"));
        add("LEGAL-MINIMISATION", right.profile("categories: [bemerkung]", "categories: [other]"));
        add(
                "LEGAL-PURPOSE",
                right.profile(
                        "purposes: [{purpose: Entscheidung, legalBasis: \"§ 1 Mustersatzung (fiktiv)\", categories: [bemerkung]}]\n",
                        ""));
        add(
                "LEGAL-FILING",
                right.flow("vollziehen -> abschliessen\nabschliessen -> ende", "vollziehen -> ende")
                        .flow("step abschliessen \"Verfahren abschließen\" topic=amtsweg.close\n", ""));
        add("LEGAL-PARAMETER", right.profile(", min: P1W, max: P2M", ", min: P1W"));
        String choice =
                "start a \"A\"\nuser t \"T\" a.outcomes=grant,refuse,defer\nxor g \"Wie?\"\nend x \"X\"\nend y \"Y\"\na -> t\nt -> g\ng -> x : ${task.t.outcome == 'grant'}\n";
        sketch(
                "TECH-XOR-COVERAGE",
                choice + "g -> y : ${task.t.outcome == 'refuse'}",
                choice + "g -> y : ${task.t.outcome != 'grant'}");
        sketch("TECH-XOR-UNPROVEN", choice + "g -> y : ${unbekannt.wert == 1}", choice + "g -> y (default)");
        sketch(
                "TECH-XOR-DEAD",
                choice + "g -> y (default)\nend v \"V\"\ng -> v : ${task.t.outcome == 'grnt'}",
                choice + "g -> y (default)\nend v \"V\"\ng -> v : ${task.t.outcome == 'defer'}");
        sketch(
                "TECH-TIMER",
                "start a \"A\"\ncatch w \"Warten\" duration='3 Monate'\nend z \"Z\"\na -> w\nw -> z",
                "start a \"A\"\ncatch w \"Warten\" duration=P3M\nend z \"Z\"\na -> w\nw -> z");
        String failing =
                "start a \"A\"\nsub s \"S\"\nstart b \"B\" in=s\nend e \"E\" in=s error=%s\nboundary f \"F\" on=s error=EINS\nend z \"Z\"\nend y \"Y\"\na -> s\nb -> e\ns -> z\nf -> y";
        sketch("TECH-ERROR-UNCAUGHT", failing.formatted("ZWEI"), failing.formatted("EINS"));
        add(
                "TECH-READ-BEFORE-WRITE",
                right.flow(
                                "fehlt_etwas -> anhoerung_einleiten (default)",
                                "fehlt_etwas -> gratis (default)\ngratis -> anhoerung_einleiten (default)\ngratis -> angehoert : ${fee.total > 10}")
                        .flow("sub bearbeiten", "xor gratis \"Teuer?\" in=bearbeiten\nsub bearbeiten")
                        .flow(
                                "warten -> erneut",
                                "warten -> gebuehr_vorab\ngebuehr_vorab -> vormerken\nvormerken -> erneut")
                        .flow(
                                "sub bearbeiten",
                                "rule gebuehr_vorab \"Gebühr vorab\" in=bearbeiten table=gebuehr\nstep vormerken \"Vormerken\" in=bearbeiten topic=amtsweg.calculate-fee\nsub bearbeiten"),
                right.flow(
                                "gebuehr_berechnen -> entscheiden",
                                "gebuehr_berechnen -> teuer\nteuer -> weiter (default)\nteuer -> vormerken : ${fee.total > 10}\nvormerken -> weiter\nweiter -> entscheiden")
                        .flow(
                                "sub bearbeiten",
                                "xor teuer \"Teuer?\" in=bearbeiten\nxor weiter \"Weiter\" in=bearbeiten\nstep vormerken \"Vormerken\" in=bearbeiten topic=amtsweg.calculate-fee\nsub bearbeiten"));
        add(
                "TECH-NEVER-WRITTEN",
                right.flow(
                        "fehlt_etwas -> maengel : ${task.vollstaendig.outcome == 'incomplete'}",
                        "fehlt_etwas -> maengel : ${task.vollziehen.outcome == 'done'}"));
        add(
                "TECH-DEADLINE-START",
                right.flow(
                                "eingegangen -> bestaetigen\nbestaetigen -> bearbeiten",
                                "eingegangen -> bestaetigen\nbestaetigen -> bestandskraft\nbestandskraft -> bearbeiten")
                        .flow("bearbeiten -> bestandskraft\nbestandskraft -> vollziehen", "bearbeiten -> vollziehen"));
        Muster booking = right.flow(
                "sub bearbeiten",
                "step reservieren \"Saal reservieren\" topic=amtsweg.reserve a.resource=saal a.begin=form.name a.end=form.name\n"
                        + "catch nutzung \"Nutzung beginnt\" deadline=reservationBegin\nsub bearbeiten");
        add(
                "TECH-RESERVATION",
                booking.flow(
                        "bestaetigen -> bearbeiten",
                        "bestaetigen -> nutzung\nnutzung -> reservieren\nreservieren -> bearbeiten"),
                booking.flow(
                        "bestaetigen -> bearbeiten",
                        "bestaetigen -> reservieren\nreservieren -> nutzung\nnutzung -> bearbeiten"));
        add("TECH-FEE", right.profile("fee: {table: gebuehr, schedule: \"§ 4 Mustersatzung (fiktiv)\"}\n", ""));
        add(
                "TECH-FEE-UNDECIDED",
                right.flow(
                        "angehoert -> gebuehr_bestimmen\ngebuehr_bestimmen -> gebuehr_berechnen\ngebuehr_berechnen -> entscheiden",
                        "angehoert -> gebuehr_berechnen\ngebuehr_berechnen -> gebuehr_bestimmen\ngebuehr_bestimmen -> entscheiden"));
        Muster vendor = right.flow(
                "sub bearbeiten",
                "step fremd \"Fremder Schritt\" topic=fiktiv.pruefen\nboundary kaputt \"Kaputt\" on=fremd error=KAPUTT\nxor weiter \"Weiter\"\nsub bearbeiten");
        add(
                "TECH-STEP-AT-SUBMIT",
                vendor.flow(
                        "bestaetigen -> bearbeiten",
                        "bestaetigen -> fremd\nfremd -> weiter\nkaputt -> weiter\nweiter -> bearbeiten"),
                vendor.flow(
                        "bearbeiten -> bestandskraft",
                        "bearbeiten -> fremd\nfremd -> weiter\nkaputt -> weiter\nweiter -> bestandskraft"));
        add(
                "TECH-RESULT-UNUSED",
                right.profile("fee: {table: gebuehr, schedule: \"§ 4 Mustersatzung (fiktiv)\"}\n", ""));
        add(
                "TECH-DECLARED-UNUSED",
                right.profile(
                        "roles: [sachbearbeitung, entscheidung]", "roles: [sachbearbeitung, entscheidung, niemand]"));
        add("TECH-NAME-UNREADABLE", right.flow("\"Bescheid vollziehen\"", "\"Activity_1x2y\""));
        add("TECH-NAME-TWICE", right.flow("\"Bescheid vollziehen\"", "\"Bescheid erstellen\""));
        add(
                "TECH-TEMPLATE-VERSION",
                right.flow("topic=amtsweg.deliver", "topic=amtsweg.deliver template=1")
                        .flow("topic=amtsweg.issue-notice", "topic=amtsweg.issue-notice template=2"),
                right.flow("topic=amtsweg.deliver", "topic=amtsweg.deliver template=2")
                        .flow("topic=amtsweg.issue-notice", "topic=amtsweg.issue-notice template=2"));
        add(
                "TECH-TEMPLATE-OUTDATED",
                right.flow("topic=amtsweg.deliver", "topic=amtsweg.deliver template=org.amtsweg.step.deliver:0"),
                right.flow("topic=amtsweg.deliver", "topic=amtsweg.deliver template=org.amtsweg.step.deliver:1"));
        files("TECH-GLOBAL", "global__invalid-error-duplicate-name", "global__valid-error");
        files("TECH-FAKE-JOIN", "fake-join__invalid-task", "fake-join__valid");
        files("TECH-IMPLICIT-SPLIT", "no-implicit-split__invalid-task", "no-implicit-split__valid");
        files("TECH-JOIN-FORK", "no-gateway-join-fork__invalid", "no-gateway-join-fork__valid-fork");
        files("TECH-SUPERFLUOUS-GATEWAY", "superfluous-gateway__invalid", "superfluous-gateway__valid");
        files(
                "TECH-DUPLICATE-FLOW",
                "no-duplicate-sequence-flows__invalid-multiple",
                "no-duplicate-sequence-flows__valid");
        files("TECH-DISCONNECTED", "no-disconnected__invalid", "no-disconnected__valid");
        files("TECH-IMPLICIT-END", "no-implicit-end__invalid", "no-implicit-end__valid");
        files("TECH-IMPLICIT-START", "no-implicit-start__invalid", "no-implicit-start__valid");
        files("TECH-SINGLE-EVENT", "single-event-definition__invalid", "single-event-definition__valid");
        files("TECH-EVENT-GATEWAY", "event-based-gateway__invalid-one-outgoing", "event-based-gateway__valid");
        files("TECH-LINK", "link-event__invalid", "link-event__valid");
        files("TECH-COMPLEX-GATEWAY", "no-complex-gateway__invalid", "no-complex-gateway__valid");
        files("TECH-END", "end-event-required__invalid", "end-event-required__valid");
        files("TECH-NAME", "label-required__invalid-task", "label-required__valid-start-event");
        files("TECH-NOT-DRAWN", "no-bpmndi__invalid-catch-event", "no-bpmndi__valid");
        files("TECH-START", "start-event-required__invalid", "start-event-required__valid");
        files("TECH-SINGLE-START", "single-blank-start-event__invalid", "single-blank-start-event__valid");
        files(
                "TECH-SUBPROCESS-START",
                "sub-process-blank-start-event__invalid",
                "sub-process-blank-start-event__valid");
        files(
                "TECH-EVENT-SUBPROCESS-START",
                "event-sub-process-typed-start-event__invalid",
                "event-sub-process-typed-start-event__valid");
        files(
                "TECH-CONDITION",
                "conditional-flows__invalid-fork-after-task",
                "conditional-flows__valid-split-after-task");
        files("TECH-CONDITIONAL-EVENT", "conditional-event__missing-condition", "conditional-event__valid");
        sketch(
                "TECH-CODE",
                "start a \"A\"\nscriptTask t \"T\"\nend z \"Z\"\na -> t\nt -> z",
                "start a \"A\"\nstep t \"T\" topic=x.y\nend z \"Z\"\na -> t\nt -> z");
        sketch(
                "TECH-KEY",
                "start a \"A\"\nuser t \"T\" a.outcome=ja\nend z \"Z\"\na -> t\nt -> z",
                "start a \"A\"\nuser t \"T\" a.outcomes=ja\nend z \"Z\"\na -> t\nt -> z");
        add("DMN-GAP", right.with("gebuehr.dmn", "&gt;= 50", "&gt; 50"));
        add("DMN-OVERLAP", right.with("gebuehr.dmn", "&lt; 50", "&lt;= 50"));
        add("DMN-UNREACHABLE", right.with("gebuehr.dmn", "<text>\"B\"</text>", "<text>\"C\"</text>"), right);
        add("DMN-TYPE", right.with("gebuehr.dmn", "<text>20</text>", "<text>\"zwanzig\"</text>"));
        add("DMN-NOT-ANALYSED", right.with("gebuehr.dmn", "&gt;= 50", "&gt;= 10 * 5"));
        String excuse = "start a \"A\"\nuser t \"\" a.ignore='TECH-NAME:%s'\nend z \"Z\"\na -> t\nt -> z";
        sketch("SUPPRESS-REASON", excuse.formatted(" "), excuse.formatted(" fiktiv"));
        add(
                "SUPPRESS-UNKNOWN",
                right.flow("topic=amtsweg.deliver", "topic=amtsweg.deliver a.ignore='LEGAL-HEARNG: fiktiv'"),
                right.flow("\"Bescheid vollziehen\"", "\"Bescheid erstellen\" a.ignore='TECH-NAME-TWICE: fiktiv'"));
        add(
                "SUPPRESS-IDLE",
                right.flow("topic=amtsweg.deliver", "topic=amtsweg.deliver a.ignore='TECH-NAME-TWICE: fiktiv'"),
                right.flow("\"Bescheid vollziehen\"", "\"Bescheid erstellen\" a.ignore='TECH-NAME-TWICE: fiktiv'"));
        sketch(
                "SUPPRESS-REFUSED",
                choice.replace("xor g \"Wie?\"", "xor g \"Wie?\" a.ignore='TECH-XOR-COVERAGE: nie'")
                        + "g -> y : ${task.t.outcome == 'refuse'}",
                choice + "g -> y (default)");
    }
}
