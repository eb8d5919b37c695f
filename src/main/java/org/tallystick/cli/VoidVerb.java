package org.tallystick.cli;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.Module.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "void", description = "Takes a whole sale back; the goods are back in the shop.")
final class VoidVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @Option(names = "--why", paramLabel = "W", required = true)
    String why = "";

    @Option(names = "--id", paramLabel = "UUID", description = "Its id, so that it can be repeated safely.")
    @Nullable
    UUID id;

    @Override
    ExitCode run(Module module) {
        Reply found = module.get("/v1/slips/" + slip);
        if (!found.ok()) {
            return show(found, () -> {});
        }
        ObjectNode body = Module.object()
                .put("id", (id == null ? backstage().newId() : id).toString())
                .put("reason", why);
        Reply reply = module.post("/v1/sales/" + found.text("entry") + "/void", body);
        return show(
                reply,
                () -> out().printf(
                                "VOID  slip %s: debt lowered by %s, hand back %s in cash, owes now %s%n",
                                slip, reply.text("debtLowered"), reply.text("payOut"), reply.text("balanceAfter")));
    }
}
