package org.tallystick.cli.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help", description = "Shows the help of a verb, as VERB --help does.")
public final class HelpVerb implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "VERB", arity = "0..*", description = "Such as sell, or customer add.")
    List<String> verbs = new ArrayList<>();

    @Override
    public void run() {
        CommandSpec own = Objects.requireNonNull(spec, "set by picocli");
        CommandLine at = own.root().commandLine();
        for (String verb : verbs) {
            CommandLine next = at.getSubcommands().get(verb);
            if (next == null) {
                throw new Failed(
                        ExitCode.BAD_INPUT,
                        "there is no verb '%s'; %s --help lists them"
                                .formatted(verb, at.getCommandSpec().qualifiedName()));
            }
            at = next;
        }
        at.usage(own.commandLine().getOut());
    }
}
