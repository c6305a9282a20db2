package org.amtsweg.workbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.amtsweg.workbench.check.CheckCommand;
import org.amtsweg.workbench.deadline.DeadlineCommand;
import org.amtsweg.workbench.deadline.HolidaysCommand;
import org.amtsweg.workbench.difference.DiffCommand;
import org.amtsweg.workbench.document.DocsCommand;
import org.amtsweg.workbench.identifier.ValidateCommand;
import org.amtsweg.workbench.run.RunCommand;
import org.amtsweg.workbench.scaffold.NewCommand;
import org.amtsweg.workbench.scenario.TestCommand;
import org.amtsweg.workbench.template.TemplatesCommand;
import org.amtsweg.workbench.template.UpgradeCommand;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import org.amtsweg.workbench.variant.VariantsCommand;
import picocli.CommandLine;

/**
 * The command line for designers (<i>Werkbank</i>): models and folders from the first drawing to documentation; identifiers and deadlines besides.
 *
 * <p>Exit codes: 0 all is well, 1 the answer is no, 2 wrong use, 70 the tool failed. Needs no network.
 */
public final class Workbench {

    private Workbench() {}

    public static void main(String[] arguments) {
        Terminal terminal = new Terminal(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        int code = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
    }

    /** Runs one command and answers with its exit code. */
    static int run(Terminal terminal, String... arguments) {
        Words words = Words.asked(arguments);
        RootCommand root = new RootCommand();
        CommandLine line = new CommandLine(root)
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new NewCommand(terminal))
                .addSubcommand(new TestCommand(terminal))
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new DocsCommand(terminal))
                .addSubcommand(
                        new CommandLine(new TemplatesCommand(terminal)).addSubcommand(new UpgradeCommand(terminal)))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new VariantsCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new DeadlineCommand(terminal))
                .addSubcommand(new HolidaysCommand(terminal));
        Complaints complaints = new Complaints(terminal, words, root::debug);
        line.setResourceBundle(words.bundle());
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setUsageHelpWidth(100);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(complaints);
        line.setExecutionExceptionHandler(complaints);
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // A model may be too much for this machine; that is no reason for a stack trace.
            return complaints.failure(e);
        }
    }
}
