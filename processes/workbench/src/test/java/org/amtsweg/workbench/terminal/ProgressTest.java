package org.amtsweg.workbench.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long millis;

    private Progress progress(boolean wanted) {
        return new Progress(err, wanted, () -> millis * 1_000_000);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void keepsQuietForASecond() {
        Progress progress = progress(true);
        millis = 999;
        progress.at(1, 8, "services/beispiel");
        assertThat(said()).isEmpty();
        assertThat(progress.shown()).isFalse();
    }

    @Test
    void thenSaysHowFarItIs() {
        Progress progress = progress(true);
        millis = 1_000;
        progress.at(2, 8, "services/beispiel");
        assertThat(said()).isEqualTo("[2/8] services/beispiel\n");
        assertThat(progress.shown()).isTrue();
    }

    @Test
    void saysAtMostFourLinesASecond() {
        Progress progress = progress(true);
        for (millis = 1_000; millis < 2_000; millis += 10) {
            progress.at(3, 8, "services/beispiel");
        }
        assertThat(said().lines()).hasSize(4);
    }

    @Test
    void saysNothingWhereNobodyLooks() {
        Progress progress = progress(false);
        millis = 60_000;
        progress.at(8, 8, "services/beispiel");
        assertThat(said()).isEmpty();
        assertThat(progress.shown()).isFalse();
    }
}
