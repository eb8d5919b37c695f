package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Answer;
import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "summary", description = "The day's outstanding credit.")
final class SummaryVerb extends Verb {
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

    @Option(names = "--date", paramLabel = "D", description = "A business day; today when left out.")
    @Nullable
    String date;

    @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES}.", defaultValue = "text")
    Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable
    Path file;

    @Option(names = "--print", description = "On the receipt printer.")
    boolean print;

    @Override
    boolean usesDevices() {
        return print;
    }

    @Override
    ExitCode run(Module module) {
        if (print) {
            return print(module);
        }
        Format wanted = asJson() ? Format.json : format;
        Map<String, String> query = date == null ? Map.of() : Map.of("date", date);
        Answer answer = module.fetch("/v1/summary", query, wanted.mediaType);
        if (answer.status() != 200) {
            return show(new Reply(answer), () -> {});
        }
        if (file != null) {
            save(answer, file);
        } else if (wanted == Format.pdf) {
            throw new Failed(ExitCode.BAD_INPUT, "say where the PDF goes: --out FILE");
        } else {
            out().print(answer.text());
            out().flush();
        }
        return ExitCode.DONE;
    }

    private ExitCode print(Module module) {
        ObjectNode body = Module.object().put("date", date);
        Reply reply = module.post("/v1/summary/print", body);
        if (reply.ok()) {
            new Wait(module).forPrinterToFinish();
        }
        return show(reply, () -> out().println("The summary went to the printer."));
    }

    private void save(Answer answer, Path target) {
        try {
            Files.write(target, answer.body());
        } catch (IOException e) {
            throw new Failed(ExitCode.BAD_INPUT, target + " cannot be written; choose another file");
        }
        out().println("Saved " + target);
    }
}
