package org.tallystick.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What a currency is called in a language, from the file {@code currencies_LANGUAGE.properties}.
 *
 * @param unit its forms, as many as the language tells apart; at least one
 * @param minor the same of the minor unit; empty where it has none, or no name
 */
record CurrencyNames(boolean feminine, List<String> unit, List<String> minor) {

    /** All that have names in a language, by their codes. */
    static Map<String, CurrencyNames> in(String language) {
        Properties file = ResourceText.properties("currencies_" + language + ".properties");
        Map<String, CurrencyNames> names = new HashMap<>();
        for (String code : file.stringPropertyNames()) {
            String[] parts = file.getProperty(code).split("\\|", -1);
            names.put(code, new CurrencyNames(parts[0].strip().equals("f"), forms(parts[1]), forms(parts[2])));
        }
        return Map.copyOf(names);
    }

    /** A currency without names stands by its code. */
    static CurrencyNames byCode(String code) {
        return new CurrencyNames(false, List.of(code), List.of());
    }

    String unit(int form) {
        return form(unit, form);
    }

    String minor(int form) {
        return form(minor, form);
    }

    /** What is left beside the whole units, such as {@code 50 cents}, in a language with forms for one and for many. */
    String rest(SplitAmount amount) {
        return minor.isEmpty() ? amount.fraction() : amount.rest() + " " + minor(amount.rest() == 1 ? 0 : 1);
    }

    private static String form(List<String> forms, int form) {
        return forms.get(Math.min(form, forms.size() - 1));
    }

    private static List<String> forms(String list) {
        return list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",")).map(String::strip).toList();
    }
}
