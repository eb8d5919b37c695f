package org.tallystick.cli.data;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "verify", description = "Proves the book, its sums and the index.")
public final class VerifyVerb extends Verb {
    @Option(
            names = "--anchor",
            paramLabel = "HEAD",
            description = "Also prove that the book goes on from this hash, such as one on a printed summary.")
    @Nullable
    String anchor;

    @Override
    public ExitCode run(Module module) {
        errors().println(say(Phrase.CLI_VERIFYING));
        errors().flush();
        ObjectNode body = Module.object();
        if (anchor != null) {
            body.put("anchor", anchor);
        }
        Reply reply = module.post("/v1/verify", body);
        ExitCode code = show(reply, () -> {
            reply.json().path("findings").forEach(finding -> out().println(finding.asString()));
            if (reply.json().path("sound").asBoolean()) {
                out().println(say(Phrase.CLI_SOUND, reply.json().path("lines").asString(), reply.text("head")));
                if (anchor != null) {
                    out().println(say(
                            Phrase.CLI_ANCHOR_HOLDS,
                            reply.json().path("anchorLine").asString(),
                            reply.text("anchorDay")));
                }
            }
        });
        return code == ExitCode.DONE && !reply.json().path("sound").asBoolean() ? ExitCode.NOT_SOUND : code;
    }
}
