package org.tallystick.ledger.index;

/**
 * Shows all rows that an index had when the scan began, some at a time. A row that is new or gone since then is shown
 * or not.
 */
public interface RowScan extends AutoCloseable {

    /**
     * Shows at most so many more rows.
     *
     * @return false once all were shown
     */
    boolean next(IndexRows reader, int most);

    @Override
    void close();
}
