package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every identifier promises. */
@SuppressWarnings("UnusedMethod") // the sources of parameters
class IdentifierContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEN_KILOBYTES = 10_000;

    static List<IdentifierType> types() {
        return IdentifierType.all().toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void acceptsItsPublishedExamples(IdentifierType type) {
        for (String text : type.valid()) {
            assertThat(type.check().apply(text).hasErrors()).as(text).isFalse();
            assertThat(type.parse().apply(text)).as(text).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesItsBadExamplesWithoutRepeatingThem(IdentifierType type) {
        for (String text : type.invalid()) {
            assertThat(type.isValid(text)).as(text).isFalse();
            assertThatThrownBy(() -> type.parse().apply(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            IdentifierFormatException.class,
                            e -> assertThat(e.code())
                                    .contains(firstError(type, text).code()))
                    .satisfies(e -> assertThat(repeats(String.valueOf(e.getMessage()), text))
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void itsShortQuestionAgreesWithItsLongAnswer(IdentifierType type) throws Exception {
        Method isValid = type.type().getMethod("isValid", String.class);
        for (String text : type.valid()) {
            assertThat(isValid.invoke(null, text)).as(text).isEqualTo(true);
        }
        for (String text : type.invalid()) {
            assertThat(isValid.invoke(null, text)).as(text).isEqualTo(false);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void comesBackFromJsonAndFromItsDisplayForm(IdentifierType type) throws Exception {
        for (String text : type.valid()) {
            Object value = type.parse().apply(text);
            String json = JSON.writeValueAsString(value);

            assertThat(json).startsWith("\"").endsWith("\"");
            assertThat(JSON.readValue(json, type.type())).isEqualTo(value);
            assertThat(type.parse().apply(type.display().apply(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void masksItselfIfItIsSensitiveAndIsItsTextOtherwise(IdentifierType type) {
        for (String text : type.valid()) {
            Object value = type.parse().apply(text);
            if (value instanceof Sensitive sensitive) {
                assertThat(value).hasToString(type + "[***]");
                assertThat(type.parse().apply(sensitive.fullValue())).isEqualTo(value);
            } else {
                assertThat(type.parse().apply(value.toString())).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void answersTheSameUnderATurkishLocale(IdentifierType type) {
        Locale before = Locale.getDefault();
        List<Boolean> usual = verdicts(type);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(verdicts(type)).isEqualTo(usual);
            for (String text : type.valid()) {
                String small = text.toLowerCase(Locale.ROOT);
                if (type.isValid(small)) {
                    assertThat(type.display().apply(type.parse().apply(small))).doesNotContain("İ", "ı");
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<Boolean> verdicts(IdentifierType type) {
        List<Boolean> verdicts = new ArrayList<>();
        for (String text : type.valid()) {
            verdicts.add(type.isValid(text));
            verdicts.add(type.isValid(text.toLowerCase(Locale.ROOT)));
        }
        type.invalid().forEach(text -> verdicts.add(type.isValid(text)));
        return verdicts;
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesDigitsOfOtherScriptsAndLettersThatOnlyLookAlike(IdentifierType type) {
        for (String text : type.valid()) {
            String foreign = text.replace('1', '\u0661').replace('0', '\u0660').replace('9', '\u0669');
            if (!foreign.equals(text) && type.type() != PhoneNumber.class) {
                assertThat(type.isValid(foreign)).as(foreign).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void survivesHostileTextsAndAnswersLikeItsParser(IdentifierType type) throws Exception {
        for (String text : hostileTexts()) {
            boolean valid = type.isValid(text);
            if (valid) {
                assertThat(type.parse().apply(text)).isNotNull();
            } else {
                assertThatThrownBy(() -> type.parse().apply(text)).isInstanceOf(IdentifierFormatException.class);
            }
            for (Finding each : type.check().apply(text)) {
                for (Language language : new Language[] {Language.DE, Language.EN, Language.DE_EASY}) {
                    assertThat(repeats(each.text(language), text)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void takesLessThan50MillisecondsForTenKilobytes(IdentifierType type) {
        for (String seed :
                List.of("0", "9", "A", "-", " ", "a.", "a@", "1/", "\u0301", "\uD83D\uDE00", "<", "{", "ß")) {
            String text = seed.repeat(TEN_KILOBYTES / seed.length());
            assertThat(type.isValid(text)).isFalse();
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                type.isValid(text);
                best = Math.min(best, System.nanoTime() - start);
            }
            assertThat(Duration.ofNanos(best)).as("%s repeated", seed).isLessThan(Duration.ofMillis(50));
        }
    }

    private static List<String> hostileTexts() throws Exception {
        try (InputStream in = IdentifierContractTest.class.getResourceAsStream("/published/blns.json")) {
            List<String> texts = new ArrayList<>(List.of(JSON.readValue(in, String[].class)));
            texts.addAll(List.of("\uD800", "\uDC00x", "\0", "\u202E123", "0".repeat(TEN_KILOBYTES)));
            return texts;
        }
    }

    private static Finding firstError(IdentifierType type, String text) {
        return type.check().apply(text).stream()
                .filter(Finding::isError)
                .findFirst()
                .orElseThrow();
    }

    /** Short words of the input may stand in a sentence by chance; a whole value may not. */
    private static boolean repeats(String sentence, String input) {
        return input.length() > 4 && sentence.contains(input);
    }
}
