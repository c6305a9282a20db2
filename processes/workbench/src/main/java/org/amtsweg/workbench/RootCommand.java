package org.amtsweg.workbench;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the commands; by itself it shows the help. */
@Command(name = "amtsweg", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** Read before parsing; here for the help. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private LanguageOption language = new LanguageOption();

    @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            CommandLine line = spec.commandLine();
            line.usage(line.getErr());
        }
        return Terminal.USAGE;
    }

    /** Reads the version from the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Workbench.class.getPackage().getImplementationVersion())
                    .orElse("(unpacked)");
            return new String[] {"amtsweg " + version};
        }
    }
}
