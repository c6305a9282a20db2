package org.amtsweg.workbench.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines that are shown and lines that are typed (<i>Gespräch im Terminal</i>): nothing moves and nothing is coloured, so that a screen reader and a file of
 * inputs fare like everybody else.
 */
public final class Dialogue {

    private final Terminal terminal;
    private final BufferedReader in;
    private final boolean echo;

    /** With {@code echo}, what was read is repeated: where a file is read nobody has typed it. */
    public Dialogue(Terminal terminal, boolean echo) {
        this.terminal = terminal;
        this.in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
        this.echo = echo;
    }

    public void say(String line) {
        terminal.out().println(line);
    }

    /** Shows the prompt and reads a line; empty when the input has ended. */
    public Optional<String> ask(String prompt) {
        terminal.out().print(prompt);
        terminal.out().flush();
        try {
            String line = in.readLine();
            if (line == null || echo) {
                terminal.out().println(line == null ? "" : line);
            }
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
