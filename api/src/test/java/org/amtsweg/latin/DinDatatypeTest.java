package org.amtsweg.latin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The oracle is a regular expression of the ranges and sequences in derived-ranges.json (see published/SOURCES.md). */
class DinDatatypeTest {

    private static final JsonNode RANGES = ranges();
    private static final Map<DinDatatype, List<String>> GROUPS = Map.of(
            DinDatatype.A, List.of("bll", "bnlreq"),
            DinDatatype.B, List.of("bll", "bnlreq", "bnl"),
            DinDatatype.C, List.of("bll", "bnlreq", "bnl", "bnlopt", "bnlnot"),
            DinDatatype.D, List.of("bll", "bnlreq", "bnl", "bnlopt", "gl", "enl"),
            DinDatatype.E, List.of("bll", "bnlreq", "bnl", "bnlopt", "bnlnot", "gl", "cl", "enl"));

    private static JsonNode ranges() {
        try (InputStream in = DinDatatypeTest.class.getResourceAsStream("/published/derived-ranges.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> sequences() {
        List<String> sequences = new ArrayList<>();
        for (JsonNode each : RANGES.get("bll").get("sequences")) {
            StringBuilder text = new StringBuilder();
            for (String hex : each.asText().split(" ", -1)) {
                text.appendCodePoint(Integer.parseInt(hex, 16));
            }
            sequences.add(text.toString());
        }
        return sequences;
    }

    private static String single(DinDatatype type) {
        StringBuilder single = new StringBuilder();
        GROUPS.getOrDefault(type, List.of())
                .forEach(group ->
                        single.append(RANGES.get(group).get("singleCodePoints").asText()));
        return "[" + single + "]";
    }

    private static Pattern oracle(DinDatatype type) {
        List<String> quoted = new ArrayList<>();
        sequences().stream().sorted((a, b) -> b.length() - a.length()).forEach(s -> quoted.add(Pattern.quote(s)));
        return Pattern.compile("(?:" + String.join("|", quoted) + "|" + single(type) + ")*");
    }

    @ParameterizedTest
    @EnumSource(DinDatatype.class)
    void agreesWithThePublishedRangesOnEverySingleCodePoint(DinDatatype type) {
        Pattern single = Pattern.compile(single(type));
        List<String> differences = new ArrayList<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            // The norm lists composed characters; what NFC turns into another one is judged as that one.
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            if (type.isValid(text) != single.matcher(composed).matches()) {
                differences.add(String.format("U+%04X", codePoint));
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DinDatatype.class)
    void acceptsExactlyThe149Sequences(DinDatatype type) {
        List<String> sequences = sequences();
        assertThat(sequences).hasSize(149).allMatch(type::isValid);

        Pattern oracle = oracle(type);
        Set<Character> marks = new HashSet<>();
        sequences.forEach(s -> s.chars().skip(1).filter(c -> c >= 0x300).forEach(c -> marks.add((char) c)));
        Set<Character> bases = new HashSet<>();
        sequences.forEach(s -> bases.add(s.charAt(0)));
        for (char base : bases) {
            for (char mark : marks) {
                String text = "" + base + mark;
                String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
                assertThat(type.isValid(text))
                        .as("%04X %04X", (int) base, (int) mark)
                        .isEqualTo(oracle.matcher(composed).matches());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DinDatatype.class)
    void agreesWithThePublishedRangesOnRandomTexts(DinDatatype type) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Pattern oracle = oracle(type);
        List<String> sequences = sequences();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                switch (random.nextInt(4)) {
                    case 0 -> text.append(sequences.get(random.nextInt(sequences.size())));
                    case 1 -> text.appendCodePoint(0x20 + random.nextInt(0x60));
                    case 2 -> text.appendCodePoint(0x300 + random.nextInt(0x70));
                    default -> text.appendCodePoint(random.nextInt(0x2300));
                }
            }
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            assertThat(type.isValid(text.toString()))
                    .as("seed %d, text %s", seed, composed)
                    .isEqualTo(oracle.matcher(composed).matches());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A, Nœl Schmidt-Strauß, true",
        "A, Karl-Bröger Straße 17, false",
        "B, Karl-Bröger Straße 17, true",
        "A, Иван, false",
        "D, Иван, false",
        "E, Иван, true",
        "C, Ω, false",
        "D, Ω, true",
        "A, K\u035FHan, true",
        "A, K\u035FAn, false",
        "A, Mül\u00ADler, false",
        "E, Müller\u2013Lüdenscheidt, false",
        "A, \u1E17\u013F\u0140\u0149, true"
    })
    void acceptsAndRefusesThePublishedExamples(DinDatatype type, String text, boolean valid) {
        assertThat(type.isValid(text)).isEqualTo(valid);
    }

    @Test
    void acceptsWhatTheNormCallsDeprecated() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/published/latin_list_deprecated_1.3.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("bll")) {
                    assertThat(DinDatatype.A.isValid(line.split("; ", -1)[4]))
                            .as(line)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void readsDecomposedTextAsItsComposition() {
        assertThat(DinDatatype.A.isValid("Mu\u0308ller")).isTrue();
        assertThat(DinDatatype.normalized("Mu\u0308ller")).isEqualTo("Müller");
        assertThat(DinDatatype.normalized("Weber")).isEqualTo("Weber");
        assertThat(DinDatatype.length("Mu\u0308ller")).isEqualTo(6);
        assertThat(DinDatatype.length("a\uD83D\uDE00b")).isEqualTo(3);
        assertThat(DinDatatype.length("A\u030Bn")).isEqualTo(3);
    }

    @Test
    void composesUpToThirtyMarksInARowAndNoMore() {
        String below = "\u0316";
        assertThat(DinDatatype.normalized("u\u0308 e" + below.repeat(29) + "\u0301"))
                .isEqualTo("ü \u00E9" + below.repeat(29));
        assertThat(DinDatatype.normalized("u\u0308 e" + below.repeat(30) + "\u0301"))
                .isEqualTo("ü e" + below.repeat(30) + "\u0301");
        assertThat(DinDatatype.A
                        .firstOffence("u\u0308 e" + below.repeat(30) + "\u0301")
                        .orElseThrow()
                        .position())
                .isEqualTo(4);
    }

    @Test
    void namesTheFirstOffence() {
        Optional<Offence> offence = DinDatatype.A.firstOffence("Mu\u0308ller\u2013Lu\u0308denscheidt 2");

        assertThat(offence).contains(new Offence(7, 0x2013, Optional.of("-")));
        assertThat(offence.orElseThrow().character()).isEqualTo("U+2013 EN DASH");
        assertThat(DinDatatype.A.firstOffence("\uD83D\uDE00")).contains(new Offence(1, 0x1F600, Optional.empty()));
        assertThat(DinDatatype.A.firstOffence("C\u0300\u0301")).contains(new Offence(3, 0x301, Optional.empty()));
        assertThat(DinDatatype.A.firstOffence("")).isEmpty();
        assertThat(new Offence(1, 0x0378, Optional.empty()).character()).isEqualTo("U+0378");
    }

    @Test
    void proposesOnlyWhatTheDatatypeAllows() {
        assertThat(code(DinDatatype.B, "\u201CAdler\u201D")).isEqualTo("din-91379.replace");
        assertThat(code(DinDatatype.A, "\u201CAdler\u201D")).isEqualTo("din-91379.character");
        assertThat(code(DinDatatype.A, "Ad\u200Bler")).isEqualTo("din-91379.remove");
        assertThat(DinDatatype.B.check("\u201CAdler\u201D").list().get(0).parameters())
                .isEqualTo(Map.of(
                        "datatype", "B",
                        "position", "1",
                        "character", "U+201C LEFT DOUBLE QUOTATION MARK",
                        "replacement", "U+0022 QUOTATION MARK"));
        assertThat(DinDatatype.B.check("Adler\u2026").list().get(0).parameters())
                .containsEntry("replacement", "U+002E FULL STOP, U+002E FULL STOP, U+002E FULL STOP");
        assertThat(DinDatatype.A.check("Ad\u200Bler").list().get(0).norm()).isPresent();
        assertThat(DinDatatype.A.check("Иван").list().get(0).parameters())
                .containsOnlyKeys("datatype", "position", "character");
    }

    private static String code(DinDatatype type, String text) {
        return type.check(text).list().get(0).code();
    }

    @Test
    void repairsAllOrNothing() {
        assertThat(DinDatatype.A.repaired("Mu\u0308ller\u2013Lüden\u00ADscheidt"))
                .contains("Müller-Lüdenscheidt");
        assertThat(DinDatatype.A.repaired("A\u030Bdler\uFB01")).contains("A\u030Bdlerfi");
        assertThat(DinDatatype.A.repaired("Weber")).contains("Weber");
        assertThat(DinDatatype.A.repaired("Weber\u2013Иван")).isEmpty();
    }

    @Test
    void offersReplacementsThatAreThemselvesInTheNormForCharactersThatAreNot() throws IOException {
        try (InputStream in = DinDatatype.class.getResourceAsStream("/META-INF/amtsweg/din-91379/replacements.txt")) {
            List<String> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(30);
            for (String row : rows) {
                int character = Integer.parseInt(row.substring(0, 4), 16);
                assertThat(DinDatatype.A.isValid(Character.toString(character)))
                        .as(row)
                        .isFalse();
                assertThat(DinDatatype.B.repaired(Character.toString(character)).filter(DinDatatype.B::isValid))
                        .as(row)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DinDatatype.class)
    void survivesHostileTextsQuicklyAndNeverRepeatsThem(DinDatatype type) throws IOException {
        List<String> hostile = new ArrayList<>();
        try (InputStream in = getClass().getResourceAsStream("/published/blns.json")) {
            hostile.addAll(List.of(new ObjectMapper().readValue(in, String[].class)));
        }
        for (String unit : List.of(
                "\u0301",
                "\u0301\u0316",
                "a\u0323\u0307\u0302",
                "K\u035F",
                "\uD800",
                "e\u0301",
                "\u1100\u1161",
                "\uFDFA")) {
            hostile.add(unit.repeat(10_000 / unit.length()));
        }
        for (String text : hostile) {
            type.repaired(text);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                type.isValid(text);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
            List<Finding> findings = type.check(text).list();
            if (text.length() > 4) {
                assertThat(findings).noneMatch(f -> f.text(Language.DE).contains(text));
            }
        }
    }
}
