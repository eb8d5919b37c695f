package org.tallystick.entry.json;

import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;

/** Repayment and paid out. */
final class RepaymentJson {
    static final String REPAYMENT = "repayment";
    static final String PAID_OUT = "paid-out";

    private RepaymentJson() {}

    static String write(RepaymentEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value());
        return switch (entry) {
            case Repayment paid -> {
                open.put("chit", paid.chit().number().value())
                        .put("amount", paid.amount())
                        .put("method", paid.method())
                        .allocations("allocations", paid.allocations())
                        .allocationsUnlessNone("recovered", paid.recovered())
                        .put("kept", paid.kept())
                        .put(paid.balances())
                        .put("copies", paid.chit().copies());
                personal.put("paidBy", paid.paidBy()).put("slip", paid.chit().source());
                yield REPAYMENT;
            }
            case PaidOut out -> {
                open.put("amount", out.amount())
                        .allocations("allocations", out.allocations())
                        .put(out.balances())
                        .put("chit", out.chit(), personal);
                yield PAID_OUT;
            }
        };
    }

    static Entry readRepayment(EntryHead head, Fields open, Fields personal) {
        return new Repayment(
                head,
                open.customer(),
                open.begunSlip("chit", personal),
                open.money("amount"),
                open.text("method"),
                personal.optional("paidBy"),
                open.allocations("allocations"),
                open.allocations("recovered"),
                open.money("kept"),
                open.balances());
    }

    static Entry readPaidOut(EntryHead head, Fields open, Fields personal) {
        return new PaidOut(
                head,
                open.customer(),
                open.money("amount"),
                open.allocations("allocations"),
                open.balances(),
                open.optionalBegunSlip("chit", personal));
    }
}
