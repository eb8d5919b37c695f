package org.tallystick.api;

import org.tallystick.customer.StandingNote;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.report.StandingDecision;

/** How the shop stands with a customer, and who decided it why. */
public final class StandingForm {
    private StandingForm() {}

    public static void held(JsonObject out, AccountOnWatch held) {
        out.put("customer", Forms.person(held.account().customer()));
        note(out, held.note());
        out.put("owed", held.account().owed())
                .put("lost", held.account().conduct().debts().lost())
                .put("ranOut", held.ranOut())
                .put("reviewDue", held.reviewDue())
                .put("settled", held.settled());
    }

    public static void decision(JsonObject out, StandingDecision decision) {
        out.put("account", decision.account());
        note(out, decision.note());
        out.put("ended", decision.ended());
    }

    private static void note(JsonObject out, StandingNote note) {
        out.put("standing", note.standing())
                .put("reason", note.reason())
                .put("source", note.source())
                .put("by", note.by())
                .put("from", note.from())
                .put("until", note.until())
                .put("review", note.review());
    }
}
