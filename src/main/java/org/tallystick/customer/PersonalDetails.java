package org.tallystick.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.validation.WrongFields;
import org.tallystick.wording.Phrase;

/**
 * What names a person: kept in the people file only, so that it can be erased while the book stands.
 *
 * @param knownAs what the shop calls them, when that is not their name
 * @param phone digits with an optional leading +, 5 to 15 of them (E.164)
 * @param language of their slips, a BCP 47 tag such as {@code en}; the shop's own when null
 * @param place where they are found, in the shop's own words
 */
public record PersonalDetails(
        String name,
        @Nullable String knownAs,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String place) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}+)*+");

    /**
     * As they may be written down.
     *
     * @throws InvalidInput with all of them that cannot be meant
     */
    public PersonalDetails checked() {
        WrongFields wrong = new WrongFields();
        PersonalDetails checked = new PersonalDetails(
                wrong.read(name, () -> TextRules.required("name", name, TextRules.NAME)),
                wrong.read(knownAs, () -> TextRules.optional("knownAs", knownAs, TextRules.NAME)),
                wrong.read(phone, () -> PhoneText.read(phone)),
                wrong.read(language, () -> languageTag(language)),
                wrong.read(place, () -> TextRules.optional("place", place, TextRules.SENTENCE)));
        wrong.refuse();
        return checked;
    }

    private static @Nullable String languageTag(@Nullable String text) {
        if (text != null && (text.length() > 35 || !LANGUAGE.matcher(text).matches())) {
            throw new InvalidInput("language", Phrase.INPUT_LANGUAGE, text);
        }
        return text;
    }

    public static PersonalDetails named(String name) {
        return new PersonalDetails(name, null, null, null, null);
    }

    boolean hasName(String other) {
        return alike(name, other);
    }

    boolean isCalled(String other) {
        return alike(name, other) || (knownAs != null && alike(knownAs, other));
    }

    private static boolean alike(String one, String other) {
        String folded = Folding.fold(other);
        return !folded.isEmpty() && folded.equals(Folding.fold(one));
    }

    /** The digits of a text that may be a phone number or a part of one; null where it can be none. */
    public static @Nullable String phoneDigits(String text) {
        return PhoneText.looksLike(text) ? PhoneText.plain(text) : null;
    }

    @Override
    public String toString() {
        return "PersonalDetails[not shown]";
    }
}
