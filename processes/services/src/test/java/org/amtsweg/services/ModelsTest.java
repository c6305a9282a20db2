package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {

    static List<Folder> folders() {
        return Folder.all();
    }

    static List<Folder> callers() {
        return Folder.all().stream().filter(f -> !f.isBlock()).toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void followTheSchemaOfBpmn(Folder folder) {
        Bpmn.validateModel(folder.model());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nameEveryElementAndDrawIt(Folder folder) {
        BpmnModelInstance model = folder.model();
        Set<String> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class).forEach(s -> {
            assertThat(s.getBounds().getWidth()).isPositive();
            drawn.add(s.getBpmnElement().getId());
        });
        model.getModelElementsByType(BpmnEdge.class).forEach(e -> {
            assertThat(e.getWaypoints()).hasSizeGreaterThanOrEqualTo(2);
            drawn.add(e.getBpmnElement().getId());
        });

        assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getId()).matches("[A-Za-z_][A-Za-z0-9_]*");
            assertThat(drawn).contains(node.getId());
        });
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(drawn).contains(flow.getId()));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void drawNoTaskOnTopOfAnother(Folder folder) {
        List<BpmnShape> boxes = folder.model().getModelElementsByType(BpmnShape.class).stream()
                .filter(s -> !Set.of("boundaryEvent", "subProcess")
                        .contains(s.getBpmnElement().getElementType().getTypeName()))
                .toList();
        for (BpmnShape one : boxes) {
            assertThat(boxes.stream().filter(other -> other != one && overlap(one.getBounds(), other.getBounds())))
                    .as(one.getBpmnElement().getId())
                    .isEmpty();
        }
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void forkAndMergeAtGatewaysOnly(Folder folder) {
        assertThat(folder.model().getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            if (!(node instanceof Gateway)) {
                assertThat(node.getIncoming()).as("merge at " + node.getId()).hasSizeLessThanOrEqualTo(1);
                assertThat(node.getOutgoing()).as("fork at " + node.getId()).hasSizeLessThanOrEqualTo(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void giveEveryChoiceADefault(Folder folder) {
        assertThat(folder.model().getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> {
                    if (gateway.getOutgoing().size() > 1) {
                        assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                        assertThat(gateway.getOutgoing())
                                .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                                .allSatisfy(flow -> {
                                    assertThat(flow.getConditionExpression())
                                            .as(flow.getId())
                                            .isNotNull();
                                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                                });
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void offerOutcomesAndAFormAtEveryTask(Folder folder) {
        assertThat(folder.model().getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(folder.hasForm(task.getCamundaFormRef()))
                    .as(task.getCamundaFormRef())
                    .isTrue();
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(property(task, "amtsweg.outcomes")).as(task.getId()).isPresent();
            String role = task.getCamundaCandidateGroups();
            if (folder.isBlock()) {
                assertThat(role).isEqualTo("${parameters.role}");
            } else {
                assertThat(folder.profile().get("roles"))
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .contains(role);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bindEveryTimerToADeadlineOfTheProfile(Folder folder) {
        Set<String> deadlines = new HashSet<>(folder.section("deadlines").keySet());
        // The day of notification and the times of a reservation are dates of the case and need no declaration.
        deadlines.addAll(Set.of("notification", "reservationReminder", "reservationBegin", "reservationEnd"));
        Collection<TimerEventDefinition> timers = folder.model().getModelElementsByType(TimerEventDefinition.class);
        assertThat(timers)
                .allSatisfy(timer -> assertThat(deadlines)
                        .map(name -> "${deadline." + name + "}")
                        .contains(timer.getTimeDate().getTextContent()));
        assertThat(folder.model().getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> property(node, "amtsweg.due")
                        .ifPresent(due -> assertThat(deadlines).as(node.getId()).contains(due)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void carryTheIdAndVersionOfTheirFolder(Folder folder) {
        Process process =
                folder.model().getModelElementsByType(Process.class).iterator().next();
        assertThat(process.getId()).isEqualTo(folder.id());
        assertThat(folder.profile().get("id")).isEqualTo(folder.id());
        if (folder.isBlock()) {
            assertThat(process.getCamundaVersionTag())
                    .isEqualTo(folder.profile().get("version"));
        }
    }

    @ParameterizedTest
    @MethodSource("callers")
    void callBlocksInTheVersionAndWithTheInputsTheyDeclare(Folder folder) {
        Set<String> parameters = folder.section("parameters").keySet();
        assertThat(folder.model().getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            Folder block = Folder.block(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("versionTag");
            assertThat(call.getCamundaCalledElementVersionTag())
                    .isEqualTo(block.profile().get("version"));
            Map<String, String> given = inputs(call);
            Map<String, Object> declared = block.section("inputs");
            assertThat(declared.keySet()).containsAll(given.keySet());
            declared.forEach((name, spec) -> {
                if (Boolean.TRUE.equals(((Map<?, ?>) spec).get("required"))) {
                    assertThat(given).as(call.getId()).containsKey(name);
                }
            });
            assertThat(given.values())
                    .filteredOn(value -> value.startsWith("parameters."))
                    .allSatisfy(value -> assertThat(parameters).contains(value.substring("parameters.".length())));
        });
    }

    private static Map<String, String> inputs(CallActivity call) {
        Map<String, String> inputs = new TreeMap<>();
        properties(call).forEach(property -> {
            if (property.getCamundaName().startsWith("amtsweg.input.")) {
                inputs.put(property.getCamundaName().substring("amtsweg.input.".length()), property.getCamundaValue());
            }
        });
        return inputs;
    }

    static Optional<String> property(BaseElement element, String key) {
        return properties(element).stream()
                .filter(p -> p.getCamundaName().equals(key))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    private static List<CamundaProperty> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return List.copyOf(
                element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(p -> p.getCamundaProperties().stream())
                        .toList());
    }
}
