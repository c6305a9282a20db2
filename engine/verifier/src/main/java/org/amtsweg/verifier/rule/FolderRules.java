package org.amtsweg.verifier.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.step.BuiltInSteps;

/** Rules of law about a service as a whole: its basis, its data, its notices, its parameters. No order of steps matters here. */
final class FolderRules implements Check {

    private static final Pattern PARAMETER = Pattern.compile("\\bparameters\\.([A-Za-z_][A-Za-z0-9_]*)");

    @Override
    public Set<String> rules() {
        return Set.of(
                "LEGAL-MINIMISATION",
                "LEGAL-PURPOSE",
                "LEGAL-REMEDY",
                "LEGAL-REASONS",
                "LEGAL-PARAMETER",
                "LEGAL-EXCLUSION");
    }

    @Override
    public void run(ModelFolder model, Report report) {
        if (model.kind() == ModelFolder.Kind.FILE) {
            return;
        }
        exclusion(model, report);
        if (model.isService()) {
            new OneService(model, report).check();
        }
    }

    /** Services without a procedure of public law make no administrative acts. */
    static boolean makesActs(ModelFolder model) {
        return model.isService() && law(model).act() != ProcedureLaw.Act.NONE;
    }

    static ProcedureLaw law(ModelFolder model) {
        Profile profile = model.folder().profile().orElseThrow();
        Form form = model.folder().forms().get(profile.form());
        return form == null
                ? ProcedureLaw.NONE
                : profile.service(form).procedure().law();
    }

    /** Who decides must be asked, where the model says that the question is put. */
    private static void exclusion(ModelFolder model, Report report) {
        for (DrawnNode node : model.bpmn().nodes()) {
            if (node.property("amtsweg.excluded").isPresent()) {
                boolean asked = node.camunda("formRef")
                        .map(form -> model.folder().forms().get(form))
                        .filter(form -> Forms.fields(form).anyMatch(FolderRules::asksForExclusion))
                        .isPresent();
                if (!asked) {
                    report.add("LEGAL-EXCLUSION", node);
                }
            }
        }
    }

    private static boolean asksForExclusion(Forms.Leaf leaf) {
        return Set.of("excluded", "notExcluded").contains(leaf.field().key())
                && Set.of(FieldType.CHECKBOX, FieldType.RADIO, FieldType.SELECT)
                        .contains(leaf.field().type());
    }

    private static final class OneService {

        private final ModelFolder model;
        private final Profile profile;
        private final Report report;
        private final String process;
        private final Set<String> read;

        OneService(ModelFolder model, Report report) {
            this.model = model;
            this.profile = model.folder().profile().orElseThrow();
            this.report = report;
            this.process = model.processId();
            this.read = model.reads();
        }

        void check() {
            Form form = model.folder().forms().get(profile.form());
            if (profile.purposes().isEmpty()) {
                whole("LEGAL-PURPOSE");
            }
            if (form != null) {
                minimisation(form);
            }
            if (makesActs(model)) {
                notices();
            }
            parameters();
        }

        private void whole(String rule, String... names) {
            report.add(rule, process, process, Optional.empty(), names);
        }

        private void minimisation(Form form) {
            Set<String> covered = new LinkedHashSet<>();
            profile.purposes().forEach(purpose -> covered.addAll(purpose.categories()));
            Set<String> asked = conditions(form);
            Forms.fields(form).forEach(leaf -> {
                boolean declared = leaf.prefixes().anyMatch(covered::contains);
                boolean used = leaf.prefixes().anyMatch(path -> read.contains("form." + path))
                        || asked.contains(leaf.field().key());
                if (!declared && !used) {
                    whole("LEGAL-MINIMISATION", "field", leaf.path());
                }
            });
        }

