package org.tallystick.entry.json;

import org.jspecify.annotations.Nullable;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Opening;

/** Balance opened, written off, slips listed, dispute raised and settled. */
final class ClaimJson {
    static final String BALANCE = "balance-opened";
    static final String WRITTEN_OFF = "written-off";
    static final String LISTED = "slips-listed";
    static final String DISPUTE = "dispute-raised";
    static final String SETTLED = "dispute-settled";

    private ClaimJson() {}

    static String write(ClaimEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value());
        return switch (entry) {
            case ClaimEntry.BalanceOpened opened -> {
                put(opened.opening(), open, personal);
                open.put(opened.balances());
                yield BALANCE;
            }
            case ClaimEntry.WrittenOff lost -> {
                open.put("slip", lost.slip().value())
                        .put("amount", lost.amount())
                        .put(lost.balances());
                personal.put("reason", lost.reason());
                yield WRITTEN_OFF;
            }
            case ClaimEntry.SlipsListed listed -> {
                open.put("slip", listed.slip(), personal).allocations("covers", listed.covers());
                if (!listed.replaces().isEmpty()) {
                    open.list("replaces", listed.replaces(), (slip, form) -> form.put("slip", slip.value()));
                }
                yield LISTED;
            }
            case ClaimEntry.DisputeRaised raised -> {
                open.put("slip", raised.slip().value());
                personal.put("reason", raised.reason());
                yield DISPUTE;
            }
            case ClaimEntry.DisputeSettled settled -> {
                open.put("slip", settled.slip().value());
                personal.put("outcome", settled.outcome());
                yield SETTLED;
            }
        };
    }

    static void put(@Nullable Opening opening, Form open, Form personal) {
        if (opening != null) {
            open.object("opening")
                    .put("slip", opening.slip().value())
                    .put("amount", opening.amount())
                    .put("since", opening.since())
                    .put("due", opening.due());
            personal.put("slip", opening.slipSource());
        }
    }

    static Opening opening(Fields open, Fields personal) {
        Fields inner = open.object("opening");
        return new Opening(
                inner.slip("slip"),
                inner.money("amount"),
                inner.day("since"),
                inner.day("due"),
                personal.optional("slip"));
    }

    static Entry readBalance(EntryHead head, Fields open, Fields personal) {
        return new ClaimEntry.BalanceOpened(head, open.customer(), opening(open, personal), open.balances());
    }

    static Entry readWrittenOff(EntryHead head, Fields open, Fields personal) {
        return new ClaimEntry.WrittenOff(
                head,
                open.customer(),
                open.slip("slip"),
                open.money("amount"),
                open.balances(),
                personal.optional("reason"));
    }

    static Entry readListed(EntryHead head, Fields open, Fields personal) {
        return new ClaimEntry.SlipsListed(
                head,
                open.customer(),
                open.begunSlip("slip", personal),
                open.allocations("covers"),
                open.list("replaces", each -> each.slip("slip")));
    }

    static Entry readDispute(EntryHead head, Fields open, Fields personal) {
        return new ClaimEntry.DisputeRaised(head, open.customer(), open.slip("slip"), personal.optional("reason"));
    }

    static Entry readSettled(EntryHead head, Fields open, Fields personal) {
        return new ClaimEntry.DisputeSettled(head, open.customer(), open.slip("slip"), personal.optional("outcome"));
    }
}
