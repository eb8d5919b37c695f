package org.tallystick.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;

/**
 * What is known of a model of device: {@code kind: printer}, then facts such as {@code baud: {value: 9600, source:
 * manual}}. No fact is read that does not say where it is known from. With {@code inherits: epson/tm-t88v} the facts
 * of that profile hold where the file has none of its own.
 */
public final class Profile {
    static final String INHERITS = "inherits";

    private static final String KIND = "kind";
    private static final String FACT = "{value: ..., source: where it is known from}";
    private static final String UNKNOWN = "unknown";
    private static final List<String> PARTS = List.of("value", "source");

    private final Kind kind;
    private final Section facts;
    private final @Nullable Profile parent;

    private Profile(Kind kind, Section facts, @Nullable Profile parent) {
        this.kind = kind;
        this.facts = facts;
        this.parent = parent;
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
        return new Profile(facts.required(KIND, remedy, Reading.oneOf(Kind.class)), facts, null);
    }

    /** What {@code inherits} names, by a reading that refuses at the place of the name. */
    <T> Optional<T> inherited(Reading<T> reading) {
        return facts.optional(INHERITS, reading);
    }

    Profile below(Profile other) {
        return new Profile(kind, facts, other);
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
        facts.allow(Stream.of(Stream.of(KIND), known.stream(), Stream.of(INHERITS))
                .flatMap(each -> each)
                .toList());
        if (parent != null) {
            parent.allow(known);
        }
    }

    /**
     * The value of a fact.
     *
     * @throws BadSettings when value or source is missing, or the value is refused by the reading
     */
    public <T> T fact(String key, Reading<T> reading) {
        Section fact = find(key).orElseThrow(() -> facts.missing(key, "add %s: %s".formatted(key, FACT)));
        fact.allow(PARTS);
        T value = fact.required("value", (path, text) -> reading.read(key, text));
        String unused = fact.required("source", "say where the value is known from, or unknown", Profile::source);
        return value;
    }

    /** As {@link #fact}, but its value may be {@code unknown}: empty then. */
    public <T> Optional<T> known(String key, Reading<T> reading) {
        return fact(
                key, (path, text) -> text.equals(UNKNOWN) ? Optional.empty() : Optional.of(reading.read(path, text)));
    }

    /** As {@link #known}, and also empty where the file is older than the fact and does not name it. */
    public <T> Optional<T> optional(String key, Reading<T> reading) {
        return find(key).isEmpty() ? Optional.empty() : known(key, reading);
    }

    private Optional<Section> find(String key) {
        Optional<Section> here = facts.below(key, "must be " + FACT);
        return here.isPresent() || parent == null ? here : parent.find(key);
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
            throw new InvalidInput(key, "is empty; say where the value is known from, or unknown");
        }
        return text;
    }
}
