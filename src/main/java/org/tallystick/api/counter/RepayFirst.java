package org.tallystick.api.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.Body;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.repayment.TakeRepayment.Payment;
import org.tallystick.till.Till;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;

/**
 * Money for older debt that comes in together with a sale. It is a line of its own, with an id made from that of the
 * sale, so that a repeat of the request finds both; and it stays whatever becomes of the sale, which may be repeated
 * with the owner's word.
 */
record RepayFirst(Money amount, String method) {
    /** What makes two of them the same. */
    private static final List<String> FIELDS = List.of("customer", "repayFirst");

    static @Nullable RepayFirst read(@Nullable Body body) {
        if (body == null) {
            return null;
        }
        RepayFirst first = new RepayFirst(
                body.amount("amount"),
                Optional.ofNullable(body.optionalText("method", TextRules.METHOD))
                        .orElse("cash"));
        body.nothingElse();
        return body.checked(first, first::checked);
    }

    private RepayFirst checked() {
        if (!amount.isPositive()) {
            throw new InvalidInput("repayFirst.amount", amount.getAmount() + " must be above zero");
        }
        return this;
    }

    /** @param writtenAt that of the sale */
    Recorded<NotNow> take(Till till, Request request, Supplier<CustomerNumber> customer, @Nullable Instant writtenAt) {
        return till.counter()
                .repayFirst(request, () -> new Payment(customer.get(), amount, method, List.of(), null), writtenAt);
    }

    /** Of its own line, beside that of the sale. */
    Request request(ApiContext api, ApiRequest call, Request sale) {
        UUID id = UUID.nameUUIDFromBytes(("repaid before " + sale.id()).getBytes(UTF_8));
        return api.beside(call, sale, id, FIELDS);
    }
}
