package org.amtsweg.verifier.rule;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.step.BuiltInSteps;

/** Rules about what a service declares and never uses, and the other way round: results of tables, parameters, deadlines, roles, the fee. */
final class UsageCheck implements Check {

    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final Set<String> DEADLINE_KEYS = Set.of(
            "amtsweg.due",
            "amtsweg.disarms",
            "amtsweg.restarts",
            "amtsweg.suspends",
            "amtsweg.resumes",
            "amtsweg.extends");

    @Override
    public Set<String> rules() {
        return Set.of("TECH-RESULT-UNUSED", "TECH-DECLARED-UNUSED", "TECH-FEE");
    }

    @Override
    public void run(ModelFolder model, Report report) {
        Set<String> read = model.reads();
        for (DrawnNode node : model.bpmn().nodes()) {
            String decision = node.camunda("decisionRef").orElse("");
            if (node.is("businessRuleTask")
                    && model.kind() != ModelFolder.Kind.FILE
                    && !isRead(model, decision, read)) {
                report.add("TECH-RESULT-UNUSED", node, "table", decision);
            }
        }
        if (model.isService()) {
            Profile profile = model.folder().profile().orElseThrow();
            declared(model, profile, read, report);
            if (profile.fee().isEmpty()) {
                fees(model, report);
            }
        }
    }

    /** A fee that is calculated in the service, or in a block it calls, comes from the table that its profile names. */
    private static void fees(ModelFolder model, Report report) {
        model.bpmn().nodes().stream()
                .filter(node -> calculatesFee(model, node))
                .forEach(node -> report.add("TECH-FEE", node));
    }

    /** Also behind a call, however deep: no block calls itself. */
    private static boolean calculatesFee(ModelFolder model, DrawnNode node) {
        return node.topic().equals(BuiltInSteps.CALCULATE_FEE)
                || model.called(node).stream()
                        .anyMatch(
                                block -> block.bpmn().nodes().stream().anyMatch(inner -> calculatesFee(block, inner)));
    }

    private static boolean isRead(ModelFolder model, String decision, Set<String> read) {
        boolean fee = model.folder()
                .profile()
                .flatMap(Profile::fee)
                .filter(f -> f.table().equals(decision))
                .isPresent();
        return fee || read.stream().anyMatch(path -> path.startsWith("decision." + decision + "."));
    }

    private static void declared(ModelFolder model, Profile profile, Set<String> read, Report report) {
        String process = model.processId();
        profile.parameters().keySet().stream()
                .filter(name -> !read.contains("parameters." + name))
                .forEach(name -> unused(report, process, "parameters." + name));
        profile.deadlines().keySet().stream()
                .filter(name -> !read.contains("deadline." + name))
                .forEach(name -> unused(report, process, "deadlines." + name));
        profile.roles().stream()
                .filter(role -> !read.contains("role " + role))
                .forEach(role -> unused(report, process, "roles: " + role));
    }

    private static void unused(Report report, String process, String what) {
        report.add("TECH-DECLARED-UNUSED", process, process, Optional.empty(), "what", what);
    }

    /** Everything that is read anywhere in the folder, by path. */
    static Set<String> reads(ModelFolder model) {
        Set<String> read = new LinkedHashSet<>();
        for (DrawnFlow flow : model.bpmn().flows()) {
            flow.condition().ifPresent(text -> paths(text, read));
        }
        for (DrawnNode node : model.bpmn().nodes()) {
            node.event("timer").ifPresent(timer -> paths(timer.getTextContent(), read));
            node.camunda("candidateGroups").ifPresent(role -> {
                paths(role, read);
                read.add("role " + role);
            });
            node.properties().forEach((key, value) -> {
                if (DEADLINE_KEYS.contains(key)) {
                    node.names(key).forEach(name -> read.add("deadline." + name));
                } else if (key.startsWith("amtsweg.input.")) {
                    paths(value, read);
                    // The role of a block's tasks is passed on as a plain word.
                    read.add("role " + value);
                } else if (!key.equals("amtsweg.ignore")) {
                    paths(value, read);
                }
            });
        }
        model.folder().files().forEach((name, text) -> {
            if (name.endsWith(".dmn")) {
                paths(text, read);
            } else if (name.startsWith("notices/")) {
                formPaths(text, read);
            }
        });
        model.folder().deadlines().values().forEach(deadline -> {
            deadline.legal().disarmedWithin().ifPresent(name -> read.add("deadline." + name));
            deadline.watch().escalation().ifPresent(escalation -> read.add("role " + escalation.role()));
        });
        model.folder()
                .deadlines()
                .values()
                .forEach(deadline -> deadline.period().parameter().ifPresent(name -> read.add("parameters." + name)));
        return read;
    }

    /** A letter is long and reads little that matters here. */
    private static void formPaths(String text, Set<String> read) {
        for (int at = text.indexOf("form."); at >= 0; at = text.indexOf("form.", at + 1)) {
            Matcher matcher = PATH.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                read.add(matcher.group());
            }
        }
    }

    private static void paths(String text, Set<String> read) {
        Matcher matcher = PATH.matcher(text);
        while (matcher.find()) {
            read.add(matcher.group());
        }
    }
}
