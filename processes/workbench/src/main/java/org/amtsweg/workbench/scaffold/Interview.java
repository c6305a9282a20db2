package org.amtsweg.workbench.scaffold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amtsweg.workbench.terminal.Dialogue;
import org.amtsweg.workbench.terminal.UsageException;
import org.amtsweg.workbench.terminal.Words;

/** Asks a few questions when {@code new} is called without an id (<i>Befragung</i>); what cannot be is asked again. */
final class Interview {

    private final Dialogue dialogue;
    private final Words words;

    Interview(Dialogue dialogue, Words words) {
        this.dialogue = dialogue;
        this.words = words;
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
            String answer =
                    dialogue.ask(words.get(question, values) + " ").orElseThrow(() -> words.usage("new.ask.end"));
            try {
                return reader.apply(answer);
            } catch (UsageException e) {
                dialogue.say(String.valueOf(e.getMessage()));
            }
        }
    }
}
