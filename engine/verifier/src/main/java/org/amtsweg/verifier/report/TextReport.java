package org.amtsweg.verifier.report;

import java.util.List;
import java.util.Map;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Severity;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Suppression;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.Verdict;

/** A report as text of at most {@value #WIDTH} columns. */
final class TextReport {

    private static final int WIDTH = 100;
    private static final int PROPERTY_WIDTH = 44;

    private final Report report;
    private final Language language;
    private final Words words;
    private final Places places;
    private final StringBuilder out = new StringBuilder();

    TextReport(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.words = Words.in(language);
        this.places = new Places(report, words);
    }

    String write() {
        report.processes().forEach(this::process);
        out.append(summary(report, words)).append('\n');
        return out.toString();
    }

    static String summary(Report report, Words words) {
        return words.get(
                "summary",
                words.count("processes", report.processes().size()),
                words.count("errors", report.count(Severity.ERROR)),
                words.count("warnings", report.count(Severity.WARNING)),
                words.count("notes", report.count(Severity.INFO)),
                words.count("exceptions", report.suppressed()));
    }

    private void process(ProcessReport process) {
        line(0, process.file() + " – " + places.process(process));
        soundness(process);
        for (RuleFinding finding : process.findings()) {
            out.append('\n');
            finding(process, finding);
        }
        if (!process.suppressed().isEmpty()) {
            out.append('\n');
            process.suppressed().forEach(suppression -> suppression(process, suppression));
        }
        if (process.findings().isEmpty()) {
            line(2, words.get("clean"));
        }
        out.append('\n');
    }

    private void soundness(ProcessReport process) {
        line(2, words.get("states." + report.semantics(), process.states()));
        for (Map.Entry<String, Verdict> each : Verdicts.of(process.soundness()).entrySet()) {
            String label = words.get(each.getKey());
            line(
                    4,
                    label
                            + " ".repeat(Math.max(1, PROPERTY_WIDTH - label.length()))
                            + words.get("verdict." + each.getValue()));
        }
    }

    private void finding(ProcessReport process, RuleFinding finding) {
        String where = places.where(process, finding);
        line(
                2,
                words.get("level." + finding.level()).toUpperCase(language.locale()) + " [" + finding.rule() + "]"
                        + (where.isEmpty() ? "" : " " + where));
        wrapped(4, finding.message().in(language));
        finding.norm().ifPresent(norm -> wrapped(4, words.get("norm") + ": " + norm));
        finding.trace().ifPresent(trace -> trace(process, trace));
    }

    private void trace(ProcessReport process, Trace trace) {
        List<Trace.Step> steps = trace.steps();
        line(4, words.get("way") + ":");
        for (int i = 0; i < steps.size(); i++) {
            line(6, (i + 1) + ". " + places.step(process, steps.get(i)));
        }
        if (!trace.tokens().isEmpty()) {
            wrapped(4, words.get("tokens") + ": " + places.tokens(process, trace));
        }
    }

    private void suppression(ProcessReport process, Suppression suppression) {
        wrapped(
                2,
                words.get(
                        "suppressed",
                        suppression.rule(),
                        places.readable(process, suppression.element()),
                        suppression.reason()));
    }

    private void wrapped(int indent, String text) {
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" +", -1)) {
                if (line.length() > 0 && indent + line.length() + 1 + word.length() > WIDTH) {
                    line(indent, line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
            }
            line(indent, line.toString());
        }
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(printable(text)).append('\n');
    }

    /** Names come from files of anybody; a terminal must not obey them. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }
}
