package org.tallystick.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code tallystick} and its verbs. */
@Command(
        name = "tallystick",
        description = "Makes selling on credit safe, beside a shop's till.",
        synopsisSubcommandLabel = "VERB")
public final class Tallystick implements Runnable {
    private final Backstage backstage;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; usually $TALLYSTICK_DATA.")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Show answers as JSON.")
    boolean json;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.LOCAL, description = "Show this help.")
    boolean help;

    @Option(
            names = "--version",
            versionHelp = true,
            scope = ScopeType.LOCAL,
            description = "Show which version this is.")
    boolean version;

    private Tallystick(Backstage backstage) {
        this.backstage = backstage;
    }

    /**
     * Carries out one command line.
     *
     * @param verbs their classes, in the order in which the help lists them
     * @return the process's exit code
     */
    public static int execute(
            Backstage backstage, List<Class<?>> verbs, PrintWriter out, PrintWriter errors, String... arguments) {
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                errors.printf(
                        "'%s' could not be read; type it in UTF-8 (export LC_ALL=C.UTF-8 may help), or in ASCII%n",
                        argument);
                return ExitCode.BAD_INPUT.number();
            }
        }
        return tree(backstage, verbs)
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler((thrown, command, result) -> {
                    command.getErr().println(thrown.getMessage());
                    return backstage.codeFor(thrown).number();
                })
                .execute(arguments);
    }

    public static CommandLine tree(Backstage backstage, List<Class<?>> verbs) {
        CommandLine line = new CommandLine(new Tallystick(backstage));
        verbs.forEach(line::addSubcommand);
        line.getCommandSpec().versionProvider(backstage::version);
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    Backstage backstage() {
        return backstage;
    }

    public Path folder() {
        return data != null ? data : backstage.usualFolder();
    }

    boolean json() {
        return json;
    }

    @Override
    public void run() {
        throw new Failed(ExitCode.BAD_INPUT, "say what to do: tallystick VERB; tallystick --help lists the verbs");
    }
}
