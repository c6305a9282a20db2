package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

    static List<IdentifierType> sensitiveTypes() {
        return IdentifierType.all()
                .filter(type -> Sensitive.class.isAssignableFrom(type.type()))
                .toList();
    }

    /** What Jackson itself says of wrong input repeats it; hosts log that. */
    @ParameterizedTest
    @MethodSource("sensitiveTypes")
    void staysOutOfTheErrorsOfJackson(IdentifierType type) throws Exception {
        List<String> wrong = new ArrayList<>(List.of(
                "86095742719", "4930231250", "123456789012345678901", "8609574271.9", "true", "[\"86095742719\"]"));
        wrong.add("{\"id\":\"86095742719\"}");
        for (String text : type.invalid()) {
            if (type.type() != SteuerId.class || !text.startsWith("0")) { // test numbers are stored too
                wrong.add(JSON.writeValueAsString(text));
            }
        }
        JavaType inAField = JSON.getTypeFactory().constructMapType(Map.class, String.class, type.type());
        for (String json : wrong) {
            assertThatThrownBy(() -> JSON.readValue("{\"field\":" + json + "}", inAField))
                    .as(json)
                    .isInstanceOf(JsonMappingException.class)
                    .satisfies(e -> assertThat(repeats(stackTrace(e), json.replaceAll("[^0-9A-Za-z@. -]", "")))
                            .isFalse());
        }
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    record Box(Object value) {}

    @ParameterizedTest
    @MethodSource("sensitiveTypes")
    void staysMaskedInsideOtherValues(IdentifierType type) {
        for (String text : type.valid()) {
            Sensitive value = (Sensitive) type.parse().apply(text);
            String shown = new Box(value) + " " + Optional.of(value) + " " + List.of(value);
            assertThat(shown).doesNotContain(value.fullValue()).contains("[***]");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void isBuiltByItsConstructorAsByItsParser(IdentifierType type) throws Exception {
        if (type.type().getRecordComponents().length > 1 || type.type() == Steuernummer.class) {
            return; // of parts; and a tax number in letters needs its Land
        }
        Constructor<?> constructor = type.type().getDeclaredConstructor(String.class);
        for (String text : type.valid()) {
            Object value = type.parse().apply(text);
            assertThat(constructor.newInstance(text)).isEqualTo(value);
            assertThat(constructor.newInstance(type.display().apply(value))).isEqualTo(value);
        }
        for (String text : type.invalid()) {
            boolean testNumber = type.type() == SteuerId.class && text.startsWith("0");
            if (!testNumber) {
                assertThatThrownBy(() -> constructor.newInstance(text))
                        .hasCauseInstanceOf(IdentifierFormatException.class);
            }
        }
    }

    /** Valid texts with a few wrong, missing or additional characters, and texts of nothing else. */
    @ParameterizedTest
    @MethodSource("types")
    void agreesWithItselfOnDamagedTexts(IdentifierType type) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Method isValid = type.type().getMethod("isValid", String.class);
        Map<String, String> messages = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            String text = damaged(type.valid().get(random.nextInt(type.valid().size())), random);
            boolean valid = type.isValid(text);
            assertThat(isValid.invoke(null, text)).as("seed %d, %s", seed, text).isEqualTo(valid);
            try {
                Object value = type.parse().apply(text);
                assertThat(valid).as("seed %d, %s", seed, text).isTrue();
                assertThat(type.parse().apply(type.display().apply(value)))
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(value)
                        .hasSameHashCodeAs(value);
                assertThat(JSON.readValue(JSON.writeValueAsString(value), type.type()))
                        .as("seed %d, %s", seed, text)
                        .isEqualTo(value);
            } catch (IdentifierFormatException e) {
                // A tax number that fits several Länder is one, but nobody can say which.
                boolean ambiguous =
                        e.code().filter("steuernummer.ambiguous"::equals).isPresent();
                assertThat(valid).as("seed %d, %s", seed, text).isEqualTo(ambiguous);
                // The same sentence for every text, so it cannot hold the text.
                String message = String.valueOf(e.getMessage());
                assertThat(message).isEqualTo(messages.computeIfAbsent(e.code().orElseThrow(), code -> message));
            }
        }
    }

    private static String damaged(String text, Random random) {
        String alphabet = "0123456789ABCXYZabcxyz-/<>.,:;@ _{}äßıİ\u0660\u00A0\u200B\n\0\uFF11\u0301";
        StringBuilder damaged = new StringBuilder(random.nextInt(5) == 0 ? "" : text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length() + 1);
            boolean inside = at < damaged.length();
            switch (random.nextInt(3)) {
                case 0 -> damaged.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                case 1 -> damaged.delete(at, at + (inside ? 1 : 0));
                default -> damaged.replace(at, at + (inside ? 1 : 0), String.valueOf(random.nextInt(10)));
            }
        }
        return damaged.toString();
    }

    /** Turkish has two i, and Arabic and Thai write numbers in digits of their own. */
    @ParameterizedTest
    @MethodSource("types")
    void answersTheSameUnderEveryLocale(IdentifierType type) throws Exception {
        Locale before = Locale.getDefault();
        List<String> usual = verdicts(type);
        for (String tag : List.of("tr-TR", "az", "lt", "ar-EG-u-nu-arab", "th-TH-u-nu-thai-ca-buddhist")) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            try {
                assertThat(verdicts(type)).as(tag).isEqualTo(usual);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    /** What each example gives as it is and in small letters: its JSON, or the text of the error. */
    private static List<String> verdicts(IdentifierType type) throws Exception {
        List<String> verdicts = new ArrayList<>();
        List<String> texts = new ArrayList<>(type.valid());
        type.valid().forEach(text -> texts.add(text.toLowerCase(Locale.ROOT)));
        texts.addAll(type.invalid());
        for (String text : texts) {
            try {
                Object value = type.parse().apply(text);
                verdicts.add(JSON.writeValueAsString(value) + type.display().apply(value));
            } catch (IdentifierFormatException e) {
                verdicts.add(String.valueOf(e.getMessage()));
            }
        }
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
