package org.tallystick.api.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.validation.TextRules;

/** Repayments. */
public final class RepaymentsApi {
    private final ApiContext api;

    public RepaymentsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "POST /v1/repayments", (call, path) -> repay(call)),
                api.recorded(Role.TILL, "repayments", Repayment.class, "repayment", RepaymentsApi::repayment));
    }

    private ApiResponse repay(ApiRequest call) {
        Body body = api.requests().body(call);
        UUID id = body.id();
        String customer = body.required("customer");
        Money amount = body.amount("amount");
        String method = Optional.ofNullable(body.optionalText("method", TextRules.METHOD))
                .orElse("cash");
        @Nullable String paidBy = body.optionalText("paidBy", TextRules.NAME);
        String cashier = Optional.ofNullable(body.optionalText("cashier", TextRules.NAME))
                .orElse("till");
        List<SlipNumber> slips = body.checked(
                List.of(),
                () -> body.strings("for").stream().map(SlipNumber::new).toList());
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.booking()
                        .repay(
                                api.request(call, id, cashier),
                                () -> new TakeRepayment.Payment(
                                        till.customers().meant(customer), amount, method, slips, paidBy)),
                Repayment.class,
                RepaymentsApi::repayment));
    }

    static JsonObject repayment(Repayment paid, AccountLookup known) {
        return JsonObject.object()
                .put("id", paid.head().id())
                .put("repayment", paid.head().id())
                .put("customer", Forms.person(known, paid.customer()))
                .put("amount", paid.amount())
                .put("method", paid.method())
                .list("allocations", paid.allocations(), Forms::allocation)
                .list("recovered", paid.recovered(), Forms::allocation)
                .put("keptAsCredit", paid.kept())
                .put(paid.balances())
                .put("slip", Forms.slipState(known, paid.chit().number()));
    }
}
