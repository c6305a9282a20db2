package org.amtsweg.model.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.xml.ModelXml;
import org.amtsweg.model.xml.XmlGuard;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads BPMN files (<i>Prozessmodell</i>) and checks them against the BPMN schema. */
public final class ProcessReader {

    private ProcessReader() {}

    /** A model, if the file could be read, and what is wrong. */
    public record Reading(Optional<ParsedProcess> process, Findings findings) {}

    /** Reads one file; paths of findings begin with its name. */
    public static Reading read(String file, byte[] content) {
        Findings harm = XmlGuard.check(file, content);
        if (harm.hasErrors()) {
            return new Reading(Optional.empty(), harm);
        }
        Document document;
        try {
            document = ModelXml.bpmn(content);
        } catch (SAXException e) {
            return refused(Finding.error(file, "process.not-bpmn", Map.of("problem", reason(e))));
        }
        List<Element> executable = Bpmn.children(document.getDocumentElement(), "process").stream()
                .filter(process -> process.getAttribute("isExecutable").equals("true"))
                .toList();
        if (executable.size() != 1) {
            String count = String.valueOf(executable.size());
            return refused(Finding.error(file, "process.one-executable", Map.of("count", count)));
        }
        Element process = executable.get(0);
        return new Reading(
                Optional.of(new ParsedProcess(model(document, process, content), document, process)), Findings.NONE);
    }

    private static Reading refused(Finding finding) {
        return new Reading(Optional.empty(), Findings.of(finding));
    }

    private static ProcessModel model(Document document, Element process, byte[] content) {
        FlowNodes nodes = new FlowNodes(document);
        List<org.amtsweg.model.process.Element> elements = new ArrayList<>();
        List<BlockCall> calls = new ArrayList<>();
        for (Element xml : Bpmn.all(process)) {
            if (FlowNodes.isFlowNode(xml)) {
                elements.add(nodes.read(xml));
                Optional<String> version = Bpmn.camunda(xml, "calledElementVersionTag");
                if (xml.getLocalName().equals("callActivity") && version.isPresent()) {
                    calls.add(new BlockCall(xml.getAttribute("id"), xml.getAttribute("calledElement"), version.get()));
                }
            }
        }
        return new ProcessModel(
                process.getAttribute("id"), Bpmn.camunda(process, "versionTag"), content, elements, calls);
    }

    /** The parser's own words, which name line and element; one line of them. */
    private static String reason(SAXException e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
