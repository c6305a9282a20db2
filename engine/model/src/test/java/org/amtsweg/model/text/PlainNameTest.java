package org.amtsweg.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files and folders are called after words. */
class PlainNameTest {

    @ParameterizedTest
    @CsvSource({
        "Straße über Öl, strasse-ueber-oel",
        "Bewilligt: mit Zahlung, bewilligt-mit-zahlung",
        "Caféhaus № 2, cafehaus-2",
        "--../a.b/, a-b",
        "日本, ''"
    })
    void keepsSmallLatinLettersAndDigits(String words, String name) {
        assertThat(PlainName.of(words)).isEqualTo(name);
    }
}
