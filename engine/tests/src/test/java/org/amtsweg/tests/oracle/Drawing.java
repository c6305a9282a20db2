package org.amtsweg.tests.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small model written in a few words, as BPMN. One element or chain of flows per part between semicolons:
 * {@code start s; and g; task a; end e; s > g > a > e}. {@code on timer b a} attaches an event, {@code on+} one that does not interrupt; {@code sub x {; … ;}}
 * and {@code event x {; … ;}} hold what stands inside.
 */
final class Drawing {

    private final StringBuilder process = new StringBuilder();
    private final Map<String, String> around = new LinkedHashMap<>();
    private final Deque<StringBuilder> flows = new ArrayDeque<>();
    private final Deque<String> closing = new ArrayDeque<>();
    private int count;

    private Drawing() {}

    static byte[] bpmn(String id, String text) {
        Drawing drawing = new Drawing();
        drawing.flows.push(new StringBuilder());
        for (String part : text.split("[;\n]", -1)) {
            if (!part.isBlank()) {
                drawing.part(part.strip());
            }
        }
        drawing.process.append(drawing.flows.pop());
        return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " id='definitions' targetNamespace='t'>" + String.join("", drawing.around.values())
                        + "<process id='" + id
                        + "' isExecutable='true'>" + drawing.process + "</process></definitions>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void part(String part) {
        String[] words = part.split("\\s+", -1);
        if (part.contains(">")) {
            flow(part);
        } else if (part.equals("}")) {
            process.append(flows.pop()).append(closing.pop());
        } else {
            element(words);
        }
    }

    private void flow(String part) {
        String[] nodes = part.split(">", -1);
        for (int i = 0; i + 1 < nodes.length; i++) {
            flows.getFirst()
                    .append("<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'/>"
                            .formatted(++count, nodes[i].strip(), nodes[i + 1].strip()));
        }
    }

    private void element(String[] words) {
        switch (words[0]) {
            case "start" -> start("", words);
            case "start+" -> start(" isInterrupting='false'", words);
            case "task", "userTask", "serviceTask", "receiveTask" -> empty(words[0], words[1], "");
            case "xor" -> empty("exclusiveGateway", words[1], "");
            case "and" -> empty("parallelGateway", words[1], "");
            case "or" -> empty("inclusiveGateway", words[1], "");
            case "events" -> empty("eventBasedGateway", words[1], "");
            case "call" -> empty("callActivity", words[1], " calledElement='" + words[2] + "'");
            case "catch" -> event("intermediateCatchEvent", words[2], "", words[1], rest(words, 3));
            case "throw" -> event("intermediateThrowEvent", words[2], "", words[1], rest(words, 3));
            case "end" -> {
                if (words.length == 2) {
                    empty("endEvent", words[1], "");
                } else {
                    event("endEvent", words[2], "", words[1], rest(words, 3));
                }
            }
            case "on" ->
                event("boundaryEvent", words[2], " attachedToRef='" + words[3] + "'", words[1], rest(words, 4));
            case "on+" ->
                event(
                        "boundaryEvent",
                        words[2],
                        " cancelActivity='false' attachedToRef='" + words[3] + "'",
                        words[1],
                        rest(words, 4));
            case "sub" -> open(words[1], "");
            case "event" -> open(words[1], " triggeredByEvent='true'");
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static String rest(String[] words, int from) {
        return words.length > from ? words[from] : "";
    }

    private void start(String attributes, String[] words) {
        if (words.length == 2) {
            empty("startEvent", words[1], attributes);
        } else {
            event("startEvent", words[2], attributes, words[1], rest(words, 3));
        }
    }

    private void open(String id, String attributes) {
        process.append("<subProcess id='%s'%s>".formatted(id, attributes));
        flows.push(new StringBuilder());
        closing.push("</subProcess>");
    }

    private void empty(String element, String id, String attributes) {
        process.append("<%s id='%s'%s/>".formatted(element, id, attributes));
    }

    private void event(String element, String id, String attributes, String kind, String name) {
        String reference = "";
        if (kind.equals("message") || kind.equals("signal")) {
            around.put(kind + name, "<%s id='%s_%s' name='%s'/>".formatted(kind, kind, name, name));
            reference = " %sRef='%s_%s'".formatted(kind, kind, name);
        } else if ((kind.equals("error") || kind.equals("escalation")) && !name.isEmpty()) {
            around.put(kind + name, "<%s id='%s_%s' %sCode='%s'/>".formatted(kind, kind, name, kind, name));
            reference = " %sRef='%s_%s'".formatted(kind, kind, name);
        } else if (kind.equals("link")) {
            reference = " name='" + name + "'";
        }
        String inside = switch (kind) {
            case "timer" -> "<timeDuration>PT1H</timeDuration>";
            // Comes true when the oracle says so, see RealEngine.
            case "conditional" ->
                "<condition>${execution.getVariable('%s') == '%s'}</condition>".formatted(RealEngine.TRUE_NOW, id);
            default -> "";
        };
        process.append("<%s id='%s'%s><%sEventDefinition%s>%s</%sEventDefinition></%s>"
                .formatted(element, id, attributes, kind, reference, inside, kind, element));
    }
}
