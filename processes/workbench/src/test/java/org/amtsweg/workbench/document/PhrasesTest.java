package org.amtsweg.workbench.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    // German step titles come from the list of steps; purposes are not told in Leichte Sprache; the form is German
    // anyway.
    private static final Set<String> ON_ONE_SIDE = Set.of("data.purposes", "needed.german");

    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Set<String> keys = new TreeSet<>(words.stringPropertyNames());
        keys.removeIf(key -> key.startsWith("topic.") || ON_ONE_SIDE.contains(key));
        return keys;
    }

    @Test
    void areThereInEveryLanguage() throws IOException {
        assertThat(keys("document_en.properties"))
                .isEqualTo(keys("document_de.properties"))
                .hasSizeGreaterThan(200);
        assertThat(keys("citizen_en.properties")).isEqualTo(keys("citizen_de.properties"));
        assertThat(keys("citizen_de-easy.properties"))
                .isEqualTo(keys("citizen_de.properties"))
                .hasSizeGreaterThan(60);
    }
}
