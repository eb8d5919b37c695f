package org.tallystick.cli.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.OwnVerb;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For the build: what shells and {@code man} want to know of the verbs is made from the verbs themselves. */
@Command(
        name = "shell-files",
        hidden = true,
        description = "Writes the completion for shells and the pages of the manual into a folder.")
public final class ShellFilesVerb extends OwnVerb {
    @Spec
    @Nullable
    CommandSpec own;

    @Parameters(paramLabel = "DIR", description = "Becomes the folder share.")
    Path folder = Path.of("");

    @Override
    public void run() {
        CommandSpec program = Objects.requireNonNull(own, "set by picocli").root();
        try {
            Path completions = Files.createDirectories(folder.resolve("bash-completion/completions"));
            Files.writeString(
                    completions.resolve(program.name()), AutoComplete.bash(program.name(), program.commandLine()));
            write(program, Files.createDirectories(folder.resolve("man/man1")));
        } catch (IOException e) {
            throw new Failed(ExitCode.BAD_INPUT, folder + " cannot be written: " + e.getMessage());
        }
        if (asJson()) {
            answer(Module.object().put("folder", folder.toAbsolutePath().toString()));
        }
    }

    private static void write(CommandSpec command, Path manual) throws IOException {
        ManPage page = new ManPage(command);
        Files.writeString(manual.resolve(page.name() + ".1"), page.text());
        for (CommandLine verb : command.subcommands().values()) {
            if (!verb.getCommandSpec().usageMessage().hidden()) {
                write(verb.getCommandSpec(), manual);
            }
        }
    }
}
