package org.tallystick.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tallystick.validation.InvalidInput;

/** Turns the text of a value into the value. */
@FunctionalInterface
public interface Reading<T> {

    /**
     * The value, or what is wrong with its text.
     *
     * @param key by which a message names the value
     * @throws InvalidInput for the key, with what is wrong and the remedy
     */
    T read(String key, String text);

    static Reading<String> text() {
        return (key, text) -> text;
    }

    static Reading<Integer> whole(int least, int most) {
        return (key, text) -> {
            if (text.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new InvalidInput(key, "'%s' is no whole number from %d to %d".formatted(text, least, most));
        };
    }

    static Reading<Boolean> yesOrNo() {
        return (key, text) -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw outOfPlace(key, text, "write true or false");
        };
    }

    /** Written in lower case with dashes. */
    static <E extends Enum<E>> Reading<E> oneOf(Class<E> kind) {
        return (key, text) -> {
            List<E> choices = Arrays.asList(kind.getEnumConstants());
            return choices.stream()
                    .filter(choice -> written(choice).equals(text))
                    .findFirst()
                    .orElseThrow(() -> outOfPlace(
                            key,
                            text,
                            "write one of "
                                    + String.join(
                                            ", ",
                                            choices.stream()
                                                    .map(Reading::written)
                                                    .toList())));
        };
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For a value of the right form that cannot be what this key has. */
    static InvalidInput outOfPlace(String key, String text, String remedy) {
        return new InvalidInput(key, "'%s' cannot stand here; %s".formatted(text, remedy));
    }
}
