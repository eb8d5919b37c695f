package org.tallystick.cli.counter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.cli.Module;
import org.tallystick.cli.Module.Reply;
import org.tallystick.cli.SlipOutcome;
import org.tallystick.cli.Verb;
import org.tallystick.cli.Whom;
import org.tallystick.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "sell", description = "Sells on credit and prints the slip to be signed.")
public final class SellVerb extends Verb {
    @Parameters(paramLabel = "CUSTOMER", description = "Number, phone, whole name, or card.")
    String customer = "";

    @Option(names = "--item", paramLabel = "NAME:QTY:PRICE", description = "Goods; may be repeated.")
    List<String> items = new ArrayList<>();

    @Option(names = "--items", paramLabel = "FILE", description = "A file with one NAME:QTY:PRICE a line.")
    @Nullable
    Path itemsFile;

    @Option(names = "--total", paramLabel = "A", description = "The total, where another till's receipt has the goods.")
    @Nullable
    String total;

    @Option(names = "--receipt", paramLabel = "R", description = "That receipt's number.")
    @Nullable
    String receipt;

    @Option(
            names = "--reference",
            paramLabel = "R",
            description = "What the other till calls this sale; answers have it.")
    @Nullable
    String reference;

    @Option(names = "--paid-now", paramLabel = "A", description = "The part paid in cash at once.")
    @Nullable
    String paidNow;

    @Option(names = "--repay-first", paramLabel = "A", description = "Repaid of older debt, before this is judged.")
    @Nullable
    String repayFirst;

    @Option(names = "--override", paramLabel = "REASON", description = "It is let through; asks for the owner's PIN.")
    @Nullable
    String override;

    @Mixin
    OverrideBy overrideBy = new OverrideBy();

    @Option(names = "--use-credit", description = "What the customer paid too much before pays for this first.")
    boolean useCredit;

    @Mixin
    Booking booking = new Booking();

    @Option(names = "--written", paramLabel = "TIME", description = "When a sale on paper was written.")
    @Nullable
    String written;

    @Override
    public boolean usesDevices() {
        return true;
    }

    @Override
    public ExitCode run(Module module) {
        ObjectNode body = body();
        Reply reply =
                new Whom(this, module).send(customer, named -> module.post("/v1/sales", body.put("customer", named)));
        if (!reply.ok()) {
            return show(reply, () -> {}, reply.json());
        }
        return SlipOutcome.of(this, module, reply, () -> booked(reply.json()));
    }

    private ExitCode show(Reply reply, Runnable words, JsonNode problem) {
        ExitCode code = show(reply, words);
        if (!asJson() && problem.has("decision")) {
            new DecisionText(this, errors(), problem).show(false);
        }
        return code;
    }

    private void booked(JsonNode sale) {
        out().println(say(
                Phrase.CLI_SOLD,
                sale.path("customer").path("number").asString(),
                sale.path("customer").path("name").asString(),
                sale.path("slip").path("number").asString()));
        out().println("  "
                + say(
                        Phrase.CLI_SOLD_BALANCE,
                        sale.path("balanceBefore").asString(),
                        sale.path("balanceAfter").asString(),
                        sale.path("dueDate").asString()));
    }

    private ObjectNode body() {
        ObjectNode body = booking.body(this);
        for (String item : allItems()) {
            item(item).addTo(body.withArray("lines").addObject());
        }
        body.put("total", total)
                .put("receipt", receipt)
                .put("reference", reference)
                .put("paidNow", paidNow);
        body.put("writtenAt", written);
        if (useCredit) {
            body.put("useCredit", true);
        }
        if (repayFirst != null) {
            body.putObject("repayFirst").put("amount", repayFirst);
        }
        overrideBy.addTo(body, override, this);
        return body;
    }

    private List<String> allItems() {
        if (itemsFile == null) {
            return items;
        }
        try {
            List<String> all = new ArrayList<>(items);
            Files.readAllLines(itemsFile).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_ITEMS_FILE, itemsFile));
        }
    }

    /** The name may hold colons, the quantity and the price do not. */
    private Item item(String text) {
        int price = text.lastIndexOf(':');
        int quantity = price < 0 ? -1 : text.lastIndexOf(':', price - 1);
        if (quantity < 1) {
            throw new Failed(ExitCode.BAD_INPUT, say(Phrase.CLI_ITEM_FORM, text));
        }
        return new Item(text.substring(0, quantity), text.substring(quantity + 1, price), text.substring(price + 1));
    }

    private record Item(String name, String quantity, String price) {
        void addTo(ObjectNode line) {
            line.put("name", name).put("quantity", quantity).put("unitPrice", price);
        }
    }
}
