package org.amtsweg.services.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepContext;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepResult;

/** Services in which something fails (<i>Sonden</i>): the example service, with a vendor's step that throws in place of one of its own. */
final class Probes {

    static final String LOCAL = "probe.local";
    static final String REMOTE = "probe.remote";

    private static final String TIMER = """
            <bpmn:boundaryEvent id="zeit_um" name="Zeit um" attachedToRef="antrag_entscheiden">
              <bpmn:outgoing>Flow_zeit_um_scheitern</bpmn:outgoing>
              <bpmn:timerEventDefinition id="Timer_zeit_um">
                <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadline.patience}</bpmn:timeDate>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:serviceTask id="scheitern" name="Scheitern" camunda:type="external" camunda:topic="probe.local">
              <bpmn:incoming>Flow_zeit_um_scheitern</bpmn:incoming>
              <bpmn:outgoing>Flow_scheitern_zeit_vorbei</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:endEvent id="zeit_vorbei" name="Zeit vorbei">
              <bpmn:incoming>Flow_scheitern_zeit_vorbei</bpmn:incoming>
            </bpmn:endEvent>
            <bpmn:sequenceFlow id="Flow_zeit_um_scheitern" sourceRef="zeit_um" targetRef="scheitern" />
            <bpmn:sequenceFlow id="Flow_scheitern_zeit_vorbei" sourceRef="scheitern" targetRef="zeit_vorbei" />
            """;

    private static final String DRAWING = """
            <bpmndi:BPMNShape id="zeit_um_di" bpmnElement="zeit_um"><dc:Bounds x="300" y="302" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="scheitern_di" bpmnElement="scheitern"><dc:Bounds x="380" y="400" width="100" height="80" /></bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="zeit_vorbei_di" bpmnElement="zeit_vorbei"><dc:Bounds x="540" y="422" width="36" height="36" /></bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="Flow_zeit_um_scheitern_di" bpmnElement="Flow_zeit_um_scheitern"><di:waypoint x="318" y="338" /><di:waypoint x="380" y="440" /></bpmndi:BPMNEdge>
            <bpmndi:BPMNEdge id="Flow_scheitern_zeit_vorbei_di" bpmnElement="Flow_scheitern_zeit_vorbei"><di:waypoint x="480" y="440" /><di:waypoint x="540" y="440" /></bpmndi:BPMNEdge>
            """;

    private Probes() {}

    /** Writes the folders of {@code probe-local}, {@code probe-remote} and {@code probe-timer} into a directory. */
    static void write(Path directory) {
        copy(directory, "probe-local", Map.of("amtsweg.issue-notice", LOCAL));
        copy(directory, "probe-remote", Map.of("amtsweg.deliver", REMOTE));
        copy(
                directory,
                "probe-timer",
                Map.of(
                        "</bpmn:userTask>",
                        "</bpmn:userTask>\n" + TIMER,
                        "</bpmndi:BPMNPlane>",
                        DRAWING + "</bpmndi:BPMNPlane>",
                        "roles: [sachbearbeitung]",
                        "roles: [sachbearbeitung]\ndeadlines:\n  patience: {kind: INTERNAL, period: P1W, start: ENTRY}"));
    }

    private static void copy(Path directory, String id, Map<String, String> changes) {
        Path from = Path.of("services", "beispiel");
        Path to = directory.resolve("services").resolve(id);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file)
                        .replace("id: beispiel", "id: " + id)
                        .replace("<bpmn:process id=\"beispiel\"", "<bpmn:process id=\"" + id.replace('-', '_') + "\"")
                        .replace("bpmnElement=\"beispiel\"", "bpmnElement=\"" + id.replace('-', '_') + "\"");
                for (Map.Entry<String, String> change : changes.entrySet()) {
                    text = text.replace(change.getKey(), change.getValue());
                }
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(
                        to.resolve(from.relativize(file).toString()).resolveSibling("."));
                Files.writeString(target, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step that throws with everything it can get hold of in its message. */
    static Step throwing(StepDescriptor descriptor, String canary) {
        return new Step() {
            @Override
            public StepDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public StepResult run(StepContext context) {
                throw new IllegalStateException(
                        canary + context.form(),
                        new IllegalArgumentException(canary + " because of " + context.form()));
            }
        };
    }
}
