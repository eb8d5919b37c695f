package org.tallystick.wording;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** Whole numbers in words. ICU's rules are made at the first number, since that takes a while; any thread may ask. */
final class NumberWords {
    private final RuleBasedNumberFormat rules;

    private NumberWords(RuleBasedNumberFormat rules) {
        this.rules = rules;
    }

    /** By the rules that ICU has for a language. */
    static NumberWords in(String language) {
        return new NumberWords(
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT));
    }

    /** By rules in a file of ours, in ICU's notation. */
    static NumberWords from(String path, String language) {
        return new NumberWords(new RuleBasedNumberFormat(ResourceText.of(path), ULocale.forLanguageTag(language)));
    }

    /** Without the soft hyphens that ICU marks long words with. */
    synchronized String say(long number, String ruleSet) {
        return rules.format(number, ruleSet).replace("\u00AD", "");
    }
}
