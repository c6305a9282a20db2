package org.amtsweg.model.folder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.amtsweg.model.folder.FolderContent.Kind;

/** A block with one task, and a service that calls it. */
final class ABlock {

    private ABlock() {}

    static FolderContent thatDecides(String version) {
        String task = """
                <bpmn:userTask id="pruefen" name="Prüfen" camunda:candidateGroups="${parameters.role}">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="amtsweg.outcomes" value="yes, no"/>
                  </camunda:properties></bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:userTask>""";
        return block(version, task, "pruefen");
    }

    static FolderContent thatCallsItself() {
        String call = """
                <bpmn:callActivity id="pruefen" name="Prüfen" calledElement="pruefung"
                    camunda:calledElementBinding="versionTag" camunda:calledElementVersionTag="1.0.0">
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:callActivity>""";
        return block("1.0.0", call, "pruefen");
    }

    /** The first task of the service becomes a call of the block. */
    static FolderContent callerOf(FolderContent service, String version) {
        String bpmn = new String(Objects.requireNonNull(service.files().get("process.bpmn")), StandardCharsets.UTF_8);
        String call = "<bpmn:callActivity id=\"antrag_entscheiden\" name=\"Prüfen\" calledElement=\"pruefung\""
                + " camunda:calledElementBinding=\"versionTag\" camunda:calledElementVersionTag=\"" + version + "\">"
                + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"amtsweg.input.role\""
                + " value=\"sachbearbeitung\"/></camunda:properties></bpmn:extensionElements>";
        bpmn = bpmn.replaceAll("(?s)<bpmn:userTask id=\"antrag_entscheiden\".*?</bpmn:extensionElements>", call)
                .replace("</bpmn:userTask>", "</bpmn:callActivity>");
        Map<String, byte[]> files = new HashMap<>(service.files());
        files.put("process.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
        return new FolderContent(service.kind(), service.name(), files);
    }

    private static FolderContent block(String version, String node, String id) {
        String bpmn = """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="https://amtsweg.org/bpmn">
                  <bpmn:process id="pruefung" name="Prüfung" isExecutable="true" camunda:versionTag="VERSION">
                    <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                    NODE
                    <bpmn:endEvent id="ende" name="Ende"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ID"/>
                    <bpmn:sequenceFlow id="f2" sourceRef="ID" targetRef="ende"/>
                  </bpmn:process>
                  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="pruefung">
                    <bpmndi:BPMNShape id="s1" bpmnElement="start"><dc:Bounds x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s2" bpmnElement="ID"><dc:Bounds x="90" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNShape id="s3" bpmnElement="ende"><dc:Bounds x="300" y="0" width="36" height="36"/></bpmndi:BPMNShape>
                    <bpmndi:BPMNEdge id="e1" bpmnElement="f1"><di:waypoint x="36" y="18"/><di:waypoint x="90" y="18"/></bpmndi:BPMNEdge>
                    <bpmndi:BPMNEdge id="e2" bpmnElement="f2"><di:waypoint x="190" y="18"/><di:waypoint x="300" y="18"/></bpmndi:BPMNEdge>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.replace("NODE", node).replace("VERSION", version).replace("ID\"", id + "\"");
        String yaml = "id: pruefung\nversion: " + version + "\nname: {de: Prüfung}\n"
                + "inputs:\n  role: {type: string, required: true}\n"
                + (node.contains("userTask") ? "outputs: {outcome: task.pruefen.outcome}\n" : "");
        return new FolderContent(
                Kind.BLOCK,
                "pruefung",
                Map.of(
                        "block.yaml", yaml.getBytes(StandardCharsets.UTF_8),
                        "process.bpmn", bpmn.strip().getBytes(StandardCharsets.UTF_8),
                        "texts/de.yaml", "timeline.pruefen: Wir prüfen.".getBytes(StandardCharsets.UTF_8)));
    }
}
