package org.tallystick.till.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.AgreementsOn;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.till.BookDesk;

/**
 * Slips that still need a person. A plan, a guarantee or a collective slip is wanted only as long as something rests on
 * its signature.
 */
public record SlipsToSettle(BookDesk book, LocalDate today) {

    /**
     * Some of them.
     *
     * @param covered the small sales that those of them are signed for which list such
     * @param last number that was looked at
     * @param more whether there are more behind it
     */
    public record Page(List<SlipToDo> wanted, List<SlipNumber> covered, String last, boolean more) {}

    /** By number, those behind this one. */
    Page after(String number, int most) {
        List<SlipToDo> some = book.books().slipsToSettleAfter(number, most);
        return page(some, some.isEmpty() ? number : some.getLast().slip().value(), some.size() == most);
    }

    /**
     * As {@link #after}, of those alone that are not the slip of a sale, and uncertain ones.
     *
     * @param most to look at
     */
    Page papersAfter(String number, int most) {
        List<SlipToDo> some = new ArrayList<>();
        Optional<String> last = book.books().papersToSettleAfter(number, most, some::add);
        return page(some, last.orElse(number), last.isPresent());
    }

    private Page page(List<SlipToDo> some, String last, boolean more) {
        List<SlipToDo> wanted = some.stream().filter(this::isWanted).toList();
        List<SlipNumber> covered = wanted.stream()
                .filter(slip -> slip.kind() == SlipStatus.Kind.COLLECTIVE && slip.signature() == null)
                .flatMap(this::covers)
                .toList();
        return new Page(wanted, covered, last, more);
    }

    private boolean isWanted(SlipToDo slip) {
        return slip.uncertain()
                || switch (slip.kind()) {
                    case PLAN -> slip.signature() == null && isPlan(slip);
                    case GUARANTEE -> slip.signature() == null && isGuarantee(slip);
                    case COLLECTIVE -> slip.signature() == null && isOwed(slip);
                    case IOU, CHIT, OPENING -> true;
                };
    }

    private boolean isPlan(SlipToDo slip) {
        return new AgreementsOn(account(slip), today)
                .planSlip()
                .filter(slip.slip()::equals)
                .isPresent();
    }

    private boolean isGuarantee(SlipToDo slip) {
        Guarantor guarantor = account(slip).customer().guarantor();
        return guarantor != null && slip.slip().value().equals(guarantor.slip());
    }

    private boolean isOwed(SlipToDo collective) {
        Account account = account(collective);
        return covers(collective)
                .flatMap(small -> account.item(small).stream())
                .anyMatch(item -> item.signature() != Signature.SIGNED);
    }

    private Account account(SlipToDo slip) {
        return book.books().standing(slip.customer()).orElseThrow();
    }

    private Stream<SlipNumber> covers(SlipToDo collective) {
        SlipStatus slip = book.books().slip(collective.slip()).orElseThrow();
        return book.entry(slip.source()) instanceof SlipsListed listed
                ? listed.covers().stream().map(Allocation::slip)
                : Stream.empty();
    }
}
