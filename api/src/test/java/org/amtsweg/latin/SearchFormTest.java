package org.amtsweg.latin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFormTest {

    @ParameterizedTest
    @CsvSource({
        "Noël Schmidt-Strauß, NOEL SCHMIDT-STRAUSS",
        "Ärzte, AERZTE",
        "Åse Ørsted, AASE OERSTED",
        "Þór, THOR",
        "K\u035FHan C\u0328\u0306, KHAN C",
        "Mu\u0308ller, MUELLER",
        "\u1EE4\u0308ber, UEBER",
        "O’Neill, O’NEILL",
        "Иван, Иван",
        "'', ''"
    })
    void foldsNamesByThePublishedMap(String name, String form) {
        assertThat(SearchForm.of(name)).hasToString(form);
    }

    /** The map itself is the oracle: every row of the published file, read here on its own. */
    @Test
    void followsEveryRowOfThePublishedMap() throws IOException {
        try (InputStream in =
                SearchForm.class.getResourceAsStream("/META-INF/amtsweg/din-91379/latin_list_search_form_1.3.txt")) {
            List<String> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(rows).hasSize(649);
            for (String row : rows) {
                String[] cells = row.split("; ", -1);
                assertThat(SearchForm.of(cells[4]).value()).as(row).isEqualTo(cells[6]);
                assertThat(cells[6]).matches("[A-Z]{1,2}");
            }
        }
    }

    @Test
    void isItsOwnSearchFormAndAStringInJson() throws IOException {
        SearchForm form = SearchForm.of("Noël Schmidt-Strauß");

        assertThat(SearchForm.of(form.value())).isEqualTo(form);
        assertThat(new ObjectMapper().writeValueAsString(form)).isEqualTo("\"NOEL SCHMIDT-STRAUSS\"");
        assertThat(new ObjectMapper().readValue("\"noel schmidt-strauss\"", SearchForm.class))
                .isEqualTo(form);
    }
}
