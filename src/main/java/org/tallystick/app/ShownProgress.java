package org.tallystick.app;

import java.io.PrintWriter;
import org.tallystick.ledger.index.RebuildProgress;

/** Shows how far a rebuild is; a small book is rebuilt before anybody would look. */
final class ShownProgress implements RebuildProgress {
    private static final long WORTH_SHOWING = 5_000;

    private final PrintWriter out;
    private long lines;
    private long shown;

    ShownProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(long all) {
        lines = all;
        shown = -1;
    }

    /** Each hundredth writes over the one before. */
    @Override
    public void reached(long line) {
        long percent = 100 * line / Math.max(1, lines);
        if (lines >= WORTH_SHOWING && percent > shown) {
            shown = percent;
            out.printf("\rReading the credit book: %d %%", percent);
            out.flush();
        }
    }

    @Override
    public void ends() {
        if (lines >= WORTH_SHOWING) {
            out.printf("%nThe index was rebuilt from the credit book.%n");
            out.flush();
        }
    }
}
