package org.amtsweg.model.process;

import static org.amtsweg.model.process.AModel.thatIsRight;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.participation.SilenceEffect;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is broken once, by one change to a model that is right. */
class ProcessCheckerTest {

    @Test
    void acceptsAModelThatIsRight() {
        assertThat(thatIsRight().findings().list()).isEmpty();
    }

    @Test
    void takesAPropertyThatATemplateHasLeftEmptyForNone() {
        AModel model = thatIsRight()
                .with("name=\"amtsweg.due\" value=\"objection\"", "name=\"amtsweg.due\" value=\"\"")
                .with("value=\"SUBMITTED\"/>", "value=\"\"/>");
        assertThat(model.findings().list()).isEmpty();
        ProcessModel read = ProcessReader.read("process.bpmn", model.text().getBytes(StandardCharsets.UTF_8))
                .process()
                .orElseThrow()
                .model();
        assertThat(read.element("start").orElseThrow().properties()).isEmpty();
    }

    @Test
    void takesWhatCarriesTheNameOfTheStepsVendorForTheSteps() {
        String topic = "camunda:topic=\"amtsweg.send-message\"";
        String property = "<camunda:property name=\"vendor.zone\" value=\"1\"/>";
        AModel own = thatIsRight()
                .with(topic, "camunda:topic=\"vendor.step\"")
                .with("<camunda:property name=\"amtsweg.message\" value=\"hello\"/>", property);
        assertThat(codes(own)).containsOnly("process.unknown-step");
        AModel strange = thatIsRight()
                .with(topic, "camunda:topic=\"other.step\"")
                .with("<camunda:property name=\"amtsweg.message\" value=\"hello\"/>", property);
        assertThat(codes(strange)).contains("process.foreign-property");
    }

    @Test
    void reservesWhatTheApplicationNamesOrTheModel() {
        assertThat(codes(reserving("form.area", "form.area", "form.area", "parameters.period")))
                .isEmpty();
        assertThat(codes(reserving("saal-2", "task.decide.begin", "decision.gebuehr.end", "P2WD")))
                .isEmpty();
        assertThat(codes(reserving("Großer Saal", "form.area", "form.area", "P1D")))
                .containsExactly("process.property-value");
        assertThat(codes(reserving("saal", "2027-03-01T10:00", "form.nobody", "P1D")))
                .containsExactly("process.property-value", "process.property-value");
        assertThat(codes(reserving("saal", "parameters.nobody", "decision.nobody.end", "morgen")))
                .containsExactly("process.property-value", "process.property-value", "process.property-value");
        assertThat(codes(reserving("", "", "", "")))
                .containsExactly("process.missing-property", "process.missing-property", "process.missing-property");
    }

    private static AModel reserving(String resource, String begin, String end, String remind) {
        String property = "<camunda:property name=\"amtsweg.%s\" value=\"%s\"/>";
        return thatIsRight()
                .with("camunda:topic=\"amtsweg.send-message\"", "camunda:topic=\"amtsweg.reserve\"")
                .with(
                        "<camunda:property name=\"amtsweg.message\" value=\"hello\"/>",
                        property.formatted("resource", resource)
                                + property.formatted("begin", begin)
                                + property.formatted("end", end)
                                + property.formatted("remind", remind));
    }

