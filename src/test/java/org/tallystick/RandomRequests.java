package org.tallystick;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a shop may ask for, about one customer who trades and others who come and are forgotten. */
final class RandomRequests {
    private final Random random;
    private final List<String> slips = new ArrayList<>();
    private final List<String> sales = new ArrayList<>();
    private final Deque<String> passersBy = new ArrayDeque<>();
    private String trader = "";

    RandomRequests(Random random) {
        this.random = random;
    }

    /** A call and what it is about. */
    record Asked(String path, ObjectNode body) {}

    void trader(String number) {
        trader = number;
    }

    String trader() {
        return trader;
    }

    /** Of sales and chits: those that the printer makes. */
    List<String> slips() {
        return slips;
    }

    Asked next() {
        return switch (random.nextInt(sales.isEmpty() ? 2 : 16)) {
            case 2 ->
                ofSlip(
                        "returns",
                        body -> body.putArray("lines")
                                .addObject()
                                .put("name", "R")
                                .put("amount", "0.01"));
            case 3 -> ofSlip("correction", body -> body.put("total", "0.50").put("reason", "wrong price"));
            case 4 -> ofSlip("void", body -> body.put("reason", "mistake"));
            case 5 -> ofSlip("write-off", body -> body.put("reason", "gone away"));
            case 6 -> ofSlip("dispute", body -> body.put("reason", "never had it"));
            case 7 -> ofTrader("payout", body -> body);
            case 8 ->
                new Asked(
                        "/v1/reminders",
                        numbered()
                                .put("customer", trader)
                                .put("channel", "PHONE")
                                .put("words", "kindly"));
            case 9 -> ofTrader("opening-balance", body -> body.put("owes", amount()));
            case 10 -> passerBy();
            case 11 ->
                new Asked("/v1/promises", numbered().put("customer", trader).put("date", "2999-01-01"));
            case 1, 12, 13 ->
                new Asked("/v1/repayments", numbered().put("customer", trader).put("amount", amount()));
            default ->
                new Asked(
                        "/v1/sales",
                        numbered()
                                .put("customer", trader)
                                .put("total", amount())
                                .put("receipt", "R"));
        };
    }

    void answered(Asked asked, JsonNode answer) {
        String slip = answer.path("slip").path("number").asString("");
        Stream.of(slip, answer.path("chit").path("number").asString(""))
                .filter(number -> !number.isEmpty())
                .forEach(slips::add);
        if (asked.path().equals("/v1/sales")) {
            sales.add(slip);
        }
        if (asked.path().equals("/v1/customers")) {
            passersBy.add(answer.path("number").asString());
        }
    }

    /** Somebody is opened, or the first of them erased. */
    private Asked passerBy() {
        String first = passersBy.size() > 2 ? passersBy.poll() : null;
        return first == null
                ? new Asked(
                        "/v1/customers",
                        numbered()
                                .put("name", "Passer-by " + random.nextInt(1_000))
                                .put("somebodyElse", true))
                : new Asked("/v1/customers/" + first + "/erase", numbered());
    }

    private Asked ofSlip(String what, Consumer<ObjectNode> content) {
        String slip = sales.get(random.nextInt(sales.size()));
        ObjectNode body = numbered();
        content.accept(body);
        return new Asked("/v1/slips/" + slip + "/" + what, body);
    }

    private Asked ofTrader(String what, UnaryOperator<ObjectNode> content) {
        return new Asked("/v1/customers/" + trader + "/" + what, content.apply(numbered()));
    }

    private String amount() {
        return BigDecimal.valueOf(1 + random.nextInt(5000), 2).toPlainString();
    }

    private ObjectNode numbered() {
        return ShopFixture.plain().put("id", new UUID(random.nextLong(), random.nextLong()).toString());
    }
}
