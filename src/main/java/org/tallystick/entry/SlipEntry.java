package org.tallystick.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;

/** Entries about paper. Copy 0 is the ORIGINAL, copy 1 the customer's, later ones were asked for. */
public sealed interface SlipEntry extends WithoutMoney {
    SlipNumber slip();

    @Override
    default Optional<CustomerNumber> account() {
        return Optional.empty();
    }

    /** Somebody asked for one more copy; the reason is null once erased. */
    record CopyOrdered(
            EntryHead head,
            SlipNumber slip,
            int copy,
            @Nullable String reason) implements SlipEntry {
        public CopyOrdered {
            Copies.checkNumber(copy, 1);
        }
    }

    /** Written before the first byte goes to the printer. */
    record PrintStarted(EntryHead head, SlipNumber slip, int copy) implements SlipEntry {
        public PrintStarted {
            Copies.checkNumber(copy, 0);
        }
    }

    /** How a copy's printing ended; the detail says why it is uncertain or failed, in plain words. */
    record PrintEnded(EntryHead head, SlipNumber slip, int copy, PrintOutcome outcome, Proof proof, String detail)
            implements SlipEntry {
        public PrintEnded {
            Copies.checkNumber(copy, 0);
        }
    }

    /**
     * The customer signed, or would not.
     *
     * @param covers the other slips that are signed, or refused, with it
     */
    record Signed(
            EntryHead head,
            SlipNumber slip,
            SignatureOutcome outcome,
            @Nullable Mark mark,
            List<SlipNumber> covers) implements SlipEntry {
        public Signed {
            covers = List.copyOf(covers);
        }
    }

    /** What became of one copy. */
    enum PrintOutcome {
        PRINTED,
        UNCERTAIN,
        NOT_PRINTED
    }

    /** How strongly an outcome is known, strongest first: {@link #strength()}. */
    enum Proof {
        /** A: the printer echoed the job's own number after printing (Epson {@code GS ( H}). */
        PROCESS_ID("A"),
        /** A: the printer echoed the job's own number after printing (Star {@code ESC GS ETX}). */
        DOCUMENT_NUMBER("A"),
        /** B: the printer counted one more job after printing (Star {@code ETB}). */
        ETB_COUNTER("B"),
        /** C: the printer worked off its buffer and reported paper (ESC/POS {@code GS r}). */
        STATUS("C"),
        /** D: all was sent and the printer was well before and after, which proves nothing of the slip. */
        REAL_TIME("D"),
        /** A person says so. */
        WITNESS("WITNESS"),
        /** E: nothing is known. */
        NONE("E");

        private final String strength;

        Proof(String strength) {
            this.strength = strength;
        }

        /** A to E, or WITNESS. */
        public String strength() {
            return strength;
        }
    }

    /** KEPT and RETURNED say where the goods are after a refusal. */
    enum SignatureOutcome {
        SIGNED,
        REFUSED_KEPT,
        REFUSED_RETURNED
    }

    enum Mark {
        PEN,
        THUMB,
        CROSS
    }
}
