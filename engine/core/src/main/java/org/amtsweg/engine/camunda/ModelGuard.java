package org.amtsweg.engine.camunda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.amtsweg.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Checks a process before the engine sees it (<i>Eingangsprüfung eines Modells</i>): the vocabulary, expressions, topics, tables and timers.
 *
 * <p>The last line of defence: what it lets through, the engine runs. Does not judge the flow, the forms or the texts; the model module does, with
 * better words.
 */
final class ModelGuard implements SafeXml.Reader {

    private static final Pattern DEADLINE = Pattern.compile("\\$\\{deadline\\.[A-Za-z_][A-Za-z0-9_]*}");

    private final SafeXml xml = new SafeXml("process.bpmn");
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Frame> stack = new ArrayDeque<>();
    private final Predicate<String> knownTopic;
    private final Predicate<String> knownDecision;
    private @Nullable String processId;
    private @Nullable String versionTag;
    private int executable;

    private record Frame(String namespace, String name, int line, StringBuilder text) {}

    /** What the guard read off a model. */
    record Model(String processId, Optional<String> versionTag, List<Finding> findings) {}

    private ModelGuard(Predicate<String> knownTopic, Predicate<String> knownDecision) {
        this.knownTopic = knownTopic;
        this.knownDecision = knownDecision;
    }

    static Model check(String bpmn, Predicate<String> knownTopic, Predicate<String> knownDecision) {
        ModelGuard guard = new ModelGuard(knownTopic, knownDecision);
        guard.findings.addAll(guard.xml.read(bpmn, guard));
        if (guard.findings.isEmpty() && guard.executable != 1) {
            guard.findings.add(Finding.error(
                    "process.bpmn", "engine.process.count", Map.of("count", Integer.toString(guard.executable))));
        }
        return new Model(
                guard.processId == null ? "" : guard.processId, Optional.ofNullable(guard.versionTag), guard.findings);
    }

    @Override
    public void begin(XMLStreamReader in) {
        Element element = new Element(in, SafeXml.line(in));
        if (ModelVocabulary.BPMN.equals(element.namespace)) {
            bpmn(element);
        } else if (insideExtensions()) {
            extension(element);
        } else if (!ModelVocabulary.DIAGRAM.contains(element.namespace)) {
            // The engine finds many elements by their local name alone, in whatever namespace.
            refuse(element.line, "engine.element.unsupported", "element", element.name);
        }
        stack.push(new Frame(element.namespace, element.name, element.line, new StringBuilder()));
    }

    @Override
    public void text(String text) {
        if (!stack.isEmpty()) {
            stack.getFirst().text.append(text);
        }
    }

    @Override
    public void end() {
        Frame frame = stack.pop();
        String text = frame.text.toString();
        if (!ModelVocabulary.BPMN.equals(frame.namespace)) {
            return;
        }
        if (frame.name.equals("timeDate") && !DEADLINE.matcher(text.strip()).matches()) {
            refuse(frame.line, "engine.timer", "element", frame.name);
        }
        expression(text, frame.line);
    }

    private void bpmn(Element element) {
        if (!ModelVocabulary.hasElement(element.name)) {
            refuse(element.line, "engine.element.unsupported", "element", element.name);
            return;
        }
        if (insideExtensions()) {
            refuse(element.line, "engine.extension", "element", element.name);
        }
        for (Attribute attribute : element.attributes) {
            attribute(element, attribute);
        }
        switch (element.name) {
            case "process" -> process(element);
            case "userTask" -> userTask(element);
            case "serviceTask" -> serviceTask(element);
            case "businessRuleTask" -> businessRuleTask(element);
            case "callActivity" -> callActivity(element);
            default -> {
                if (element.name.endsWith("EventDefinition")) {
                    eventDefinition(element);
                }
            }
        }
    }

    private void attribute(Element element, Attribute attribute) {
        boolean camunda = ModelVocabulary.CAMUNDA.equals(attribute.namespace);
        boolean refused = ModelVocabulary.ACTIVITI.equals(attribute.namespace)
                || (camunda && !ModelVocabulary.hasAttribute(element.name, attribute.name))
                || (attribute.namespace.isEmpty() && attribute.name.equals("language"))
                || (attribute.namespace.isEmpty()
                        && attribute.name.equals("isForCompensation")
                        && !attribute.value.equals("false"));
        if (refused) {
            refuse(element.line, "engine.attribute", "attribute", attribute.name);
        } else if (camunda || attribute.namespace.isEmpty()) {
            expression(attribute.value, element.line);
        }
    }

