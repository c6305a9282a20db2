package org.amtsweg.verifier.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amtsweg.verifier.Soundness;
import org.amtsweg.verifier.Verdict;

/** The four properties by the names they have in every format, in a fixed order. */
final class Verdicts {

    private Verdicts() {}

    static Map<String, Verdict> of(Soundness soundness) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.put("optionToComplete", soundness.optionToComplete());
        verdicts.put("properCompletion", soundness.properCompletion());
        verdicts.put("noDeadActivities", soundness.noDeadActivities());
        verdicts.put("safe", soundness.safe());
        return verdicts;
    }
}
