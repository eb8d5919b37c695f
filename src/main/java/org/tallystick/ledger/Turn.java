package org.tallystick.ledger;

import java.util.Optional;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.SlipNumber;

/**
 * What a use case has in hand while it decides: nobody else changes an account that it looked up before its line is
 * written or refused.
 *
 * @param book name of the book, which slip numbers begin with
 * @param used the numbers given out so far
 */
public record Turn(Request request, String book, NumbersUsed used, Books books) {

    /** What can be looked up. */
    public interface Books extends Known {
        Optional<CustomerNumber> cardOwner(CardToken card);

        Entry entry(Place place);
    }

    /** Locks the account until the line is written or refused. */
    public Optional<Account> account(CustomerNumber number) {
        return books.account(number);
    }

    public Optional<SlipStatus> slip(SlipNumber number) {
        return books.slip(number);
    }

    public SlipNumber nextSlip() {
        return SlipNumber.of(book, used.nextSlip().slips());
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
        return new EntryHead(request.id(), request.at(), request.today(), request.by(), after, request.fingerprint());
    }
}
