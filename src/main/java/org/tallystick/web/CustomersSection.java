package org.tallystick.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.customer.StatementApi;
import org.tallystick.report.form.StatementTables;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;
import tools.jackson.databind.JsonNode;

/** Who buys on credit: the list, and each account. */
final class CustomersSection {
    private static final int AT_ONCE = 50;
    private static final int LATEST = 10;

    private final ApiContext context;
    private final StatementApi statements;

    CustomersSection(ApiContext context) {
        this.context = context;
        this.statements = new StatementApi(context);
    }

    /** @param next the page with more of them; null when these are all */
    record Found(
            Frame frame,
            String wanted,
            Grid customers,
            @Nullable String next) {}

    /** What is known of a customer, or was agreed. */
    record Fact(String name, String value) {}

    /**
     * An account.
     *
     * @param now what stands in the fields of its forms
     */
    record Account(
            Frame frame,
            String number,
            String name,
            String owed,
            boolean owes,
            List<Fact> facts,
            Grid open,
            Grid entries,
            Map<String, String> now,
            boolean hasGuarantor) {

        String now(String field) {
            return now.getOrDefault(field, "");
        }

        List<Choice> modes() {
            return List.of(
                    new Choice("NONE", frame.say(Phrase.PAGE_MODE_NONE)),
                    new Choice("LIMITED", frame.say(Phrase.PAGE_MODE_LIMITED)),
                    new Choice("UNLIMITED", frame.say(Phrase.PAGE_MODE_UNLIMITED)));
        }

        List<Choice> standings() {
            return List.of(
                    new Choice("CLEAR", frame.say(Phrase.PAGE_CLEAR)),
                    new Choice("WATCH", frame.say(Phrase.PAGE_WATCH)),
                    new Choice("BLOCKED", frame.say(Phrase.PAGE_BLOCKED)));
        }

        List<Choice> sources() {
            return List.of(
                    new Choice("OWN_EXPERIENCE", frame.say(Phrase.PAGE_OWN_EXPERIENCE)),
                    new Choice("HEARSAY", frame.say(Phrase.PAGE_HEARSAY)));
        }

        List<Choice> results() {
            return Results.choices(frame);
        }
    }

    ApiResponse find(Visit visit) {
        String wanted = visit.query("q");
        Map<String, String> query = new HashMap<>(Map.of("limit", Integer.toString(AT_ONCE)));
        query.put("query", wanted);
        if (!visit.query("cursor").isEmpty()) {
            query.put("cursor", visit.query("cursor"));
        }
        JsonNode found = visit.api().get("/v1/customers", query);
        Frame frame = visit.frame();
        List<Grid.Row> rows = new ArrayList<>();
        for (JsonNode each : found.path("customers")) {
            String number = text(each, "number");
            rows.add(Grid.row(
                    new Grid.Cell(text(each, "name"), "/customers/" + number),
                    Grid.Cell.of(number),
                    Grid.Cell.of(text(each, "phone")),
                    Grid.Cell.of(frame.figure(text(each, "owed")))));
        }
        Grid grid = new Grid(
                frame.say(Phrase.PAGE_CUSTOMERS),
                Grid.columns(
                        frame.say(Phrase.CUSTOMER),
                        frame.say(Phrase.CUSTOMER_NUMBER),
                        frame.say(Phrase.PAGE_PHONE),
                        "+" + frame.say(Phrase.PAGE_OWES)),
                rows,
                null,
                frame.say(Phrase.PAGE_NOBODY),
                null);
        String next = text(found, "next");
        Found page = new Found(
                frame,
                wanted,
                grid,
                next.isEmpty() ? null : Addresses.of("/customers", Map.of("q", wanted, "cursor", next)));
        return PageServer.page(200, (out, none) -> JtecustomersGenerated.render(out, none, page));
    }

    ApiResponse account(Visit visit) {
        return context.report(() -> read(visit));
    }

    private ApiResponse read(Visit visit) {
        Frame frame = visit.frame();
        JsonNode customer = visit.api().get("/v1/customers/" + visit.last());
        String number = text(customer, "number");
        String owed = text(customer, "owed");
        Account account = new Account(
                frame,
                number,
                text(customer, "name"),
                frame.amount(owed),
                !owed.startsWith("-") && !owed.matches("[0.]*"),
                facts(frame, customer),
                open(visit, customer),
                latest(frame, number),
                now(customer),
                customer.has("guarantor"));
        return PageServer.page(200, (out, none) -> JteaccountGenerated.render(out, none, account));
    }

