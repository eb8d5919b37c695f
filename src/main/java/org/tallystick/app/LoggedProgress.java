package org.tallystick.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.ledger.index.RebuildProgress;

/** Notes that the index is made anew, and how far that came. */
final class LoggedProgress implements RebuildProgress {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);

    private final RebuildProgress shown;
    private long lines;
    private long reached;

    LoggedProgress(RebuildProgress shown) {
        this.shown = shown;
    }

    @Override
    public void begins(long lines) {
        this.lines = lines;
        reached = 0;
        if (lines > 0) {
            LOG.warn("The index is made anew from the {} lines of the book; nothing has to be done", lines);
        }
        shown.begins(lines);
    }

    @Override
    public void reached(long line) {
        reached = line;
        shown.reached(line);
    }

    @Override
    public void ends() {
        if (lines > 0) {
            LOG.info("The index has {} of {} lines", reached, lines);
        }
        shown.ends();
    }
}
