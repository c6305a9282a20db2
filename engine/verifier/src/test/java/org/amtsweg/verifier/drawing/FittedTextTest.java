package org.amtsweg.verifier.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Antrag prüfen",
                "Sondernutzungserlaubnis für Außengastronomie prüfen und bescheiden",
                "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "處理申請並通知申請人處理申請並通知申請人",
                "👩‍💼👩‍💼👩‍💼👩‍💼👩‍💼👩‍💼👩‍💼👩‍💼👩‍💼"
            })
    void staysWithinItsBox(String text) {
        FittedText fitted = FittedText.fit(text, 90, 50);
        assertThat(fitted.width()).isLessThanOrEqualTo(90.001);
        assertThat(fitted.height()).isLessThanOrEqualTo(50.001);
    }

    @Test
    void losesNoLetterWhereThereIsRoom() {
        String text = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
        FittedText fitted = FittedText.lines(text, 90, 11);
        assertThat(String.join("", fitted.lines()).replace("-", "")).isEqualTo(text);
        assertThat(fitted.lines()).hasSizeGreaterThan(3);
    }

    @Test
    void partsLongWordsBetweenSyllables() {
        assertThat(FittedText.lines("Gebührenfestsetzung", 70, 11).lines()).containsExactly("Gebühren-", "festsetzung");
    }

    @Test
    void keepsLineBreaksOfTheModel() {
        assertThat(FittedText.fit("eins\nzwei", 90, 60).lines()).containsExactly("eins", "zwei");
    }

    @Test
    void saysWithAnEllipsisThatSomethingIsMissing() {
        FittedText fitted = FittedText.fit("Wort ".repeat(100), 60, 30);
        assertThat(fitted.lines().get(fitted.lines().size() - 1)).endsWith("…");
    }
}
