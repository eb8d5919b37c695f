package org.tallystick.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tallystick.paper.html.SummaryPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.DailySummary;
import org.tallystick.report.SummaryCsv;
import org.tallystick.report.SummarySlip;
import org.tallystick.report.SummaryText;
import org.tallystick.validation.InvalidInput;

/** The day's outstanding credit, in every form. */
final class SummaryApi {
    private final Desk desk;

    SummaryApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "GET /v1/summary", (call, path) -> show(call)),
                Route.of(Role.OWNER, "POST /v1/summary/print", (call, path) -> print(call)));
    }

    /** A day given in the query. */
    static Optional<LocalDate> day(Call call, String name) {
        String text = call.query().get(name);
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(name, "'%s' is no day; write it like 2026-11-21".formatted(text));
        }
    }

    /** Added up on the till's thread, which alone looks customers up; rendered on the caller's. */
    private DailySummary summary(Optional<LocalDate> day) {
        return desk.ask(till -> DailySummary.of(
                till.reports().material(day.orElse(till.reports().today()), till.notices())));
    }

    private Answer show(Call call) {
        DailySummary summary = summary(day(call, "date"));
        return switch (call.accept()) {
            case "text/csv" -> Answer.text("text/csv", SummaryCsv.of(summary));
            case "text/html" -> Answer.text("text/html", SummaryPage.html(summary));
            case "text/plain" -> Answer.text("text/plain", SummaryText.of(summary));
            case "application/pdf" -> new Answer(200, "application/pdf", Pdf.of(SummaryPage.html(summary)));
            default -> Answer.ok(SummaryForm.of(summary).node());
        };
    }

    private Answer print(Call call) {
        Body body = desk.requests().body(call);
        Optional<LocalDate> day = Optional.ofNullable(body.optionalDay("date"));
        body.nothingElse();
        DailySummary summary = summary(day);
        desk.ask(till -> {
            till.printPage(SummarySlip.of(summary));
            return true;
        });
        return Answer.json(202, Out.object().put("queued", true).node());
    }
}
