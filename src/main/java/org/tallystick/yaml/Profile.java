package org.tallystick.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is known of a model of device: {@code kind: printer}, then facts such as {@code baud: {value: 9600, source:
 * manual}}. No fact is read that does not say where it is known from.
 */
public final class Profile {
    private static final String KIND = "kind";
    private static final String FACT = "{value: ..., source: where it is known from}";
    private static final List<String> PARTS = List.of("value", "source");

    private final Kind kind;
    private final Section facts;

    private Profile(Kind kind, Section facts) {
        this.kind = kind;
        this.facts = facts;
    }

    public enum Kind {
        PRINTER,
        READER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Profile read(Path file) {
        String remedy = "begin with kind: printer or kind: reader";
        Section facts = Section.open(file, "", NodeReader.read(file), "must be keys with values; " + remedy);
        return new Profile(facts.required(KIND, remedy, Reading.oneOf(Kind.class)), facts);
    }

    Kind kind() {
        return kind;
    }

    /**
     * Refuses facts that nobody knows.
     *
     * @throws BadSettings for the first one
     */
    public void allow(List<String> known) {
        facts.allow(Stream.concat(Stream.of(KIND), known.stream()).toList());
    }

    /**
     * The value of a fact.
     *
     * @throws BadSettings when value or source is missing, or the value is refused by the reading
     */
    public <T> T fact(String key, Reading<T> reading) {
        Section fact = facts.below(key, "must be " + FACT)
                .orElseThrow(() -> facts.missing(key, "add %s: %s".formatted(key, FACT)));
        fact.allow(PARTS);
        T value = fact.required("value", (path, text) -> reading.read(key, text));
        String unused = fact.required("source", "say where the value is known from, or unknown", Profile::source);
        return value;
    }

    /**
     * Refuses a value that does not go with another fact.
     *
     * @throws BadSettings at the value, with the remedy, where it does not hold
     */
    public void mustHold(boolean holds, String key, String remedy) {
        if (!holds) {
            String unused = fact(key, (path, text) -> {
                throw Reading.outOfPlace(path, text, remedy);
            });
        }
    }

    private static String source(String key, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(key + " is empty; say where the value is known from, or unknown");
        }
        return text;
    }
}
