package org.amtsweg.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The texts of the codes and everything that is made from them. {@code -Damtsweg.write=true} writes the made files anew.
 */
@SuppressWarnings("UnusedMethod") // the sources of parameters
class FindingTextsTest {

    private static final boolean WRITE = Boolean.getBoolean("amtsweg.write");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Reached where a value or a login is read or a deadline changed; see SteuernummerTest, BundIdLoginTest, DeadlineActionTest. */
    private static final Map<String, Finding> ELSEWHERE = elsewhere();

    private static Map<String, Finding> elsewhere() {
        Map<String, Finding> all = new TreeMap<>();
        all.put("steuernummer.ambiguous", Finding.error("", "steuernummer.ambiguous"));
        all.put("bundid.form", Finding.error("", "bundid.form", Map.of("attribute", "BIRTH_DATE")));
        all.put("bundid.missing", Finding.error("", "bundid.missing", Map.of("attribute", "FAMILY_NAME")));
        deadline(
                all,
                "§ 31 Abs. 1 VwVfG",
                "ended",
                "not-running",
                "before-start",
                "extension-unit",
                "not-suspended",
                "before-suspension");
        deadline(all, "§ 31 Abs. 7 VwVfG", "passed");
        deadline(all, "§ 70 VwGO", "no-extension", "no-suspension", "no-restart", "no-disarming");
        deadline(all, "§ 32 VwVfG", "no-reinstatement", "not-missed", "reinstatement-late", "reinstatement-year");
        deadline(all, "§ 190 BGB", "extension-shorter");
        deadline(all, "§ 42a Abs. 2 Satz 3 und 4 VwVfG", "extension-again", "extension-reason", "extension-told");
        deadline(all, "§ 127 Abs. 3 Satz 4 und 5 TKG", "extension-too-long");
        deadline(all, "§ 127 Abs. 3 Satz 2 TKG", "disarm-late", "disarm-form");
        return all;
    }

    /** The norm is that of the deadline or of the law that refuses; here one of those it may be. */
    private static void deadline(Map<String, Finding> all, String norm, String... codes) {
        for (String code : codes) {
            all.put("deadline." + code, Finding.error("", "deadline." + code).on(Norm.of(norm)));
        }
    }

    static List<FindingExample> examples() {
        return FindingExample.all().toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyCodeIsReachedByItsExample(FindingExample example) {
        assertThat(example.findings().get()).extracting(Finding::code).contains(example.code());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noSentenceRepeatsTheInputOrLeavesAGap(FindingExample example) throws IOException {
        for (String language : List.of("de", "en", "de-easy")) {
            String sentence = example.finding().text(Language.parse(language));
            assertThat(sentence).doesNotContain("?", "!").endsWith(".");
            if (example.input().strip().length() > 2) {
                assertThat(sentence).doesNotContain(example.input());
            }
            assertThat(PLACEHOLDER
                            .matcher(texts(language).getProperty(example.code()))
                            .results())
                    .allSatisfy(r -> assertThat(example.finding().parameters()).containsKey(r.group(1)));
        }
    }

    @Test
    void everyCodeHasATextInEveryLanguageAndAnExample() throws IOException {
        Set<String> withExample =
                examples().stream().map(FindingExample::code).collect(Collectors.toCollection(TreeSet::new));
        withExample.addAll(ELSEWHERE.keySet());

        for (String language : List.of("de", "en", "de-easy")) {
            assertThat(new TreeSet<>(texts(language).stringPropertyNames()))
                    .as(language)
                    .isEqualTo(withExample);
        }
    }

    @Test
    void leichteSpracheHasShortSentences() throws IOException {
        Properties easy = texts("de-easy");
        for (String code : easy.stringPropertyNames()) {
            for (String sentence : easy.getProperty(code).split("(?<=[.?:]) ", -1)) {
                assertThat(sentence.split(" ", -1).length)
                        .as(code + ": " + sentence)
                        .isLessThanOrEqualTo(13);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_en", "_de_Easy"})
    void theMessagesOfTheConstraintsAreTheTextsOfTheFindings(String suffix) throws IOException {
        String language = switch (suffix) {
            case "_de" -> "de";
            case "_de_Easy" -> "de-easy";
            default -> "en";
        };
        StringBuilder expected = new StringBuilder(
                "# Made by FindingTextsTest from findings_" + language + ".properties; do not edit.\n");
        new TreeMap<>(texts(language))
                .forEach((code, text) -> expected.append(Violations.KEY)
                        .append(code)
                        .append('=')
                        .append(ascii((String) text))
                        .append('\n'));

        isCurrent(RESOURCES.resolve("ContributorValidationMessages" + suffix + ".properties"), expected.toString());
    }

    @Test
    void theReferenceOfCodesIsCurrent() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Codes of findings",
                "",
                "Made by `FindingTextsTest` in `api`; do not edit (`mvn test -pl api -Dtest=FindingTextsTest -Damtsweg.write=true`).",
                "A code never changes its meaning. Parameters fill the sentence and never hold what somebody typed.",
                "`de-easy` is Leichte Sprache. These are the codes of `amtsweg-api`; other modules have their own.",
                "",
                "| code | severity | parameters | legal basis | de | en | de-easy |",
                "|---|---|---|---|---|---|---|"));
        TreeMap<String, Finding> byCode = new TreeMap<>();
        examples().forEach(e -> byCode.put(e.code(), e.finding()));
        byCode.putAll(ELSEWHERE);
        for (Finding each : byCode.values()) {
            lines.add(String.join(
                    " | ",
                    "| `" + each.code() + "`",
                    each.severity().name().toLowerCase(Locale.ROOT),
                    String.join(", ", each.parameters().keySet()),
                    each.norm().map(Object::toString).orElse(""),
                    texts("de").getProperty(each.code()),
                    texts("en").getProperty(each.code()),
                    texts("de-easy").getProperty(each.code()) + " |"));
        }
        isCurrent(Path.of("../docs/finding-codes.md"), String.join("\n", lines) + "\n");
    }

    private static void isCurrent(Path file, String expected) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(expected);
    }

    /** Some providers read properties as ISO 8859-1. */
    private static String ascii(String text) {
        return Pattern.compile("[^\\x20-\\x7E]")
                .matcher(text)
                .replaceAll(r -> Matcher.quoteReplacement(
                        String.format("\\u%04X", (int) r.group().charAt(0))));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in =
                Files.newInputStream(RESOURCES.resolve("META-INF/amtsweg/findings_" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
