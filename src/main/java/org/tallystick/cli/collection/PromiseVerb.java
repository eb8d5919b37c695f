package org.tallystick.cli.collection;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Whom;
import org.tallystick.cli.counter.Booking;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "promise", description = "Notes when a customer promised to pay.")
public final class PromiseVerb extends Verb {
    @Parameters(index = "0", paramLabel = "CUSTOMER")
    String customer = "";

    @Parameters(index = "1", paramLabel = "DATE")
    String date = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "AMOUNT", description = "All that is owed when left out.")
    @Nullable
    String amount;

    @Option(names = "--print", description = "Prints what was agreed, for the customer to take home.")
    boolean print;

    @Mixin
    Booking booking = new Booking();

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = booking.bodyBy(this).put("date", date).put("amount", amount);
        if (print) {
            body.put("print", true);
        }
        Reply reply = new Whom(this, module)
                .send(customer, named -> module.post("/v1/promises", body.put("customer", named)));
        return show(reply, () -> promised(reply));
    }

    private void promised(Reply reply) {
        String name = reply.json().path("customer").path("name").asString();
        String agreed = amount == null
                ? say(Phrase.CLI_HAS_PROMISED_ALL, name, reply.text("date"))
                : say(Phrase.CLI_HAS_PROMISED, name, reply.text("amount"), reply.text("date"));
        String moved =
                reply.json().has("movedFrom") ? " " + say(Phrase.CLI_SHOP_IS_CLOSED, reply.text("movedFrom")) : "";
        out().println(agreed + moved);
    }
}