    /** As on the printed statement, of which the last rows are shown. */
    private Grid latest(Frame frame, String number) {
        StatementTables tables = new StatementTables(
                statements.made(number, Optional.empty(), Optional.empty()).latest(LATEST), frame.words());
        Grid all = Grid.of(tables.entries(), frame.words());
        return new Grid(frame.say(Phrase.PAGE_ENTRIES), all.columns(), all.rows(), null, all.empty(), null);
    }

    private static Grid open(Visit visit, JsonNode customer) {
        Frame frame = visit.frame();
        List<Grid.Row> rows = new ArrayList<>();
        for (JsonNode item : customer.path("openItems")) {
            String slip = text(item, "slip");
            JsonNode state = visit.api().get("/v1/slips/" + slip);
            Grid.Row row = Grid.row(
                    new Grid.Cell(slip, "/slips/" + slip),
                    Grid.Cell.of(frame.date(text(item, "day"))),
                    Grid.Cell.of(frame.date(text(item, "dueDate"))),
                    Grid.Cell.of(
                            item.path("disputed").asBoolean()
                                    ? frame.say(Phrase.PAGE_DISPUTED)
                                    : SlipsSection.signature(frame, text(state, "signature"))),
                    Grid.Cell.of(frame.figure(text(item, "amount"))),
                    Grid.Cell.of(frame.figure(text(item, "open"))));
            rows.add(row.with(new SoldGoods(frame, state).lines()));
        }
        int leftOut = customer.path("openItemsLeftOut").asInt(0);
        return new Grid(
                frame.say(Phrase.PAGE_SLIPS_OPEN),
                Grid.columns(
                        frame.say(Phrase.SLIP),
                        frame.say(Phrase.PAGE_DAY),
                        frame.say(Phrase.PAGE_DUE),
                        frame.say(Phrase.PAGE_SIGNATURE),
                        "+" + frame.say(Phrase.PAGE_AMOUNT),
                        "+" + frame.say(Phrase.PAGE_OPEN)),
                rows,
                null,
                frame.say(Phrase.PAGE_NOTHING_OPEN),
                leftOut == 0 ? null : frame.say(Phrase.PAGE_LEFT_OUT, leftOut));
    }

    private static List<Fact> facts(Frame frame, JsonNode customer) {
        Facts facts = new Facts(frame);
        facts.add(Phrase.CUSTOMER_NUMBER, text(customer, "number"));
        facts.add(Phrase.PAGE_KNOWN_AS, text(customer, "knownAs"));
        facts.add(Phrase.PAGE_PHONE, text(customer, "phone"));
        facts.add(Phrase.PAGE_PLACE, text(customer, "place"));
        facts.add(Phrase.PAGE_SINCE, frame.date(text(customer, "opened")));
        facts.add(Phrase.PAGE_TERMS, terms(frame, customer.path("terms")));
        facts.add(Phrase.PAGE_STANDING, standing(frame, customer));
        JsonNode guarantor = customer.path("guarantor");
        facts.add(
                Phrase.PAGE_GUARANTOR,
                joined(
                        text(guarantor, "name"),
                        text(guarantor, "phone"),
                        text(guarantor, "upTo").isEmpty()
                                ? ""
                                : frame.say(Phrase.PAGE_UP_TO, frame.amount(text(guarantor, "upTo"))),
                        guarantor.path("signed").asBoolean(true) ? "" : frame.say(Phrase.PAGE_NOT_SIGNED)));
        JsonNode promise = customer.path("promise");
        facts.add(Phrase.PAGE_PROMISE, facts.promised(promise));
        facts.add(
                Phrase.PAGE_PLAN,
                customer.path("plan").valueStream().map(facts::promised).collect(Collectors.joining("; ")));
        facts.add(Phrase.PAGE_PROMISES_BEFORE, promisesBefore(frame, customer));
        facts.add(Phrase.PAGE_ASKED, asked(frame, customer));
        facts.add(Phrase.PAGE_NOTE, text(customer, "note"));
        facts.add(Phrase.PAGE_ASK_WHEN, text(customer, "askWhen"));
        facts.add(Phrase.PAGE_ASK_WHERE, text(customer, "askWhere"));
        return facts.all();
    }

