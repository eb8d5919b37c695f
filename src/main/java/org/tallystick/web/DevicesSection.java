package org.tallystick.web;

import static org.tallystick.web.CustomersSection.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tallystick.api.ApiResponse;
import org.tallystick.wording.Phrase;
import tools.jackson.databind.JsonNode;

/** Printer and reader, and how they are. */
final class DevicesSection {
    private DevicesSection() {}

    /** @param jobs how many papers wait, in words */
    record Devices(Frame frame, Grid devices, String jobs) {}

    static ApiResponse show(Visit visit) {
        Frame frame = visit.frame();
        JsonNode answer = visit.api().get("/v1/devices");
        List<Grid.Row> rows = new ArrayList<>();
        for (JsonNode device : answer.path("devices")) {
            rows.add(Grid.row(
                    Grid.Cell.of(kind(frame, text(device, "kind")) + " " + text(device, "profile")),
                    Grid.Cell.of(text(device, "port")),
                    Grid.Cell.of(state(frame, text(device, "state"))),
                    Grid.Cell.of(text(device, "say"))));
        }
        Grid grid = new Grid(
                frame.say(Phrase.PAGE_STATE),
                Grid.columns(
                        frame.say(Phrase.PAGE_KIND),
                        frame.say(Phrase.PAGE_PORT),
                        frame.say(Phrase.PAGE_STATE),
                        frame.say(Phrase.PAGE_SAYS)),
                rows,
                null,
                frame.say(Phrase.PAGE_NO_DEVICES),
                null);
        Devices page = new Devices(
                frame,
                grid,
                frame.say(Phrase.PAGE_JOBS, answer.path("printJobs").asInt(0)));
        return PageServer.page(200, (out, none) -> JtedevicesGenerated.render(out, none, page));
    }

    private static String state(Frame frame, String state) {
        return switch (state) {
            case "READY" -> frame.say(Phrase.PAGE_READY);
            case "PAPER_LOW" -> frame.say(Phrase.PAGE_PAPER_LOW);
            case "PRINTING" -> frame.say(Phrase.PAGE_IS_PRINTING);
            case "PAPER_OUT" -> frame.say(Phrase.PAGE_PAPER_OUT);
            case "COVER_OPEN" -> frame.say(Phrase.PAGE_COVER_OPEN);
            case "ERROR" -> frame.say(Phrase.PAGE_DEVICE_ERROR);
            case "GARBLED" -> frame.say(Phrase.PAGE_GARBLED);
            case "SILENT" -> frame.say(Phrase.PAGE_SILENT);
            case "DISCONNECTED" -> frame.say(Phrase.PAGE_DISCONNECTED);
            case "NONE" -> frame.say(Phrase.PAGE_DEVICE_NONE);
            case "HOST" -> frame.say(Phrase.PAGE_HOST);
            default -> state;
        };
    }

    private static String kind(Frame frame, String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "printer" -> frame.say(Phrase.PAGE_PRINTER);
            case "reader" -> frame.say(Phrase.PAGE_READER);
            default -> kind;
        };
    }
}