    private void process(Element element) {
        if (!element.plain("isExecutable").equals("true")) {
            return;
        }
        executable++;
        processId = element.plain("id");
        String tag = element.camunda("versionTag");
        versionTag = tag.isEmpty() ? null : tag;
    }

    private void userTask(Element element) {
        String role = element.camunda("candidateGroups").strip();
        if (role.isEmpty() || role.contains(",")) {
            refuse(element.line, "engine.role", "element", element.plain("id"));
        }
    }

    private void serviceTask(Element element) {
        String topic = element.camunda("topic");
        if (!element.camunda("type").equals("external") || topic.isEmpty()) {
            refuse(element.line, "engine.step.binding", "element", element.plain("id"));
        } else if (!knownTopic.test(topic)) {
            refuse(element.line, "engine.step.unknown", "topic", topic);
        }
    }

    private void businessRuleTask(Element element) {
        String decision = element.camunda("decisionRef");
        if (decision.isEmpty() || !element.camunda("decisionRefBinding").equals("deployment")) {
            refuse(element.line, "engine.decision.binding", "element", element.plain("id"));
        } else if (!knownDecision.test(decision)) {
            refuse(element.line, "engine.decision.unknown", "decision", decision);
        }
    }

    private void callActivity(Element element) {
        String called = element.plain("calledElement");
        String tag = element.camunda("calledElementVersionTag");
        boolean literal = !ExpressionCheck.isExpression(called) && !ExpressionCheck.isExpression(tag);
        if (!literal
                || called.isEmpty()
                || tag.isEmpty()
                || !element.camunda("calledElementBinding").equals("versionTag")) {
            refuse(element.line, "engine.block.binding", "element", element.plain("id"));
        }
    }

    /** Only what is drawn inside may start by an event; a process starts with a case and nothing else. */
    private void eventDefinition(Element element) {
        Frame event = stack.getFirst();
        boolean startsTheProcess = event.name.equals("startEvent")
                && stack.stream()
                        .skip(1)
                        .findFirst()
                        .filter(f -> f.name.equals("process"))
                        .isPresent();
        if (startsTheProcess) {
            refuse(element.line, "engine.start", "element", element.name);
        }
    }

    private void extension(Element element) {
        boolean engines =
                ModelVocabulary.CAMUNDA.equals(element.namespace) || ModelVocabulary.ACTIVITI.equals(element.namespace);
        if (engines
                && (ModelVocabulary.ACTIVITI.equals(element.namespace)
                        || !ModelVocabulary.hasExtension(element.name))) {
            refuse(element.line, "engine.extension", "element", element.name);
        }
    }

    private boolean insideExtensions() {
        return stack.stream()
                .anyMatch(f -> f.name.equals("extensionElements") && f.namespace.equals(ModelVocabulary.BPMN));
    }

    private void expression(String text, int line) {
        if (ExpressionCheck.isExpression(text)) {
            ExpressionCheck.of(text.strip()).flaw().ifPresent(flaw -> refuse(line, flaw.code(), "name", flaw.name()));
        }
    }

    private void refuse(int line, String code, String parameter, String value) {
        findings.add(Finding.error(xml.at(line), code, Map.of(parameter, value)));
    }

    private record Attribute(String namespace, String name, String value) {}

    private static final class Element {

        final String namespace;
        final String name;
        final int line;
        final List<Attribute> attributes = new ArrayList<>();

        Element(XMLStreamReader in, int line) {
            this.namespace = orEmpty(in.getNamespaceURI());
            this.name = in.getLocalName();
            this.line = line;
            for (int i = 0; i < in.getAttributeCount(); i++) {
                attributes.add(new Attribute(
                        orEmpty(in.getAttributeNamespace(i)), in.getAttributeLocalName(i), in.getAttributeValue(i)));
            }
        }

        String plain(String attribute) {
            return value("", attribute);
        }

        String camunda(String attribute) {
            return value(ModelVocabulary.CAMUNDA, attribute);
        }

        private String value(String attributeNamespace, String attribute) {
            for (Attribute a : attributes) {
                if (a.namespace.equals(attributeNamespace) && a.name.equals(attribute)) {
                    return a.value;
                }
            }
            return "";
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
