package org.tallystick.ledger.index;

/** An index that is being made: it takes rows as fast as they come, and answers nothing until it is whole. */
@FunctionalInterface
public interface NewIndex {

    /**
     * Puts rows in; each account, slip and card comes once, since it is told how it is in the end. The position and the
     * totals of the last part are those of the index.
     */
    void add(Changes part);
}
