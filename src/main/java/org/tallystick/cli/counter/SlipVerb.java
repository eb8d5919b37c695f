package org.tallystick.cli.counter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Wait;
import org.tallystick.files.OutputFile;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "slip",
        description = "Shows, reprints or saves a slip; 'slip resolve SLIP printed' settles an uncertain one.")
public final class SlipVerb extends Verb {
    @Parameters(arity = "1..3", paramLabel = "SLIP | resolve SLIP printed|not-printed")
    List<String> words = new ArrayList<>();

    @Option(names = "--reprint", paramLabel = "WHY", description = "Print one more copy.")
    @Nullable
    String reprint;

    @Mixin
    Booking booking = new Booking();

    @Option(names = "--pdf", paramLabel = "FILE", description = "Save it as PDF.")
    @Nullable
    Path pdf;

    @Option(names = "--force", description = "Replace the file if it is there.")
    boolean force;

    @Option(
            names = "--check",
            paramLabel = "DIGITS",
            description =
                    "With 'printed': the check digits at the very end of the paper, or its code as it was scanned.")
    @Nullable
    String check;

    @Override
    public boolean usesDevices() {
        return reprint != null;
    }

    @Override
    public ExitCode run(Module module) {
        if (words.getFirst().equals("resolve")) {
            return resolve(module);
        }
        if (words.size() > 1) {
            throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_ONE_SLIP));
        }
        String number = slip(words.getFirst());
        if (reprint != null) {
            return reprint(module, number);
        }
        return pdf != null ? save(module, number, pdf) : showText(module, number);
    }

    private ExitCode resolve(Module module) {
        String said = words.size() == 3 ? words.get(2) : "";
        boolean printed = said.equals("printed");
        boolean notPrinted = said.equals("not-printed") && check == null;
        if (!printed && !notPrinted) {
            throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_RESOLVE_HOW));
        }
        String number = slip(words.get(1));
        Reply reply = module.post(
                "/v1/slips/" + number + "/resolution",
                booking.bodyBy(this).put("printed", printed).put("check", check));
        return show(reply, () -> out().println(say(Phrase.CLI_SLIP_NOW, number, new SlipOutcome(this, reply).words())));
    }

    private ExitCode reprint(Module module, String number) {
        String path = "/v1/slips/" + number;
        Reply ordered = module.post(path + "/reprint", booking.bodyBy(this).put("reason", reprint));
        if (!ordered.ok()) {
            return show(ordered, () -> {});
        }
        Reply slip = new Wait(module).forSlip(number);
        return new SlipOutcome(this, slip).after(show(slip, () -> {}));
    }

    private ExitCode save(Module module, String number, Path file) {
        OutputFile out = outputFile(file, force);
        ApiResponse answer = module.fetch("/v1/slips/" + number, Map.of(), "application/pdf");
        if (answer.status() != 200) {
            return show(new Reply(answer), () -> {});
        }
        save(answer, out);
        return ExitCode.DONE;
    }

    private ExitCode showText(Module module, String number) {
        Reply slip = module.get("/v1/slips/" + number);
        return show(slip, () -> {
            out().print(module.fetch("/v1/slips/" + number, Map.of(), "text/plain")
                    .text());
            out().println();
            out().println(say(Phrase.CLI_SLIP, number, new SlipOutcome(this, slip).words()));
            out().println(say(signature(slip)));
        });
    }

    private static Phrase signature(Reply slip) {
        return switch (slip.text("signature")) {
            case "SIGNED" -> Phrase.CLI_SIGNED;
            case "REFUSED_KEPT" -> Phrase.STATE_REFUSED_KEPT;
            case "REFUSED_RETURNED" -> Phrase.STATE_REFUSED_RETURNED;
            default -> Phrase.CLI_UNSIGNED;
        };
    }
}
