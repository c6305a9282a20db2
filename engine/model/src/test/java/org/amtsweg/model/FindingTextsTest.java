package org.amtsweg.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle is the source text: a code is what stands there in quotes with one of our prefixes. */
class FindingTextsTest {

    private static final Pattern CODE = Pattern.compile(
            "\"((?:yaml|xml|form|evidence|feel|process|decision|notice|text|profile|parameter|folder|variant)\\.[a-z][a-z-]+"
                    + "|LEGAL-[A-Z-]+)\"");
    private static final Pattern MALFORMED = Pattern.compile("\\{[^}]*\\{|\\{[^a-zA-Z]|\\}\\}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyCodeHasASentence(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes(""));
    }

    @Test
    void everyCodeOfTheFormCheckAndOfLocalVariantsHasASentenceInLeichterSprache() throws IOException {
        Set<String> seenByApplicants = new TreeSet<>();
        for (String file : new String[] {"FormPass", "ValueCheck", "FormFindings", "EvidenceChecker"}) {
            seenByApplicants.addAll(codes("form/" + file + ".java"));
        }
        for (String file : new String[] {"VariantReader", "VariantCheck"}) {
            Set<String> ofVariants = codes("variant/" + file + ".java");
            ofVariants.removeIf(code -> !code.startsWith("variant.") && !code.startsWith("LEGAL-VARIANT-"));
            seenByApplicants.addAll(ofVariants);
        }
        seenByApplicants.addAll(codes("folder/VariantLoading.java"));
        assertThat(texts("de-easy").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(seenByApplicants);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-easy"})
    void placeholdersAreNames(String language) throws IOException {
        assertThat(texts(language).values())
                .noneMatch(text -> MALFORMED.matcher((String) text).find());
    }

    private static Set<String> codes(String fileEnd) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                if (file.toString().endsWith(fileEnd)) {
                    Matcher matcher = CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        codes.add(matcher.group(1));
                    }
                }
            }
        }
        codes.removeAll(Set.of("process.bpmn", "variant.yaml"));
        return codes;
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        Path file = Path.of("src/main/resources/META-INF/amtsweg/findings_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }
}
