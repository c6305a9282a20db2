package org.amtsweg.workbench.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.amtsweg.problem.Finding;
import org.amtsweg.workbench.check.Target;
import org.amtsweg.workbench.terminal.Words;

/** Something that a documentation cannot do without and that is not there (<i>Lücke</i>), or why a folder cannot be read. */
record Gap(String file, Optional<Integer> line, String code, List<String> values, Optional<Finding> finding) {

    Gap {
        values = List.copyOf(values);
    }

    /** {@code place} is a file of the folder, with a line if one is known: {@code service.yaml:12}. */
    static Gap at(Path folder, String place, String code, String... values) {
        return new Gap(file(folder, place), line(place), code, List.of(values), Optional.empty());
    }

    static Gap from(Finding finding, Path folder) {
        String place = finding.path();
        return new Gap(file(folder, place), line(place), finding.code(), List.of(), Optional.of(finding));
    }

    private static String file(Path folder, String place) {
        String file = line(place).isPresent() ? place.substring(0, place.lastIndexOf(':')) : place;
        return file.isEmpty() ? Target.display(folder) : Target.display(folder) + "/" + file;
    }

    private static Optional<Integer> line(String place) {
        String end = place.substring(place.lastIndexOf(':') + 1);
        return place.contains(":") && end.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(end)) : Optional.empty();
    }

    /** Where, what, and how to mend it, in a sentence. */
    String text(Words words) {
        String where = line.map(n -> words.get("docs.where", file, n)).orElse(file);
        String sentence = finding.map(found -> found.text(words.language()) + " [" + found.code() + "]")
                .orElseGet(() -> words.get("docs.gap." + code, values.toArray()));
        return where + ": " + sentence;
    }
}
