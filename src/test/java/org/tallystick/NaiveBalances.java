package org.tallystick;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What everybody owes, added up from what was answered, as somebody with pencil and paper would. */
final class NaiveBalances {
    private final Map<String, BigDecimal> owed = new TreeMap<>();

    Map<String, BigDecimal> owed() {
        return owed;
    }

    BigDecimal sum() {
        return owed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void opened(String number, BigDecimal owes) {
        owed.put(number, owes);
    }

    void paid(String number, BigDecimal amount) {
        owed.merge(number, amount.negate(), BigDecimal::add);
    }

    /** Takes what a call did into account; says what is wrong with its answer, if anything is. */
    Optional<String> booked(String call, JsonNode asked, JsonNode answer) {
        String customer = answer.at("/customer/number").asString("");
        BigDecimal change = switch (call) {
            case "POST /v1/customers" -> {
                opened(answer.path("number").asString(), amount(asked, "owes"));
                yield BigDecimal.ZERO;
            }
            case "POST /v1/customers/{customer}/opening-balance" -> amount(asked, "owes");
            case "POST /v1/sales" -> amount(answer, "total").subtract(amount(answer, "paidNow"));
            case "POST /v1/repayments" -> {
                BigDecimal recovered = answer.path("recovered")
                        .valueStream()
                        .map(each -> amount(each, "amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                yield recovered.subtract(amount(asked, "amount"));
            }
            case "POST /v1/sales/{id}/void",
                    "POST /v1/sales/{id}/returns",
                    "POST /v1/slips/{number}/void",
                    "POST /v1/slips/{number}/returns",
                    "POST /v1/slips/{number}/correction",
                    "POST /v1/slips/{number}/write-off" ->
                amount(answer, "debtLowered").negate();
            case "POST /v1/customers/{customer}/payout" -> amount(answer, "payOut");
            case "POST /v1/customers/{customer}/merge" -> {
                BigDecimal moved = owed.remove(answer.path("from").asString());
                yield moved == null ? BigDecimal.ZERO : moved;
            }
            default -> BigDecimal.ZERO;
        };
        return customer.isEmpty() ? Optional.empty() : moved(customer, change, answer);
    }

    private Optional<String> moved(String customer, BigDecimal change, JsonNode answer) {
        BigDecimal before = owed.getOrDefault(customer, BigDecimal.ZERO);
        BigDecimal after = before.add(change);
        owed.put(customer, after);
        boolean same = !answer.has("balanceAfter")
                || (after.compareTo(amount(answer, "balanceAfter")) == 0
                        && before.compareTo(amount(answer, "balanceBefore")) == 0);
        return same
                ? Optional.empty()
                : Optional.of("%s goes from %s to %s, not from %s to %s"
                        .formatted(
                                customer,
                                answer.path("balanceBefore").asString(),
                                answer.path("balanceAfter").asString(),
                                before,
                                after));
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return node.has(name) ? new BigDecimal(node.path(name).asString()) : BigDecimal.ZERO;
    }
}
