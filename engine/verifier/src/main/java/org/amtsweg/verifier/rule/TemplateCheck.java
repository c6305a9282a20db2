package org.amtsweg.verifier.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.model.template.TemplateVersions;

/** Rules about element templates: whether all elements use the same version, and whether ours are the current ones. */
final class TemplateCheck implements Check {

    private static final Set<String> RULES = Set.of("TECH-TEMPLATE-VERSION", "TECH-TEMPLATE-OUTDATED");

    @Override
    public Set<String> rules() {
        return RULES;
    }

    @Override
    public void run(ModelFolder model, Report report) {
        Map<String, String> first = new HashMap<>();
        for (DrawnNode node : model.bpmn().nodes()) {
            String template = node.camunda("modelerTemplate").orElse("");
            if (template.isEmpty()) {
                continue;
            }
            String version = node.camunda("modelerTemplateVersion").orElse("–");
            Optional<Integer> current = current(template, model);
            if (current.isPresent() && isOlder(version, current.get())) {
                report.add(
                        "TECH-TEMPLATE-OUTDATED",
                        node,
                        "template",
                        template,
                        "one",
                        version,
                        "other",
                        String.valueOf(current.get()));
                continue;
            }
            String other = first.putIfAbsent(template, version);
            if (other != null && !other.equals(version)) {
                report.add("TECH-TEMPLATE-VERSION", node, "template", template, "one", other, "other", version);
            }
        }
    }

    /** What is known of a template; those of others and those of vendors' steps are not. */
    private static Optional<Integer> current(String template, ModelFolder model) {
        return TemplateVersions.block(template)
                .map(block -> model.versionsOf(block).stream()
                        .map(TemplateVersions::ofBlock)
                        .max(Integer::compare))
                .orElseGet(() -> TemplateVersions.current(template));
    }

    private static boolean isOlder(String version, int current) {
        return !version.matches("[0-9]{1,9}") || Integer.parseInt(version) < current;
    }
}
