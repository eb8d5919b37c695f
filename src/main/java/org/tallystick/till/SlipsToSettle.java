package org.tallystick.till;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Agreed;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.OpenItem.Signature;
import org.tallystick.ledger.SlipStatus;

/**
 * Slips that still need a person. A plan, a guarantee or a sign-up slip is wanted only as long as something rests on
 * its signature.
 */
record SlipsToSettle(Ledger ledger, LocalDate today) {

    /** By number. */
    List<SlipStatus> wanted() {
        return ledger.books().slipsToSettle().stream().filter(this::isWanted).toList();
    }

    /** The small sales that some slips of these are signed for. */
    Stream<SlipNumber> coveredBy(List<SlipStatus> slips) {
        return slips.stream()
                .filter(slip -> slip.kind() == SlipStatus.Kind.SIGN_UP && slip.signature() == null && !slip.voided())
                .flatMap(this::covers);
    }

    private boolean isWanted(SlipStatus slip) {
        return slip.isUncertain()
                || switch (slip.kind()) {
                    case PLAN -> slip.signature() == null && isPlan(slip);
                    case GUARANTEE -> slip.signature() == null && isGuarantee(slip);
                    case SIGN_UP -> slip.signature() == null && isOwed(slip);
                    case IOU, CHIT, OPENING -> true;
                };
    }

    private boolean isPlan(SlipStatus slip) {
        return new Agreed(account(slip), today)
                .planSlip()
                .filter(slip.number()::equals)
                .isPresent();
    }

    private boolean isGuarantee(SlipStatus slip) {
        Guarantor guarantor = account(slip).customer().guarantor();
        return guarantor != null && slip.number().value().equals(guarantor.slip());
    }

    private boolean isOwed(SlipStatus signUp) {
        Account account = account(signUp);
        return covers(signUp)
                .flatMap(small -> account.item(small).stream())
                .anyMatch(item -> item.signature() != Signature.SIGNED);
    }

    private Account account(SlipStatus slip) {
        return ledger.books().standing(slip.customer()).orElseThrow();
    }

    private Stream<SlipNumber> covers(SlipStatus signUp) {
        return ledger.entry(signUp.source()) instanceof SlipsListed listed
                ? listed.covers().stream().map(Allocation::slip)
                : Stream.empty();
    }
}
