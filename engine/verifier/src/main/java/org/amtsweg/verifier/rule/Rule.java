package org.amtsweg.verifier.rule;

import java.util.Map;
import java.util.Optional;
import org.amtsweg.language.Language;
import org.amtsweg.language.LocalText;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Severity;

/**
 * A rule that models are checked by (<i>Prüfregel</i>): its stable id, how bad a breach is, the norm behind it, the sentence a designer reads, and an example of a
 * breach and of its cure, in German and English.
 */
public record Rule(String id, Severity level, Optional<Norm> norm, LocalText sentence, LocalText bad, LocalText good) {

    /** The sentence with the names of the place filled in; a name that nobody gave becomes {@code ?}. */
    LocalText filled(Map<String, String> names) {
        return LocalText.of(Map.of(
                Language.DE,
                fill(sentence.in(Language.DE), names),
                Language.EN,
                fill(sentence.in(Language.EN), names)));
    }

    private static String fill(String pattern, Map<String, String> names) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, at, open).append(names.getOrDefault(pattern.substring(open + 1, close), "?"));
            at = close + 1;
        }
        return text.append(pattern.substring(at)).toString();
    }
}
