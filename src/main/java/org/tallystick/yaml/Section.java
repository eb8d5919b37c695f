package org.tallystick.yaml;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;

/** The keys under one name of a file, all of them known. */
public final class Section {
    private final Path file;
    private final String name;
    private final Node.Mapping keys;

    private Section(Path file, String name, Node.Mapping keys) {
        this.file = file;
        this.name = name;
        this.keys = keys;
    }

    /**
     * The keys of a whole file.
     *
     * @throws BadSettings when the file cannot be read, is no YAML, or has keys that nobody knows
     */
    public static Section read(Path file, String... known) {
        Section whole = open(file, "", NodeReader.read(file), form(List.of(known)));
        whole.allow(List.of(known));
        return whole;
    }

    /** The section of that name; null where there is none. */
    public @Nullable Section section(String key, String... known) {
        Optional<Section> found = below(key, form(List.of(known)));
        found.ifPresent(section -> section.allow(List.of(known)));
        return found.orElse(null);
    }

    /** As {@link #section}, but one that is not there is an empty one. */
    public Section sectionOrEmpty(String key, String... known) {
        Section found = section(key, known);
        return found != null ? found : new Section(file, path(key), new Node.Mapping(keys.at(), Map.of()));
    }

    public <T> Optional<T> optional(String key, Reading<T> reading) {
        return value(key).map(node -> read(key, node, reading));
    }

    public <T> T required(String key, Reading<T> reading) {
        return required(key, "add it", reading);
    }

    /** The values of a list, or one value alone; empty where there is none. */
    public <T> List<T> list(String key, Reading<T> reading) {
        Node node = value(key).orElse(null);
        if (node == null) {
            return List.of();
        }
        List<Node> items = node instanceof Node.Items list ? list.items() : List.of(node);
        return items.stream().map(item -> read(key, item, reading)).toList();
    }

    /** Lists, or values alone, under names that are free to choose; in their order. */
    public <T> Map<String, List<T>> named(String key, Reading<String> name, Reading<T> reading) {
        Section found = below(key, "must be names with values").orElse(null);
        Map<String, List<T>> all = new LinkedHashMap<>();
        if (found != null) {
            found.keys.pairs().forEach((each, pair) -> {
                Node.Scalar written = new Node.Scalar(pair.key(), each);
                all.put(read(key, written, name), found.list(each, reading));
            });
        }
        return all;
    }

    <T> T required(String key, String remedy, Reading<T> reading) {
        return optional(key, reading).orElseThrow(() -> missing(key, remedy));
    }

    BadSettings missing(String key, String remedy) {
        return new BadSettings(file, keys.at(), "%s is missing; %s".formatted(path(key), remedy));
    }

    /** The keys of that name, known or not. */
    Optional<Section> below(String key, String form) {
        return value(key).map(node -> open(file, path(key), node, form));
    }

    /** @param form what to say where there are no keys */
    static Section open(Path file, String name, Node node, String form) {
        return switch (node) {
            case Node.Nothing nothing -> new Section(file, name, new Node.Mapping(nothing.at(), Map.of()));
            case Node.Mapping mapping -> new Section(file, name, mapping);
            case Node.Scalar scalar -> throw formless(file, name, scalar.at(), form);
            case Node.Items items -> throw formless(file, name, items.at(), form);
        };
    }

    /** Told before any value is read: else a misspelt key would be told as another one missing. */
    void allow(List<String> known) {
        keys.pairs().forEach((key, pair) -> mustBeKnown(key, pair.key(), known));
    }

    private void mustBeKnown(String key, Spot at, List<String> known) {
        if (!known.contains(key)) {
            String remedy = Nearest.to(key, known)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("the keys here are " + String.join(", ", known));
            String where = name.isEmpty() ? "" : " in " + name;
            throw new BadSettings(file, at, "unknown key '%s'%s; %s".formatted(key, where, remedy));
        }
    }

    private Optional<Node> value(String key) {
        Node.Pair pair = keys.pairs().get(key);
        return pair == null || pair.value() instanceof Node.Nothing ? Optional.empty() : Optional.of(pair.value());
    }

    private <T> T read(String key, Node node, Reading<T> reading) {
        if (!(node instanceof Node.Scalar scalar)) {
            throw new BadSettings(file, node.at(), path(key) + ": has keys or a list below it; write one value");
        }
        try {
            return reading.read(path(key), scalar.text());
        } catch (InvalidInput e) {
            throw new BadSettings(file, scalar.at(), String.valueOf(e.getMessage()));
        }
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private static String form(List<String> known) {
        return "must be keys with values; the keys are " + String.join(", ", known);
    }

    private static BadSettings formless(Path file, String name, Spot at, String form) {
        return new BadSettings(file, at, name.isEmpty() ? form : name + ": " + form);
    }
}
