package org.tallystick.ledger.index;

/** What the rows of an index can hold. */
@FunctionalInterface
public interface RowLimits {

    /**
     * Looks at each row that would be written.
     *
     * @throws org.tallystick.validation.InvalidInput naming what is too large or too long
     */
    void check(Changes changes);
}
