package org.amtsweg.model.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amtsweg.problem.AmtswegException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTemplateTest {

    private static NoticeReader.Reading read(String html, String text) {
        return NoticeReader.read(Map.of(
                "notices/a.html", html.getBytes(StandardCharsets.UTF_8),
                "notices/a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static NoticeTemplate template(String source) {
        return Objects.requireNonNull(read(source, source).templates().get("a"));
    }

    @Test
    void escapesInHtmlOnly() {
        NoticeTemplate template = template("{{name}}");
        Map<String, Object> values = Map.of("name", "<b>\"&'</b>");
        assertThat(template.html(values)).doesNotContain("<", ">", "\"", "'").contains("&lt;b&gt;");
        assertThat(template.text(values)).isEqualTo("<b>\"&'</b>");
    }

    @Test
    void repeatsListsAndReadsNestedMaps() {
        NoticeTemplate template =
                template("{{#list}}{{.}};{{/list}}{{#items}}{{label}}-{{a.b}} {{/items}}{{^none}}leer{{/none}}");
        Map<String, Object> values =
                Map.of("list", List.of("x", "y"), "items", List.of(Map.of("label", "l")), "a", Map.of("b", "c"));
        assertThat(template.text(values)).isEqualTo("x;y;l-c leer");
    }

    @Test
    void skipsASectionThatIsAbsentFalseOrEmpty() {
        NoticeTemplate template = template("{{#a}}A{{/a}}");
        assertThat(template.text(Map.of())).isEmpty();
        assertThat(template.text(Map.of("a", false))).isEmpty();
        assertThat(template.text(Map.of("a", ""))).isEmpty();
        assertThat(template.text(Map.of("a", List.of()))).isEmpty();
        assertThat(template.text(Map.of("a", true))).isEqualTo("A");
    }

    @Test
    void namesTheMissingValueAndNothingElse() {
        NoticeTemplate template = template("{{name}}\n{{reasons.text}}");
        Map<String, Object> values = new HashMap<>(Map.of("name", "Kanarienvogel4711"));
        assertThatThrownBy(() -> template.html(values))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("reasons")
                .hasMessageContaining("a.html:2")
                .hasMessageNotContaining("Kanarienvogel")
                .hasNoCause();
        values.put("name", null);
        assertThatThrownBy(() -> template.text(values))
                .isInstanceOf(AmtswegException.class)
                .hasMessageContaining("name");
    }

    @Test
    void callsNoMethodOfAnObject() {
        NoticeTemplate template = template("{{name.class}}{{name.length}}{{name.bytes}}");
        assertThatThrownBy(() -> template.text(Map.of("name", "x"))).isInstanceOf(AmtswegException.class);
        assertThatThrownBy(() -> template("{{bean.secret}}").text(Map.of("bean", new Bean())))
                .isInstanceOf(AmtswegException.class);
    }

    /** Something with methods that a template must not reach. */
    public static final class Bean {
        public String getSecret() {
            return "secret";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {{#a}} | notice.syntax
        {{#a}}{{/b}} | notice.syntax
        {{a | notice.open-tag
        {{{a}}} | notice.tag
        {{& a}} | notice.tag
        {{> other}} | notice.tag
        {{=<% %>=}} | notice.tag
        <script>alert(1)</script> | notice.active
        <p onclick="x()">a</p> | notice.active
        <a href="javascript:x()">a</a> | notice.active
        <img src="https://example.org/x.png"> | notice.active
        <link rel="stylesheet" href="x.css"> | notice.active
        <iframe></iframe> | notice.active
        <style>@import "x.css";</style> | notice.active
        """)
    void refuses(String html, String code) {
        NoticeReader.Reading reading = read(html, "x");
        assertThat(reading.findings().stream().map(f -> f.code())).contains(code);
    }

    @Test
    void tellsTheLine() {
        assertThat(read("a\nb\n{{{c}}}", "x").findings().list().get(0).path()).isEqualTo("notices/a.html:3");
    }

    @Test
    void needsBothHalves() {
        NoticeReader.Reading reading = NoticeReader.read(Map.of("notices/a.html", new byte[] {'x'}));
        assertThat(reading.templates()).isEmpty();
        assertThat(reading.findings().list().get(0).code()).isEqualTo("notice.half");
    }
}
