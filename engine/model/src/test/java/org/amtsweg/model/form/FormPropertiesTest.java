package org.amtsweg.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.amtsweg.model.process.PropertyKey;
import org.amtsweg.model.process.PropertyKeys;
import org.junit.jupiter.api.Test;

class FormPropertiesTest {

    @Test
    void theRegistryDescribesThePropertiesOfFields() {
        assertThat(PropertyKeys.all().stream()
                        .filter(key -> key.on().contains("form"))
                        .map(PropertyKey::key))
                .containsExactlyInAnyOrderElementsOf(RuleReader.PROPERTIES);
        assertThat(PropertyKeys.all()).allSatisfy(key -> {
            assertThat(key.title()).isNotBlank();
            assertThat(key.description()).isNotBlank();
            assertThat(key.since()).matches("\\d+\\.\\d+\\.\\d+");
        });
    }
}
