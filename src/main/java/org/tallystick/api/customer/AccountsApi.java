package org.tallystick.api.customer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.index.AccountLookup;

/** What the owner does with whole accounts: brings a debt in, hands credit out, merges, erases. */
public final class AccountsApi {
    private final ApiContext api;

    public AccountsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(
                        Role.OWNER,
                        "POST /v1/customers/*/opening-balance",
                        (call, path) -> bringIn(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/customers/*/payout", (call, path) -> payOut(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/customers/*/merge", (call, path) -> merge(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/customers/*/erase", (call, path) -> erase(call, path.getFirst())),
                api.recorded(
                        Role.OWNER, "opening-balances", BalanceOpened.class, "opening balance", AccountsApi::broughtIn),
                api.recorded(Role.OWNER, "payouts", PaidOut.class, "pay-out", AccountsApi::paidOut));
    }

    static RecordOpeningBalance.Before before(Body body) {
        return new RecordOpeningBalance.Before(
                body.amount("owes"), body.optionalDay("since"), body.optionalDay("dueDate"));
    }

    static JsonObject opening(JsonObject out, Opening opening) {
        return out.put("slip", opening.slip())
                .put("owes", opening.amount())
                .put("since", opening.since())
                .put("dueDate", opening.due());
    }

    private ApiResponse bringIn(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        RecordOpeningBalance.Before before = before(body);
        body.nothingElse();
        return api.about(
                reference,
                request,
                BalanceOpened.class,
                (context, customer) -> api.useCases().recordOpeningBalance().decide(context, customer, before),
                AccountsApi::broughtIn);
    }

    private static JsonObject broughtIn(BalanceOpened brought, AccountLookup known) {
        return opening(JsonObject.object().put("customer", Forms.person(known, brought.customer())), brought.opening())
                .put(brought.balances());
    }

    private ApiResponse payOut(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "cashier"));
        body.nothingElse();
        return api.about(
                reference,
                request,
                PaidOut.class,
                (context, customer) -> api.useCases().payOutCredit().decide(context, customer),
                AccountsApi::paidOut);
    }

    private static JsonObject paidOut(PaidOut out, AccountLookup known) {
        return JsonObject.object()
                .put("customer", Forms.person(known, out.customer()))
                .put("payOut", out.amount())
                .list("allocations", out.allocations(), Forms::allocation)
                .put(out.balances())
                .put("chit", Forms.chit(known, out));
    }

    private ApiResponse merge(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String from = body.required("from");
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.booking()
                        .book(
                                request,
                                context -> api.useCases()
                                        .mergeAccounts()
                                        .decide(
                                                context,
                                                till.customers().meant(reference),
                                                till.customers().meant(from))),
                Merged.class,
                (merged, known) -> JsonObject.object()
                        .put("customer", Forms.person(known, merged.customer()))
                        .put("from", merged.from())
                        .put("moved", merged.moved())
                        .strings("takes", takes(merged))
                        .put(merged.balances())));
    }

    /** What was decided about the account that ended and holds now for the one that stays. */
    private static List<String> takes(Merged merged) {
        List<String> takes =
                new ArrayList<>(merged.takes().stream().map(Taken::name).toList());
        if (merged.noted() != null) {
            takes.add("NOTE");
        }
        return takes;
    }

    /** Answers once nothing that names the customer is left, which takes as long as a rebuild. */
    private ApiResponse erase(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        body.nothingElse();
        return api.session()
                .askPatiently(till -> api.answer(
                        till,
                        till.booking()
                                .bookAndSettle(
                                        request,
                                        context -> api.useCases()
                                                .endAccount()
                                                .erase(context, till.customers().meant(reference))),
                        Erased.class,
                        (erased, known) -> JsonObject.object()
                                .put("number", erased.customer())
                                .put("erased", true)
                                .strings(
                                        "backups",
                                        till.backups().kept().stream()
                                                .map(Path::toString)
                                                .toList())));
    }
}
