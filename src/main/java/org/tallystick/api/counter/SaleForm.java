package org.tallystick.api.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.credit.CreditDecision;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.sale.Goods;
import org.tallystick.till.SaleRequest;
import org.tallystick.till.SaleRequest.RepayFirst;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;

/** A sale as JSON: how it is asked for, and what is answered. */
final class SaleForm {
    /** What makes money that comes in before two sales the same. */
    private static final List<String> REPAID = List.of("customer", "repayFirst");

    private SaleForm() {}

    /** What was asked for, and what shall let it through. */
    record Asked(SaleRequest sale, @Nullable OverrideForm override) {}

    static Asked read(ApiRequest call, ApiContext api) {
        Body body = api.requests().body(call);
        UUID id = body.id();
        String cashier = Optional.ofNullable(body.optionalText("cashier", TextRules.NAME))
                .orElse("till");
        String customer = body.required("customer");
        int read = body.number("read", -1);
        Goods goods = GoodsForm.read(body, api.currency());
        Money paidNow = Optional.ofNullable(body.optionalAmount("paidNow")).orElse(Money.zero(api.currency()));
        boolean useCredit = body.flag("useCredit", false);
        var writtenAt = body.optionalInstant("writtenAt");
        Repaid first = Repaid.read(body.optionalObject("repayFirst"));
        OverrideForm override = OverrideForm.read(body.optionalObject("override"));
        body.nothingElse();
        Request request = api.request(call, id, cashier);
        RepayFirst repayFirst = first == null ? null : first.beside(request, call, api);
        return new Asked(
                new SaleRequest(request, customer, read, goods, paidNow, useCredit, repayFirst, null, writtenAt),
                override);
    }

    /** Money that comes in first, as it is asked for. */
    private record Repaid(Money amount, String method) {
        static @Nullable Repaid read(@Nullable Body body) {
            if (body == null) {
                return null;
            }
            Repaid first = new Repaid(
                    body.amount("amount"),
                    Optional.ofNullable(body.optionalText("method", TextRules.METHOD))
                            .orElse("cash"));
            body.nothingElse();
            return body.checked(first, first::checked);
        }

        private Repaid checked() {
            if (!amount.isPositive()) {
                throw new InvalidInput("repayFirst.amount", Phrase.INPUT_ABOVE_ZERO, amount.getAmount());
            }
            return this;
        }

        /** A line of its own beside that of the sale, with an id made from that of the sale. */
        RepayFirst beside(Request sale, ApiRequest call, ApiContext api) {
            UUID id = UUID.nameUUIDFromBytes(("repaid before " + sale.id()).getBytes(UTF_8));
            return new RepayFirst(api.beside(call, sale, id, REPAID), amount, method);
        }
    }

    static JsonObject sale(CreditSale sale, AccountLookup known, Role role) {
        JsonObject out = JsonObject.object()
                .put("id", sale.head().id())
                .put("sale", sale.head().id())
                .put("customer", Forms.person(known, sale.customer()))
                .put("slip", Forms.slipState(known, sale.slip()))
                .put("decision", decision(sale));
        Forms.found(out, sale.findings(), role);
        if (sale.override() != null) {
            out.put(
                    "override",
                    JsonObject.object()
                            .put("over", sale.override().over())
                            .put("means", sale.override().means()));
        }
        return out.put("receipt", sale.receipt())
                .put("reference", sale.reference())
                .put("total", sale.total())
                .put("paidNow", sale.paidNow())
                .list("fromCredit", sale.fromCredit(), Forms::allocation)
                .put(sale.balances())
                .put("dueDate", sale.dueDate());
    }

    /** What was judged: an override or a paper sale is booked for all that. */
    private static CreditDecision.Outcome decision(CreditSale sale) {
        return sale.findings().stream()
                .map(NotedFinding::severity)
                .max(Comparator.naturalOrder())
                .map(CreditDecision::outcome)
                .orElse(CreditDecision.Outcome.APPROVE);
    }
}