    /** How earlier promises ended. */
    private static String promisesBefore(Frame frame, JsonNode customer) {
        return customer.path("conduct")
                .path("promises")
                .valueStream()
                .map(each -> {
                    String day = frame.date(text(each, "date"));
                    return switch (text(each, "kept")) {
                        case "KEPT" -> frame.say(Phrase.PAGE_PROMISE_KEPT, day);
                        case "LATE" -> frame.say(Phrase.PAGE_PROMISE_LATE, day);
                        case "PART" -> frame.say(Phrase.PAGE_PROMISE_PART, day);
                        case "MOVED" -> frame.say(Phrase.PAGE_PROMISE_MOVED, day);
                        default -> frame.say(Phrase.PAGE_PROMISE_NOT_KEPT, day);
                    };
                })
                .collect(Collectors.joining("; "));
    }

    /** When they were asked for money last, and what came of it; sent to the owner alone. */
    private static String asked(Frame frame, JsonNode customer) {
        List<String> lines = new ArrayList<>();
        if (customer.has("reminded")) {
            lines.add(frame.say(Phrase.CLI_REMINDED_ON, frame.date(text(customer, "reminded"))));
        }
        JsonNode call = customer.path("lastCall");
        if (call.has("day")) {
            lines.add(frame.say(
                    Phrase.CLI_CALLED_ON,
                    frame.date(text(call, "day")),
                    joined(Results.words(frame, text(call, "result")), text(call, "note"))));
        }
        if (customer.has("notToCallSince")) {
            lines.add(frame.say(Phrase.CLI_NOT_TO_CALL, frame.date(text(customer, "notToCallSince"))));
        }
        return String.join("; ", lines);
    }

    private static String terms(Frame frame, JsonNode terms) {
        String days = frame.say(Phrase.PAGE_DAYS) + ": "
                + (terms.has("due") ? text(terms, "due") : terms.path("days").asInt(0));
        return switch (text(terms, "mode")) {
            case "NONE" -> frame.say(Phrase.PAGE_MODE_NONE);
            case "LIMITED" -> joined(frame.say(Phrase.PAGE_UP_TO, frame.amount(text(terms, "limit"))), days);
            default -> joined(frame.say(Phrase.PAGE_MODE_UNLIMITED), days);
        };
    }

    private static String standing(Frame frame, JsonNode customer) {
        return switch (text(customer, "standing")) {
            case "" -> "";
            case "WATCH" -> standing(frame, Phrase.PAGE_WATCH, customer);
            case "BLOCKED" -> standing(frame, Phrase.PAGE_BLOCKED, customer);
            default -> frame.say(Phrase.PAGE_CLEAR);
        };
    }

    private static String standing(Frame frame, Phrase name, JsonNode customer) {
        String until = frame.date(text(customer, "standingUntil"));
        String review = frame.date(text(customer, "standingReview"));
        return joined(
                frame.say(name),
                text(customer, "standingReason"),
                until.isEmpty() ? "" : frame.say(Phrase.PAGE_STANDS_UNTIL, until),
                review.isEmpty() ? "" : frame.say(Phrase.PAGE_REVIEW_ON, review));
    }

    private static Map<String, String> now(JsonNode customer) {
        JsonNode terms = customer.path("terms");
        Map<String, String> now = new HashMap<>();
        now.put("mode", text(terms, "mode"));
        now.put("limit", text(terms, "limit"));
        now.put("days", Integer.toString(terms.path("days").asInt(0)));
        now.put("alone", text(terms, "alone"));
        now.put("due", text(terms, "due"));
        now.put("standing", text(customer, "standing"));
        now.put("until", text(customer, "standingUntil"));
        now.put("review", text(customer, "standingReview"));
        now.put("note", text(customer, "note"));
        now.put("askWhen", text(customer, "askWhen"));
        now.put("askWhere", text(customer, "askWhere"));
        return now;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** What of this there is; each part keeps its own direction of writing beside the others. */
    static String joined(String... parts) {
        boolean mixed = List.of(parts).stream().anyMatch(CustomersSection::isWrittenFromTheRight);
        return List.of(parts).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> mixed ? Wording.isolated(part) : part)
                .collect(Collectors.joining(", "));
    }

    private static boolean isWrittenFromTheRight(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
