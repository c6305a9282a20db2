package org.amtsweg.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.legal.Norm;

/** The parts of a citation that rows are found by (<i>Zitat</i>): section, paragraph and act. */
record Citation(String section, Optional<String> paragraph, String act) {

    private static final Pattern PARTS =
            Pattern.compile("§+\\s*(\\d+[a-z]?)\\s*(?:(?:Abs\\.|Absatz)\\s*(\\d+[a-z]?))?([^§]*)");
    private static final Pattern ACT = Pattern.compile(
            "([A-ZÄÖÜ][\\p{L}]*[A-ZÄÖÜ]\\p{L}*(?: (?:[XIV]+|[A-Z]{2}))?)\\s*,?\\s*(?:i\\. ?V\\. ?m\\.)?\\s*$");

    /** Every section that a norm cites; those without an act of their own belong to the next act named. */
    static List<Citation> parse(Norm norm) {
        List<Citation> found = new ArrayList<>();
        List<Citation> withoutAct = new ArrayList<>();
        Matcher parts = PARTS.matcher(norm.citation());
        while (parts.find()) {
            Matcher act = ACT.matcher(parts.group(3).strip());
            withoutAct.add(new Citation(parts.group(1), Optional.ofNullable(parts.group(2)), ""));
            if (act.find()) {
                withoutAct.forEach(c -> found.add(new Citation(c.section, c.paragraph, act.group(1))));
                withoutAct.clear();
            }
        }
        return found;
    }

    /** Whether this one is as wide as or wider than the other; the VwVfG of a Land counts as the VwVfG. */
    boolean covers(Citation other) {
        boolean sameAct = act.equals(other.act) || (act.equals("VwVfG") && other.act.endsWith("VwVfG"));
        return sameAct && section.equals(other.section) && (paragraph.isEmpty() || paragraph.equals(other.paragraph));
    }
}
