package org.tallystick.ledger.account;

import java.util.Optional;
import org.tallystick.entry.SlipEntry.Proof;

/**
 * How far one copy of a slip is.
 *
 * @param detail why it is uncertain or was not printed, or what the witness had in hand, the first 200 letters; empty
 *     otherwise
 */
public record CopyStatus(int copy, PrintState state, Proof proof, String detail) {
    private static final int MOST_LETTERS = 200;

    public CopyStatus {
        detail = detail.length() > MOST_LETTERS ? detail.substring(0, MOST_LETTERS) : detail;
    }

    public enum PrintState {
        QUEUED,
        PRINTING,
        PRINTED,
        UNCERTAIN,
        NOT_PRINTED
    }

    /** How strongly its outcome is known, A to E or WITNESS; empty before, and where nothing left for the paper. */
    public Optional<String> strength() {
        boolean ended = state == PrintState.PRINTED || state == PrintState.UNCERTAIN || proof == Proof.WITNESS;
        return ended ? Optional.of(proof.strength()) : Optional.empty();
    }

    public static CopyStatus queued(int copy) {
        return new CopyStatus(copy, PrintState.QUEUED, Proof.NONE, "");
    }
}
