package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.amtsweg.workbench.terminal.Terminal;

/** The command line, in this process, and copies of our folders to work on. */
final class Cli {

    static final Path SERVICES = Path.of("../services");

    private Cli() {}

    /** What a command answered. */
    record Run(int code, String out, String err) {
        Run {
            // Whatever happens, a designer never sees a stack trace.
            assertThat(out + err).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    static Run run(Object... arguments) {
        return hearing("", arguments);
    }

    /** With something typed, or read from a file. */
    static Run hearing(String input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Workbench.run(terminal, words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A copy of one of our folders, for instance {@code services/beispiel}, below a directory. */
    static Path copy(String folder, Path to) throws IOException {
        Path from = SERVICES.resolve(folder);
        Path target = to.resolve(folder);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return target;
    }

    /** Changes a text file; what is to be replaced must be there. */
    static void change(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }
}
