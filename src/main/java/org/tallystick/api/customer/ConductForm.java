package org.tallystick.api.customer;

import java.time.LocalDate;
import org.tallystick.api.Forms;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.conduct.Payments;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.conduct.Purchases;
import org.tallystick.conduct.TypeSuggestion;
import org.tallystick.customer.DueRule;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.account.Account;

/** What is known of how a customer pays: facts with their days, and no score. */
final class ConductForm {
    private ConductForm() {}

    /** What was agreed about paying; when the owner asked for money, and how, is not the counter's to see. */
    static void arrangements(JsonObject out, Arrangements agreed, Role role) {
        PromiseToPay promise = agreed.promise();
        if (promise != null) {
            Instalment all = promise.parts().getFirst();
            JsonObject form = JsonObject.object()
                    .put("made", promise.made())
                    .put("date", all.due())
                    .put("amount", all.amount())
                    .put("paid", promise.paid());
            if (promise.parts().size() > 1) {
                form.list("parts", promise.parts(), Forms::instalment);
            }
            out.put("promise", form);
        }
        PromiseToPay plan = agreed.plan();
        if (plan != null) {
            out.list("plan", plan.parts(), Forms::instalment);
        }
        if (role == Role.OWNER) {
            Forms.contacts(out, agreed.contacts());
        }
    }

    /** @param agreed as it stands today */
    static JsonObject facts(Account account, Arrangements agreed, LocalDate today) {
        Conduct conduct = account.conduct();
        JsonObject facts =
                JsonObject.object().put("bought", bought(conduct.purchases())).put("paid", paid(conduct.payments()));
        facts.list(
                "promises",
                agreed.words(),
                (out, word) -> out.put("date", word.due()).put("kept", word.kept()));
        TypeSuggestion suggested = TypeSuggestion.of(conduct, agreed.words());
        facts.put(
                "suggestedType",
                JsonObject.object().put("type", suggested.type()).strings("facts", suggested.facts()));
        return facts.put(
                "owesAndStoppedBuying",
                account.owed().isPositive() && conduct.purchases().stoppedBy(today));
    }

    private static JsonObject bought(Purchases bought) {
        JsonObject out = JsonObject.object().put("sales", bought.sales());
        if (bought.sales() > 0) {
            out.put("usual", bought.usual()).put("first", bought.first()).put("last", bought.last());
        }
        bought.everyDays().ifPresent(days -> out.put("everyDays", days));
        return out;
    }

    private static JsonObject paid(Payments paid) {
        return JsonObject.object()
                .put("inTime", paid.inTime())
                .put("late", paid.late())
                .put("daysLate", paid.daysLate())
                .put("last", paid.last())
                .put("usually", paid.habit().map(DueRule::text).orElse(null));
    }
}
