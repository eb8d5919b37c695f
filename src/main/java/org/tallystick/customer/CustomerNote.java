package org.tallystick.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.validation.WrongFields;

/**
 * What the owner has noted of a customer, who may read it.
 *
 * @param note free text; null for none and once erased
 * @param when they like to be asked, in the shop's words; null where it does not matter
 * @param where they like to be asked, likewise
 * @param type what the owner says of how they pay
 * @param typeBy who said so; null as long as nobody did
 * @param typeSince the day on which it was said; null as long as nobody did
 */
public record CustomerNote(
        @Nullable String note,
        @Nullable String when,
        @Nullable String where,
        CustomerType type,
        @Nullable String typeBy,
        @Nullable LocalDate typeSince) {
    public static final CustomerNote NONE = new CustomerNote(null, null, null, CustomerType.UNKNOWN, null, null);

    /**
     * As it may be written down.
     *
     * @throws InvalidInput with each text that is too long or is none
     */
    public CustomerNote checked() {
        WrongFields wrong = new WrongFields();
        CustomerNote checked = noting(
                wrong.read(note, () -> TextRules.optional("note", note, TextRules.SENTENCE)),
                wrong.read(when, () -> TextRules.optional("askWhen", when, TextRules.NAME)),
                wrong.read(where, () -> TextRules.optional("askWhere", where, TextRules.NAME)));
        wrong.refuse();
        return checked;
    }

    /** With other words; those that are null are taken away. */
    public CustomerNote noting(@Nullable String newNote, @Nullable String newWhen, @Nullable String newWhere) {
        return new CustomerNote(newNote, newWhen, newWhere, type, typeBy, typeSince);
    }

    public CustomerNote saying(CustomerType newType, String by, LocalDate day) {
        return new CustomerNote(note, when, where, newType, by, day);
    }

    @Override
    public String toString() {
        return "CustomerNote[not shown]";
    }
}
