package org.tallystick.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.paper.html.SummaryPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.DailyFigures;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayList;
import org.tallystick.report.SummaryCsv;
import org.tallystick.report.SummarySlip;
import org.tallystick.report.SummaryText;
import org.tallystick.sale.NotFound;
import org.tallystick.till.DayReading;

/** The day's outstanding credit, in every form. */
final class SummaryApi {
    private final Desk desk;

    SummaryApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "GET /v1/summary", (call, path) -> show(call)),
                Route.of(Role.OWNER, "GET /v1/summary/*", (call, path) -> list(call, path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/summary/print", (call, path) -> print(call)));
    }

    private DailySummary summary(Optional<LocalDate> wanted) {
        DayReading day = DayReading.of(desk.session(), wanted);
        DailyFigures figures = new DailyFigures(day.shop(), day.day(), day.lookup());
        day.entries(figures::add);
        day.items(day.papers(figures), figures);
        day.held(figures);
        return figures.summary(day.at(), day.closed(), day.notices(), day.chainHead(), desk.version());
    }

    private Answer show(Call call) {
        Optional<LocalDate> day = call.day("date");
        return desk.report(() -> answer(summary(day), call.accept()));
    }

    private static Answer answer(DailySummary summary, String accept) {
        return switch (accept) {
            case "text/csv" -> Answer.text("text/csv", SummaryCsv.of(summary));
            case "text/html" -> Answer.text("text/html", SummaryPage.html(summary));
            case "text/plain" -> Answer.text("text/plain", SummaryText.of(summary));
            case "application/pdf" ->
                new Answer(200, "application/pdf", Pdf.of(SummaryPage.onPaper(summary, Pdf.MOST_CHARACTERS)));
            default -> Answer.ok(SummaryForm.of(summary).node());
        };
    }

    private Answer print(Call call) {
        Body body = desk.requests().body(call);
        Optional<LocalDate> day = Optional.ofNullable(body.optionalDay("date"));
        body.nothingElse();
        return desk.report(() -> {
            DailySummary summary = summary(day);
            desk.ask(till -> {
                till.printPage(SummarySlip.of(summary));
                return true;
            });
            return Answer.json(202, Out.object().put("queued", true).node());
        });
    }

    /** Of the day's lists one, whole, in rows as they are found. */
    private Answer list(Call call, String word) {
        DayList list = Stream.of(DayList.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("there is no list '%s'; there are %s"
                        .formatted(
                                word,
                                Stream.of(DayList.values()).map(DayList::word).collect(Collectors.joining(", ")))));
        Optional<LocalDate> wanted = call.day("date");
        return desk.report(() -> {
            DayReading day = DayReading.of(desk.session(), wanted);
            return Answer.writtenText(
                    "text/csv", out -> new WholeList(day, new SummaryCsv(day.day(), out)).write(list));
        });
    }
}
