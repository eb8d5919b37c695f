package org.tallystick.cli.data;

import java.nio.file.Path;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Writes what the shop has into a file, while the shop sells.")
public final class ExportVerb extends Verb {
    private enum What {
        book,
        customers,
        standings,
        hledger,
        all
    }

    @Parameters(
            paramLabel = "WHAT",
            description = "book (a ZIP that anybody can verify), customers or standings (CSV), hledger (a journal)"
                    + " or all (a ZIP).")
    What what = What.book;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path file = Path.of("");

    @Option(names = "--without-people", description = "Leave names and all else that is personal out of the book.")
    boolean withoutPeople;

    @Option(names = "--force", description = "Replace the file if it is there.")
    boolean force;

    @Override
    public ExitCode run(Module module) {
        if (withoutPeople && what != What.book) {
            throw new Failed(ExitCode.BAD_INPUT, "--without-people belongs to: tallystick export book");
        }
        Path to = outputFile(file, force).file().toAbsolutePath();
        Reply reply = module.post(
                "/v1/export",
                Module.object()
                        .put("what", what.name())
                        .put("to", to.toString())
                        .put("withoutPeople", withoutPeople)
                        .put("force", force));
        return show(
                reply,
                () -> out().println(say(
                        Phrase.CLI_EXPORTED,
                        reply.text("file"),
                        reply.json().path("lines").asString())));
    }
}
