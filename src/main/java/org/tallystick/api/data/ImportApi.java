package org.tallystick.api.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.Takes;
import org.tallystick.exchange.Remarks;
import org.tallystick.exchange.imports.CustomersImport;
import org.tallystick.exchange.imports.CustomersImport.Content;
import org.tallystick.exchange.imports.ImportRules;
import org.tallystick.exchange.imports.ImportedCustomer;
import org.tallystick.ledger.Request;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.till.housekeeping.Exchange.Import;

/** Brings in the customers of the paper book: all or none of a file is right before the first is added. */
public final class ImportApi {
    private static final Logger LOG = LoggerFactory.getLogger(ImportApi.class);

    private final ApiContext api;
    private final RowsIn in;

    public ImportApi(ApiContext api) {
        this.api = api;
        this.in = new RowsIn(api, Import.CUSTOMERS, "customers");
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.OWNER, "POST /v1/import/customers", (call, path) -> customers(call))
                .taking(Takes.FILE)
                .asking("dryRun", "decimals", "days", "leaveOut", "namesakes"));
    }

    private ApiResponse customers(ApiRequest call) {
        RowsIn.Asked asked = RowsIn.Asked.of(call, api);
        var today = api.ask(till -> till.reports().today());
        Content content = CustomersImport.read(asked.csv(), rules(asked, today, asked.namesakes()));
        Exchange exchange = in.exchange();
        Map<UUID, ImportedCustomer> rows = byId(content, exchange);
        Map<UUID, ImportedCustomer> added = in.notThereYet(rows);
        Remarks findings = content.findings();
        if (!asked.namesakes()) {
            findings.addAll(knownAlready(added));
        }
        if (!findings.isEmpty()) {
            return RowsIn.refused(findings);
        }
        int there = rows.size() - added.size();
        if (asked.dryRun() || added.isEmpty()) {
            return RowsIn.answer(200, 0, there, added.size(), content.notes().shown());
        }
        exchange.keepImport(
                Import.CUSTOMERS, out -> asked.writeTo(out, content.kept().get()));
        return in.add(exchange, there, content.notes().shown(), added, this::write);
    }

    private ImportRules rules(RowsIn.Asked asked, LocalDate today, boolean namesakes) {
        return new ImportRules(
                api.currency(), api.newCustomer(), today, namesakes, api.shop().dialling(), asked.forms());
    }

    private static Map<UUID, ImportedCustomer> byId(Content content, Exchange exchange) {
        Map<UUID, ImportedCustomer> rows = new LinkedHashMap<>();
        content.rows().forEach(row -> rows.put(exchange.idOf(row.content()), row));
        return rows;
    }

    /** Brings in what a crash left out of a file that was found to be right. */
    public void finish() {
        try {
            Exchange exchange = in.exchange();
            exchange.keptImport(Import.CUSTOMERS).ifPresent(file -> finish(file, exchange));
        } catch (RuntimeException e) {
            LOG.error("An import that was cut off could not be finished; the next start tries again", e);
        }
    }

    private void finish(String file, Exchange exchange) {
        var today = api.ask(till -> till.reports().today());
        RowsIn.Asked asked = RowsIn.Asked.ofKept(file, api);
        Content content = CustomersImport.read(asked.csv(), rules(asked, today, true));
        if (!content.findings().isEmpty()) {
            LOG.error(
                    "An import that was cut off is given up, import the file again; wrong lines: {}",
                    content.findings().count());
            in.drop(exchange);
            return;
        }
        Map<UUID, ImportedCustomer> rows = byId(content, exchange);
        Map<UUID, ImportedCustomer> missing = in.notThereYet(rows);
        ApiResponse answer = in.add(exchange, rows.size() - missing.size(), List.of(), missing, this::write);
        LOG.info("An import that was cut off was finished, {} were missing: {}", missing.size(), answer.status());
    }

    /** A few at a time: the till goes on selling in between. */
    private List<String> knownAlready(Map<UUID, ImportedCustomer> added) {
        List<ImportedCustomer> rows = List.copyOf(added.values());
        List<String> findings = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += RowsIn.AT_A_TIME) {
            List<ImportedCustomer> some = rows.subList(from, Math.min(rows.size(), from + RowsIn.AT_A_TIME));
            findings.addAll(api.ask(till -> some.stream()
                    .flatMap(row -> till.customers().alike(row.details(), null).stream()
                            .map(alike -> ImportedCustomer.known(
                                    row.line(),
                                    alike.name(),
                                    alike.phone(),
                                    "customer %s (%s)"
                                            .formatted(
                                                    alike.customer().number(),
                                                    alike.customer().name()))))
                    .toList()));
        }
        return findings;
    }

    private void write(UUID id, ImportedCustomer row) {
        Request request = api.clock().request(id, "import " + id, "owner");
        api.ask(till -> till.booking()
                .book(
                        request,
                        context -> api.useCases()
                                .manageCustomer()
                                .open(context, row.details(), row.terms(), row.before())));
    }
}
