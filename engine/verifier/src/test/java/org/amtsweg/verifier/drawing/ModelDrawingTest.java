package org.amtsweg.verifier.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amtsweg.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ModelDrawingTest {

    private static final Path MIWG = Path.of("src/test/resources/miwg");
    private static final Pattern SHAPE =
            Pattern.compile("<(?:\\w+:)?BPMN(?:Shape|Edge)\\b[^>]*bpmnElement=\"(?:\\w+:)?([^\"]+)\"");

    static Stream<Path> miwg() throws IOException {
        try (Stream<Path> files = Files.list(MIWG)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    /** The older files of the suite declare ISO 8859-1. */
    private static String read(Path file) throws IOException {
        String latin = Files.readString(file, StandardCharsets.ISO_8859_1);
        return latin.contains("ISO-8859-1") ? latin.replace("ISO-8859-1", "UTF-8") : Files.readString(file);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
    }

    @Test
    void seesTheSuite() throws IOException {
        assertThat(miwg()).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("miwg")
    void drawsEveryShapeAndFlowOfTheSuiteOnceWithTitleAndDescription(Path file) throws Exception {
        String bpmn = read(file);
        Set<String> expected = new HashSet<>();
        Matcher matcher = SHAPE.matcher(bpmn);
        while (matcher.find()) {
            expected.add(matcher.group(1));
        }
        Set<String> drawn = new HashSet<>();
        List<String> ids = new ArrayList<>();
        int number = 0;
        for (ModelDrawing drawing : DrawnModel.of(bytes(bpmn)).drawings()) {
            number++;
            Document svg = parse(drawing.svg("d" + number + "-", Language.DE, List.of()));
            NodeList groups = svg.getElementsByTagName("g");
            for (int i = 0; i < groups.getLength(); i++) {
                Element group = (Element) groups.item(i);
                if (group.getAttribute("role").equals("img")) {
                    drawn.add(group.getAttribute("id").replaceFirst("^d\\d+-", ""));
                    assertThat(group.getElementsByTagName("title").item(0).getTextContent())
                            .isNotBlank();
                    assertThat(group.getElementsByTagName("desc").item(0).getTextContent())
                            .isNotBlank();
                }
            }
            NodeList all = svg.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            }
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void drawsTheSameModelTheSameWayEveryTime() throws Exception {
        byte[] bpmn = bytes(read(MIWG.resolve("C.4.0.bpmn")));
        assertThat(picture(bpmn)).isEqualTo(picture(bpmn)).contains("<svg").doesNotContain("NaN");
    }

    private static String picture(byte[] bpmn) {
        return DrawnModel.of(bpmn).drawings().get(0).svg("x-", Language.DE, List.of());
    }

    private static String model(String elements, String shapes) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
                xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
                xmlns:w="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="t">
                <process id="p" name="Hundesteuer">%s</process>
                <di:BPMNDiagram id="d"><di:BPMNPlane id="pl" bpmnElement="p">%s</di:BPMNPlane></di:BPMNDiagram>
                </definitions>""".formatted(elements, shapes);
    }

    private static String shape(String id, String x) {
        return "<di:BPMNShape id=\"s_" + id + "\" bpmnElement=\"" + id + "\"><dc:Bounds x=\"" + x
                + "\" y=\"10\" width=\"100\" height=\"80\"/></di:BPMNShape>";
    }

    @Test
    void namesWhatHasNoCoordinatesAndDoesNotDrawIt() {
        String bpmn = model(
                "<userTask id=\"seen\"/><userTask id=\"lost\" name=\"Prüfen\"/>"
                        + "<sequenceFlow id=\"f\" sourceRef=\"seen\" targetRef=\"lost\"/>",
                shape("seen", "5"));
        DrawnModel model = DrawnModel.of(bytes(bpmn));
        assertThat(model.drawings().get(0).elements()).containsExactly("seen");
        assertThat(model.withoutCoordinates())
                .containsExactly(
                        new DrawnModel.Undrawn("lost", "userTask", "Prüfen"),
                        new DrawnModel.Undrawn("f", "sequenceFlow", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e300", "-1e9", "", "links", "0x1p3000"})
    void doesNotDrawWhatLiesNowhere(String x) {
        DrawnModel model = DrawnModel.of(bytes(model("<task id=\"a\"/>", shape("a", x))));
        assertThat(model.drawings()).isEmpty();
        assertThat(model.withoutCoordinates())
                .extracting(DrawnModel.Undrawn::id)
                .containsExactly("a");
    }

    @Test
    void escapesNamesSoThatTheyStayText() throws Exception {
        String attack = "&lt;script&gt;alert(1)&lt;/script&gt;&#10;&quot; onload=&quot;x";
        String bpmn = model("<task id=\"a\" name=\"" + attack + "\"/>", shape("a", "5"));
        Mark mark = new Mark("a", Mark.Kind.ERROR, "<1>", "#\"x", "</title><script>");
        String svg = DrawnModel.of(bytes(bpmn)).drawings().get(0).svg("x-", Language.DE, List.of(mark));
        Document parsed = parse(svg);
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        NodeList all = parsed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            assertThat(((Element) all.item(i)).hasAttribute("onload")).isFalse();
        }
        assertThat(svg).contains("&lt;script&gt;");
    }

    @Test
    void marksLeadToTheirFindingsAndDifferInLineNotOnlyInColour() throws Exception {
        String bpmn = model(
                "<task id=\"a\"/><task id=\"b\"/><task id=\"c\"/>",
                shape("a", "5") + shape("b", "205") + shape("c", "405"));
        List<Mark> marks = List.of(
                new Mark("a", Mark.Kind.ERROR, "1", "#befund-1", "Fehler"),
                new Mark("b", Mark.Kind.WARNING, "2", "#befund-2", "Warnung"),
                new Mark("c", Mark.Kind.NOTE, "3", "#befund-3", "Hinweis"),
                new Mark("nobody", Mark.Kind.NOTE, "4", "#befund-4", "Hinweis"));
        ModelDrawing drawing = DrawnModel.of(bytes(bpmn)).drawings().get(0);
        Document svg = parse(drawing.svg("x-", Language.DE, marks));
        NodeList links = svg.getElementsByTagName("a");
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < links.getLength(); i++) {
            targets.add(((Element) links.item(i)).getAttribute("href"));
        }
        assertThat(targets).containsExactly("#befund-1", "#befund-2", "#befund-3");
        Set<String> dashes = new HashSet<>();
        NodeList frames = svg.getElementsByTagName("rect");
        for (int i = 0; i < frames.getLength(); i++) {
            String dash = ((Element) frames.item(i)).getAttribute("stroke-dasharray");
            if (!dash.isEmpty()) {
                dashes.add(dash);
            }
        }
        assertThat(dashes).hasSize(3);
    }

    @Test
    void tellsTypesApartInTitlesOfBothLanguages() {
        String bpmn = model("<userTask id=\"a\" name=\"Antrag prüfen\"/>", shape("a", "5"));
        ModelDrawing drawing = DrawnModel.of(bytes(bpmn)).drawings().get(0);
        assertThat(drawing.svg("x-", Language.DE, List.of())).contains(">Benutzeraufgabe: Antrag prüfen</title>");
        assertThat(drawing.svg("x-", Language.EN, List.of())).contains(">user task: Antrag prüfen</title>");
        assertThat(drawing.name()).isEqualTo("Hundesteuer");
    }

    @Test
    void cutsOnlyWhatDoesNotFitASheetIntoSheetsThatCoverAllOfIt() {
        String fits = model("<task id=\"a\"/><task id=\"b\"/>", shape("a", "0") + shape("b", "900"));
        assertThat(DrawnModel.of(bytes(fits)).drawings().get(0).sheets("x-", List.of()))
                .isEmpty();
        String far = shape("b", "3000").replaceFirst(" y=\"[^\"]*\"", " y=\"1000\"");
        String bpmn = model("<task id=\"a\"/><task id=\"b\"/>", shape("a", "0") + far);
        List<List<String>> rows = DrawnModel.of(bytes(bpmn)).drawings().get(0).sheets("x-", List.of());
        // 3140 wide in sheets of 1150, more than 1000 high in sheets of 720, which share 120.
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .hasSize(3)
                        .allSatisfy(sheet -> assertThat(sheet)
                                .contains("href=\"#x-all\"")
                                .contains("width=\"1150\" height=\"720\"")));
        assertThat(viewBox(rows.get(0).get(0))).startsWith("-20 ");
        assertThat(viewBox(rows.get(0).get(2))).startsWith("2040 ");
        double first = Double.parseDouble(viewBox(rows.get(0).get(0)).split(" ", -1)[1]);
        assertThat(viewBox(rows.get(1).get(2))).isEqualTo("2040 " + Symbols.pair(first + 600, 1150) + " 720");
    }

    private static String viewBox(String svg) {
        return svg.replaceFirst("(?s).*?viewBox=\"([^\"]*)\".*", "$1");
    }

    @Test
    void drawsNothingOfAFileThatCouldDoHarm() {
        String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        assertThat(DrawnModel.of(bytes(doctype + model("<task id=\"a\" name=\"&x;\"/>", shape("a", "5"))))
                        .drawings())
                .isEmpty();
        assertThat(DrawnModel.of(bytes("kein XML")).drawings()).isEmpty();
    }
}
