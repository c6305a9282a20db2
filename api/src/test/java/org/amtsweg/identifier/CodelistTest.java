package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code lists: the OASIS samples, attacks and small files with one flaw each (see published/SOURCES.md). */
class CodelistTest {

    private static final String START = """
            <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
            <Identification><ShortName>Farbe</ShortName><Version>2</Version><CanonicalUri>urn:x:farbe</CanonicalUri>
            <Agency><ShortName>Amt</ShortName></Agency></Identification>
            """;
    private static final String COLUMNS = """
            <ColumnSet><Column Id="code" Use="required"><ShortName>c</ShortName></Column><Column Id="name" Use="optional"/>
            <Key Id="k"><ShortName>K</ShortName><ColumnRef Ref="code"/></Key></ColumnSet>
            """;
    private static final String END = "</gc:CodeList>";

    @Test
    void readsTheOasisSamples() throws IOException {
        Codelist transport = sample("TransportModeCode-2.3.gc");
        assertThat(transport.codes()).startsWith("0", "1").hasSize(10);
        assertThat(transport.cell("1", "name")).contains("Maritime transport");
        assertThat(transport.cell("1", "no-such-column")).isEmpty();
        assertThat(transport.cell("no-such-code", "name")).isEmpty();
        assertThat(transport.contains("9")).isTrue();
        assertThat(transport.contains("99")).isFalse();
        assertThat(transport.shortName()).isEqualTo("TransportModeCode");

        Codelist cases = sample("CaseTypeCode.gc");
        assertThat(cases.codes()).contains("appellate", "bankruptcy", "citation", "civil");
        assertThat(cases.version()).isEqualTo("5.0");
        assertThat(cases.keyColumn()).isEqualTo("code");
        assertThat(cases.canonicalUri())
                .isEqualTo("https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/CaseTypeCode");
        assertThat(cases).hasToString("CaseTypeCode 5.0 (" + cases.codes().size() + " codes)");
    }

    private static Codelist sample(String name) throws IOException {
        try (InputStream in = CodelistTest.class.getResourceAsStream("/published/" + name)) {
            return Codelist.readGenericode(in);
        }
    }

    @Test
    void readsValuesWithoutAColumnInTheOrderOfTheColumns() {
        Codelist list = read(START + COLUMNS + """
                <SimpleCodeList>
                <Row><Value><SimpleValue>r</SimpleValue></Value><Value><SimpleValue>rot</SimpleValue></Value></Row>
                <Row><Value ColumnRef="name"><SimpleValue>blau</SimpleValue></Value><Value ColumnRef="code"><SimpleValue> b </SimpleValue></Value></Row>
                <Row><Annotation><Description>x</Description></Annotation><Value ColumnRef="code"><SimpleValue>g</SimpleValue></Value>
                <Value ColumnRef="name"><ComplexValue><y>z</y></ComplexValue></Value></Row>
                </SimpleCodeList>""" + END);

        assertThat(list.rows())
                .containsExactly(
                        Map.entry("r", Map.of("code", "r", "name", "rot")),
                        Map.entry("b", Map.of("code", "b", "name", "blau")),
                        Map.entry("g", Map.of("code", "g")));
        assertThat(list.shortName()).isEqualTo("Farbe");
    }

