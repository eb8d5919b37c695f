package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.Module.Reply;
import org.tallystick.files.OutputFile;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** A verb that shows a document: in which form, and where to. */
public abstract class DocumentVerb extends Verb {
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
    boolean print;

    @Override
    public final boolean usesDevices() {
        return print;
    }

    /**
     * Shows the document in the form that is wanted, or sends it to the receipt printer and waits until it came out.
     *
     * @param asked what is asked for; null is left out
     */
    protected ExitCode show(Module module, String path, ObjectNode asked) {
        if (!print) {
            return show(module, path, asked, asJson() && file == null ? Format.json : format);
        }
        Reply reply = module.post(path + "/print", asked);
        if (reply.ok()) {
            new Wait(module).forPrinterToFinish();
        }
        return show(reply, () -> out().println(say(Phrase.CLI_SENT_TO_PRINTER)));
    }

    /** A list that is longer than the document shows, which there is as CSV alone. */
    protected ExitCode list(Module module, String path, ObjectNode asked) {
        if (asJson() && file == null) {
            throw new Failed(ExitCode.BAD_INPUT, "a list is CSV, not JSON; say where it goes: --out FILE");
        }
        return show(module, path, asked, Format.csv);
    }

    private ExitCode show(Module module, String path, ObjectNode asked, Format wanted) {
        OutputFile out = file == null ? null : outputFile(file, force);
        Map<String, String> query = asked.properties().stream()
                .filter(each -> !each.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asString()));
        ApiResponse answer = module.fetch(path, query, wanted.mediaType);
        if (answer.status() != 200) {
            return show(new Reply(answer), () -> {});
        }
        if (out != null) {
            save(answer, out);
        } else if (wanted == Format.pdf) {
            throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_PDF_WHERE));
        } else {
            write(answer);
        }
        return ExitCode.DONE;
    }

    private void write(ApiResponse answer) {
        try (DecodedText out = new DecodedText(document())) {
            answer.writeTo(out);
        } catch (IOException e) {
            throw new Failed(ExitCode.IN_USE, "the answer broke off; repeat the command");
        } finally {
            answer.done();
        }
    }
}
