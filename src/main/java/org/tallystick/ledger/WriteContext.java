package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.shop.ClockDoubt;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.ledger.shop.Totals;

/**
 * What a use case has in hand while it decides: nobody else changes an account that it looked up before its line is
 * written or refused.
 *
 * @param request on the business day that is written on
 * @param clockDay the business day by the clock
 * @param doubt why the clock is not believed; null while it is
 * @param book name of the book, which slip numbers begin with
 * @param used the numbers given out so far
 * @param totals of the whole shop
 */
public record WriteContext(
        Request request,
        LocalDate clockDay,
        @Nullable ClockDoubt doubt,
        String book,
        NumbersUsed used,
        Totals totals,
        Books books) {

    /** What can be looked up. */
    public interface Books extends AccountLookup {
        Optional<CustomerNumber> cardOwner(CardToken card);

        /** In the book's order; not those of accounts that it took over. */
        List<EntryReference> entriesOf(CustomerNumber account);

        /** As {@link AccountIndex#collectiveSlipsToSettle}. */
        List<SlipToDo> collectiveSlipsToSettle();

        /** The shift that goes on, of the business day that is written on. */
        Shift openShift();

        /** Where lines in doubt count once the clock is believed on this business day. */
        List<CountsFrom> counting(LocalDate believed);

        /** As {@link AccountIndex#returnsOf}. */
        List<GoodsBack> returnsOf(SlipNumber slip);

        Entry entry(Place place);

        /** The hash of a line, 64 hex digits. */
        String lineHash(Place place);
    }

    /** The account that stands for a customer: the one that took theirs over, if one did. */
    public Optional<Account> account(CustomerNumber number) {
        return books.standing(number);
    }

    public Optional<SlipStatus> slip(SlipNumber number) {
        return books.slip(number);
    }

    /** Whether the owner has to say first that the clock is right. */
    public boolean waitsForOwner() {
        return doubt != null;
    }

    public SlipNumber nextSlip() {
        return SlipNumber.of(book, used.nextSlip().slips());
    }

    /** The slip that an entry begins, before its words are known; its head is {@link #headOfSlip}. */
    public BegunSlip begin(int copies) {
        return new BegunSlip(nextSlip(), copies, null);
    }

    /** The head of an entry that begins a slip. */
    public EntryHead headOfSlip() {
        return head(used.nextSlip());
    }

    public CustomerNumber nextCustomer() {
        return CustomerNumber.of(
                book.substring(0, book.indexOf('.')), used.nextCustomer().customers());
    }

    /** The head of an entry that uses up no number. */
    public EntryHead head() {
        return head(used);
    }

    public EntryHead head(NumbersUsed after) {
        return new EntryHead(
                request.id(),
                request.at(),
                request.today(),
                request.by(),
                after,
                request.fingerprint(),
                waitsForOwner() ? clockDay : null);
    }
}