    @Test
    void takesTheFirstRequiredColumnIfThereIsNoKeyOfOneColumn() {
        Codelist list = read(START + """
                <ColumnSet><Column Id="n" Use="optional"/><Column Id="c" Use="required"/><Column Id="d" Use="required"/>
                <Key Id="two"><ColumnRef Ref="n"/><ColumnRef Ref="c"/></Key></ColumnSet>
                <SimpleCodeList><Row><Value ColumnRef="c"><SimpleValue>1</SimpleValue></Value></Row></SimpleCodeList>""" + END);

        assertThat(list.keyColumn()).isEqualTo("c");
        assertThat(list.codes()).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Row><Value ColumnRef=\"name\"><SimpleValue>rot</SimpleValue></Value></Row> | A row has no code, in line 6",
                "<Row><Value ColumnRef=\"x\"><SimpleValue>rot</SimpleValue></Value></Row> | A value stands in a column that is not defined, in line 6",
                "<Row><Value/><Value/><Value/></Row> | A value stands in a column that is not defined, in line 6",
                "<Row><Value><SimpleValue>r</SimpleValue></Value></Row><Row><Value><SimpleValue>r</SimpleValue></Value></Row> | A code occurs twice, in line 6",
                "<Row> | 'Not well-formed XML, or XML with a document type, in line 6'"
            })
    void saysWhatIsWrongAndWhere(String rows, String message) {
        assertThatThrownBy(() -> read(START + COLUMNS + "<SimpleCodeList>" + rows + "</SimpleCodeList>" + END))
                .isInstanceOf(CodelistFormatException.class)
                .hasMessage(message);
    }

    @Test
    void passesOverAnnotationsWhateverTheyHold() {
        String decoys =
                "<Annotation><AppInfo><Column Id=\"decoy\" Use=\"required\"/><Key><ColumnRef Ref=\"decoy\"/></Key>"
                        + "<Row><Value ColumnRef=\"no\"/></Row><ColumnRef Ref=\"decoy\"/><Value><SimpleValue>decoy</SimpleValue></Value>"
                        + "<ShortName>decoy</ShortName><SimpleValue>decoy</SimpleValue></AppInfo></Annotation>";
        Codelist list = read(("<gc:CodeList xmlns:gc=\"http://docs.oasis-open.org/codelist/ns/genericode/1.0/\">D"
                        + "<Identification><Agency><ShortName>decoy</ShortName></Agency><ShortName>Farbe</ShortName></Identification>"
                        + "<ColumnSet><Column Id=\"code\" Use=\"required\">D</Column><Column Id=\"name\" Use=\"optional\">D</Column>"
                        + "<Key Id=\"k\">D<ColumnRef Ref=\"code\">D</ColumnRef></Key></ColumnSet>"
                        + "<SimpleCodeList><Row>D<Value>D<SimpleValue>r</SimpleValue></Value>"
                        + "<Value><ComplexValue><SimpleValue>decoy</SimpleValue></ComplexValue></Value></Row></SimpleCodeList></gc:CodeList>")
                .replace(">D", ">" + decoys));

        assertThat(list.shortName()).isEqualTo("Farbe");
        assertThat(list.keyColumn()).isEqualTo("code");
        assertThat(list.rows()).containsExactly(Map.entry("r", Map.of("code", "r")));
    }

    @Test
    void takesTheFirstOfSeveralKeys() {
        Codelist list = read(START + """
                <ColumnSet><Column Id="a"/><Column Id="b"/>
                <Key Id="1"><ColumnRef Ref="b"/></Key><Key Id="2"><ColumnRef Ref="a"/></Key></ColumnSet>
                <SimpleCodeList><Row><Value><SimpleValue>x</SimpleValue></Value><Value><SimpleValue>y</SimpleValue></Value></Row></SimpleCodeList>""" + END);

        assertThat(list.codes()).containsExactly("y");
    }

    @Test
    void refusesOtherFilesAndReferencesToOthers() {
        assertThatThrownBy(() -> read("<CodeList/>")).hasMessageContaining("root element");
        assertThatThrownBy(() -> read(START.replace("gc:CodeList", "gc:CodeListSet") + "</gc:CodeListSet>"))
                .hasMessageContaining("root element");
        assertThatThrownBy(() -> read(START + "<ColumnSetRef/>" + END)).hasMessageContaining("another file");
        assertThatThrownBy(() -> read(START + "<SimpleCodeList><Row/></SimpleCodeList>" + END))
                .hasMessageContaining("no key");
        assertThatThrownBy(() -> read("")).isInstanceOf(CodelistFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billion-laughs",
                "quadratic-blowup",
                "schemalocation-ssrf",
                "utf16-xxe",
                "utf7-xxe",
                "xinclude",
                "xxe-external-dtd",
                "xxe-file",
                "xxe-http",
                "xxe-param-entity"
            })
    void refusesAttacksAtOnce(String attack) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/published/xml-attacks/" + attack + ".xml")) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> Codelist.readGenericode(in)).isInstanceOf(CodelistFormatException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void refusesADocumentTypeEvenBeforeACodeList() {
        assertThatThrownBy(() -> read("<!DOCTYPE x [<!ENTITY e 'v'>]>" + START + COLUMNS + END))
                .isInstanceOf(CodelistFormatException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void stopsAtTooManyRowsAndSurvivesDeepNesting() {
        StringBuilder rows = new StringBuilder(START + COLUMNS + "<SimpleCodeList>");
        for (int i = 0; i <= 200_000; i++) {
            rows.append("<Row><Value><SimpleValue>").append(i).append("</SimpleValue></Value></Row>");
        }
        assertThatThrownBy(() -> read(rows + "</SimpleCodeList>" + END)).hasMessageContaining("more than 200000 rows");
        assertThatThrownBy(() -> read(START + "<Annotation>" + "<a>".repeat(20_000)))
                .isInstanceOf(CodelistFormatException.class);
    }

    private static Codelist read(String xml) {
        return Codelist.readGenericode(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refersToOneVersionOfAList() throws IOException {
        String uri = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs";
        CodelistRef ref = CodelistRef.of(uri, "2024-10-31");

        assertThat(ref).hasToString(uri + "_2024-10-31").isEqualTo(CodelistRef.parse(uri + "_2024-10-31"));
        assertThat(new ObjectMapper().readValue("\"" + ref + "\"", CodelistRef.class))
                .isEqualTo(ref);
        assertThat(new ObjectMapper().writeValueAsString(ref)).isEqualTo("\"" + ref + "\"");
        assertThat(CodelistRef.parse("urn:x:a_b_1").canonicalUri()).isEqualTo("urn:x:a_b");
        assertThat(CodelistRef.isValid("urn:x:a_b_1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:x:farbe", "farbe_1", "urn:x:far be_1", "urn:x:farbe_", "urn:x:farbe_ 1", "_", ""})
    void refusesReferencesWithoutUriOrVersion(String text) {
        assertThat(CodelistRef.isValid(text)).isFalse();
        assertThatThrownBy(() -> CodelistRef.parse(text)).isInstanceOf(IdentifierFormatException.class);
    }
}
