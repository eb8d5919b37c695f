package org.tallystick.cli.counter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Why;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "return", description = "Takes some goods of a sale back and prints the chit.")
public final class ReturnVerb extends Verb {
    @Parameters(paramLabel = "SLIP")
    String slip = "";

    @Option(
            names = "--item",
            paramLabel = "NAME[:QTY]",
            required = true,
            description =
                    "As on the slip; all of it without a quantity; lines of one name in the order of the slip, each "
                            + "at its price. May be repeated.")
    List<String> items = new ArrayList<>();

    @Option(names = "--amount", paramLabel = "A", description = "What the one item is worth; else the slip's price.")
    @Nullable
    String amount;

    @ArgGroup(multiplicity = "0..1")
    @Nullable
    Why why;

    @Mixin
    Booking booking = new Booking();

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        if (amount != null && items.size() != 1) {
            throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_AMOUNT_ONE_ITEM));
        }
        ObjectNode body = booking.body(this).put("reason", Why.of(why));
        for (String item : items) {
            add(item, body.withArray("lines").addObject());
        }
        Reply reply = module.post("/v1/slips/" + slip(slip) + "/returns", body);
        return SlipOutcome.ofChit(this, module, reply, () -> new Taken(this).show(Phrase.CLI_RETURNED, reply));
    }

    /** The name may hold colons; a quantity is a number. */
    private void add(String item, ObjectNode line) {
        int colon = item.lastIndexOf(':');
        String last = item.substring(colon + 1);
        boolean counted = colon > 0 && last.matches("[0-9]+(\\.[0-9]+)?");
        line.put("name", counted ? item.substring(0, colon) : item)
                .put("quantity", counted ? last : null)
                .put("amount", amount);
    }
}
