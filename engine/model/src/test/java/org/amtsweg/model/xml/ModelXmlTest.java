package org.amtsweg.model.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.problem.Finding;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelInstance;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Camunda's model API is the oracle: the same documents, with what the schema adds to them. */
class ModelXmlTest {

    private static final Path SERVICES = Path.of("../../processes/services");

    @Test
    void readsWhatTheModelApiReads() throws IOException, SAXException {
        for (Path file : files(".bpmn")) {
            byte[] content = Files.readAllBytes(file);
            Document read = ModelXml.bpmn(content);
            assertThat(read.isEqualNode(document(Bpmn.readModelFromStream(new ByteArrayInputStream(content)))))
                    .as(file.toString())
                    .isTrue();
            String process = read.getElementsByTagNameNS("*", "process")
                    .item(0)
                    .getAttributes()
                    .getNamedItem("id")
                    .getNodeValue();
            assertThat(read.getElementById(process)).as(file.toString()).isNotNull();
        }
        for (Path file : files(".dmn")) {
            byte[] content = Files.readAllBytes(file);
            assertThat(ModelXml.dmn(content)
                            .isEqualNode(document(Dmn.readModelFromStream(new ByteArrayInputStream(content)))))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void saysInWhichLineAFileDepartsFromItsSchema() throws IOException {
        String right = Files.readString(Path.of("src/test/resources/models/right.bpmn"));
        String wrong = right.replaceFirst("<bpmn:endEvent ", "<bpmn:endEvnet ")
                .replaceFirst("</bpmn:endEvent>", "</bpmn:endEvnet>");
        int line = (int) wrong.substring(0, wrong.indexOf("endEvnet")).lines().count();

        assertThatThrownBy(() -> ModelXml.bpmn(wrong.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class)
                .hasMessageStartingWith("Line " + line + ": ")
                .hasMessageContaining("endEvnet");
    }

    @Test
    void refusesWhatItHasNoSchemaFor() {
        assertThatThrownBy(() -> ModelXml.bpmn("<html />".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("html");
        assertThatThrownBy(() -> ModelXml.dmn("<definitions xmlns=\"urn:x\" />".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class)
                .hasMessage("No schema is known for the namespace \"urn:x\"");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        byte[] broken = Files.readAllBytes(Path.of("src/test/resources/models/right.bpmn"));
        broken[broken.length - 20] = (byte) 0xff;

        assertThatThrownBy(() -> ModelXml.bpmn(broken))
                .isInstanceOf(SAXException.class)
                // In the language of the JVM, so only what all languages have in common.
                .hasMessageMatching("Line [0-9]+: .*UTF-8.*");
        assertThat(XmlGuard.check("right.bpmn", broken).list())
                .extracting(Finding::path, Finding::code)
                .containsExactly(tuple("right.bpmn:60", "xml.encoding"));
    }

    private static Document document(ModelInstance model) {
        return (Document) model.getDocument().getDomSource().getNode();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(SERVICES)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }
}
