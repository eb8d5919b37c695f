package org.tallystick.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others, such as {@code customer}. */
public abstract class VerbGroup implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public final void run() {
        CommandSpec own = Objects.requireNonNull(spec, "set by picocli");
        throw new Failed(
                ExitCode.BAD_INPUT,
                "say what to do: %s %s; %1$s --help tells what each does"
                        .formatted(
                                own.qualifiedName(),
                                String.join("|", own.subcommands().keySet())));
    }
}
