package org.amtsweg.workbench.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a result goes (<i>Ausgabe</i>): a file that is written anew, or the terminal. */
public final class Output {

    private Output() {}

    public static void write(String text, Optional<Path> file, Terminal terminal, Words words) {
        if (file.isEmpty()) {
            terminal.out().print(text);
            return;
        }
        try {
            Files.writeString(file.get(), text);
        } catch (IOException e) {
            throw words.usage("output.unwritable", file.get());
        }
    }
}
