package org.tallystick.api.collection;

import java.util.List;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.collection.calls.CallList;
import org.tallystick.collection.calls.CallToMake;
import org.tallystick.collection.calls.DebtToday;
import org.tallystick.conduct.Contacts;
import org.tallystick.customer.Customer;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.Instalment;
import org.tallystick.till.reading.CallReading;

/** Whom to ask for money today. */
public final class CallsApi {
    private final ApiContext api;

    public CallsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.OWNER, "GET /v1/calls", (call, path) -> list()));
    }

    private ApiResponse list() {
        return api.report(() ->
                ApiResponse.ok(form(CallReading.of(api.session(), api.shop())).node()));
    }

    private static JsonObject form(CallList list) {
        JsonObject silent = JsonObject.object();
        list.silent().forEach((why, count) -> silent.put(why.name(), count));
        return JsonObject.object()
                .put("day", list.day())
                .put("closedUntil", list.closedUntil())
                .list("calls", list.calls().shown(), CallsApi::toMake)
                .put("count", list.calls().count())
                .put("atRisk", list.calls().sum())
                .put("leftOut", list.calls().leftOut())
                .put("leftAlone", silent);
    }

    private static void toMake(JsonObject out, CallToMake each) {
        DebtToday debt = each.debt();
        Customer customer = debt.customer();
        out.put("customer", Forms.person(customer))
                .put(
                        "phone",
                        customer.details() == null ? null : customer.details().phone())
                .put("amount", debt.amount())
                .put("overdue", debt.overdue())
                .put("disputed", debt.disputed().isPositive() ? debt.disputed() : null)
                .put("oldestDueDate", debt.oldestDue())
                .put("daysOverdue", debt.daysOverdue())
                .put("atRisk", debt.atRisk())
                .strings("reasons", each.reasons().stream().map(Enum::name).toList())
                .put("way", each.way().way())
                .put("why", each.way().why());
        Contacts contacts = debt.contacts();
        Forms.contacts(out, contacts);
        Instalment promised = debt.promised();
        if (promised != null) {
            JsonObject promise = JsonObject.object();
            Forms.instalment(promise, promised);
            out.put("promise", promise);
        }
        out.put("payday", debt.payday());
        debt.conduct().purchases().everyDays().ifPresent(days -> out.put("buysEveryDays", days));
        out.put("lastBought", debt.conduct().purchases().last())
                .put("lastPaid", debt.conduct().payments().last())
                .put(
                        "paysUsually",
                        debt.conduct().payments().habit().map(DueRule::text).orElse(null));
        Forms.word(out, customer.word());
        StandingNote standing = customer.standing().on(debt.day());
        out.put("standing", standing.standing()).put("standingReason", standing.reason());
    }
}
