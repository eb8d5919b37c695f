package org.tallystick.till.device;

import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.wording.Sentence;

/** What the printer knows of a job at its end; never better than the truth. */
public sealed interface PrintResult {

    /** The paper came out. */
    record Printed(Proof proof) implements PrintResult {}

    /**
     * Bytes left for the printer, and nobody but a person can tell what became of them.
     *
     * @param proof {@code REAL_TIME} when the printer was well afterwards, else {@code NONE}
     */
    record Uncertain(Proof proof, Sentence why) implements PrintResult {
        public Uncertain(Sentence why) {
            this(Proof.NONE, why);
        }
    }

    /** Not one byte of the slip reached the printer. */
    record NotPrinted(Sentence why) implements PrintResult {}
}
