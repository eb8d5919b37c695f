package org.tallystick.ledger;

import org.tallystick.entry.SlipEntry.Proof;

/**
 * How far one copy of a slip is.
 *
 * @param detail why it is uncertain or was not printed; empty otherwise
 */
public record CopyStatus(int copy, PrintState state, Proof proof, String detail) {
    public enum PrintState {
        QUEUED,
        PRINTING,
        PRINTED,
        UNCERTAIN,
        NOT_PRINTED
    }

    static CopyStatus queued(int copy) {
        return new CopyStatus(copy, PrintState.QUEUED, Proof.NONE, "");
    }
}
