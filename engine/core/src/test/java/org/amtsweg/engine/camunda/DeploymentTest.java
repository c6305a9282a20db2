package org.amtsweg.engine.camunda;

import static org.amtsweg.engine.camunda.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.process.ProcessRuntime.Deployable;
import org.amtsweg.engine.process.ProcessRuntime.Deployed;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.language.Language;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Bench.Database.class)
class DeploymentTest {

    private static final String OK =
            process("p_ok", start(), userTask("one"), end("end"), flows("start", "one", "end"));

    private final Bench bench;

    DeploymentTest(Bench.Database database) {
        this.bench = Bench.on(database);
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void givesTheSameDefinitionForTheSameContentAndAnotherForOther() {
        String first = bench.deploy(OK);
        assertThat(bench.deploy(OK)).isEqualTo(first);
        assertThat(bench.deploy(OK.replace("clerk", "traffic"))).isNotEqualTo(first);
        assertThat(bench.deploy(OK)).isEqualTo(first);
    }

    @Test
    void refusesABlockWhoseContentChangedUnderItsVersion() {
        String block = block("p_block", "1.0.0", start(), userTask("one"), end("end"), flows("start", "one", "end"));
        String first = bench.deploy(block);
        assertThat(codes(bench.runtime.deploy(deployable(block.replace("clerk", "traffic")))))
                .containsExactly("engine.block.changed");
        assertThat(bench.deploy(block)).isEqualTo(first);
        assertThat(bench.deploy(block.replace("clerk", "traffic").replace("1.0.0", "1.1.0")))
                .isNotEqualTo(first);
    }

    @Test
    void startsTheDefinitionItIsGivenAndNotTheNewest() {
        String first = bench.deploy(OK);
        bench.deploy(OK.replace("clerk", "traffic"));
        CaseId caseId = CaseId.random();
        bench.start(first, caseId);
        assertThat(bench.notes(caseId).heard()).contains("taskOpened one for clerk");
        assertThat(bench.notes(caseId).open("one").definitionId()).isEqualTo(first);
    }

    @Test
    void saysClearlyThatADefinitionIsUnknown() {
        assertThatThrownBy(() -> bench.start("unknown", CaseId.random()))
                .isInstanceOf(AmtswegException.class)
                .hasNoCause();
        assertThatThrownBy(() -> bench.runtime.decide(ProcessRuntime.Table.deployed("unknown", "x"), Map.of()))
                .isInstanceOf(AmtswegException.class)
                .hasNoCause();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                task(
                        "script",
                        "<bpmn:scriptTask id='t' scriptFormat='javascript'><bpmn:script>x</bpmn:script></bpmn:scriptTask>",
                        "engine.element.unsupported"),
                task("class", "<bpmn:serviceTask id='t' camunda:class='org.x.Y'/>", "engine.attribute"),
                task(
                        "activiti",
                        "<bpmn:serviceTask id='t' xmlns:activiti='http://activiti.org/bpmn' activiti:class='org.x.Y'/>",
                        "engine.attribute"),
                task(
                        "delegate",
                        "<bpmn:serviceTask id='t' camunda:delegateExpression='${form.x}'/>",
                        "engine.attribute"),
                task("expression", "<bpmn:serviceTask id='t' camunda:expression='${form.x}'/>", "engine.attribute"),
                task("mail", "<bpmn:serviceTask id='t' camunda:type='mail'/>", "engine.step.binding"),
                task("shell", "<bpmn:serviceTask id='t' camunda:type='shell'/>", "engine.step.binding"),
                task("topic", step("t", "nobody.offers"), "engine.step.unknown"),
                task("topic expression", step("t", "${form.topic}"), "engine.step.unknown"),
                task(
                        "send",
                        "<bpmn:sendTask id='t' camunda:type='external' camunda:topic='test.local'/>",
                        "engine.element.unsupported"),
                task(
                        "async",
                        "<bpmn:userTask id='t' camunda:asyncBefore='true' camunda:candidateGroups='clerk'/>",
                        "engine.attribute"),
                task(
                        "assignee",
                        "<bpmn:userTask id='t' camunda:assignee='demo' camunda:candidateGroups='clerk'/>",
                        "engine.attribute"),
                task(
                        "form handler",
                        "<bpmn:userTask id='t' camunda:formHandlerClass='org.x.Y' camunda:candidateGroups='clerk'/>",
                        "engine.attribute"),
                task("no role", "<bpmn:userTask id='t'/>", "engine.role"),
                task("two roles", userTask("t", "a,b"), "engine.role"),
                task(
                        "name",
                        "<bpmn:userTask id='t' name='${now()}' camunda:candidateGroups='clerk'/>",
                        "engine.expression.function"),
                task("root", userTask("t", "${execution.id}"), "engine.expression.root"),
                task(
                        "listener",
                        extended("<camunda:executionListener class='org.x.Y' event='start'/>"),
                        "engine.extension"),
                task(
                        "task listener",
                        extended("<camunda:taskListener class='org.x.Y' event='create'/>"),
                        "engine.extension"),
                task(
                        "mapping",
                        extended(
                                "<camunda:inputOutput><camunda:inputParameter name='a'>b</camunda:inputParameter></camunda:inputOutput>"),
                        "engine.extension"),
                task(
                        "connector",
                        extended(
                                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>"),
                        "engine.extension"),
                task("field", extended("<camunda:field name='x' stringValue='y'/>"), "engine.extension"),
                task(
                        "retry",
                        extended("<camunda:failedJobRetryTimeCycle>R1/PT0S</camunda:failedJobRetryTimeCycle>"),
                        "engine.extension"),
                task(
                        "activiti listener",
                        extended(
                                "<a:executionListener xmlns:a='http://activiti.org/bpmn' class='org.x.Y' event='start'/>"),
                        "engine.extension"),
                task(
                        "multi-instance",
                        "<bpmn:userTask id='t' camunda:candidateGroups='clerk'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                        "engine.element.unsupported"),
                task(
                        "foreign script",
                        "<x:scriptTask xmlns:x='urn:x' id='t' scriptFormat='javascript'><x:script>x</x:script></x:scriptTask>",
                        "engine.element.unsupported"),
                task(
                        "duration",
                        "<bpmn:intermediateCatchEvent id='t'><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                        "engine.element.unsupported"),
                task(
                        "date",
                        "<bpmn:intermediateCatchEvent id='t'><bpmn:timerEventDefinition><bpmn:timeDate>2030-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                        "engine.timer"),
                task(
                        "form date",
                        "<bpmn:intermediateCatchEvent id='t'><bpmn:timerEventDefinition><bpmn:timeDate>${form.birthday}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                        "engine.timer"),
                task(
                        "signal",
                        "<bpmn:intermediateCatchEvent id='t'><bpmn:signalEventDefinition signalRef='s'/></bpmn:intermediateCatchEvent>",
                        "engine.element.unsupported"),
                task(
                        "conditional",
                        "<bpmn:intermediateCatchEvent id='t'><bpmn:conditionalEventDefinition/></bpmn:intermediateCatchEvent>",
                        "engine.element.unsupported"),
                task("latest block", "<bpmn:callActivity id='t' calledElement='x'/>", "engine.block.binding"),
                task("any block", call("t", "${form.block}", "1.0.0"), "engine.block.binding"),
                task("case call", "<bpmn:callActivity id='t' camunda:caseRef='x'/>", "engine.attribute"),
                task(
                        "variable mapping",
                        "<bpmn:callActivity id='t' calledElement='x' camunda:variableMappingClass='org.x.Y'/>",
                        "engine.attribute"),
                task(
                        "latest table",
                        "<bpmn:businessRuleTask id='t' camunda:decisionRef='x'/>",
                        "engine.decision.binding"),
                task("rule class", "<bpmn:businessRuleTask id='t' camunda:class='org.x.Y'/>", "engine.attribute"),
                Arguments.of(
                        "script condition",
                        OK.replace("</bpmn:process>", "</bpmn:process>")
                                .replace(
                                        "targetRef='end'/>",
                                        "targetRef='end'><bpmn:conditionExpression language='javascript' xsi:type='bpmn:tFormalExpression'>true</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                        "engine.attribute"),
                Arguments.of(
                        "message start",
                        OK.replace(
                                "<bpmn:startEvent id='start' name='x'/>",
                                "<bpmn:startEvent id='start'><bpmn:messageEventDefinition messageRef='m_hearing'/></bpmn:startEvent>"),
                        "engine.start"),
                Arguments.of(
                        "timer start",
                        OK.replace(
                                "<bpmn:startEvent id='start' name='x'/>",
                                "<bpmn:startEvent id='start'><bpmn:timerEventDefinition><bpmn:timeDate>${deadline.x}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"),
                        "engine.start"),
                Arguments.of(
                        "not executable",
                        OK.replace("isExecutable=\"true\"", "isExecutable=\"false\""),
                        "engine.process.count"),
                Arguments.of(
                        "encoding", OK.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\""), "engine.xml.encoding"),
                Arguments.of("not XML", "hello", "engine.xml.malformed"),
                Arguments.of("nothing", "", "engine.xml.malformed"),
                Arguments.of(
                        "import",
                        OK.replace(
                                "<bpmn:message id=\"m_hearing\"",
                                "<bpmn:import importType='x' location='http://127.0.0.1:9/x.wsdl' namespace='x'/><bpmn:message id=\"m_hearing\""),
                        "engine.element.unsupported"),
                Arguments.of("unreachable flow", OK.replace("targetRef='end'", "targetRef='nowhere'"), "engine.model"));
    }

    private static Arguments task(String what, String element, String code) {
        return Arguments.of(what, process("p_refused", start(), element, end("end"), flows("start", "t", "end")), code);
    }

    private static String extended(String extension) {
        return "<bpmn:userTask id='t' camunda:candidateGroups='clerk'><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:userTask>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String bpmn, String code) {
        Deployed deployed = bench.runtime.deploy(deployable(bpmn));
        assertThat(deployed.definitionId()).isEmpty();
        assertThat(codes(deployed)).as(what).contains(code);
        for (Finding finding : deployed.findings()) {
            assertThat(finding.text(Language.DE)).isNotEqualTo(finding.code()).doesNotContain("?");
            assertThat(finding.text(Language.EN)).isNotEqualTo(finding.text(Language.DE));
        }
    }

    @Test
    void namesAllFlawsAtOnceWithTheirLines() {
        Deployed deployed = bench.runtime.deploy(deployable(process(
                "p_many",
                start(),
                "<bpmn:scriptTask id='s'/>",
                step("t", "nobody.offers"),
                end("end"),
                flows("start", "s", "t", "end"))));
        assertThat(codes(deployed)).containsExactly("engine.element.unsupported", "engine.step.unknown");
        assertThat(deployed.findings()).extracting(Finding::path).containsExactly("process.bpmn:12", "process.bpmn:13");
    }

    @Test
    void letsPropertiesDiagramsAndForeignExtensionsPass() {
        String modelled = OK.replace(
                        "camunda:candidateGroups='clerk'/>",
                        "camunda:candidateGroups='clerk'><bpmn:extensionElements><camunda:properties><camunda:property name='amtsweg.state' value='IN_REVIEW'/>"
                                + "</camunda:properties><x:any xmlns:x='urn:x'><x:deep/></x:any></bpmn:extensionElements></bpmn:userTask>")
                .replace(
                        "</bpmn:definitions>",
                        "<d:BPMNDiagram xmlns:d='http://www.omg.org/spec/BPMN/20100524/DI' id='diagram'><d:BPMNPlane id='plane' bpmnElement='p_ok'/></d:BPMNDiagram></bpmn:definitions>")
                .replace(
                        "id=\"definitions\"",
                        "id=\"definitions\" xmlns:modeler='http://camunda.org/schema/modeler/1.0' modeler:executionPlatform='Camunda Platform'");
        assertThat(bench.runtime.deploy(deployable(modelled)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billion-laughs", "deep-nesting-20000", "many-attributes-20000", "quadratic-blowup",
                        "schemalocation-ssrf", "utf16-xxe",
                "utf7-xxe", "xinclude", "xxe-external-dtd", "xxe-file", "xxe-http", "xxe-param-entity"
            })
    void refusesHostileXmlQuickly(String attack) throws IOException {
        String xml = read(attack);
        Instant before = Instant.now();
        for (Deployable deployable :
                List.of(deployable(xml), new Deployable("test", "1.0.0", OK, Map.of("t.dmn", xml)))) {
            Deployed deployed = bench.runtime.deploy(deployable);
            assertThat(deployed.definitionId()).isEmpty();
            assertThat(deployed.findings().hasErrors()).isTrue();
            assertThat(deployed.findings().toString()).doesNotContain("root:");
        }
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    /** Should our reader ever let one through: the engine's own refuses it too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "billion-laughs",
                "quadratic-blowup",
                "xxe-external-dtd",
                "xxe-file",
                "xxe-http",
                "xxe-param-entity"
            })
    void isRefusedByTheEngineItselfToo(String attack) throws IOException {
        String xml = read(attack);
        assertThatThrownBy(() -> bench.runtime
                        .engine()
                        .getRepositoryService()
                        .createDeployment()
                        .addString("process.bpmn", xml)
                        .deploy())
                .isInstanceOf(RuntimeException.class);
    }

    private static String read(String attack) throws IOException {
        Charset charset = attack.startsWith("utf16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try (InputStream in = DeploymentTest.class.getResourceAsStream("/xml-attacks/" + attack + ".xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), charset);
        }
    }

    private static List<String> codes(Deployed deployed) {
        return deployed.findings().stream().map(Finding::code).toList();
    }
}
