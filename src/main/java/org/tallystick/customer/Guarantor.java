package org.tallystick.customer;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.AmountRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.validation.WrongFields;
import org.tallystick.wording.Phrase;

/**
 * Somebody who answers for a customer's debt: once they have signed, the only other person who may be told of it.
 *
 * @param name null once erased
 * @param phone digits with an optional leading +
 * @param upTo the most they answer for, above zero; everything when null
 * @param slip number of the slip that they are asked to sign; null when they were noted without one
 * @param signed whether they did; until then nothing rests on them
 */
public record Guarantor(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Money upTo,
        @Nullable String slip,
        boolean signed) {
    /**
     * As it may be written down, by name.
     *
     * @throws InvalidInput with all of it that cannot be meant
     */
    public Guarantor checked() {
        WrongFields wrong = new WrongFields();
        Guarantor checked = new Guarantor(
                wrong.read(name, () -> TextRules.required("name", name, TextRules.NAME)),
                wrong.read(phone, () -> PhoneText.read(phone)),
                wrong.read(upTo, () -> most(upTo)),
                slip,
                signed);
        wrong.refuse();
        return checked;
    }

    private static @Nullable Money most(@Nullable Money upTo) {
        if (upTo != null && !AmountRules.checked("upTo", upTo).isPositive()) {
            throw new InvalidInput("upTo", Phrase.INPUT_DEBT_ABOVE_ZERO, upTo);
        }
        return upTo;
    }

    /** Somebody who has not been asked to sign yet. */
    public static Guarantor named(@Nullable String name, @Nullable String phone, @Nullable Money upTo) {
        return new Guarantor(name, phone, upTo, null, false);
    }

    public Guarantor asked(String newSlip) {
        return new Guarantor(name, phone, upTo, newSlip, false);
    }

    public Guarantor signed(boolean whether) {
        return new Guarantor(name, phone, upTo, slip, whether);
    }

    @Override
    public String toString() {
        return "Guarantor[not shown]";
    }
}
