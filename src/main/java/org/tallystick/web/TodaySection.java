package org.tallystick.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.owner.SummaryApi;
import org.tallystick.paper.html.BarPart;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.DailySummary;
import org.tallystick.report.Need;
import org.tallystick.report.form.LineOfDays;
import org.tallystick.report.form.NeedLine;
import org.tallystick.report.form.SummaryTables;
import org.tallystick.report.form.SummaryTables.Figure;
import org.tallystick.validation.DateRules;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The day's summary, of today or any day before. */
final class TodaySection {
    private final ApiContext context;
    private final SummaryApi summaries;

    TodaySection(ApiContext context) {
        this.context = context;
        this.summaries = new SummaryApi(context);
    }

    /**
     * What a colour of the bar means.
     *
     * @param style null for what is not in the bar
     */
    record Key(@Nullable String style, String words) {}

    /** @param points in a field of 100 by 20 */
    record Line(String points, String words) {}

    /**
     * A day.
     *
     * @param wanted the day as it stands in addresses
     * @param after the day after it; null when this is today
     * @param needed how many things need the owner, and how many of each kind
     * @param line of what was owed in the days before; null while there are too few
     * @param clockDay the day by the machine's clock, where that is in doubt; else null
     */
    record Today(
            Frame frame,
            String day,
            String wanted,
            String before,
            @Nullable String after,
            boolean closed,
            @Nullable String clockDay,
            List<Figure> figures,
            @Nullable Line line,
            Figure needed,
            List<NeedLine.Section> needs,
            List<Grid.Part> bar,
            List<Key> legend,
            List<Grid> tables,
            List<String> ending) {}

    ApiResponse show(Visit visit) {
        Optional<LocalDate> wanted =
                Optional.of(visit.query("day")).filter(day -> !day.isEmpty()).map(day -> DateRules.day("day", day));
        return context.report(() -> {
            DailySummary summary = summaries.summary(wanted);
            var day = visit.api().get("/v1/day");
            String clockDay =
                    day.path("waits").asBoolean() ? day.path("clockDay").asString() : null;
            Today today =
                    today(visit.frame(), summary, clockDay, day.path("day").asString());
            return PageServer.longPage((out, none) -> JtetodayGenerated.render(out, none, today));
        });
    }

    private static Today today(Frame frame, DailySummary summary, @Nullable String clockDay, String now) {
        Wording words = frame.words();
        LocalDate day = summary.day();
        List<Figure> glance = SummaryTables.atAGlance(summary);
        return new Today(
                frame,
                words.date(day),
                day.toString(),
                day.minusDays(1).toString(),
                day.toString().compareTo(now) < 0 ? day.plusDays(1).toString() : null,
                summary.closed(),
                clockDay,
                glance.subList(0, glance.size() - 1),
                LineOfDays.of(summary).map(line -> line(line, words)).orElse(null),
                glance.getLast(),
                NeedLine.of(summary),
                Grid.bar(summary.ageing()),
                Stream.of(Bucket.values())
                        .filter(bucket -> !summary.ageing().in(bucket).isZero())
                        .map(bucket -> new Key(
                                bucket == Bucket.CREDIT ? null : BarPart.style(bucket),
                                words.say(SummaryTables.phrase(bucket)) + " "
                                        + words.figure(summary.ageing().in(bucket))))
                        .toList(),
                SummaryTables.belowTheNeeds(summary).stream()
                        .map(table -> Grid.of(table, words))
                        .toList(),
                List.of(
                        summary.madeAt().line(words, summary.shop()),
                        words.say(Phrase.SUMMARY_CHAIN_HEAD) + " " + summary.chainHead(),
                        words.say(Phrase.SUMMARY_CHAIN_HEAD_USE),
                        "Tallystick " + summary.version()));
    }

    private static Line line(LineOfDays line, Wording words) {
        return new Line(
                line.points().stream()
                        .map(point ->
                                String.format(Locale.ROOT, "%.1f,%.1f", 1 + 98 * point.across(), 19 - 18 * point.up()))
                        .collect(Collectors.joining(" ")),
                line.inWords(words));
    }

    /** Where it is dealt with; null where that is nowhere on the pages. */
    static @Nullable String page(@Nullable Need need) {
        if (need == null) {
            return null;
        }
        if (need.slip() != null) {
            return "/slips/" + need.slip();
        }
        if (need.who() != null) {
            return "/customers/" + need.who().number();
        }
        return need.kind() == Need.Kind.NOTICE ? "/book" : null;
    }
}
