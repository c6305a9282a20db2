package org.amtsweg.workbench;

import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.UsageException;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what was wrong; stack traces are for {@code --debug}. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;
    private final Words words;
    private final BooleanSupplier debug;

    Complaints(Terminal terminal, Words words, BooleanSupplier debug) {
        this.terminal = terminal;
        this.words = words;
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        terminal.err().println(words.get("wrong", sentence(wrong)));
        terminal.err()
                .println(words.get(
                        "help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return Terminal.USAGE;
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String text = words.get("unmatched", String.join(" ", unmatched.getUnmatched()));
            String similar = String.join(", ", unmatched.getSuggestions());
            return similar.isEmpty() ? text : text + " " + words.get("similar", similar);
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Complaints::name).collect(Collectors.joining(", "));
            return words.get("missing", names);
        }
        ArgSpec argument = wrong.getArgSpec();
        return argument == null
                ? words.get("invalid", String.valueOf(wrong.getValue()))
                : words.get("invalidFor", name(argument), String.valueOf(wrong.getValue()));
    }

    private static String name(ArgSpec argument) {
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine line, ParseResult parsed) {
        if (failed instanceof UsageException) {
            terminal.err().println(words.get("wrong", String.valueOf(failed.getMessage())));
            trace(failed);
            return Terminal.USAGE;
        }
        return failure(failed);
    }

    int failure(Throwable failed) {
        String kind = failed.getClass().getSimpleName();
        terminal.err().println(words.get("failure", kind));
        trace(failed);
        return Terminal.FAILURE;
    }

    private void trace(Throwable failed) {
        if (debug.getAsBoolean()) {
            failed.printStackTrace(terminal.err());
        }
    }
}
