package org.tallystick.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.book.BookFailed;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.exchange.CustomersImport;
import org.tallystick.exchange.CustomersImport.Content;
import org.tallystick.exchange.ImportRules;
import org.tallystick.exchange.Row;
import org.tallystick.ledger.IndexUnusable;
import org.tallystick.ledger.Request;
import org.tallystick.till.Busy;
import org.tallystick.till.Exchange;
import org.tallystick.till.Till;
import tools.jackson.databind.node.ArrayNode;

/** Brings in the customers of the paper book: all or none of a file is right before the first is added. */
final class ImportApi {
    private static final Logger LOG = LoggerFactory.getLogger(ImportApi.class);
    private static final int MOST_SHOWN = 100;
    private static final int AT_A_TIME = 200;

    private final Desk desk;

    ImportApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(Route.of(Role.OWNER, "POST /v1/import/customers", (call, path) -> customers(call)));
    }

    /**
     * What is asked for.
     *
     * @param dryRun only look
     * @param namesakes several with one name and phone are several people
     */
    private record Asked(String csv, boolean dryRun, boolean namesakes) {}

    /** JSON with the file in {@code csv}, or the file itself with the rest in the query. */
    private Asked asked(Call call) {
        if (!call.body().stripLeading().startsWith("{")) {
            return new Asked(call.body(), isSet(call, "dryRun"), isSet(call, "namesakes"));
        }
        Body body = Requests.ofWholeFiles(desk.currency()).body(call);
        Asked asked = new Asked(body.required("csv"), body.flag("dryRun", false), body.flag("namesakes", false));
        body.nothingElse();
        return asked;
    }

    private static boolean isSet(Call call, String name) {
        return "true".equals(call.query().get(name));
    }

    private Answer customers(Call call) {
        Asked asked = asked(call);
        var today = desk.ask(till -> till.reports().today());
        ImportRules rules = new ImportRules(desk.currency(), desk.newCustomer(), today, asked.namesakes());
        Content content = CustomersImport.read(asked.csv(), rules);
        Exchange exchange = desk.ask(Till::exchange);
        Map<UUID, Row> rows = byId(content, exchange);
        Map<UUID, Row> added = notThereYet(rows);
        List<String> findings = new ArrayList<>(content.findings());
        if (!asked.namesakes()) {
            findings.addAll(strangersOfTheSameName(added));
        }
        if (!findings.isEmpty()) {
            return refused(findings);
        }
        if (asked.dryRun() || added.isEmpty()) {
            return answer(200, 0, rows.size() - added.size(), added.size());
        }
        exchange.keepImport(asked.csv());
        return add(rows.size(), added, exchange);
    }

    private static Map<UUID, Row> byId(Content content, Exchange exchange) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        content.rows().forEach(row -> rows.put(exchange.idOf(row.content()), row));
        return rows;
    }

    /** Brings in what a crash left out of a file that was found to be right. */
    void finish() {
        try {
            Exchange exchange = desk.ask(Till::exchange);
            exchange.keptImport().ifPresent(file -> finish(file, exchange));
        } catch (RuntimeException e) {
            LOG.error("An import that was cut off could not be finished; the next start tries again", e);
        }
    }

    private void finish(String file, Exchange exchange) {
        var today = desk.ask(till -> till.reports().today());
        Content content = CustomersImport.read(file, new ImportRules(desk.currency(), desk.newCustomer(), today, true));
        if (!content.findings().isEmpty()) {
            LOG.error(
                    "An import that was cut off is given up, import the file again: {}",
                    content.findings().size());
            exchange.dropImport();
            return;
        }
        Map<UUID, Row> missing = notThereYet(byId(content, exchange));
        Answer answer = add(content.rows().size(), missing, exchange);
        LOG.info("An import that was cut off was finished, {} were missing: {}", missing.size(), answer.status());
    }

    /** Those whose id is in no line of the book: the others are there since an earlier import of the same row. */
    private Map<UUID, Row> notThereYet(Map<UUID, Row> rows) {
        Map<UUID, Row> found = new LinkedHashMap<>();
        List<UUID> ids = List.copyOf(rows.keySet());
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
            desk.ask(till -> some.stream()
                            .filter(id -> !till.counter().known(id))
                            .toList())
                    .forEach(id -> found.put(id, rows.get(id)));
        }
        return found;
    }

    private List<String> strangersOfTheSameName(Map<UUID, Row> added) {
        Map<String, CustomerNumber> there = new HashMap<>();
        for (Customer each :
                desk.session().askPatiently(till -> till.ledger().books().customers("", Integer.MAX_VALUE))) {
            if (each.details() != null && each.mergedInto() == null) {
                there.put(Row.who(each.details()), each.number());
            }
        }
        return added.values().stream()
                .filter(row -> there.containsKey(Row.who(row.details())))
                .map(row -> "line %d, name: name and phone are those of customer %s; remove the line, or %s"
                        .formatted(row.line(), there.get(Row.who(row.details())), "say that they are two people"))
                .toList();
    }

    private static Answer refused(List<String> findings) {
        String detail = "nothing was imported; mend what is wrong in the file (%d) and import it again"
                .formatted(findings.size());
        Problem problem = Problem.of(400, "bad-input", detail).with("field", "csv");
        ArrayNode shown = problem.more().putArray("findings");
        findings.stream().limit(MOST_SHOWN).forEach(shown::add);
        if (findings.size() > MOST_SHOWN) {
            shown.add("and %d more".formatted(findings.size() - MOST_SHOWN));
        }
        return problem.answer();
    }

    /** Each row is a line of the book, and the till goes on selling in between. */
    private Answer add(int all, Map<UUID, Row> rows, Exchange exchange) {
        int added = 0;
        try {
            for (Map.Entry<UUID, Row> each : rows.entrySet()) {
                UUID id = each.getKey();
                Row row = each.getValue();
                Request request = desk.clock().request(id, "import " + id, "owner");
                desk.ask(till -> till.counter()
                        .keep(
                                request,
                                (keeping, turn) -> keeping.open(turn, row.details(), row.terms(), row.before())));
                added++;
            }
        } catch (BookFailed e) {
            return failed(added, rows.size(), "disk", e); // the kept file waits for the next start
        } catch (IndexUnusable | Busy e) {
            exchange.dropImport(); // it may be long until then, and whoever is erased meanwhile stands in it
            return failed(added, rows.size(), e instanceof Busy ? "busy" : "index", e);
        }
        exchange.dropImport();
        return answer(added > 0 ? 201 : 200, added, all - rows.size(), 0);
    }

    private static Answer failed(int added, int of, String why, RuntimeException e) {
        return Problem.of(
                        503,
                        "cannot-sell",
                        "%d of %d customers were added, then it failed: %s; import the same file again: %s"
                                .formatted(added, of, e.getMessage(), "nobody is added twice"))
                .with("why", why)
                .answer();
    }

    private static Answer answer(int status, int added, int there, int wouldBeAdded) {
        return Answer.json(
                status,
                Out.object()
                        .put("added", added)
                        .put("alreadyThere", there)
                        .put("wouldBeAdded", wouldBeAdded)
                        .node());
    }
}
