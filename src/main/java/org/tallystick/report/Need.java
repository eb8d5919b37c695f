package org.tallystick.report;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Debtor;

/**
 * One thing that the owner should do, say or know.
 *
 * @param who whom it is about; null where that is no customer
 * @param slip null where none is concerned
 * @param amount null where there is none
 * @param by who did it at the counter; null where that does not matter
 * @param date the day that was promised, or on which something was written; null for none
 * @param shift whose drawer it is; 0 for none
 * @param note the reason that was given, the way in which to ask, or the whole of what there is to know; null for none
 * @param command what deals with it, or shows more of it; null where only the shop itself can
 */
public record Need(
        Kind kind,
        @Nullable Debtor who,
        @Nullable SlipNumber slip,
        @Nullable Money amount,
        @Nullable String by,
        @Nullable LocalDate date,
        int shift,
        @Nullable String note,
        @Nullable String command) {

    /** What it asks for. */
    public enum Urgency {
        /** Today, in the shop. */
        ACT,
        /** To talk to the customer. */
        ASK,
        /** To look at what was done, and to decide. */
        LOOK
    }

    /** The most urgent first. */
    public enum Kind {
        /** Backup, clock, disk, damage. */
        NOTICE(Urgency.ACT),
        NOT_PRINTED(Urgency.ACT),
        /** Nobody knows whether the slip was printed. */
        UNCERTAIN(Urgency.ACT),
        /** What was counted is not what was expected. */
        DRAWER(Urgency.ACT),
        /** Somebody whom it makes sense to talk to about money today. */
        ASK_TODAY(Urgency.ASK),
        PROMISE_BROKEN(Urgency.ASK),
        PROMISE_DUE(Urgency.ASK),
        DISPUTED(Urgency.ASK),
        UNSIGNED(Urgency.ASK),
        UNSIGNED_PLAN(Urgency.ASK),
        UNSIGNED_COLLECTIVE(Urgency.ASK),
        UNSIGNED_GUARANTEE(Urgency.ASK),
        VOID(Urgency.LOOK),
        CORRECTION(Urgency.LOOK),
        /** Goods came back, and money was handed out for them. */
        RETURN(Urgency.LOOK),
        PAID_OUT(Urgency.LOOK),
        WRITTEN_OFF(Urgency.LOOK),
        /** A sale was let through that was referred. */
        OVERRIDE(Urgency.LOOK),
        /** A sale was written on paper and came into the book later. */
        PAPER_SALE(Urgency.LOOK),
        REVIEW(Urgency.LOOK),
        /** All is paid; the owner may release the customer. */
        RELEASE(Urgency.LOOK);

        private final Urgency urgency;

        Kind(Urgency urgency) {
            this.urgency = urgency;
        }

        public Urgency urgency() {
            return urgency;
        }
    }

    static Need of(Kind kind) {
        return new Need(kind, null, null, null, null, null, 0, null, null);
    }

    Need about(Debtor customer) {
        return new Need(kind, customer, slip, amount, by, date, shift, note, command);
    }

    Need slip(@Nullable SlipNumber number) {
        return new Need(kind, who, number, amount, by, date, shift, note, command);
    }

    Need amount(Money sum) {
        return new Need(kind, who, slip, sum, by, date, shift, note, command);
    }

    Need by(@Nullable String name) {
        return new Need(kind, who, slip, amount, name, date, shift, note, command);
    }

    Need date(LocalDate day) {
        return new Need(kind, who, slip, amount, by, day, shift, note, command);
    }

    Need shift(int number) {
        return new Need(kind, who, slip, amount, by, date, number, note, command);
    }

    Need note(@Nullable String text) {
        return new Need(kind, who, slip, amount, by, date, shift, text, command);
    }

    @SuppressWarnings("AnnotateFormatMethod") // no library here has that annotation
    Need command(String verb, Object... words) {
        return new Need(kind, who, slip, amount, by, date, shift, note, "tallystick " + verb.formatted(words));
    }
}