    @Test
    void acceptsTheSameModelInABlock() {
        AModel model = thatIsRight()
                .inABlock()
                .with("candidateGroups=\"clerk\"", "candidateGroups=\"${parameters.period}\"")
                .with("value=\"bescheid\"", "value=\"parameters.period\"");
        assertThat(model.findings().list()).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <bpmn:process id="my_service" | <bpmn:process id="other" | process.process-id | other
        <bpmn:process id="my_service" name="Muster" | <bpmn:process id="my_service" | process.name | my_service
        id="decide" name="Entscheiden" | id="decide" | process.name | decide
        id="granted" name="Bewilligt?" | id="granted" | process.name | granted
        default="f6" | | process.no-default | granted
        <bpmn:startEvent id="start" | <bpmn:startEvent camunda:asyncBefore="true" id="start" | process.async | start
        <bpmn:userTask id="decide" | <bpmn:userTask camunda:assignee="x" id="decide" | process.assignment | decide
        <bpmn:userTask id="decide" | <bpmn:userTask camunda:candidateUsers="x" id="decide" | process.assignment | decide
        <bpmn:userTask id="decide" | <bpmn:userTask camunda:dueDate="P1D" id="decide" | process.assignment | decide
        <bpmn:userTask id="decide" | <bpmn:userTask camunda:formKey="x" id="decide" | process.attribute | decide
        <bpmn:userTask id="decide" | <bpmn:userTask activiti:assignee="x" id="decide" | process.attribute | decide
        <bpmn:serviceTask id="tell" | <bpmn:serviceTask activiti:class="java.lang.Object" id="tell" | process.attribute | tell
        <bpmn:serviceTask id="tell" | <bpmn:serviceTask camunda:class="java.lang.Object" id="tell" | process.java | tell
        <bpmn:serviceTask id="tell" | <bpmn:serviceTask camunda:delegateExpression="${x}" id="tell" | process.java | tell
        <bpmn:serviceTask id="tell" | <bpmn:serviceTask camunda:expression="${x}" id="tell" | process.java | tell
        camunda:topic="amtsweg.send-message" | camunda:topic="amtsweg.send-mesage" | process.unknown-step | tell
        camunda:topic="amtsweg.send-message" | | process.no-topic | tell
        camunda:candidateGroups="clerk" | | process.no-role | decide
        camunda:candidateGroups="clerk" | camunda:candidateGroups="boss" | process.unknown-role | decide
        camunda:candidateGroups="clerk" | camunda:candidateGroups="clerk,boss" | process.role-literal | decide
        camunda:candidateGroups="clerk" | camunda:candidateGroups="${parameters.period}" | process.role-literal | decide
        camunda:formRef="entscheidung" | camunda:formRef="unknown" | process.unknown-form | decide
        camunda:formRef="entscheidung" | camunda:formRef="antrag" | process.act-field | decide
        camunda:formRefBinding="deployment" | | process.binding | decide
        value="grant, refuse" | value="" | process.no-outcomes | decide
        value="grant, refuse" | value="grant, refuse, Grant" | process.outcomes | decide
        value="grant, refuse" | value="grant, refuse, grant" | process.outcomes | decide
        value="grant: favourable, refuse: adverse" | value="" | process.missing-property | decide
        name="amtsweg.notice" value="bescheid" | name="amtsweg.notice" value="" | process.missing-property | notice
        name="amtsweg.input.role" value="clerk" | name="amtsweg.input.role" value="" | process.missing-input | supplement
        value="grant: favourable, refuse: adverse" | value="grant: good" | process.effects | decide
        value="grant: favourable, refuse: adverse" | value="allow: favourable" | process.effects | decide
        <camunda:property name="amtsweg.effect" value="grant: favourable, refuse: adverse"/> | | process.missing-property | decide
        name="amtsweg.act" value="decision" | name="amtsweg.act" value="hearing" | process.property-act | decide
        name="amtsweg.due" value="objection" | name="amtsweg.due" value="other" | process.unknown-deadline | decide
        name="amtsweg.due" | name="amtsweg.du" | process.unknown-property | decide
        name="amtsweg.due" | name="amtsweg.outcomes" | process.property-twice | decide
        name="amtsweg.due" | name="amtsweg.notice" | process.property-place | decide
        name="amtsweg.due" | name="amstweg.due" | process.foreign-property | decide
        value="SUBMITTED" | value="SUBMITED" | process.property-value | start
        camunda:decisionRef="gebuehr" | camunda:decisionRef="gebuer" | process.unknown-decision | fee
        camunda:decisionRefBinding="deployment" | | process.binding | fee
        name="amtsweg.notice" value="bescheid" | name="amtsweg.notice" value="brief" | process.unknown-notice | notice
        <camunda:property name="amtsweg.notice" value="bescheid"/> | | process.missing-property | notice
        name="amtsweg.message" value="hello" | name="amtsweg.message" value="bye" | process.missing-text | tell
        camunda:calledElementVersionTag="1.0.0" | camunda:calledElementVersionTag="2.0.0" | process.unknown-block | supplement
        camunda:calledElementBinding="versionTag" | | process.call-binding | supplement
        name="amtsweg.input.role" | name="amtsweg.input.roll" | process.unknown-input | supplement
        <camunda:property name="amtsweg.input.role" value="clerk"/> | | process.missing-input | supplement
        value="parameters.period" | value="parameters.other" | process.unknown-parameter | supplement
        value="parameters.period" | value="two weeks" | process.input-value | supplement
        name="amtsweg.objection" | name="objection" | process.message | objected
        ${deadline.objection} | ${deadline.other} | process.unknown-deadline | over
        ${deadline.objection} | 2027-01-01T00:00:00 | process.timer | over
        ${deadline.objection} | ${now()} | process.timer | over
        == 'grant' | == 'granted' | process.expression-outcome | f5
        form.area | form.size | process.expression-name | f5
        form.area | form.getClass() | process.expression | f5
        form.area | execution.area | process.expression | f5
        form.area | form['area'] | process.expression | f5
        form.area | now() | process.expression | f5
        task.decide.outcome | task.other.outcome | process.expression-name | f5
        task.decide.outcome | task.decide.reason | process.expression-name | f5
        task.decide.outcome | decision.other.x | process.expression-name | f5
        task.decide.outcome | parameters.x | process.expression-name | f5
        task.decide.outcome | evidence.x | process.expression-name | f5
        bpmnElement="decide" | bpmnElement="fee" | process.not-drawn | decide
        bpmnElement="f9" | bpmnElement="f8" | process.not-drawn | f9
        """)
    void complains(String old, String replacement, String code, String element) {
        Findings findings =
                thatIsRight().with(old, replacement == null ? "" : replacement).findings();
        assertThat(findings.list()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.path()).isEqualTo("process.bpmn#" + element);
        });
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <bpmn:multiInstanceLoopCharacteristics isSequential="true"/> | process.multi-instance
        <bpmn:standardLoopCharacteristics/> | process.multi-instance
        """)
    void refusesLoops(String inside, String code) {
        AModel model =
                thatIsRight().with("<bpmn:outgoing>f8</bpmn:outgoing>", "<bpmn:outgoing>f8</bpmn:outgoing>" + inside);
        assertThat(codes(model)).contains(code);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <camunda:executionListener event="start" class="x"/> | process.listener
        <camunda:executionListener event="start"><camunda:script scriptFormat="groovy">x</camunda:script></camunda:executionListener> | process.script
        <camunda:taskListener event="create" expression="${x}"/> | process.listener
        <camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector> | process.connector
        <camunda:inputOutput><camunda:inputParameter name="a">${b}</camunda:inputParameter></camunda:inputOutput> | process.mapping
        <camunda:inputOutput><camunda:outputParameter name="a"><camunda:script scriptFormat="js">1</camunda:script></camunda:outputParameter></camunda:inputOutput> | process.script
        <camunda:in variables="all"/> | process.mapping
        <camunda:out source="a" target="b"/> | process.mapping
        <camunda:field name="a"/> | process.extension
        <camunda:formData/> | process.extension
        <camunda:failedJobRetryTimeCycle>R3/PT1S</camunda:failedJobRetryTimeCycle> | process.extension
        <activiti:executionListener event="start" class="x"/> | process.extension
        """)
    void refusesExtensions(String extension, String code) {
        AModel model = thatIsRight()
                .with(
                        "<camunda:properties><camunda:property name=\"amtsweg.message\"",
                        extension + "<camunda:properties><camunda:property name=\"amtsweg.message\"");
        assertThat(codes(model)).contains(code);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "scriptTask, process.script",
        "sendTask, process.element",
        "manualTask, process.element",
        "task, process.element",
        "transaction, process.element",
        "complexGateway, process.element"
    })
    void refusesOtherElements(String type, String code) {
        AModel model = thatIsRight()
                .with(
                        "<bpmn:sequenceFlow id=\"f1\"",
                        "<bpmn:" + type + " id=\"extra\" name=\"Extra\"/><bpmn:sequenceFlow id=\"f1\"");
        assertThat(codes(model)).contains(code);
    }

    @Test
    void refusesConditionsInAScriptLanguage() {
        AModel model =
                thatIsRight().with("<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"groovy\" ");
        assertThat(codes(model)).contains("process.script");
    }

    @Test
    void refusesAConditionAtTheDefaultFlowAndAFlowWithout() {
        assertThat(codes(thatIsRight().with("default=\"f6\"", "default=\"f5\"")))
                .contains("process.condition-place", "process.no-condition");
    }

    @Test
    void refusesAStartThatWaits() {
        AModel model = thatIsRight()
                .with(
                        "<bpmn:outgoing>f1</bpmn:outgoing>",
                        "<bpmn:outgoing>f1</bpmn:outgoing><bpmn:messageEventDefinition id=\"s\" messageRef=\"m1\"/>");
        assertThat(codes(model)).contains("process.plain-start");
    }

    @Test
    void refusesAMessageThatIsThrown() {
        AModel model = thatIsRight()
                .with(
                        "<bpmn:incoming>f13</bpmn:incoming>",
                        "<bpmn:incoming>f13</bpmn:incoming><bpmn:messageEventDefinition id=\"s\" messageRef=\"m1\"/>");
        assertThat(codes(model)).contains("process.event");
    }

    @Test
    void refusesSignals() {
        AModel model = thatIsRight()
                .with(
                        "<bpmn:messageEventDefinition id=\"med\" messageRef=\"m1\"/>",
                        "<bpmn:signalEventDefinition id=\"med\"/>");
        assertThat(codes(model)).contains("process.event");
    }

    @Test
    void refusesAFileWithoutAnExecutableProcess() {
        assertThat(codes(thatIsRight().with("isExecutable=\"true\"", "isExecutable=\"false\"")))
                .containsExactly("process.one-executable");
    }

    @Test
    void acceptsASecondPoolThatIsNotExecutable() {
        AModel model = thatIsRight()
                .with("<bpmndi:BPMNDiagram", "<bpmn:process id=\"other\" isExecutable=\"false\"/><bpmndi:BPMNDiagram");
        assertThat(model.findings().list()).isEmpty();
    }

    @Test
    void refusesInterfacesAndImports() {
        AModel model = thatIsRight()
                .with(
                        "<bpmn:message ",
                        "<bpmn:interface id=\"i\" name=\"i\" implementationRef=\"x\"><bpmn:operation id=\"o\" name=\"o\"><bpmn:inMessageRef>m1</bpmn:inMessageRef></bpmn:operation></bpmn:interface><bpmn:message ");
        assertThat(codes(model)).contains("process.element");
    }

    @Test
    void refusesWhatIsNotBpmn() {
        assertThat(codes(thatIsRight().with("<bpmn:endEvent id=\"ended\"", "<bpmn:endEvent id=\"closed\"")))
                .containsExactly("process.not-bpmn");
    }

    @Test
    void refusesABlockWithAnotherVersionTag() {
        assertThat(codes(thatIsRight().inABlock().with("camunda:versionTag=\"1.0.0\"", "camunda:versionTag=\"0.9.0\"")))
                .contains("process.version-tag");
    }

    @Test
    void tellsEveryFindingInWordsThatNameTheElement() {
        Finding finding = thatIsRight()
                .with("camunda:candidateGroups=\"clerk\"", "camunda:candidateGroups=\"boss\"")
                .findings()
                .list()
                .get(0);
        assertThat(finding.toString())
                .contains("boss", "Entscheiden", "process.unknown-role")
                .doesNotContain("?");
    }

    @Test
    void knowsTheStatesOfACaseAndTheEffectsOfSilence() {
        assertThat(PropertyKeys.find("amtsweg.state").orElseThrow().value().allowed())
                .containsExactlyElementsOf(
                        List.of(CaseState.values()).stream().map(Enum::name).toList());
        assertThat(PropertyKeys.find("amtsweg.silence").orElseThrow().value().allowed())
                .hasSameSizeAs(SilenceEffect.values());
    }

    private static List<String> codes(AModel model) {
        return model.findings().stream().map(Finding::code).toList();
    }
}
