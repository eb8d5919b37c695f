package org.tallystick.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.api.ApiResponse;
import org.tallystick.ledger.NotFound;
import org.tallystick.wording.Phrase;

/** Documents of the api, as files to download. */
record Downloads(Pattern name, String path, String accept, boolean ofADay) {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";

    private static final List<Downloads> ALL = List.of(
            of("summary\\.pdf", "/v1/summary", PDF, true),
            of("summary\\.csv", "/v1/summary", CSV, true),
            of("standings\\.csv", "/v1/standings", CSV, false),
            of("slip-([A-Za-z0-9.-]{1,40})\\.pdf", "/v1/slips/%s", PDF, false),
            of("statement-([A-Za-z0-9-]{1,40})\\.pdf", "/v1/customers/%s/statement", PDF, false),
            of("statement-([A-Za-z0-9-]{1,40})\\.csv", "/v1/customers/%s/statement", CSV, false));

    private static Downloads of(String name, String path, String accept, boolean ofADay) {
        return new Downloads(Pattern.compile(name), path, accept, ofADay);
    }

    /** @throws Answers.Refused when the api does not give it */
    static ApiResponse file(Visit visit) {
        String name = visit.last();
        for (Downloads each : ALL) {
            Matcher matcher = each.name.matcher(name);
            if (matcher.matches()) {
                String day = visit.query("day");
                Map<String, String> query = each.ofADay && !day.isEmpty() ? Map.of("date", day) : Map.of();
                String path = matcher.groupCount() == 0 ? each.path : each.path.formatted(matcher.group(1));
                ApiResponse answer = visit.api().document(path, query, each.accept);
                if (answer.status() >= 400) {
                    throw new Answers.Refused(answer);
                }
                String file = day.matches("[0-9-]{10}") ? name.replace(".", "-" + day + ".") : name;
                return answer.with("Content-Disposition", "attachment; filename=\"" + file + "\"");
            }
        }
        throw NotFound.other(Phrase.MISSING_FILE, name);
    }
}
