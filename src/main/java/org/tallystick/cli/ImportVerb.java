package org.tallystick.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = "Brings customers and what they owe in from a file.",
        subcommands = ImportVerb.Customers.class)
final class ImportVerb implements Runnable {
    @Option(names = "--json", description = "Show the answer as JSON.")
    boolean json;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Override
    public void run() {
        throw new Failed(ExitCode.BAD_INPUT, "say what to do: tallystick import customers FILE.csv");
    }

    @Command(
            name = "customers",
            description =
                    "Columns: name,knownAs,place,phone,limit,owed,since,due; the same file may be imported again.")
    static final class Customers extends Verb {
        @Parameters(paramLabel = "FILE", description = "CSV in UTF-8, with a header.")
        Path file = Path.of("");

        @Option(names = "--dry-run", description = "Only look whether the file is right.")
        boolean dryRun;

        @Option(names = "--namesakes", description = "Several with the same name and phone are several people.")
        boolean namesakes;

        @Override
        ExitCode run(Module module) {
            Reply reply = module.post(
                    "/v1/import/customers",
                    Module.object().put("csv", text()).put("dryRun", dryRun).put("namesakes", namesakes));
            ExitCode code = show(reply, () -> {
                String there = reply.json().path("alreadyThere").asString();
                if (dryRun) {
                    out().printf(
                                    "The file is right: %s would be added, %s are there already.%n",
                                    reply.json().path("wouldBeAdded").asString(), there);
                } else {
                    out().printf(
                                    "%s added, %s were there already.%n",
                                    reply.json().path("added").asString(), there);
                }
            });
            if (!asJson() && !reply.ok()) {
                reply.json().path("findings").forEach(finding -> errors().println(finding.asString()));
            }
            return code;
        }

        private String text() {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                throw new Failed(ExitCode.BAD_INPUT, file + " is not UTF-8; save it again as CSV in UTF-8");
            } catch (IOException e) {
                throw new Failed(ExitCode.BAD_INPUT, file + " cannot be read; check its name and rights");
            }
        }
    }
}