        /** Names in conditions: of fields that are shown or hidden, and of evidence that is asked for. */
        private Set<String> conditions(Form form) {
            Set<String> names = new LinkedHashSet<>();
            Stream.concat(
                            Forms.all(form.fields()).flatMap(field -> field.rules().hideWhen().stream()),
                            profile.service(form).evidence().stream().flatMap(e -> e.requiredWhen().stream()))
                    .forEach(text -> names.addAll(List.of(text.split("[^A-Za-z0-9_]+"))));
            return names;
        }

        private void notices() {
            boolean adverse = false;
            Set<String> templates = new LinkedHashSet<>();
            for (DrawnNode node : model.bpmn().nodes()) {
                adverse |= node.property("amtsweg.effect").orElse("").contains("adverse");
                templates(node, templates);
            }
            for (String template : templates) {
                for (String ending : List.of(".html", ".txt")) {
                    String file = "notices/" + template + ending;
                    String text = model.folder().files().getOrDefault(file, "");
                    if (!text.isEmpty()) {
                        notice(file, text, adverse);
                    }
                }
            }
        }

        private void templates(DrawnNode node, Set<String> templates) {
            if (node.topic().equals(BuiltInSteps.ISSUE_NOTICE)) {
                node.property("amtsweg.notice").ifPresent(templates::add);
            } else if (node.is("callActivity")) {
                model.called(node)
                        .ifPresent(block -> block.bpmn().nodes().stream()
                                .filter(inner -> inner.topic().equals(BuiltInSteps.ISSUE_NOTICE))
                                .flatMap(inner -> inner.property("amtsweg.notice").stream())
                                .map(name -> passed(node, block, name))
                                .forEach(templates::add));
            }
        }

        private static String passed(DrawnNode call, ModelFolder block, String name) {
            if (!name.startsWith("parameters.")) {
                return name;
            }
            String input = name.substring("parameters.".length());
            return call.property("amtsweg.input." + input)
                    .or(() -> Optional.ofNullable(block.folder().parameters().get(input))
                            .flatMap(ParameterSpec::defaultValue)
                            .map(value -> value.asText()))
                    .orElse(name);
        }

        private void notice(String file, String text, boolean adverse) {
            if (!text.contains("{{#remedy}}")) {
                whole("LEGAL-REMEDY", "file", file);
            }
            if (adverse && !text.contains("reasons")) {
                whole("LEGAL-REASONS", "file", file);
            }
        }

        /** What a municipality may set must have bounds where a deadline, a fee or a way through the procedure hangs on it. */
        private void parameters() {
            Set<String> driving = new LinkedHashSet<>();
            profile.deadlines()
                    .values()
                    .forEach(deadline -> deadline.period().parameter().ifPresent(driving::add));
            model.folder().files().forEach((name, text) -> {
                if (name.endsWith(".dmn")) {
                    driving.addAll(names(text));
                }
            });
            for (DrawnNode node : model.bpmn().nodes()) {
                if (node.is("callActivity")) {
                    node.properties().values().forEach(value -> driving.addAll(names(value)));
                }
            }
            for (DrawnFlow flow : model.bpmn().flows()) {
                flow.condition().ifPresent(text -> driving.addAll(names(text)));
            }
            for (Map.Entry<String, ParameterSpec> entry : profile.parameters().entrySet()) {
                if (driving.contains(entry.getKey()) && !isBounded(entry.getValue())) {
                    whole("LEGAL-PARAMETER", "parameter", entry.getKey());
                }
            }
        }

        private static Set<String> names(String text) {
            Set<String> names = new LinkedHashSet<>();
            Matcher matcher = PARAMETER.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }

        private static boolean isBounded(ParameterSpec spec) {
            return switch (spec.type()) {
                case NUMBER, PERIOD ->
                    spec.bounds().min().isPresent() && spec.bounds().max().isPresent();
                case STRING -> !spec.bounds().allowed().isEmpty();
                // Yes or no is bounded; whether a municipality may choose at all, a norm must say.
                case BOOLEAN -> spec.norm().isPresent();
            };
        }
    }
}
