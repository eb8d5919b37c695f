package org.tallystick.api.owner;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.ledger.shop.Totals;
import org.tallystick.report.DayFigure;
import org.tallystick.till.Till;
import org.tallystick.wording.Wording;

/** The business day: where it stands, the close of its shifts, and the owner's word for a clock that jumped. */
public final class DayApi {
    private final ApiContext api;

    public DayApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/day", (call, path) -> show()),
                Route.of(Role.OWNER, "POST /v1/day", (call, path) -> confirm(call)),
                Route.of(Role.OWNER, "POST /v1/close", (call, path) -> close(call)));
    }

    private ApiResponse show() {
        return api.ask(till -> ApiResponse.ok(day(till).node()));
    }

    private JsonObject day(Till till) {
        return JsonObject.object()
                .put("day", till.reports().today())
                .put("clockDay", api.clock().today())
                .put("waits", till.book().doubt().isPresent());
    }

    private ApiResponse confirm(ApiRequest call) {
        Body body = api.requests().body(call);
        Request request = api.request(call, body.id(), ApiContext.by(call, body, "by"));
        var day = body.day("day");
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.booking()
                        .book(request, context -> api.useCases().confirmDay().decide(context, day)),
                Confirmed.class,
                (confirmed, known) -> JsonObject.object().put("day", confirmed.believed())));
    }

    /** The day goes on: it is the clock that ends it. */
    private ApiResponse close(ApiRequest call) {
        Body body = api.requests().body(call);
        String by = ApiContext.by(call, body, "by");
        Request request = body.has("id") ? api.request(call, body.id(), by) : api.unnumbered(call, by);
        @Nullable Money counted = body.optionalAmount("counted");
        body.nothingElse();
        return api.ask(till -> api.answer(
                till,
                till.closeShift(request, counted),
                ShiftClosed.class,
                (shift, known) -> closed(till, shift, api.words(call))));
    }

    private static JsonObject closed(Till till, ShiftClosed shift, Wording words) {
        Totals totals = till.book().totals();
        return JsonObject.object()
                .put("day", shift.head().day())
                .put(
                        "shift",
                        JsonObject.object()
                                .put("number", shift.number())
                                .put("by", shift.head().by())
                                .put("closedAt", shift.head().at())
                                .put("entries", shift.entries())
                                .put("expected", shift.expected())
                                .put("counted", shift.counted())
                                .put("difference", shift.difference().orElse(null)))
                .put("today", turnover(totals.today()))
                .put("outstanding", totals.outstanding())
                .put("head", till.book().head().hash().hex())
                .strings(
                        "notices",
                        till.notices().stream()
                                .map(notice -> words.say(notice.whole()))
                                .toList());
    }

    static void put(JsonObject out, Shift shift) {
        out.put("number", shift.number())
                .put("by", shift.by())
                .put("openedAt", shift.opened())
                .put("closedAt", shift.closed())
                .put("entries", shift.entries())
                .put("expected", shift.expected())
                .put("counted", shift.counted())
                .put("difference", shift.difference().orElse(null));
    }

    private static JsonObject turnover(Turnover turnover) {
        JsonObject out = JsonObject.object();
        for (DayFigure figure : DayFigure.values()) {
            out.put(figure.member(), figure.in(turnover));
        }
        return out;
    }
}
