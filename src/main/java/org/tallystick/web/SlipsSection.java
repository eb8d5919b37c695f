package org.tallystick.web;

import static org.tallystick.web.CustomersSection.text;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiResponse;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** Slips that still need a person, and each slip. */
final class SlipsSection {
    private static final int MOST_SHOWN = 100;

    private SlipsSection() {}

    /** @param below how many are not shown; null when these are all */
    record Unsettled(
            Frame frame, List<Card> slips, @Nullable String below) {}

    /** @param paper what stands on it */
    record One(Frame frame, Card card, String paper) {}

    /**
     * A slip, and what can be done about it.
     *
     * @param why it is not known, or did not come out; empty when it did
     */
    record Card(
            Frame frame,
            String number,
            String customer,
            String name,
            String day,
            String amount,
            String state,
            String why,
            String signature,
            boolean toSign,
            boolean toResolve,
            boolean toReprint) {

        static Card of(Frame frame, JsonNode slip) {
            String state = text(slip, "state");
            String signature = text(slip, "signature");
            boolean stands = !slip.path("voided").asBoolean(false);
            boolean collected = slip.path("awaitsCollectiveSlip").asBoolean(false);
            JsonNode customer = slip.path("customer");
            return new Card(
                    frame,
                    text(slip, "number"),
                    text(customer, "number"),
                    text(customer, "name"),
                    frame.date(text(slip, "day")),
                    frame.amount(text(slip, "amount")),
                    collected ? frame.say(Phrase.STATE_AWAITS_COLLECTIVE_SLIP) : SlipsSection.state(frame, state),
                    state.equals("PRINTED") ? "" : text(slip, "detail"),
                    SlipsSection.signature(frame, signature),
                    stands && !collected && !signature.equals("SIGNED"),
                    state.equals("UNCERTAIN"),
                    !collected && !state.equals("QUEUED") && !state.equals("PRINTING"));
        }
    }

    static ApiResponse all(Visit visit) {
        Frame frame = visit.frame();
        List<JsonNode> all = StreamSupport.stream(
                        visit.api().get("/v1/slips/unsettled").path("slips").spliterator(), false)
                .toList();
        Unsettled page = new Unsettled(
                frame,
                all.stream().limit(MOST_SHOWN).map(slip -> Card.of(frame, slip)).toList(),
                all.size() <= MOST_SHOWN ? null : frame.say(Phrase.SUMMARY_MORE, all.size() - MOST_SHOWN));
        return PageServer.page(200, (out, none) -> JteslipsGenerated.render(out, none, page));
    }

    static ApiResponse one(Visit visit) {
        String path = "/v1/slips/" + visit.last();
        JsonNode slip = visit.api().get(path);
        ApiResponse paper = visit.api().document(path, Map.of(), "text/plain");
        One page = new One(visit.frame(), Card.of(visit.frame(), slip), paper.status() == 200 ? paper.text() : "");
        return PageServer.page(200, (out, none) -> JteoneslipGenerated.render(out, none, page));
    }

    static String state(Frame frame, String state) {
        return switch (state) {
            case "QUEUED" -> frame.say(Phrase.STATE_QUEUED);
            case "PRINTING" -> frame.say(Phrase.STATE_PRINTING);
            case "PRINTED" -> frame.say(Phrase.STATE_PRINTED);
            case "UNCERTAIN" -> frame.say(Phrase.STATE_UNCERTAIN);
            case "NOT_PRINTED" -> frame.say(Phrase.STATE_NOT_PRINTED);
            default -> state;
        };
    }

    static String signature(Frame frame, String signature) {
        return switch (signature) {
            case "SIGNED" -> frame.say(Phrase.CLI_SIGNED);
            case "REFUSED" -> frame.say(Phrase.PAGE_REFUSED_KEPT);
            default -> frame.say(Phrase.PAGE_NOT_SIGNED);
        };
    }
}
