package org.amtsweg.workbench.scaffold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.UsageException;
import org.amtsweg.workbench.terminal.Words;

/** Asks a few questions when {@code new} is called without an id (<i>Befragung</i>); what cannot be is asked again. */
final class Interview {

    private final Terminal terminal;
    private final Words words;
    private final BufferedReader in;

    Interview(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
        this.in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    }

    Wish ask() {
        String id = ask("new.ask.id", answer -> NewCommand.id(answer, words));
        String name = ask(
                "new.ask.name", answer -> answer.isEmpty() ? NewCommand.readable(id) : NewCommand.name(answer, words));
        Kind kind = ask(
                "new.ask.kind",
                answer -> answer.isEmpty()
                        ? Kind.APPLICATION
                        : Kind.parse(answer).orElseThrow(() -> words.usage("new.kind", answer)));
        String possible = String.join(
                ", ",
                Arrays.stream(Block.values())
                        .filter(kind::allows)
                        .map(Block::word)
                        .toList());
        Set<Block> blocks = ask("new.ask.blocks", answer -> allowed(kind, list(answer)), possible);
        List<String> basis = ask(
                "new.ask.legalBasis", answer -> answer.isEmpty() ? List.of() : List.of(NewCommand.norm(answer, words)));
        return new Wish(id, name, kind, blocks, List.of(), new Wish.Law(basis, Optional.empty()));
    }

    private Set<Block> allowed(Kind kind, List<String> names) {
        Set<Block> blocks = NewCommand.blocks(names, words);
        for (Block block : blocks) {
            if (!kind.allows(block)) {
                throw words.usage("new.booking." + block.word());
            }
        }
        return blocks;
    }

    private static List<String> list(String answer) {
        return Arrays.stream(answer.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private <T> T ask(String question, Function<String, T> reader, Object... values) {
        while (true) {
            terminal.out().print(words.get(question, values) + " ");
            terminal.out().flush();
            String answer = line();
            try {
                return reader.apply(answer.strip());
            } catch (UsageException e) {
                terminal.out().println(e.getMessage());
            }
        }
    }

    private String line() {
        try {
            String line = in.readLine();
            if (line == null) {
                terminal.out().println();
                throw words.usage("new.ask.end");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
