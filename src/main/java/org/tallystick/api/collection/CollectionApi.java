package org.tallystick.api.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CollectionEntry.ReminderSent;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.slip.form.PromiseSlip;
import org.tallystick.till.Till;
import org.tallystick.validation.TextRules;

/** Promises, plans, reminders and calls. */
public final class CollectionApi {
    private final ApiContext api;

    public CollectionApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "POST /v1/promises", (call, path) -> promise(call)),
                Route.of(Role.OWNER, "POST /v1/plans", (call, path) -> plan(call)),
                Route.of(Role.OWNER, "POST /v1/reminders", (call, path) -> remind(call)),
                Route.of(Role.OWNER, "POST /v1/calls", (call, path) -> called(call)),
                api.recorded(Role.TILL, "promises", PromiseMade.class, "promise", CollectionApi::promised),
                api.recorded(Role.OWNER, "plans", PlanAgreed.class, "plan", CollectionApi::plan),
                api.recorded(Role.OWNER, "reminders", ReminderSent.class, "reminder", CollectionApi::reminded),
                api.recorded(Role.OWNER, "calls", CallMade.class, "call", CollectionApi::told));
    }

    private ApiResponse promise(ApiRequest call) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String customer = body.required("customer");
        LocalDate date = body.day("date");
        @Nullable Money amount = body.optionalAmount("amount");
        boolean print = body.flag("print", false);
        body.nothingElse();
        return api.ask(till -> {
            Recorded<NotNow> recorded = till.booking()
                    .book(
                            request,
                            context -> api.useCases()
                                    .makePromise()
                                    .decide(context, till.customers().meant(customer), date, amount));
            if (print && recorded instanceof Recorded.Booked<NotNow> booked) {
                print(till, (PromiseMade) booked.entry(), booked.after());
            }
            return api.answer(
                    till,
                    recorded,
                    PromiseMade.class,
                    (made, known) ->
                            promised(made, known).put("movedFrom", made.date().equals(date) ? null : date));
        });
    }

    private static JsonObject promised(PromiseMade made, AccountLookup known) {
        return JsonObject.object()
                .put("customer", Forms.person(known, made.customer()))
                .put("date", made.date())
                .put("amount", made.amount());
    }

    private void print(Till till, PromiseMade made, AccountLookup known) {
        Account account = known.standing(made.customer()).orElseThrow();
        Money amount = Objects.requireNonNullElse(made.amount(), account.owed());
        till.printPage(PromiseSlip.of(made, amount, account.customer(), api.shop()));
    }

    private ApiResponse plan(ApiRequest call) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String customer = body.required("customer");
        List<Instalment> parts = new ArrayList<>();
        for (Body part : body.objects("parts")) {
            LocalDate date = part.day("date");
            Money amount = part.amount("amount");
            part.checked(false, () -> parts.add(new Instalment(date, amount)));
            part.nothingElse();
        }
        body.nothingElse();
        return api.about(
                customer,
                request,
                PlanAgreed.class,
                (context, whom) -> api.useCases().agreePlan().decide(context, whom, parts),
                CollectionApi::plan);
    }

    private static JsonObject plan(PlanAgreed agreed, AccountLookup known) {
        JsonObject out = JsonObject.object()
                .put("customer", Forms.person(known, agreed.customer()))
                .list("parts", agreed.parts(), Forms::instalment);
        BegunSlip slip = agreed.slip();
        return slip == null ? out : out.put("slip", Forms.slipState(known, slip.number()));
    }

    private ApiResponse remind(ApiRequest call) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String customer = body.required("customer");
        Channel channel = body.constant("channel", Channel.class);
        String words = body.optionalText("words", TextRules.SENTENCE);
        body.nothingElse();
        return api.about(
                customer,
                request,
                ReminderSent.class,
                (context, whom) -> api.useCases().recordReminder().decide(context, whom, channel, words),
                CollectionApi::reminded);
    }

    private static JsonObject reminded(ReminderSent sent, AccountLookup known) {
        return JsonObject.object()
                .put("customer", Forms.person(known, sent.customer()))
                .put("channel", sent.channel())
                .put("owed", sent.owed());
    }

    private ApiResponse called(ApiRequest call) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        String customer = body.required("customer");
        CallResult result = body.constant("result", CallResult.class);
        String note = body.optionalText("note", TextRules.SENTENCE);
        body.nothingElse();
        return api.about(
                customer,
                request,
                CallMade.class,
                (context, whom) -> api.useCases().recordCall().decide(context, whom, result, note),
                CollectionApi::told);
    }

    private static JsonObject told(CallMade made, AccountLookup known) {
        return JsonObject.object()
                .put("customer", Forms.person(known, made.customer()))
                .put("result", made.result())
                .put("note", made.note());
    }
}
