package org.amtsweg.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Collects findings up to a number that a person can still read. */
final class FormFindings {

    private static final int MAX = 200;

    private final List<Finding> findings = new ArrayList<>();
    private int more;

    void add(String path, String code) {
        add(Finding.error(path, code));
    }

    void add(String path, String code, String name, Object limit) {
        add(Finding.error(path, code, Map.of(name, String.valueOf(limit))));
    }

    void add(Finding finding) {
        if (findings.size() < MAX) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    boolean isFull() {
        return more > 0;
    }

    Findings findings(String root) {
        if (more > 0) {
            List<Finding> all = new ArrayList<>(findings);
            all.add(Finding.error(root, "form.more-findings", Map.of("max", String.valueOf(MAX))));
            return new Findings(all);
        }
        return new Findings(findings);
    }
}
