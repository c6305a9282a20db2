package org.amtsweg.workbench.scenario;

import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.scenario.Failure;
import org.amtsweg.testkit.scenario.FailureText;
import org.amtsweg.testkit.scenario.ScenarioResult;

/** The report that build servers read (<i>JUnit-XML</i>): a suite for each folder, a case for each scenario. */
final class JunitReport {

    private final Language language;

    JunitReport(Language language) {
        this.language = language;
    }

    String write(TestReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, "\n");
            xml.writeStartElement("testsuites");
            for (TestReport.Folder folder : report.folders()) {
                suite(xml, folder);
            }
            line(xml, "\n");
            xml.writeEndElement();
            line(xml, "\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can be written into memory", e);
        }
        return text.toString();
    }

    private void suite(XMLStreamWriter xml, TestReport.Folder folder) throws XMLStreamException {
        long failed = folder.results().stream().filter(result -> !result.isPassed()).count();
        boolean refused = folder.refusal().hasErrors() || folder.unreadable().hasErrors();
        line(xml, "\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", folder.name());
        xml.writeAttribute("tests", String.valueOf(folder.results().size() + (refused ? 1 : 0)));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", refused ? "1" : "0");
        if (refused) {
            Findings all = folder.refusal().and(folder.unreadable());
            problem(xml, folder.name(), all);
        }
        for (ScenarioResult result : folder.results()) {
            scenario(xml, folder.name(), result);
        }
        line(xml, "\n  ");
        xml.writeEndElement();
    }

    private void problem(XMLStreamWriter xml, String folder, Findings findings) throws XMLStreamException {
        line(xml, "\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", folder);
        xml.writeAttribute("name", "scenarios");
        xml.writeStartElement("error");
        xml.writeCharacters(findings.stream()
                .map((Finding finding) -> finding.path() + ": " + finding.text(language))
                .collect(Collectors.joining("\n")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void scenario(XMLStreamWriter xml, String folder, ScenarioResult result) throws XMLStreamException {
        line(xml, "\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", folder);
        xml.writeAttribute("name", result.scenario().name());
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", result.time().toMillis() / 1000.0));
        for (Failure failure : result.failures()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", failure.place() + ": " + failure.step());
            xml.writeCharacters(FailureText.of(failure, language));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void line(XMLStreamWriter xml, String whitespace) throws XMLStreamException {
        xml.writeCharacters(whitespace);
    }
}
