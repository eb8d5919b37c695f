package org.tallystick.ledger.index;

/** Told how far a rebuild is, in lines. */
public interface RebuildProgress {
    RebuildProgress UNSEEN = new RebuildProgress() {
        @Override
        public void begins(long lines) {}

        @Override
        public void reached(long line) {}

        @Override
        public void ends() {}
    };

    void begins(long lines);

    void reached(long line);

    void ends();
}
