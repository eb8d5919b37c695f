package org.tallystick.signing;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.AgreementsOn;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** Why nobody signs a slip any more, and which one is signed instead. */
final class GoneSlip {
    private GoneSlip() {}

    static Sentence why(WriteContext context, SlipStatus slip) {
        Account account = context.account(slip.customer()).orElseThrow();
        return switch (slip.kind()) {
            case PLAN -> why(slip, new AgreementsOn(account, context.request().today()).planSlip());
            case GUARANTEE ->
                why(
                        slip,
                        Optional.ofNullable(account.customer().guarantor())
                                .map(Guarantor::slip)
                                .map(SlipNumber::new));
            case COLLECTIVE -> why(slip, ofTheSameSales(context, account, slip.number()));
            case IOU, CHIT, OPENING -> Sentence.of(Phrase.NOT_NOW_SIGN_VOID, slip.number());
        };
    }

    private static Sentence why(SlipStatus slip, Optional<SlipNumber> instead) {
        return instead.map(number -> Sentence.of(Phrase.NOT_NOW_SIGN_REPLACED, slip.number(), number))
                .orElseGet(() -> Sentence.of(Phrase.NOT_NOW_SIGN_GONE, slip.number()));
    }

    /** An account that took another one over may have several. */
    private static Optional<SlipNumber> ofTheSameSales(WriteContext context, Account account, SlipNumber gone) {
        Set<SlipNumber> sales = sales(context, gone);
        return CollectSales.unsigned(context, account).stream()
                .filter(other -> !Collections.disjoint(sales, sales(context, other)))
                .findFirst();
    }

    private static Set<SlipNumber> sales(WriteContext context, SlipNumber collective) {
        SlipStatus slip = context.slip(collective).orElseThrow();
        return ((SlipsListed) context.books().entry(slip.source()))
                .covers().stream().map(Allocation::slip).collect(Collectors.toSet());
    }
}
