package org.tallystick.customer;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;

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
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /**
     * As they may be written down.
     *
     * @throws InvalidInput when one of them cannot be meant
     */
    public PersonalDetails checked() {
        if (language != null
                && (language.length() > 35 || !LANGUAGE.matcher(language).matches())) {
            throw new InvalidInput("language", "'" + language + "' is no language tag; write en, hi or zh-Hans");
        }
        return new PersonalDetails(
                TextRules.required("name", name, TextRules.NAME),
                TextRules.optional("knownAs", knownAs, TextRules.NAME),
                PhoneText.read(phone),
                language,
                TextRules.optional("place", place, TextRules.SENTENCE));
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
