package org.tallystick.web;

import java.util.List;
import org.tallystick.api.ApiResponse;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** The book: whether it is sound and can be sold on, copies of it, and files. */
final class BookSection {
    private BookSection() {}

    /** @param why nothing is sold on credit now; empty when it is */
    record Book(Frame frame, List<String> why, List<String> notices) {
        List<Choice> exports() {
            return List.of(
                    new Choice("BOOK", frame.say(Phrase.PAGE_EXPORT_BOOK)),
                    new Choice("CUSTOMERS", frame.say(Phrase.PAGE_EXPORT_CUSTOMERS)),
                    new Choice("STANDINGS", frame.say(Phrase.PAGE_EXPORT_STANDINGS)),
                    new Choice("HLEDGER", frame.say(Phrase.PAGE_EXPORT_HLEDGER)),
                    new Choice("ALL", frame.say(Phrase.PAGE_EXPORT_ALL)));
        }

        /** Each address with what is there. */
        List<Choice> downloads() {
            String csv = ": " + frame.say(Phrase.PAGE_CSV);
            return List.of(
                    new Choice(
                            "/download/summary.pdf",
                            frame.say(Phrase.SUMMARY_TITLE) + ": " + frame.say(Phrase.PAGE_PDF)),
                    new Choice("/download/summary.csv", frame.say(Phrase.SUMMARY_TITLE) + csv),
                    new Choice("/download/standings.csv", frame.say(Phrase.PAGE_ON_HOLD) + csv));
        }
    }

    static ApiResponse show(Visit visit) {
        JsonNode health = visit.api().get("/v1/health");
        Book page = new Book(visit.frame(), texts(health.path("why")), texts(health.path("notices")));
        return PageServer.page(200, (out, none) -> JtebookGenerated.render(out, none, page));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(each -> each.asString("")).toList();
    }
}
