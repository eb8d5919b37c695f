package org.tallystick.api.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.StandingForm;
import org.tallystick.api.Takes;
import org.tallystick.api.data.RowsIn;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.exchange.CustomerSearch;
import org.tallystick.exchange.exports.StandingsFile;
import org.tallystick.exchange.imports.StandingsImport;
import org.tallystick.exchange.imports.StandingsImport.Content;
import org.tallystick.exchange.imports.StandingsImport.Decided;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.report.Listed;
import org.tallystick.report.StandingDecision;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.till.housekeeping.Exchange.Import;
import org.tallystick.till.reading.AccountReading;
import org.tallystick.till.reading.DayReading;

/** Everybody on WATCH or BLOCKED: the list, each customer's history, and files of decisions. */
public final class StandingsApi {
    private static final Logger LOG = LoggerFactory.getLogger(StandingsApi.class);

    private static final int MOST_SHOWN = 200;

    private final ApiContext api;
    private final RowsIn in;

    public StandingsApi(ApiContext api) {
        this.api = api;
        this.in = new RowsIn(api, Import.STANDINGS, "standings");
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.OWNER, "GET /v1/standings", (call, path) -> list(call))
                        .giving(ApiResponse.JSON, "text/csv"),
                Route.of(Role.OWNER, "GET /v1/customers/*/standings", (call, path) -> history(path.getFirst())),
                Route.of(Role.OWNER, "POST /v1/import/standings", (call, path) -> bringIn(call))
                        .taking(Takes.FILE)
                        .asking("dryRun", "decimals", "days", "leaveOut"));
    }

    private ApiResponse list(ApiRequest call) {
        return api.report(() -> {
            LocalDate today = api.ask(till -> till.reports().today());
            return call.accept().equals("text/csv")
                    ? ApiResponse.writtenText("text/csv", out -> all(today, out))
                    : toLookAtFirst(today);
        });
    }

    /** By number, as they are read. */
    private void all(LocalDate today, Consumer<String> out) {
        out.accept(StandingsFile.heading());
        DayReading.held(api.session(), today, held -> out.accept(StandingsFile.line(held)));
    }

    private ApiResponse toLookAtFirst(LocalDate today) {
        Listed.Maker<AccountOnWatch> maker = new Listed.Maker<>(
                api.currency(),
                AccountOnWatch.TO_LOOK_AT_FIRST,
                MOST_SHOWN,
                0,
                held -> held.account().owed());
        DayReading.held(api.session(), today, maker::add);
        Listed<AccountOnWatch> listed = maker.listed();
        return ApiResponse.ok(JsonObject.object()
                .list("standings", listed.shown(), StandingForm::held)
                .put("count", listed.count())
                .put("owed", listed.sum())
                .put("leftOut", listed.leftOut())
                .node());
    }

    private ApiResponse history(String reference) {
        return api.report(() -> {
            AccountReading reading = AccountReading.of(api.session(), reference);
            List<Entry> decisions = new ArrayList<>();
            reading.everything(entry -> {
                if (StandingDecision.isMadeBy(entry)) {
                    decisions.add(entry);
                }
            });
            return ApiResponse.ok(JsonObject.object()
                    .put("customer", Forms.person(reading.account().customer()))
                    .list("standings", StandingDecision.among(decisions, reading.today()), StandingForm::decision)
                    .node());
        });
    }

    private ApiResponse bringIn(ApiRequest call) {
        RowsIn.Asked asked = RowsIn.Asked.of(call, api);
        Content content = read(asked);
        if (!content.findings().isEmpty()) {
            return RowsIn.refused(content.findings());
        }
        Exchange exchange = in.exchange();
        Map<UUID, Decided> added = toDecide(content, exchange);
        int there = content.rows().size() - added.size();
        content.notes().addAll(decidedSince(content, added));
        List<String> notes = content.notes().shown();
        if (asked.dryRun() || added.isEmpty()) {
            return RowsIn.answer(200, 0, there, added.size(), notes);
        }
        exchange.keepImport(
                Import.STANDINGS, out -> asked.writeTo(out, content.kept().get()));
        return in.add(exchange, there, notes, added, this::write);
    }

    private Content read(RowsIn.Asked asked) {
        return StandingsImport.read(
                asked.csv(), customers(), api.ask(till -> till.reports().today()), asked.forms());
    }

    /** Each row is a question of its own: the till goes on selling in between. */
    private CustomerSearch customers() {
        return new CustomerSearch() {
            @Override
            public Optional<Customer> standing(CustomerNumber number) {
                return api.session().askPatiently(till -> till.customers().standing(number));
            }

            @Override
            public List<Customer> named(String name) {
                return api.session().askPatiently(till -> till.customers().named(name));
            }

            @Override
            public List<Customer> phoned(String phone) {
                return api.session().askPatiently(till -> till.customers().phoned(phone));
            }
        };
    }

    /** Without what holds already, and what came in before: that may have been decided anew since, on purpose. */
    private Map<UUID, Decided> toDecide(Content content, Exchange exchange) {
        Map<UUID, Decided> rows = new LinkedHashMap<>();
        content.rows().stream().filter(row -> !row.holds()).forEach(row -> rows.put(exchange.idOf(row.content()), row));
        return in.notThereYet(rows);
    }

    /** A file that comes in again does not undo what the owner has said since; but the owner should know. */
    private static List<String> decidedSince(Content content, Map<UUID, Decided> added) {
        return content.rows().stream()
                .filter(row -> !row.holds() && !added.containsValue(row))
                .map(row -> ("line %d: came in before, and customer %s was decided anew since; to decide it again, "
                                + "write another reason")
                        .formatted(row.line(), row.customer()))
                .toList();
    }

    private void write(UUID id, Decided row) {
        Request request = api.clock().request(id, "import " + id, row.by());
        api.ask(till -> till.booking()
                .book(
                        request,
                        context ->
                                api.useCases().manageCustomer().changeStanding(context, row.customer(), row.wish())));
    }

    /** Brings in what a crash left out of a file that was found to be right. */
    public void finish() {
        try {
            Exchange exchange = in.exchange();
            exchange.keptImport(Import.STANDINGS).ifPresent(file -> finish(file, exchange));
        } catch (RuntimeException e) {
            LOG.error("An import of standings that was cut off could not be finished; the next start tries again", e);
        }
    }

    private void finish(String file, Exchange exchange) {
        Content content = read(RowsIn.Asked.ofKept(file, api));
        if (!content.findings().isEmpty()) {
            LOG.error(
                    "An import of standings that was cut off is given up, import the file again; wrong lines: {}",
                    content.findings().count());
            in.drop(exchange);
            return;
        }
        Map<UUID, Decided> missing = toDecide(content, exchange);
        ApiResponse answer = in.add(exchange, content.rows().size() - missing.size(), List.of(), missing, this::write);
        LOG.info("An import of standings was finished, {} were missing: {}", missing.size(), answer.status());
    }
}
