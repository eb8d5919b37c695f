package org.tallystick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.Module.Reply;
import org.tallystick.files.OutputFile;
import org.tallystick.files.OwnFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** A verb that talks to a module. */
public abstract class Verb implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    public abstract ExitCode run(Module module);

    /** Whether it may print or read a card; other verbs leave the devices alone. */
    public boolean usesDevices() {
        return false;
    }

    @Override
    public Integer call() {
        try (Connection connection = backstage().connect(folder(), usesDevices(), errors())) {
            return run(new Module(connection)).number();
        }
    }

    Tallystick tallystick() {
        return (Tallystick) commandSpec().root().userObject();
    }

    /** The data folder. */
    public Path folder() {
        return tallystick().folder();
    }

    public Backstage backstage() {
        return tallystick().backstage();
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }

    public PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    public PrintWriter errors() {
        return commandSpec().commandLine().getErr();
    }

    /** A file for whoever asks; refused before the module is asked. */
    public OutputFile outputFile(Path file, boolean force) {
        return new OutputFile(file, force, new OwnFolder(folder())).checked();
    }

    public void save(ApiResponse answer, OutputFile file) {
        try {
            file.write(answer::writeTo);
        } catch (IOException e) {
            throw new Failed(
                    ExitCode.BAD_INPUT,
                    "%s cannot be written (%s); choose another file".formatted(file.file(), e.getMessage()));
        }
        if (asJson()) {
            answer(Module.object().put("file", file.file().toAbsolutePath().toString()));
        } else {
            out().println("Saved " + file.file());
        }
    }

    /** Whether the answer is wanted as one JSON object; then {@link #out} shows nothing. */
    public boolean asJson() {
        return tallystick().output().isJson();
    }

    /** What is answered when JSON is wanted, once in a command. */
    public void answer(ObjectNode object) {
        tallystick().output().answer(object);
    }

    /** Where an answer goes that is written as it comes: a document for people, or the one JSON object. */
    PrintWriter document() {
        return asJson() ? tallystick().output().document() : out();
    }

    /** What the owner should know of the machine goes beside the answer, not into it. */
    public void notices(Reply reply) {
        reply.json().path("notices").forEach(notice -> errors().println("Note: " + notice.asString()));
        errors().flush();
    }

    /** Shows the answer: as JSON when that is wanted, else in the verb's own words; a problem with its reason. */
    public ExitCode show(Reply reply, Runnable words) {
        if (asJson()) {
            answer(reply.ok() ? reply.object() : reply.problem());
        } else if (reply.ok()) {
            words.run();
        } else {
            errors().println(reply.text("detail"));
        }
        out().flush();
        return reply.code();
    }
}
