package org.tallystick.entry.json;

import org.tallystick.entry.Allocation;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.RepaymentEntry.Repayment;

/** Repayment. */
final class RepaymentJson {
    static final String REPAYMENT = "repayment";

    private RepaymentJson() {}

    static String write(RepaymentEntry entry, Form open, Form personal) {
        return switch (entry) {
            case Repayment paid -> {
                open.put("customer", paid.customer().value())
                        .put("chit", paid.chit().value())
                        .put("amount", paid.amount())
                        .put("method", paid.method());
                var allocations = open.list("allocations");
                for (Allocation allocation : paid.allocations()) {
                    Form.addTo(allocations)
                            .put("slip", allocation.slip().value())
                            .put("amount", allocation.amount());
                }
                open.put("kept", paid.kept()).put(paid.balances()).put("copies", paid.copies());
                personal.put("paidBy", paid.paidBy()).put("slip", paid.slipSource());
                yield REPAYMENT;
            }
        };
    }

    static Entry read(EntryHead head, Fields open, Fields personal) {
        return new Repayment(
                head,
                open.customer(),
                open.slip("chit"),
                open.money("amount"),
                open.text("method"),
                personal.optional("paidBy"),
                open.list("allocations", each -> new Allocation(each.slip("slip"), each.money("amount"))),
                open.money("kept"),
                open.balances(),
                (int) open.number("copies"),
                personal.optional("slip"));
    }
}
