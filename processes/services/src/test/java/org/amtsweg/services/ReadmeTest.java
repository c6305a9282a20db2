package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ten lines that the README shows are those that {@link BeispielTest} runs. */
class ReadmeTest {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path TEST = Path.of("src/test/java/org/amtsweg/services/BeispielTest.java");

    @Test
    void showsWhatIsRun() throws IOException {
        List<String> shown =
                between(Files.readAllLines(README), "<!-- snippet:BeispielTest -->", "<!-- /snippet").stream()
                        .filter(line -> !line.startsWith("```"))
                        .toList();
        List<String> run = between(Files.readAllLines(TEST), "        try (", "        }").stream()
                .filter(line -> !line.contains("assertThat"))
                .toList();

        assertThat(code(shown)).isNotEmpty().isEqualTo(code(run));
    }

    /** The lines from one that begins with {@code first} to one that begins with {@code last}. */
    private static List<String> between(List<String> lines, String first, String last) {
        int from = indexOf(lines, first, 0);
        return lines.subList(from, indexOf(lines, last, from + 1) + 1);
    }

    private static int indexOf(List<String> lines, String beginning, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("No line begins with " + beginning);
    }

    /** Without comments, indentation and empty lines. */
    private static List<String> code(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\s+//.*$", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("<!--"))
                .toList();
    }
}
