package org.tallystick.sale;

import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.CreditDecision;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.shop.ApprovalCodes;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * What lets a sale through that is referred. Whether the PIN, the card or the code is right was looked at before; that
 * a code is used once, and the cashiers' allowance, is decided here, where nobody else sells in between.
 *
 * @param code number of the single-use code; 0 for none
 */
public record Permission(Means means, int code, String reason) {

    /** Why it does not count for this sale, for the cashier; empty when it does. */
    Optional<Sentence> refusal(WriteContext context, CreditDecision decision, Money debt) {
        return switch (means) {
            case PIN, CARD -> Optional.empty();
            case CODE -> byCode(context.totals().owner().codes(), context, debt);
            case CASHIER ->
                decision.toProceed().cashier() ? Optional.empty() : Optional.of(Sentence.of(Phrase.MAY_CASHIER_MORE));
        };
    }

    private Optional<Sentence> byCode(@Nullable ApprovalCodes codes, WriteContext context, Money debt) {
        return codes == null || code > codes.count()
                ? Optional.of(Sentence.of(Phrase.MAY_CODES_WITHDRAWN))
                : codes.refusal(code, debt, context.request().today());
    }

    OwnerOverride used(CreditDecision decision, Money debt) {
        Money limit = decision.limit();
        Money after = decision.owed().plus(debt);
        Money zero = Money.zero(after.getCurrencyUnit());
        Money over = limit == null || !after.isGreaterThan(limit) ? zero : after.minus(limit);
        return new OwnerOverride(reason, over, means, code);
    }
}
