package org.tallystick.api.owner;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.StandingForm;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.report.Ageing;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.DayFigure;
import org.tallystick.report.Drawer.Cash;
import org.tallystick.report.JournalEntry;
import org.tallystick.report.Listed;
import org.tallystick.report.Need;
import org.tallystick.report.Sum;
import org.tallystick.report.form.NeedWords;
import org.tallystick.wording.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The summary as JSON. Its customers, of whom there may be thousands, are written one by one: held all at once they
 * take several times the memory and the time.
 */
final class SummaryForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SummaryForm() {}

    static byte[] of(DailySummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            members(out, figures(summary));
            out.writeArrayPropertyStart("customers");
            String zero = plain(Money.zero(summary.shop().currency()));
            summary.outstanding().shown().forEach(debt -> customer(out, debt, summary, zero));
            out.writeEndArray();
            members(out, lists(summary));
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void members(JsonGenerator out, JsonObject some) {
        some.node().properties().forEach(member -> {
            out.writeName(member.getKey());
            out.writeTree(member.getValue());
        });
    }

    private static JsonObject figures(DailySummary summary) {
        JsonObject out = JsonObject.object()
                .put("day", summary.day())
                .put("madeAt", summary.madeAt().at())
                .put("closed", summary.closed())
                .put("currency", summary.shop().currency());
        for (DayFigure figure : DayFigure.values()) {
            out.put(figure.member(), sum(summary.sum(figure)));
        }
        out.put("repaidByMethod", sums(summary.repaidByMethod()))
                .put("repaidByCashier", sums(summary.repaidByCashier()))
                .put("cashInDrawer", summary.cashInDrawer())
                .list("cash", summary.cash(), SummaryForm::cash)
                .list("shifts", summary.drawers(), (each, drawer) -> {
                    DayApi.put(each, drawer.shift());
                    each.list("cash", drawer.cash(), SummaryForm::cash);
                });
        return out.put("outstanding", summary.owed())
                .put("balanceBefore", summary.balance().before())
                .put("balanceAfter", summary.balance().after())
                .list(
                        "outstandingBefore",
                        summary.earlier(),
                        (each, earlier) -> each.put("day", earlier.day()).put("outstanding", earlier.outstanding()))
                .put("overdue", summary.ageing().overdue())
                .put("ageing", ageing(summary.ageing()))
                .put("oldestDueDate", summary.oldestDue());
    }

    private static JsonObject lists(DailySummary summary) {
        JsonObject out = JsonObject.object();
        attention(out, summary);
        out.list("needs", summary.needs().shown(), (each, need) -> need(each, need, summary))
                .put("needsCount", summary.needs().count())
                .list("entries", summary.journal().shown(), SummaryForm::entry);
        Map<String, Listed<?>> lists = new LinkedHashMap<>();
        lists.put("customers", summary.outstanding());
        lists.put("overLimit", summary.overLimit());
        lists.put("overrides", summary.overrides());
        lists.put("paperSales", summary.paperSales());
        lists.put("disputed", summary.disputed());
        lists.put("toDecide", summary.toDecide());
        lists.put("unsigned", summary.unsigned());
        lists.put("uncertain", summary.uncertain());
        lists.put("entries", summary.journal());
        JsonObject totals = JsonObject.object();
        lists.forEach((name, listed) -> totals.put(
                name,
                JsonObject.object()
                        .put("count", listed.count())
                        .put("amount", listed.sum())
                        .put("leftOut", listed.leftOut())));
        out.put("totals", totals);
        return out.strings("notices", summary.notices()).put("head", summary.chainHead());
    }

    /** @param zero as it is written: most sums of most customers */
    private static void customer(JsonGenerator out, Debt debt, DailySummary summary, String zero) {
        Debtor customer = debt.customer();
        out.writeStartObject();
        out.writeName("customer");
        Forms.person(out, customer);
        put(out, "owed", plain(debt.owed()));
        out.writeNumberProperty("slips", debt.slips());
        put(out, "overdue", plain(debt.ageing().overdue()));
        out.writeObjectPropertyStart("ageing");
        for (Ageing.Bucket bucket : Ageing.Bucket.values()) {
            Money sum = debt.ageing().in(bucket);
            put(out, bucket.name(), sum.isZero() ? zero : plain(sum));
        }
        out.writeEndObject();
        put(out, "oldestDueDate", debt.oldestDue());
        put(out, "phone", customer.phone());
        if (!summary.closed()) {
            Money limit = customer.limit();
            put(out, "limit", limit == null ? null : plain(limit));
            put(out, "lastPaid", customer.paid());
            put(out, "standing", customer.standingOn(summary.day()));
        }
        out.writeEndObject();
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }

    /** What is null is left out. */
    private static void put(JsonGenerator out, String name, @Nullable Object value) {
        if (value != null) {
            out.writeStringProperty(name, value.toString());
        }
    }

    private static void cash(JsonObject out, Cash cash) {
        out.put("cashier", cash.by())
                .put("repaid", cash.moved().repaid())
                .put("paidNow", cash.moved().paidNow())
                .put("paidOut", cash.moved().paidOut())
                .put("inDrawer", cash.inDrawer());
    }

    private static void need(JsonObject out, Need need, DailySummary summary) {
        Debtor who = need.who();
        out.put("kind", need.kind())
                .put("urgency", need.kind().urgency())
                .put("say", NeedWords.in(summary).what(need));
        if (who != null) {
            out.put("customer", Forms.person(who)).put("phone", who.phone());
        }
        out.put("slip", need.slip())
                .put("amount", need.amount())
                .put("cashier", need.by())
                .put("date", need.date())
                .put("reason", need.kind() == Need.Kind.NOTICE ? null : need.note())
                .put("command", need.command());
    }

    private static void entry(JsonObject out, JournalEntry entry) {
        out.put("at", entry.at())
                .put("shift", entry.shift())
                .put("cashier", entry.by())
                .put("kind", entry.kind())
                .put("customer", Forms.person(entry.customer()))
                .put("slip", entry.line().slip())
                .put("change", entry.line().change())
                .put("cash", entry.cash())
                .put("method", entry.method())
                .put("reason", entry.reason());
    }

    private static void attention(JsonObject out, DailySummary summary) {
        Wording words = Wording.in(summary.shop().languageFor(null));
        out.list(
                        "overLimit",
                        summary.overLimit().shown(),
                        (each, over) -> each.put("customer", Forms.person(over.customer()))
                                .put("owed", over.owed())
                                .put("limit", over.limit())
                                .put("over", over.over()))
                .list(
                        "overrides",
                        summary.overrides().shown(),
                        (each, used) -> each.put("slip", used.slip())
                                .put("customer", Forms.person(used.customer()))
                                .put("cashier", used.by())
                                .put("means", used.word().means())
                                .put("reason", used.word().reason())
                                .put("amount", used.amount())
                                .put("over", used.word().over()))
                .list(
                        "paperSales",
                        summary.paperSales().shown(),
                        (each, sale) -> each.put("slip", sale.slip())
                                .put("customer", Forms.person(sale.customer()))
                                .put("cashier", sale.by())
                                .put("writtenAt", sale.writtenAt())
                                .put("amount", sale.debt()))
                .list("disputed", summary.disputed().shown(), (each, disputed) -> {
                    Forms.item(each, disputed.item());
                    each.put("customer", Forms.person(disputed.customer()));
                })
                .list("toDecide", summary.toDecide().shown(), StandingForm::held)
                .list("unsigned", summary.unsigned().shown(), (each, settle) -> slip(each, settle, words))
                .list("uncertain", summary.uncertain().shown(), (each, settle) -> slip(each, settle, words));
    }

    private static void slip(JsonObject out, SlipToSettle settle, Wording words) {
        out.node()
                .setAll(Forms.slip(settle.slip(), Forms.person(settle.customer()), words)
                        .node());
    }

    private static JsonObject sum(Sum sum) {
        return JsonObject.object().put("count", sum.count()).put("amount", sum.amount());
    }

    private static JsonObject sums(Map<String, Sum> sums) {
        JsonObject out = JsonObject.object();
        sums.forEach((name, sum) -> out.put(name, sum(sum)));
        return out;
    }

    private static JsonObject ageing(Ageing ageing) {
        JsonObject out = JsonObject.object();
        for (Ageing.Bucket bucket : Ageing.Bucket.values()) {
            out.put(bucket.name(), ageing.in(bucket));
        }
        return out;
    }
}
