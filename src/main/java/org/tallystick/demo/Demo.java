package org.tallystick.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.tallystick.cli.Backstage;
import org.tallystick.simulator.PrinterFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The story that {@code tallystick demo} plays. */
public final class Demo {
    private static final String PIN = "271828";

    private final Backstage backstage;
    private final Path profiles;
    private final InstantSource clock;
    private final PrintWriter out;

    public Demo(Backstage backstage, Path profiles, InstantSource clock, PrintWriter out) {
        this.backstage = backstage;
        this.profiles = profiles;
        this.clock = clock;
        this.out = out;
    }

    /** Plays the day and leaves the folder for a look around. */
    public void play() {
        try (DemoShop shop = new DemoShop(backstage, profiles, clock, out)) {
            opening(shop);
            String rosa = customer(shop, "Rosa Marín", "50.00");
            String ben = customer(shop, "Ben Okafor", "40.00");
            String mei = customer(shop, "Mei Lin", "20.00");
            card(shop, rosa);
            String slip = swipeAndSell(shop);
            sign(shop, slip);
            declined(shop, ben);
            overTheLimit(shop, mei);
            paperEnd(shop, rosa);
            repay(shop, rosa);
            summary(shop);
            verify(shop);
            out.printf("%nThe folder stays for you to look at: %s%n", shop.folder);
            out.printf("Try: tallystick --data %s customer list%n", shop.folder.resolve("shop"));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's folder cannot be made; check free space", e);
        }
    }

    private void title(String text) {
        out.printf("%n== %s%n", text);
        out.flush();
    }

    private void opening(DemoShop shop) {
        title("Morning: a fresh folder, a printer and a card reader on serial lines");
        List<String> addresses = shop.addresses();
        out.printf("Folder  %s%nPrinter %s%nReader  %s%n", shop.folder, addresses.getFirst(), addresses.getLast());
        shop.calls.send("PUT", "/v1/owner/pin", Calls.plain().put("pin", PIN));
        out.printf("The owner chooses a PIN (%s in this demo).%n", PIN);
    }

    private String customer(DemoShop shop, String name, String limit) {
        ObjectNode body = shop.calls.numbered().put("name", name);
        body.putObject("terms").put("mode", "LIMITED").put("limit", limit);
        String number = shop.calls.post("/v1/customers", body).path("number").asString();
        out.printf("Customer %s %s may owe up to %s.%n", number, name, limit);
        return number;
    }

    private void card(DemoShop shop, String customer) {
        shop.calls.awaitReader();
        shop.reader.swipe(";10004711?\r");
        shop.calls.awaitEvent("card.read");
        shop.calls.post("/v1/customers/" + customer + "/cards", shop.calls.numbered());
        out.println("Rosa gets a card; only a keyed hash of its number is kept.");
    }

    private String swipeAndSell(DemoShop shop) {
        title("A card is swiped, a sale is marked as on credit");
        shop.reader.swipe(";10004711?\r");
        JsonNode read = shop.calls.awaitEvent("card.read");
        out.printf("Card read: customer %s%n", read.path("customer").asString());
        ObjectNode body = sale(shop, "card", "14.50");
        line(body, "Rice 1 kg", "3", "2.50");
        line(body, "Cooking oil 1 l", "2", "3.50");
        JsonNode sold = shop.calls.post("/v1/sales", body);
        String slip = sold.path("slip").path("number").asString();
        out.printf(
                "%s  owed %s, owes now %s, due %s%n",
                sold.path("decision").asString(),
                sold.path("balanceBefore").asString(),
                sold.path("balanceAfter").asString(),
                sold.path("dueDate").asString());
        JsonNode printed = shop.calls.slipIsOut(slip);
        out.printf(
                "Slip %s is %s, proof %s. The paper:%n%n%s%n",
                slip,
                printed.path("state").asString(),
                printed.path("proof").asString(),
                shop.printer.slips().getFirst());
        return slip;
    }

    private static ObjectNode sale(DemoShop shop, String customer, String total) {
        return shop.calls
                .numbered()
                .put("customer", customer)
                .put("cashier", "Ana")
                .put("total", total);
    }

    private static void line(ObjectNode sale, String name, String quantity, String price) {
        sale.withArray("lines")
                .addObject()
                .put("name", name)
                .put("quantity", quantity)
                .put("unitPrice", price);
    }

    private void sign(DemoShop shop, String slip) {
        title("The customer signs");
        JsonNode signed = shop.calls.post(
                "/v1/slips/" + slip + "/signature", Calls.plain().put("outcome", "SIGNED"));
        out.printf("Slip %s: %s%n", slip, signed.path("signature").asString());
    }

