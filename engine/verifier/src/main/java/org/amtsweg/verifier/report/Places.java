package org.amtsweg.verifier.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amtsweg.verifier.ProcessReport;
import org.amtsweg.verifier.RuleFinding;
import org.amtsweg.verifier.Trace;

/** Where findings lie: at an element of the model, or in another file of its folder such as {@code service.yaml:12}. */
final class Places {

    private static final Pattern OTHER_FILE =
            Pattern.compile("([^:#]+\\.(?:yaml|yml|dmn|form|html|txt|md|bpmn))(?::(\\d+))?(?:#(.*))?");

    private final Report report;
    private final Words words;
    private final Map<String, ModelLines> lines = new HashMap<>();

    /** A file as the report names it, perhaps a line, and the element in it or an empty text. */
    record Place(String file, Optional<Integer> line, String element) {}

    Places(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    ModelLines lines(ProcessReport process) {
        return lines.computeIfAbsent(
                process.file(), file -> ModelLines.of(report.models().get(file)));
    }

    Place of(ProcessReport process, String element) {
        Optional<ModelLines.Place> there = lines(process).find(element);
        Matcher other = OTHER_FILE.matcher(element);
        if (there.isEmpty() && other.matches()) {
            int slash = process.file().replace('\\', '/').lastIndexOf('/');
            return new Place(
                    process.file().substring(0, slash + 1) + other.group(1),
                    Optional.ofNullable(other.group(2)).map(Integer::valueOf),
                    Optional.ofNullable(other.group(3)).orElse(""));
        }
        return new Place(process.file(), there.map(ModelLines.Place::line), element);
    }

    Place of(ProcessReport process, RuleFinding finding) {
        return of(process, finding.element());
    }

    /** An element as a person reads it: „Antrag prüfen“ (review). */
    String readable(ProcessReport process, String element) {
        return lines(process)
                .name(element)
                .map(name -> words.get("named", name, element))
                .orElse(element);
    }

    /** Element and line, or file and line; empty for the model as a whole. */
    String where(ProcessReport process, RuleFinding finding) {
        Place place = of(process, finding);
        boolean here = place.file().equals(process.file());
        String what = place.element().isEmpty()
                ? (here ? "" : place.file())
                : here ? readable(process, place.element()) : place.file() + " " + place.element();
        String line = place.line().map(number -> words.get("line", number)).orElse("");
        return what.isEmpty() || line.isEmpty() ? what + line : what + ", " + line;
    }

    /** One move in words. */
    String step(ProcessReport process, Trace.Step step) {
        String happened = words.find("what." + step.what()).orElse(step.what());
        String name = readable(process, step.element(), step.name());
        String flows = step.flows().stream()
                .flatMap(flow -> lines(process).name(flow).stream())
                .map(label -> words.get("quoted", label))
                .collect(Collectors.joining(", "));
        return name + (happened.isBlank() ? "" : ": " + happened) + (flows.isEmpty() ? "" : " → " + flows);
    }

    /** Where tokens stand, in words. */
    String tokens(ProcessReport process, Trace trace) {
        return trace.tokens().stream()
                .map(place -> readable(process, place.element(), place.name()))
                .collect(Collectors.joining(", "));
    }

    /** With the name that the finder of the way has given, which knows called processes too. */
    private String readable(ProcessReport process, String element, String name) {
        return name.isBlank() || name.equals(element)
                ? readable(process, element)
                : words.get("named", name.replaceAll("\\s+", " "), element);
    }

    String process(ProcessReport process) {
        return process.process().isEmpty() ? words.get("noProcess") : readable(process, process.process());
    }
}
