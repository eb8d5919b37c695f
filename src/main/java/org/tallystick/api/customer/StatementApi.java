package org.tallystick.api.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.paper.html.StatementPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.Part;
import org.tallystick.report.Statement;
import org.tallystick.report.form.StatementCsv;
import org.tallystick.report.form.StatementSlip;
import org.tallystick.report.form.StatementText;
import org.tallystick.till.Till;
import org.tallystick.till.reading.AccountReading;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** What happened on one account, in every form. */
public final class StatementApi {
    private final ApiContext api;

    public StatementApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/customers/*/statement", (call, path) -> show(call, path.getFirst()))
                        .asking("from", "to")
                        .giving(ApiResponse.JSON, "text/csv", "application/pdf", "text/html", "text/plain"),
                Route.of(
                        Role.TILL,
                        "POST /v1/customers/*/statement/print",
                        (call, path) -> print(call, path.getFirst())));
    }

    private ApiResponse show(ApiRequest call, String reference) {
        Optional<LocalDate> from = call.day("from");
        Optional<LocalDate> to = call.day("to");
        return api.report(() -> {
            Period period = period(reference, from, to);
            return call.accept().equals("text/csv")
                    ? ApiResponse.writtenText("text/csv", period::write)
                    : answer(period.statement(), call.accept());
        });
    }

    private static ApiResponse answer(Statement statement, String accept) {
        return switch (accept) {
            case "text/html" -> ApiResponse.text("text/html", StatementPage.html(statement));
            case "text/plain" -> ApiResponse.text("text/plain", StatementText.of(statement));
            case "application/pdf" ->
                new ApiResponse(200, "application/pdf", Pdf.of(StatementPage.onPaper(statement, Pdf.MOST_CHARACTERS)));
            default -> ApiResponse.ok(form(statement).node());
        };
    }

    private Period period(String reference, Optional<LocalDate> from, Optional<LocalDate> to) {
        AccountReading reading = AccountReading.of(api.session(), reference);
        LocalDate last = to.orElse(reading.today());
        LocalDate first = from.orElse(reading.account().customer().opened());
        if (from.isPresent() && first.isAfter(last)) {
            throw new InvalidInput("from", Phrase.INPUT_FROM_AFTER, first, last);
        }
        return new Period(reading, first, last);
    }

    /** The statement of an account, of all its days up to today where none are said; in {@link ApiContext#report}. */
    public Statement made(String reference, Optional<LocalDate> from, Optional<LocalDate> to) {
        return period(reference, from, to).statement();
    }

    private record Period(AccountReading reading, LocalDate from, LocalDate to) {
        Statement statement() {
            Statement.Maker maker =
                    new Statement.Maker(reading.shop(), reading.account().number(), from, to);
            reading.everything(maker::add);
            reading.openAtEndOf(to, maker::open);
            return maker.statement(reading.account().customer(), reading.at());
        }

        void write(Consumer<String> out) {
            StatementCsv csv = new StatementCsv(
                    reading.account().number(),
                    from,
                    to,
                    Money.zero(reading.shop().currency()),
                    out);
            reading.everything(csv::add);
            reading.openAtEndOf(to, csv::open);
            csv.end();
        }
    }

    private ApiResponse print(ApiRequest call, String reference) {
        Body body = api.requests().body(call);
        Optional<LocalDate> from = Optional.ofNullable(body.optionalDay("from"));
        Optional<LocalDate> to = Optional.ofNullable(body.optionalDay("to"));
        body.nothingElse();
        return api.report(() -> {
            Statement statement = period(reference, from, to).statement();
            api.ask(till -> printed(till, statement));
            return ApiResponse.json(202, JsonObject.object().put("queued", true).node());
        });
    }

    private static boolean printed(Till till, Statement statement) {
        till.printPage(StatementSlip.of(statement));
        return true;
    }

    private static JsonObject form(Statement statement) {
        JsonObject out = JsonObject.object()
                .put("customer", Forms.person(statement.customer()))
                .put("from", statement.from())
                .put("to", statement.to())
                .put("madeAt", statement.madeAt().at())
                .put("currency", statement.shop().currency());
        history(out, statement.own());
        return out.list(
                        "earlierAccounts",
                        statement.earlier(),
                        (each, history) ->
                                history(each.put("number", history.account()).put("ended", history.ended()), history))
                .list("openItems", statement.open().shown(), Forms::item)
                .put("openItemsLeftOut", statement.open().leftOut())
                .put("disputed", statement.disputed());
    }

    private static void history(JsonObject out, Statement.History history) {
        out.put("balanceBefore", history.before())
                .put("balanceAfter", history.after())
                .list("entries", history.lines(), StatementApi::line)
                .put("leftOut", history.leftOut());
    }

    private static void line(JsonObject out, Statement.Line line) {
        out.put("day", line.day())
                .put("kind", line.kind())
                .put("slip", line.slip())
                .put("takenOver", line.takenOver())
                .put("change", line.change())
                .put("paid", line.paid())
                .put("balance", line.balance())
                .list("parts", line.parts(), StatementApi::part);
    }

    private static void part(JsonObject out, Part part) {
        out.put("kind", part.kind());
        if (part.goods() != null) {
            Forms.goods(out, part.goods());
        }
        out.put("slip", part.slip()).put("receipt", part.receipt()).put("amount", part.amount());
    }
}
