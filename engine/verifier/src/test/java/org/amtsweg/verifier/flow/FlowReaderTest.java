package org.amtsweg.verifier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.amtsweg.verifier.BareModel;
import org.amtsweg.verifier.Published;
import org.junit.jupiter.api.Test;

class FlowReaderTest {

    private static final byte[] MODEL =
            BareModel.file("<message id='M' name='amtsweg.supplement'/><error id='E' errorCode='NO'/>\n"
                    + "<process id='p' name='Prüfen\n und  Entscheiden' isExecutable='true' camunda:versionTag='1.2.0'>\n"
                    + "<startEvent id='s'/>\n"
                    + "<userTask id='a' name='Prüfen' camunda:formRef='f' default='n'><extensionElements><camunda:properties>"
                    + "<camunda:property name='amtsweg.state' value='IN_REVIEW'/></camunda:properties></extensionElements></userTask>\n"
                    + "<boundaryEvent id='t' attachedToRef='a' cancelActivity='false'><timerEventDefinition><timeDate>${deadline.x}</timeDate></timerEventDefinition></boundaryEvent>"
                    + "<boundaryEvent id='m' attachedToRef='a'><messageEventDefinition messageRef='M'/></boundaryEvent>"
                    + "<endEvent id='e'><errorEventDefinition errorRef='E'/></endEvent>"
                    + "<subProcess id='x' triggeredByEvent='true'><startEvent id='i' isInterrupting='false'><messageEventDefinition messageRef='other'/></startEvent></subProcess>"
                    + "<sequenceFlow id='y' sourceRef='a' targetRef='e'><conditionExpression>${form.x}</conditionExpression></sequenceFlow>"
                    + "<sequenceFlow id='n' name='sonst' sourceRef='a' targetRef='e'/><sequenceFlow id='b' sourceRef='s' targetRef='a'/>"
                    + "</process>");

    private final FlowProcess process = BareModel.graph(MODEL).process("p").orElseThrow();

    @Test
    void readsTheProcessAndWhereItStands() {
        assertThat(process.name()).isEqualTo("Prüfen und Entscheiden");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.versionTag()).contains("1.2.0");
        assertThat(process.line()).isEqualTo(3);
        assertThat(process.nodes().map(FlowNode::id)).containsExactly("s", "a", "t", "m", "e", "x", "i");
    }

    @Test
    void readsNodesWithWhatTheyCarry() {
        FlowNode task = node("a");
        assertThat(task.kind()).isEqualTo(NodeKind.USER_TASK);
        assertThat(task.label()).isEqualTo("Prüfen");
        assertThat(task.property("amtsweg.state")).contains("IN_REVIEW");
        assertThat(task.camunda("formRef")).contains("f");
        assertThat(task.boundaryEvents()).extracting(FlowNode::id).containsExactly("t", "m");
        assertThat(task.isDrawn()).isFalse();
        assertThat(node("s").label()).isEqualTo("s");
        assertThat(node("s").line()).isEqualTo(4);
        assertThat(node("x").kind()).isEqualTo(NodeKind.EVENT_SUB_PROCESS);
        assertThat(node("i").scope().owner()).contains(node("x"));
    }

    @Test
    void readsEventsByTheNameThatBothEndsShare() {
        assertThat(node("m").event().name()).contains("amtsweg.supplement");
        assertThat(node("m").isInterrupting()).isTrue();
        assertThat(node("m").host()).contains(node("a"));
        assertThat(node("t").isInterrupting()).isFalse();
        assertThat(node("t").event().text()).contains("${deadline.x}");
        assertThat(node("t").event().form()).contains("timeDate");
        assertThat(node("e").event())
                .isEqualTo(new FlowEvent(
                        EventKind.ERROR, Optional.of("NO"), Optional.of("E"), Optional.empty(), Optional.empty()));
        assertThat(node("i").event().name()).contains("other");
        assertThat(node("i").isInterrupting()).isFalse();
    }

    @Test
    void readsFlowsInTheOrderOfTheFile() {
        assertThat(node("a").outgoing()).extracting(SequenceFlow::id).containsExactly("y", "n");
        assertThat(node("a").outgoing().get(0).condition()).contains("${form.x}");
        assertThat(node("a").outgoing().get(0).isDefault()).isFalse();
        assertThat(node("a").outgoing().get(1).isDefault()).isTrue();
        assertThat(node("a").outgoing().get(1).name()).isEqualTo("sonst");
        assertThat(node("a").incoming()).extracting(SequenceFlow::source).containsExactly(node("s"));
    }

    @Test
    void putsProcessesTogetherThatExchangeMessages() {
        FlowGraph pools = BareModel.graph(Published.read("rust_bpmn_analyzer/pools-message-flows.bpmn"));
        assertThat(pools.collaborations()).singleElement().satisfies(group -> {
            assertThat(group.processes()).hasSize(2);
            assertThat(group.messageFlows()).hasSize(3);
        });
        assertThat(pools.isDrawn()).isTrue();
        assertThat(pools.process("p1_process").orElseThrow().name()).isEqualTo("p1");

        FlowGraph apart = BareModel.graph(BareModel.file("<process id='a'/><process id='b'/>"));
        assertThat(apart.collaborations()).hasSize(2);
    }

    private FlowNode node(String id) {
        return process.node(id).orElseThrow();
    }
}
