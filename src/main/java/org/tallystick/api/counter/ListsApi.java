package org.tallystick.api.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Paging;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.till.event.BookEvents;
import org.tallystick.till.reading.LineReading;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

/** What the book has, by the page and oldest first, for tills that compare it with what they have. */
public final class ListsApi {
    /** Items of one question to the till. */
    private static final int AT_ONCE = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiContext api;

    public ListsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/sales", (call, path) -> sales(call))
                        .asking("cursor", "limit", "day", "customer"),
                Route.of(Role.TILL, "GET /v1/repayments", (call, path) -> repayments(call))
                        .asking("cursor", "limit", "day", "customer"),
                Route.of(Role.TILL, "GET /v1/slips", (call, path) -> slips(call))
                        .asking("cursor", "limit", "day", "customer", "state"),
                Route.of(Role.OWNER, "GET /v1/entries", (call, path) -> entries(call))
                        .asking("cursor", "limit", "day", "customer"),
                Route.of(Role.TILL, "GET /v1/entries/*", (call, path) -> entry(call, ApiContext.id(path.getFirst()))));
    }

    private ApiResponse sales(ApiRequest call) {
        return page(
                call,
                "sales",
                CreditSale.class::isInstance,
                (known, line) -> Optional.of(SaleForm.sale((CreditSale) line.entry(), known, call.role())));
    }

    private ApiResponse repayments(ApiRequest call) {
        return page(
                call,
                "repayments",
                Repayment.class::isInstance,
                (known, line) -> Optional.of(RepaymentsApi.repayment((Repayment) line.entry(), known)));
    }

    private ApiResponse slips(ApiRequest call) {
        Wording words = api.words(call);
        PrintState state = call.constant("state", PrintState.class).orElse(null);
        return page(
                call,
                "slips",
                entry -> BegunSlip.of(entry).isPresent(),
                (known, line) -> BegunSlip.of(line.entry())
                        .map(BegunSlip::number)
                        .flatMap(known::slip)
                        .filter(slip -> state == null || slip.state() == state)
                        .map(slip -> Forms.slip(slip, Forms.person(known, slip.customer()), words)));
    }

    /** As they stand in the book, without what is personal; docs/book-entries.md says what each means. */
    private ApiResponse entries(ApiRequest call) {
        return page(call, "entries", entry -> true, (known, line) -> Optional.of(line(JsonObject.object(), line)));
    }

    private static JsonObject line(JsonObject out, Ledger.Line line) {
        out.put("epoch", line.text().book())
                .put("line", line.text().number())
                .put("sha256", line.text().hash().hex());
        out.node().set("entry", JSON.readTree(line.text().entry()));
        return out;
    }

    /** What an id of a request was recorded as; to the counter, what is the owner's is not there. */
    private ApiResponse entry(ApiRequest call, UUID id) {
        return api.ask(till -> {
            Ledger.Line line = till.book()
                    .books()
                    .entry(id)
                    .map(filed -> till.book().line(filed.place()))
                    .filter(found -> call.role() == Role.OWNER || !BookEvents.ownersOnly(found.entry()))
                    .orElseThrow(() -> NotFound.other(Phrase.MISSING_ENTRY, id));
            JsonObject out = JsonObject.object()
                    .put("id", id)
                    .put("kind", JSON.readTree(line.text().entry()).path("kind").asString())
                    .put("day", line.entry().head().day())
                    .put("customer", line.entry().account().orElse(null))
                    .put(
                            "slip",
                            BegunSlip.of(line.entry()).map(BegunSlip::number).orElse(null));
            return ApiResponse.ok((call.role() == Role.OWNER ? line(out, line) : out).node());
        });
    }

    private ApiResponse page(
            ApiRequest call,
            String name,
            Predicate<Entry> kind,
            BiFunction<AccountLookup, Ledger.Line, Optional<JsonObject>> form) {
        String reference = call.query().get("customer");
        CustomerNumber customer =
                reference == null ? null : api.ask(till -> till.customers().meant(reference));
        LineReading.Page page = new LineReading(api.session())
                .page(new LineReading.Wanted(
                        Paging.line(call), call.day("day").orElse(null), customer, kind, Paging.limit(call)));
        List<JsonObject> items = new ArrayList<>();
        for (int from = 0; from < page.lines().size(); from += AT_ONCE) {
            List<Ledger.Line> some =
                    page.lines().subList(from, Math.min(page.lines().size(), from + AT_ONCE));
            items.addAll(api.ask(till -> {
                AccountLookup known = till.book().books();
                return some.stream()
                        .flatMap(line -> form.apply(known, line).stream())
                        .toList();
            }));
        }
        return ApiResponse.ok(JsonObject.object()
                .list(name, items, (out, item) -> out.node().setAll(item.node()))
                .put("next", page.next() == null ? null : page.next().toString())
                .node());
    }
}
