package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.amtsweg.workbench.browser.Chromium;
import org.amtsweg.workbench.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page that the workbench writes, in a real browser with axe; one browser for all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final Path SERVICES = Path.of("../services");
    private static final long LARGE = 20_000;
    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final Path VERSIONS = Path.of("src/test/resources/fassungen");

    @TempDir
    private static Path directory;

    private @Nullable Chromium chromium;

    /** A page of each kind and in each language; large ones only once. */
    static Stream<String> pages() {
        return Stream.of(
                "de/index.html",
                "de/services/sondernutzung/index.html",
                "de/services/sondernutzung/process.html",
                "de/services/sondernutzung/citizen.de.html",
                "de/services/sondernutzung/citizen.en.html",
                "de/services/sondernutzung/citizen.de-easy.html",
                "de/blocks/payment/index.html",
                "en/services/beispiel/index.html",
                "en/services/beispiel/process.html",
                "coverage/index.html",
                "coverage/raumbuchung.html",
                "diff.html",
                "check.html");
    }

    @BeforeAll
    void writePages() throws IOException {
        // First the browser: without one there is no need for pages.
        chromium = Chromium.start(directory);
        run(
                0,
                "docs",
                SERVICES.resolve("services/sondernutzung").toString(),
                "--out",
                directory.resolve("de").toString());
        run(
                0,
                "docs",
                SERVICES.resolve("services/beispiel").toString(),
                "--language",
                "en",
                "--out",
                directory.resolve("en").toString());
        run(
                0,
                "test",
                SERVICES.resolve("services/raumbuchung").toString(),
                "--coverage",
                directory.resolve("coverage").toString());
        run(
                1,
                "diff",
                VERSIONS.resolve("alt/beispiel").toString(),
                VERSIONS.resolve("neu/beispiel").toString(),
                "--format",
                "html",
                "--output",
                directory.resolve("diff.html").toString());
        run(
                1,
                "check",
                MODELS.toString(),
                "--format",
                "html",
                "--output",
                directory.resolve("check.html").toString());
    }

    private static void run(int code, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out);
        assertThat(Workbench.run(terminal, arguments))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Chromium browser() {
        return Objects.requireNonNull(chromium, "no browser");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveNothingThatAxeComplainsOfAndFitAScreenOf320Pixels(String page) throws IOException {
        browser().width(320);
        browser().open(directory.resolve(page));
        assertThat(browser().evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(320);
        browser().width(1280);
        // Looking behind every word takes long on large pages; their colours are those of the small ones.
        boolean large = Files.size(directory.resolve(page)) > LARGE;
        assertThat(large ? browser().violations("color-contrast") : browser().violations())
                .isEmpty();
    }

    @Test
    void wouldBeToldOfAPageThatIsWrong() throws IOException {
        Path page = directory.resolve("wrong.html");
        Files.writeString(page, "<html><body><img src='x.png'><p style='color:#ccc'>grau auf weiß</p></body></html>");
        browser().width(1280);
        browser().open(page);
        List<String> rules =
                browser().violations().stream().map(Chromium.Violation::rule).toList();
        assertThat(rules).contains("image-alt", "html-has-lang", "document-title", "color-contrast");
    }
}
