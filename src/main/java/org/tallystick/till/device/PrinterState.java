package org.tallystick.till.device;

import org.tallystick.wording.Sentence;

/**
 * How a printer is.
 *
 * @param say what the cashier is told, in words a shopkeeper understands; nothing when READY
 */
public record PrinterState(Condition condition, Sentence say) {
    public static final PrinterState READY = new PrinterState(Condition.READY, Sentence.NOTHING);

    public enum Condition {
        READY,
        /** It prints, and the roll is nearly used up. */
        PAPER_LOW,
        /** A job is being printed. */
        PRINTING,
        PAPER_OUT,
        COVER_OPEN,
        /** Needs hands or a service: cutter, overheating, offline for another reason. */
        ERROR,
        /** The line is there, but nothing answers. */
        SILENT,
        DISCONNECTED,
        /** The settings name no printer. */
        NONE
    }

    /** Whether somebody has to do something before it prints. */
    public boolean needsHands() {
        return switch (condition) {
            case PAPER_OUT, COVER_OPEN, ERROR, SILENT, DISCONNECTED -> true;
            case READY, PAPER_LOW, PRINTING, NONE -> false;
        };
    }

    /** Whether it would print now. */
    public boolean ready() {
        return condition == Condition.READY || condition == Condition.PAPER_LOW;
    }
}
