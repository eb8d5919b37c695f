package org.tallystick.cli.counter;

import org.jspecify.annotations.Nullable;
import org.tallystick.cli.RequestIdOption;
import org.tallystick.cli.Verb;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The options of what is booked at the counter: an id, and who stands there. */
public final class Booking {
    @Mixin
    RequestIdOption numbered = new RequestIdOption();

    @Option(
            names = "--cashier",
            paramLabel = "C",
            description = "Who stands at the counter; as shop.yaml says when left out.")
    @Nullable
    String cashier;

    /** Of a sale, a repayment, or what puts one right. */
    public ObjectNode body(Verb verb) {
        return numbered.body(verb).put("cashier", verb.cashier(cashier));
    }

    /** Of anything else. */
    public ObjectNode bodyBy(Verb verb) {
        return numbered.body(verb).put("by", verb.cashier(cashier));
    }
}
