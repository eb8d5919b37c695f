package org.tallystick.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.paper.html.StatementPage;
import org.tallystick.paper.pdf.Pdf;
import org.tallystick.report.Statement;
import org.tallystick.report.StatementCsv;
import org.tallystick.report.StatementSlip;
import org.tallystick.report.StatementText;
import org.tallystick.till.Till;
import org.tallystick.validation.InvalidInput;

/** What happened on one account, in every form. */
final class StatementApi {
    private final Desk desk;

    StatementApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Role.TILL, "GET /v1/customers/*/statement", (call, path) -> show(call, path.getFirst())),
                Route.of(
                        Role.TILL,
                        "POST /v1/customers/*/statement/print",
                        (call, path) -> print(call, path.getFirst())));
    }

    /** Entries are read on the till's thread, and rendered on the caller's. */
    private Statement statement(String reference, Optional<LocalDate> from, Optional<LocalDate> to) {
        return desk.ask(till -> {
            var account = till.customers().account(till.customers().meant(reference));
            LocalDate last = to.orElse(till.reports().today());
            LocalDate first = from.orElse(account.customer().opened());
            if (from.isPresent() && first.isAfter(last)) {
                throw new InvalidInput("from", "%s is after %s; give an earlier day".formatted(first, last));
            }
            return till.reports().statement(account, first, last);
        });
    }

    private Answer show(Call call, String reference) {
        Statement statement = statement(reference, SummaryApi.day(call, "from"), SummaryApi.day(call, "to"));
        return switch (call.accept()) {
            case "text/csv" -> Answer.text("text/csv", StatementCsv.of(statement));
            case "text/html" -> Answer.text("text/html", StatementPage.html(statement));
            case "text/plain" -> Answer.text("text/plain", StatementText.of(statement));
            case "application/pdf" -> new Answer(200, "application/pdf", Pdf.of(StatementPage.html(statement)));
            default -> Answer.ok(form(statement).node());
        };
    }

    private Answer print(Call call, String reference) {
        Body body = desk.requests().body(call);
        Optional<LocalDate> from = Optional.ofNullable(body.optionalDay("from"));
        Optional<LocalDate> to = Optional.ofNullable(body.optionalDay("to"));
        body.nothingElse();
        Statement statement = statement(reference, from, to);
        desk.ask(till -> printed(till, statement));
        return Answer.json(202, Out.object().put("queued", true).node());
    }

    private static boolean printed(Till till, Statement statement) {
        till.printPage(StatementSlip.of(statement));
        return true;
    }

    private static Out form(Statement statement) {
        return Out.object()
                .put("customer", Forms.person(statement.customer()))
                .put("from", statement.from())
                .put("to", statement.to())
                .put("madeAt", statement.madeAt())
                .put("currency", statement.shop().currency())
                .put("balanceBefore", statement.before())
                .put("balanceAfter", statement.after())
                .list(
                        "entries",
                        statement.lines(),
                        (out, line) -> out.put("day", line.day())
                                .put("kind", line.kind())
                                .put("slip", line.slip())
                                .put("takenOver", line.takenOver())
                                .put("change", line.change())
                                .put("paid", line.paid())
                                .put("balance", line.balance()))
                .list("open", statement.open(), Forms::item);
    }
}
