package org.tallystick.cli.data;

import java.nio.file.Path;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", description = "Makes a backup in a folder of its own inside DIR, while the shop sells.")
public final class BackupVerb extends Verb {
    @Parameters(paramLabel = "DIR", description = "A folder that is there, on another disk.")
    Path to = Path.of("");

    @Option(
            names = "--with-secrets",
            description = "Also the card key, the PIN and the tokens: keep that backup locked away.")
    boolean withSecrets;

    @Override
    public ExitCode run(Module module) {
        Reply reply = module.post(
                "/v1/backup",
                Module.object().put("to", to.toAbsolutePath().toString()).put("withSecrets", withSecrets));
        return show(
                reply,
                () -> out().println(say(
                        Phrase.CLI_BACKED_UP,
                        reply.text("folder"),
                        reply.json().path("lines").asString(),
                        reply.text("head"))));
    }
}
