package org.tallystick.web;

import static org.tallystick.web.CustomersSection.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** Whom to ask for money today. */
final class AskSection {
    private AskSection() {}

    /**
     * The list.
     *
     * @param closed that the shop is closed, and until when; null when it is open
     * @param below how many are not shown; null when these are all
     */
    record ToAsk(
            Frame frame,
            List<Person> people,
            @Nullable String closed,
            @Nullable String below) {}

    /** @param dial the phone number as it is dialled; empty for none */
    record Person(Frame frame, String number, String name, String dial, List<CustomersSection.Fact> facts) {
        List<Choice> results() {
            return Results.choices(frame);
        }
    }

    static ApiResponse show(Visit visit) {
        Frame frame = visit.frame();
        JsonNode list = visit.api().get("/v1/calls");
        int leftOut = list.path("leftOut").asInt(0);
        String closed = frame.date(text(list, "closedUntil"));
        ToAsk page = new ToAsk(
                frame,
                StreamSupport.stream(list.path("calls").spliterator(), false)
                        .map(each -> person(frame, each))
                        .toList(),
                closed.isEmpty() ? null : frame.say(Phrase.PAGE_CLOSED_UNTIL, closed),
                leftOut == 0 ? null : frame.say(Phrase.SUMMARY_MORE, leftOut));
        return PageServer.page(200, (out, none) -> JteaskGenerated.render(out, none, page));
    }

    private static Person person(Frame frame, JsonNode each) {
        Facts facts = new Facts(frame);
        facts.add(Phrase.PAGE_PHONE, text(each, "phone"));
        facts.add(Phrase.PAGE_OWES, frame.amount(text(each, "amount")));
        facts.add(Phrase.SUMMARY_OVERDUE, frame.amount(text(each, "overdue")));
        facts.add(Phrase.PAGE_DAYS_OVERDUE, each.path("daysOverdue").asInt(0) == 0 ? "" : text(each, "daysOverdue"));
        facts.add(
                Phrase.PAGE_WHY_TODAY,
                each.path("reasons")
                        .valueStream()
                        .map(reason -> frame.words().constant("WHY", reason.asString("")))
                        .collect(Collectors.joining("; ")));
        String way = frame.words().constant("WAY", text(each, "way"));
        String why = text(each, "why");
        facts.add(Phrase.PAGE_WAY, why.isEmpty() ? way : way + " (" + why + ")");
        facts.add(Phrase.PAGE_PROMISE, facts.promised(each.path("promise")));
        facts.add(Phrase.PAGE_NOTE, text(each, "note"));
        facts.add(Phrase.PAGE_ASK_WHEN, text(each, "askWhen"));
        facts.add(Phrase.PAGE_ASK_WHERE, text(each, "askWhere"));
        JsonNode customer = each.path("customer");
        return new Person(
                frame,
                text(customer, "number"),
                text(customer, "name"),
                text(each, "phone").replaceAll("[^0-9+]", ""),
                facts.all());
    }
}
