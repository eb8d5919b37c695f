package org.tallystick.entry.json;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Balances;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.PriceCorrected;
import org.tallystick.entry.SaleEntry.Reduced;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.SlipNumber;

/** Credit sale, void, return, price corrected. */
final class SaleJson {
    static final String SALE = "credit-sale";
    static final String VOID = "void";
    static final String RETURN = "return";
    static final String PRICE = "price-corrected";

    private SaleJson() {}

    static String write(SaleEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value()).put("slip", entry.slip().value());
        return switch (entry) {
            case CreditSale sale -> {
                writeGoods(sale.lines(), open);
                open.put("receipt", sale.receipt())
                        .put("reference", sale.reference())
                        .put("total", sale.total())
                        .put("paidNow", sale.paidNow())
                        .allocationsUnlessNone("fromCredit", sale.fromCredit())
                        .put("due", sale.dueDate())
                        .put(sale.balances())
                        .put("writtenAt", sale.writtenAt())
                        .put("copies", sale.copies());
                writeDecision(sale, open, personal);
                personal.put("slip", sale.slipSource());
                yield SALE;
            }
            case Voided voided -> {
                writeReduced(voided, open, personal);
                yield VOID;
            }
            case Returned returned -> {
                writeGoods(returned.goods(), open);
                writeReduced(returned, open, personal);
                yield RETURN;
            }
            case PriceCorrected corrected -> {
                writeReduced(corrected, open, personal);
                yield PRICE;
            }
        };
    }

    private static void writeGoods(List<SaleLine> goods, Form open) {
        open.list(
                "lines",
                goods,
                (line, form) -> form.put("name", line.name())
                        .put("quantity", line.quantity())
                        .put("unit", line.unit())
                        .put("unitPrice", line.unitPrice())
                        .put("amount", line.amount()));
    }

    private static void writeDecision(CreditSale sale, Form open, Form personal) {
        open.list(
                "findings",
                sale.findings(),
                (finding, form) -> form.put("rule", finding.rule()).put("severity", finding.severity()));
        if (sale.override() != null) {
            open.put("overrideOver", sale.override().over());
            open.put(
                    "overrideBy",
                    sale.override().means() == Means.PIN
                            ? null
                            : sale.override().means());
            if (sale.override().code() > 0) {
                open.put("overrideCode", sale.override().code());
            }
            personal.put("overrideReason", sale.override().reason());
        }
    }

    private static void writeReduced(Reduced less, Form open, Form personal) {
        DebtReduction relief = less.relief();
        open.put("debtLowered", relief.debtLowered())
                .put("payOut", relief.payOut())
                .putUnlessZero("lossLowered", relief.lossLowered())
                .put(less.balances());
        personal.put("reason", less.reason());
        open.put("chit", less.chit(), personal);
    }

    static Entry readSale(EntryHead head, Fields open, Fields personal) {
        return new CreditSale(
                head,
                open.customer(),
                open.slip("slip"),
                readGoods(open),
                open.optional("receipt"),
                open.optional("reference"),
                open.money("total"),
                open.money("paidNow"),
                open.allocations("fromCredit"),
                open.day("due"),
                open.balances(),
                open.list("findings", SaleJson::readFinding),
                readOverride(open, personal),
                open.optionalInstant("writtenAt"),
                open.count("copies"),
                personal.optional("slip"));
    }

    private static List<SaleLine> readGoods(Fields open) {
        return open.list(
                "lines",
                line -> new SaleLine(
                        line.text("name"),
                        line.optionalDecimal("quantity"),
                        line.optional("unit"),
                        line.optionalBigMoney("unitPrice"),
                        line.money("amount")));
    }

    private static NotedFinding readFinding(Fields finding) {
        return new NotedFinding(finding.text("rule"), finding.constant("severity", NotedFinding.Severity.class));
    }

    private static @Nullable OwnerOverride readOverride(Fields open, Fields personal) {
        return open.has("overrideOver")
                ? new OwnerOverride(
                        personal.optional("overrideReason"),
                        open.money("overrideOver"),
                        open.has("overrideBy") ? open.constant("overrideBy", Means.class) : Means.PIN,
                        open.has("overrideCode") ? open.count("overrideCode") : 0)
                : null;
    }

    private static DebtReduction readRelief(Fields open) {
        Money debtLowered = open.money("debtLowered");
        return new DebtReduction(debtLowered, open.money("payOut"), open.moneyOrZero("lossLowered", debtLowered));
    }

    static Entry readVoid(EntryHead head, Fields open, Fields personal) {
        return read(head, open, personal, Voided::new);
    }

    static Entry readPrice(EntryHead head, Fields open, Fields personal) {
        return read(head, open, personal, PriceCorrected::new);
    }

    /** What is taken back, but for the goods. */
    private interface TakenBack {
        Entry of(
                EntryHead head,
                CustomerNumber customer,
                SlipNumber slip,
                DebtReduction relief,
                Balances balances,
                @Nullable String reason,
                @Nullable BegunSlip chit);
    }

    private static Entry read(EntryHead head, Fields open, Fields personal, TakenBack kind) {
        return kind.of(
                head,
                open.customer(),
                open.slip("slip"),
                readRelief(open),
                open.balances(),
                personal.optional("reason"),
                open.optionalBegunSlip("chit", personal));
    }

    static Entry readReturn(EntryHead head, Fields open, Fields personal) {
        return new Returned(
                head,
                open.customer(),
                open.slip("slip"),
                readGoods(open),
                readRelief(open),
                open.balances(),
                personal.optional("reason"),
                open.optionalBegunSlip("chit", personal));
    }
}
