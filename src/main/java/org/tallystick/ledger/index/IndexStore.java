package org.tallystick.ledger.index;

import java.util.function.Consumer;

/** Where an index lives: opens it, or replaces it by a new one. */
public interface IndexStore {

    /**
     * The index as it was left.
     *
     * @throws IndexUnusable when it is missing, of another layout version or damaged
     */
    AccountIndex open();

    /**
     * A new index in place of the old: filled beside it, then swapped in, so that a crash at any point leaves one of
     * the two or none.
     *
     * @param fill puts the rows in; what it puts in nothing stands at the beginning of the book
     */
    AccountIndex replacedBy(Consumer<NewIndex> fill);

    /** What the rows of any index of this store can hold; an entry beyond that is not written to the book. */
    RowLimits limits();

    /**
     * Removes the index for good: on return no byte of what it held is on the disk, its logs included, and what was
     * opened is closed.
     *
     * @throws IndexUnusable when something could not be removed
     */
    void discard();
}
