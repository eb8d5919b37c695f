package org.tallystick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.Module.Reply;
import org.tallystick.entry.SlipNumber;
import org.tallystick.files.OutputFile;
import org.tallystick.files.OwnFolder;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A verb that talks to a module. */
public abstract class Verb implements Callable<Integer> {
    private static final Pattern RUNNING = Pattern.compile("[0-9]{1,12}");

    @Spec
    @Nullable
    CommandSpec spec;

    private @Nullable Module asked;
    private @Nullable JsonNode shop;

    public abstract ExitCode run(Module module);

    /** Whether it may print or read a card; other verbs leave the devices alone. */
    public boolean usesDevices() {
        return false;
    }

    @Override
    public Integer call() {
        try (Connection connection = backstage().connect(folder(), usesDevices(), errors())) {
            Module module = new Module(connection);
            asked = module;
            return run(module).number();
        }
    }

    /** What the shop's settings say. */
    private JsonNode shop() {
        JsonNode known = shop;
        if (known == null) {
            known = Objects.requireNonNull(asked, "a module is there")
                    .get("/v1/shop")
                    .orFail()
                    .json();
            shop = known;
        }
        return known;
    }

    /** Words for people, in the shop's language. */
    public String say(Phrase phrase, Object... values) {
        return wording().say(phrase, values);
    }

    private Wording wording() {
        return Wording.in(
                asked == null
                        ? backstage().language(folder())
                        : shop().path("language").asString());
    }

    /** What a {@link Wording#constant constant} of the API is called, in the shop's language. */
    public String sayConstant(String kind, String constant, Object... values) {
        return wording().constant(kind, constant, values);
    }

    /** A day of the week, in the shop's language. */
    public String say(DayOfWeek day) {
        return wording().weekday(day);
    }

    /** Who stands at the counter: the one that was named, else the one of the settings; null for nobody. */
    public @Nullable String cashier(@Nullable String named) {
        return named != null ? named : shop().path("cashier").asString(null);
    }

    /** The number of a slip that was typed: a running number alone is one of the epoch in which the book goes on. */
    public String slip(String typed) {
        return RUNNING.matcher(typed).matches()
                ? SlipNumber.of(shop().path("epoch").asString(), Long.parseLong(typed))
                        .value()
                : typed;
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
            out().println(say(Phrase.CLI_SAVED, file.file()));
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
        reply.json().path("notices").forEach(notice -> errors().println(say(Phrase.CLI_NOTE, notice.asString())));
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