    private void declined(DemoShop shop, String customer) {
        title("A blocked customer");
        shop.calls.send(
                "PUT",
                "/v1/customers/" + customer + "/standing",
                shop.calls.numbered().put("standing", "BLOCKED").put("reason", "three promises not kept"));
        ObjectNode body = sale(shop, customer, "5.00");
        line(body, "Bread", "2", "2.50");
        JsonNode refused = shop.calls.post("/v1/sales", body);
        out.printf(
                "%s. The cashier says: \"%s\"%n",
                refused.path("decision").asString(), refused.path("detail").asString());
    }

    private void overTheLimit(DemoShop shop, String customer) {
        title("More than the limit");
        ObjectNode body = sale(shop, customer, "23.40");
        line(body, "School bag", "1", "23.40");
        JsonNode refused = shop.calls.post("/v1/sales", body);
        JsonNode ways = refused.path("toProceed");
        out.printf(
                "%s: %s%nIt would do to pay %s now, or the owner lets it through.%n",
                refused.path("decision").asString(),
                refused.path("detail").asString(),
                ways.path("payNow").asString());
        body.putObject("override").put("pin", PIN).put("reason", "school starts tomorrow");
        JsonNode sold = shop.calls.post("/v1/sales", body);
        String slip = sold.path("slip").path("number").asString();
        shop.calls.slipIsOut(slip);
        out.printf(
                "The owner enters the PIN: slip %s, %s over the limit, listed in the summary.%n",
                slip, sold.path("override").path("over").asString());
    }

    private void paperEnd(DemoShop shop, String customer) {
        title("The paper ends in the middle of a slip");
        shop.printer.arm(PrinterFault.afterLines(PrinterFault.Kind.PAPER_END, 12));
        ObjectNode body = sale(shop, customer, "4.20");
        line(body, "Milk", "3", "1.40");
        JsonNode sold = shop.calls.post("/v1/sales", body);
        String slip = sold.path("slip").path("number").asString();
        JsonNode attention = shop.calls.awaitEvent("printer.attention");
        out.printf("The cashier sees: %s%n", attention.path("say").asString());
        out.println("Somebody switches the printer off to change the roll, and on again.");
        shop.printer.powerCycle(true);
        shop.printer.loadPaper();
        JsonNode uncertain = shop.calls.slipBecomes(slip, "UNCERTAIN");
        out.printf("Slip %s is UNCERTAIN: %s%n", slip, uncertain.path("detail").asString());
        shop.calls.post("/v1/slips/" + slip + "/resolution", Calls.plain().put("printed", false));
        shop.calls.post("/v1/slips/" + slip + "/reprint", Calls.plain().put("reason", "half a slip, thrown away"));
        JsonNode again = shop.calls.slipIsOut(slip);
        out.printf(
                "The cashier sees half a slip and says so; the reprint is %s, proof %s.%n",
                again.path("state").asString(), again.path("proof").asString());
    }

    private void repay(DemoShop shop, String customer) {
        title("A repayment");
        JsonNode paid = shop.calls.post(
                "/v1/repayments",
                shop.calls
                        .numbered()
                        .put("customer", customer)
                        .put("amount", "10.00")
                        .put("method", "cash")
                        .put("cashier", "Ana"));
        String chit = paid.path("slip").path("number").asString();
        shop.calls.slipIsOut(chit);
        out.printf(
                "Chit %s: owed %s, owes now %s. The paper:%n%n%s%n",
                chit,
                paid.path("balanceBefore").asString(),
                paid.path("balanceAfter").asString(),
                shop.calls.fetch("/v1/slips/" + chit, Map.of(), "text/plain").text());
    }

    private void summary(DemoShop shop) throws IOException {
        title("Evening: the owner pulls the summary");
        out.println(shop.calls.fetch("/v1/summary", Map.of(), "text/plain").text());
        Path pdf = shop.folder.resolve("summary.pdf");
        Files.write(
                pdf,
                shop.calls.fetch("/v1/summary", Map.of(), "application/pdf").body());
        List<Path> pictures = shop.printer.pictures(Files.createDirectory(shop.folder.resolve("paper")));
        out.printf(
                "As PDF: %s%nThe day's paper as %d pictures: %s%n", pdf, pictures.size(), shop.folder.resolve("paper"));
    }

    private void verify(DemoShop shop) {
        title("Proof");
        JsonNode proved = shop.calls.post("/v1/verify", Calls.plain());
        if (!proved.path("sound").asBoolean()) {
            throw new IllegalStateException("the book is not sound: " + proved.path("findings"));
        }
        out.printf(
                "%s lines, chain intact, every balance proved, the index equal.%n",
                proved.path("lines").asString());
    }
}
