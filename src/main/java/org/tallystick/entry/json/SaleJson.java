package org.tallystick.entry.json;

import org.jspecify.annotations.Nullable;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SaleLine;

/** Credit sale and void. */
final class SaleJson {
    static final String SALE = "credit-sale";
    static final String VOID = "void";

    private SaleJson() {}

    static String write(SaleEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value()).put("slip", entry.slip().value());
        return switch (entry) {
            case CreditSale sale -> {
                writeGoods(sale, open);
                open.put("total", sale.total())
                        .put("paidNow", sale.paidNow())
                        .put("due", sale.dueDate())
                        .put(sale.balances())
                        .put("writtenAt", sale.writtenAt())
                        .put("copies", sale.copies());
                writeDecision(sale, open, personal);
                personal.put("slip", sale.slipSource());
                yield SALE;
            }
            case Voided voided -> {
                open.put("debtLowered", voided.debtLowered())
                        .put("payOut", voided.payOut())
                        .put(voided.balances());
                personal.put("reason", voided.reason());
                yield VOID;
            }
        };
    }

    private static void writeGoods(CreditSale sale, Form open) {
        var lines = open.list("lines");
        for (SaleLine line : sale.lines()) {
            Form.addTo(lines)
                    .put("name", line.name())
                    .put("quantity", line.quantity())
                    .put("unit", line.unit())
                    .put("unitPrice", line.unitPrice())
                    .put("amount", line.amount());
        }
        open.put("receipt", sale.receipt());
    }

    private static void writeDecision(CreditSale sale, Form open, Form personal) {
        var findings = open.list("findings");
        for (NotedFinding finding : sale.findings()) {
            Form.addTo(findings).put("rule", finding.rule()).put("severity", finding.severity());
        }
        if (sale.override() != null) {
            open.put("overrideOver", sale.override().over());
            personal.put("overrideReason", sale.override().reason());
        }
    }

    static Entry readSale(EntryHead head, Fields open, Fields personal) {
        return new CreditSale(
                head,
                open.customer(),
                open.slip("slip"),
                open.list("lines", SaleJson::readLine),
                open.optional("receipt"),
                open.money("total"),
                open.money("paidNow"),
                open.day("due"),
                open.balances(),
                open.list("findings", SaleJson::readFinding),
                readOverride(open, personal),
                open.optionalInstant("writtenAt"),
                (int) open.number("copies"),
                personal.optional("slip"));
    }

    private static SaleLine readLine(Fields line) {
        return new SaleLine(
                line.text("name"),
                line.optionalDecimal("quantity"),
                line.optional("unit"),
                line.optionalMoney("unitPrice"),
                line.money("amount"));
    }

    private static NotedFinding readFinding(Fields finding) {
        return new NotedFinding(finding.text("rule"), finding.constant("severity", NotedFinding.Severity.class));
    }

    private static @Nullable OwnerOverride readOverride(Fields open, Fields personal) {
        return open.has("overrideOver")
                ? new OwnerOverride(personal.optional("overrideReason"), open.money("overrideOver"))
                : null;
    }

    static Entry readVoid(EntryHead head, Fields open, Fields personal) {
        return new Voided(
                head,
                open.customer(),
                open.slip("slip"),
                open.money("debtLowered"),
                open.money("payOut"),
                open.balances(),
                personal.optional("reason"));
    }
}
