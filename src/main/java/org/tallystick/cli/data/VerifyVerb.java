package org.tallystick.cli.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Backstage.AnchorMet;
import org.tallystick.cli.Backstage.Proof;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "verify",
        description = "Proves the book and its sums, and changes nothing. A module that runs proves its index, too.")
public final class VerifyVerb extends Verb {
    @Option(
            names = "--anchor",
            paramLabel = "HEAD",
            description = "Also prove that the book goes on from this hash, such as one on a printed summary.")
    @Nullable
    String anchor;

    @Option(
            names = "--index",
            description =
                    "Prove the index as well. This opens the folder as a start does: it ends what a crash left open.")
    boolean index;

    @Override
    public Integer call() {
        Optional<Proof> proof = index ? Optional.empty() : backstage().verify(folder(), anchor);
        return proof.isPresent() ? show(proof.get()).number() : super.call();
    }

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

    private ExitCode show(Proof proof) {
        boolean sound = proof.findings().isEmpty();
        if (asJson()) {
            answer(json(proof, sound));
            return sound ? ExitCode.DONE : ExitCode.NOT_SOUND;
        }
        proof.findings().forEach(out()::println);
        proof.notes().forEach(out()::println);
        if (!sound) {
            return ExitCode.NOT_SOUND;
        }
        out().println(say(Phrase.CLI_SOUND_BOOK, proof.lines(), proof.head()));
        AnchorMet met = proof.anchor();
        if (met != null) {
            out().println(say(Phrase.CLI_ANCHOR_HOLDS, met.line(), met.day()));
        }
        return ExitCode.DONE;
    }

    /** As the module tells it, and the notes. */
    private static ObjectNode json(Proof proof, boolean sound) {
        ObjectNode json =
                Module.object().put("sound", sound).put("lines", proof.lines()).put("head", proof.head());
        proof.findings().forEach(json.putArray("findings")::add);
        proof.notes().forEach(json.putArray("notes")::add);
        AnchorMet met = proof.anchor();
        if (met != null) {
            json.put("anchorLine", met.line()).put("anchorDay", met.day());
        }
        return json;
    }
}
