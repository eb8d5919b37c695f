package org.tallystick.api.owner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.ledger.NotFound;
import org.tallystick.paper.html.SummaryPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayList;
import org.tallystick.report.WithoutPhones;
import org.tallystick.report.form.SummaryCsv;
import org.tallystick.report.form.SummarySlip;
import org.tallystick.report.form.SummaryText;
import org.tallystick.till.reading.DayReading;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** The day's outstanding credit, in every form. */
public final class SummaryApi {
    private final ApiContext api;

    public SummaryApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "GET /v1/summary", (call, path) -> show(call))
                        .asking("date")
                        .giving(ApiResponse.JSON, "text/csv", "application/pdf", "text/html", "text/plain"),
                Route.of(Role.OWNER, "GET /v1/summary/*", (call, path) -> list(call, path.getFirst()))
                        .asking("date")
                        .giving("text/csv"),
                Route.of(Role.OWNER, "POST /v1/summary/print", (call, path) -> print(call)));
    }

    /** The summary of a day, of today when none is wanted; to be made in {@link ApiContext#report}. */
    public DailySummary summary(Optional<LocalDate> wanted) {
        DayReading day = DayReading.of(api.session(), wanted);
        return day.summary(day.lookup(), List.of(), api.version());
    }

    /**
     * The summary of a day that is over, as it leaves the machine: with no phone of anybody.
     *
     * @param notices what it says besides its own
     */
    public DailySummary forMail(LocalDate over, List<Sentence> notices) {
        DayReading day = DayReading.of(api.session(), Optional.of(over));
        return day.summary(
                new WithoutPhones(day.lookup()),
                notices.stream().map(api.words()::say).toList(),
                api.version());
    }

    private ApiResponse show(ApiRequest call) {
        Optional<LocalDate> day = call.day("date");
        return api.report(() -> answer(summary(day), call.accept()));
    }

    private static ApiResponse answer(DailySummary summary, String accept) {
        return switch (accept) {
            case "text/csv" -> ApiResponse.text("text/csv", SummaryCsv.of(summary));
            case "text/html" -> ApiResponse.text("text/html", SummaryPage.html(summary));
            case "text/plain" -> ApiResponse.text("text/plain", SummaryText.of(summary));
            case "application/pdf" ->
                new ApiResponse(200, "application/pdf", Pdf.of(SummaryPage.onPaper(summary, Pdf.MOST_CHARACTERS)));
            default -> new ApiResponse(200, ApiResponse.JSON, SummaryForm.of(summary));
        };
    }

    private ApiResponse print(ApiRequest call) {
        Body body = api.requests().body(call);
        Optional<LocalDate> day = Optional.ofNullable(body.optionalDay("date"));
        body.nothingElse();
        return api.report(() -> {
            DailySummary summary = summary(day);
            api.ask(till -> {
                till.printPage(SummarySlip.of(summary));
                return true;
            });
            return ApiResponse.json(202, JsonObject.object().put("queued", true).node());
        });
    }

    /** Of the day's lists one, whole, in rows as they are found. */
    private ApiResponse list(ApiRequest call, String word) {
        DayList list = Stream.of(DayList.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> NotFound.other(
                        Phrase.MISSING_LIST,
                        word,
                        Stream.of(DayList.values()).map(DayList::word).toList()));
        Optional<LocalDate> wanted = call.day("date");
        return api.report(() -> {
            DayReading day = DayReading.of(api.session(), wanted);
            return ApiResponse.writtenText(
                    "text/csv", out -> new WholeList(day, new SummaryCsv(day.day(), day.closed(), out)).write(list));
        });
    }
}
