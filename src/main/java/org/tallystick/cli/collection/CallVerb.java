package org.tallystick.cli.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.CustomerVerb;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Whom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "call", description = "Notes what came of a call or a talk.")
public final class CallVerb extends CustomerVerb {
    @Parameters(
            index = "1",
            paramLabel = "RESULT",
            description = "reached, not_reached, wrong_number, promised, paid, disputed, cannot_pay, refused,"
                    + " asked_not_to_call or may_be_called.")
    String result = "";

    @Option(names = "--note", paramLabel = "N", description = "What they said.")
    @Nullable
    String note;

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = body().put("result", result.replace('-', '_')).put("note", note);
        Reply reply =
                new Whom(this, module).send(customer, named -> module.post("/v1/calls", body.put("customer", named)));
        return show(
                reply,
                () -> out().printf(
                                "%s: %s%n",
                                reply.json().path("customer").path("name").asString(), reply.text("result")));
    }
}
