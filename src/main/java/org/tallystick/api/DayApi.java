package org.tallystick.api;

import java.util.List;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.Request;
import org.tallystick.report.DayFigure;
import org.tallystick.sale.ConfirmDay;
import org.tallystick.till.Till;

/** The business day: where it stands, its close, and the owner's word for a clock that jumped. */
final class DayApi {
    private final Desk desk;

    DayApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/day", (call, path) -> show()),
                Route.of(Role.OWNER, "POST /v1/day", (call, path) -> confirm(call)),
                Route.of(Role.OWNER, "POST /v1/close", (call, path) -> close(call)));
    }

    private Answer show() {
        return desk.ask(till -> Answer.ok(day(till).node()));
    }

    private Out day(Till till) {
        return Out.object()
                .put("day", till.reports().today())
                .put("clockDay", desk.clock().today())
                .put("waits", till.ledger().waitsForOwner(desk.clock().today()));
    }

    private Answer confirm(Call call) {
        Body body = desk.requests().body(call);
        Request request = desk.request(call, body.id(), Desk.by(call, body, "by"));
        var day = body.day("day");
        body.nothingElse();
        return desk.ask(till -> desk.answer(
                till,
                till.counter().book(request, turn -> new ConfirmDay().decide(turn, day)),
                Confirmed.class,
                (confirmed, known) -> Out.object().put("day", confirmed.head().day())));
    }

    /** A day is closed once, so that a repeat closes nothing more. */
    private Answer close(Call call) {
        desk.requests().body(call).nothingElse();
        return desk.ask(till -> till.closeDay()
                .map(close -> Answer.json(201, closed(till, close).node()))
                .orElseGet(() -> Problem.of(
                                409, "not-now", "there is no open day to close; the next begins with its first line")
                        .answer()));
    }

    private static Out closed(Till till, Entry close) {
        if (!(close instanceof Closed day)) {
            throw new IllegalStateException("a close is no " + close.getClass());
        }
        return Out.object()
                .put("day", day.day())
                .put("today", turnover(day.today()))
                .put("outstanding", day.outstanding())
                .put("chainHead", till.ledger().head().hash().hex())
                .strings("notices", till.notices());
    }

    private static Out turnover(Turnover turnover) {
        Out out = Out.object();
        for (DayFigure figure : DayFigure.values()) {
            out.put(figure.member(), figure.in(turnover));
        }
        return out;
    }
}
