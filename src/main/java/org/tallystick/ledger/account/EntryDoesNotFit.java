package org.tallystick.ledger.account;

/**
 * An entry does not fit what came before it in the book: an unknown customer, a slip that is not open. Asked for, it is
 * not written; found in the book, its line is set aside.
 */
public final class EntryDoesNotFit extends RuntimeException {
    public EntryDoesNotFit(String why) {
        super(why);
    }
}
