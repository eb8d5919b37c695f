package org.tallystick.cli.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.cli.VerbGroup;
import org.tallystick.cli.customer.DetailsOptions;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "import",
        description = "Brings customers, or how the shop stands with them, in from a file.",
        subcommands = {ImportVerb.Customers.class, ImportVerb.Standings.class})
public final class ImportVerb extends VerbGroup {
    @Command(
            name = "customers",
            description =
                    "Columns: name (or firstName, lastName), knownAs, place, phone, limit, owed, since, due, by these"
                            + " or their usual names in many languages; the same file may be imported again.")
    static final class Customers extends AFile {
        @Option(names = "--namesakes", description = "Several with the same name or phone are several people.")
        boolean namesakes;

        @Override
        public ExitCode run(Module module) {
            return bringIn(module, Module.object().put("dryRun", dryRun).put("namesakes", namesakes));
        }

        @Override
        String path() {
            return "/v1/import/customers";
        }
    }

    @Command(
            name = "standings",
            description = "Columns: number, phone or name; standing, reason, source, by, until, review;"
                    + " what export standings wrote is taken back.")
    static final class Standings extends AFile {
        @Override
        public ExitCode run(Module module) {
            return bringIn(module, Module.object().put("dryRun", dryRun));
        }

        @Override
        String path() {
            return "/v1/import/standings";
        }
    }

    /** A file that comes in as a whole or not at all. */
    abstract static class AFile extends Verb {
        @Parameters(paramLabel = "FILE", description = "CSV with a header.")
        Path file = Path.of("");

        @Option(
                names = "--encoding",
                paramLabel = "E",
                description = "Of the file, such as windows-1252; UTF-8 and UTF-16 tell themselves.")
        @Nullable
        String encoding;

        @Option(
                names = "--days",
                paramLabel = "DMY|MDY|YMD",
                description = "In which order days are written, where no line of the file tells.")
        @Nullable
        String days;

        @Option(
                names = "--decimals",
                paramLabel = "point|comma",
                description = "What stands before the decimals of amounts, where no line of the file tells.")
        @Nullable
        String decimals;

        @Option(names = "--leave-out", description = "Columns that are not known are left out.")
        boolean leaveOut;

        @Option(names = "--dry-run", description = "Only look whether the file is right.")
        boolean dryRun;

        abstract String path();

        ExitCode bringIn(Module module, ObjectNode body) {
            DetailsOptions.put(body, "days", days);
            DetailsOptions.put(body, "decimals", decimals);
            Reply reply = module.post(
                    path(), body.put("csv", TextFile.read(file, encoding)).put("leaveOut", leaveOut));
            ExitCode code = show(reply, () -> {
                String there = reply.json().path("alreadyThere").asString();
                String added =
                        reply.json().path(dryRun ? "wouldBeAdded" : "added").asString();
                out().println(say(dryRun ? Phrase.CLI_IMPORT_RIGHT : Phrase.CLI_IMPORTED, added, there));
            });
            if (!asJson()) {
                reply.json().path("findings").forEach(finding -> errors().println(finding.asString()));
                reply.json().path("notes").forEach(note -> errors().println(note.asString()));
            }
            return code;
        }
    }
}
