package org.tallystick.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CustomerEntry.Erased;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.ledger.Request;
import org.tallystick.sale.BringBalance;
import org.tallystick.sale.EndAccount;
import org.tallystick.sale.MergeAccounts;
import org.tallystick.sale.PayOutCredit;

/** What the owner does with whole accounts: brings a debt in, hands credit out, merges, erases. */
final class AccountsApi {
    private final Desk desk;

    AccountsApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(
                        Role.OWNER,
                        "POST /v1/customers/*/opening-balance",
                        (call, path) -> bringIn(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/customers/*/payout", (call, path) -> payOut(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/customers/*/merge", (call, path) -> merge(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/customers/*/erase", (call, path) -> erase(call, path.getFirst())));
    }

    static BringBalance.Before before(Body body) {
        return new BringBalance.Before(body.amount("owes"), body.optionalDay("since"), body.optionalDay("due"));
    }

    static Out opening(Out out, Opening opening) {
        return out.put("slip", opening.slip())
                .put("owes", opening.amount())
                .put("since", opening.since())
                .put("due", opening.due());
    }

    private Answer bringIn(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), Desk.by(call, body, "by"));
        BringBalance.Before before = before(body);
        body.nothingElse();
        return desk.about(
                reference,
                request,
                BalanceOpened.class,
                (turn, customer) -> new BringBalance(desk.shop()).decide(turn, customer, before),
                (brought, known) -> opening(
                                Out.object().put("customer", Forms.person(known, brought.customer())),
                                brought.opening())
                        .put(brought.balances()));
    }

    private Answer payOut(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), Desk.by(call, body, "cashier"));
        body.nothingElse();
        return desk.about(
                reference,
                request,
                PaidOut.class,
                (turn, customer) -> new PayOutCredit().decide(turn, customer),
                (out, known) -> Out.object()
                        .put("customer", Forms.person(known, out.customer()))
                        .put("payOut", out.amount())
                        .list("allocations", out.allocations(), Forms::allocation)
                        .put(out.balances()));
    }

    private Answer merge(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), Desk.by(call, body, "by"));
        String from = body.required("from");
        body.nothingElse();
        return desk.ask(till -> desk.answer(
                till,
                till.counter()
                        .book(
                                request,
                                turn -> new MergeAccounts()
                                        .decide(
                                                turn,
                                                till.customers().meant(reference),
                                                till.customers().meant(from))),
                Merged.class,
                (merged, known) -> Out.object()
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
    private Answer erase(Call call, String reference) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), Desk.by(call, body, "by"));
        body.nothingElse();
        return desk.session()
                .askPatiently(till -> desk.answer(
                        till,
                        till.counter()
                                .bookAndSettle(
                                        request,
                                        turn -> new EndAccount()
                                                .erase(turn, till.customers().meant(reference))),
                        Erased.class,
                        (erased, known) -> Out.object()
                                .put("number", erased.customer())
                                .put("erased", true)
                                .strings(
                                        "backups",
                                        till.backups().kept().stream()
                                                .map(Path::toString)
                                                .toList())));
    }
}
