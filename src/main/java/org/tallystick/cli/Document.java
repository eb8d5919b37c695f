package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.Module.Reply;
import org.tallystick.files.OutputFile;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options of a verb that shows a document: in which form, and where to. */
public final class Document {
    private enum Format {
        text("text/plain"),
        json("application/json"),
        csv("text/csv"),
        html("text/html"),
        pdf("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES}.", defaultValue = "text")
    Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "Into this file, which must not be there yet.")
    @Nullable
    Path file;

    @Option(names = "--force", description = "Replace the file if it is there.")
    boolean force;

    @Option(names = "--print", description = "On the receipt printer.")
    public boolean print;

    public ExitCode show(Verb verb, Module module, String path, Map<String, String> query) {
        return show(verb, module, path, query, verb.asJson() && file == null ? Format.json : format);
    }

    /** A list that is longer than the document shows, which there is as CSV alone. */
    public ExitCode list(Verb verb, Module module, String path, Map<String, String> query) {
        if (verb.asJson() && file == null) {
            throw new Failed(ExitCode.BAD_INPUT, "a list is CSV, not JSON; say where it goes: --out FILE");
        }
        return show(verb, module, path, query, Format.csv);
    }

    private ExitCode show(Verb verb, Module module, String path, Map<String, String> query, Format wanted) {
        OutputFile out = file == null ? null : verb.outputFile(file, force);
        ApiResponse answer = module.fetch(path, query, wanted.mediaType);
        if (answer.status() != 200) {
            return verb.show(new Reply(answer), () -> {});
        }
        if (out != null) {
            verb.save(answer, out);
        } else if (wanted == Format.pdf) {
            throw new Failed(ExitCode.BAD_INPUT, verb.say(Phrase.CLI_PDF_WHERE));
        } else {
            print(verb, answer);
        }
        return ExitCode.DONE;
    }

    private static void print(Verb verb, ApiResponse answer) {
        try (DecodedText out = new DecodedText(verb.document())) {
            answer.writeTo(out);
        } catch (IOException e) {
            throw new Failed(ExitCode.IN_USE, "the answer broke off; repeat the command");
        } finally {
            answer.done();
        }
    }

    /** On the receipt printer, and waits until it came out. */
    public ExitCode print(Verb verb, Module module, String path, ObjectNode body) {
        Reply reply = module.post(path + "/print", body);
        if (reply.ok()) {
            new Wait(module).forPrinterToFinish();
        }
        return verb.show(reply, () -> verb.out().println(verb.say(Phrase.CLI_SENT_TO_PRINTER)));
    }
}
