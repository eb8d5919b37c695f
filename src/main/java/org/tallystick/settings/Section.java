package org.tallystick.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.BadInput;

/** The keys under one name of the settings, all of them known. */
final class Section {
    private final Path file;
    private final String name;
    private final Node.Mapping keys;

    private Section(Path file, String name, Node.Mapping keys) {
        this.file = file;
        this.name = name;
        this.keys = keys;
    }

    /** Turns the text of a value into the value, or throws a BadInput with the key's name and the remedy. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String key, String text);
    }

    static Section whole(Path file, Node root, String... known) {
        return of(file, "", root, List.of(known));
    }

    /** The section of that name; null where there is none. */
    @Nullable
    Section section(String key, String... known) {
        return value(key).map(node -> of(file, path(key), node, List.of(known))).orElse(null);
    }

    /** As {@link #section}, but one that is not there is an empty one. */
    Section sectionOrEmpty(String key, String... known) {
        Section found = section(key, known);
        return found != null ? found : new Section(file, path(key), new Node.Mapping(keys.at(), Map.of()));
    }

    <T> Optional<T> optional(String key, Reading<T> reading) {
        return value(key).map(node -> read(key, node, reading));
    }

    <T> T required(String key, Reading<T> reading) {
        return optional(key, reading)
                .orElseThrow(() -> new BadSettings(file, keys.at(), path(key) + " is missing; add it"));
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
        } catch (BadInput e) {
            throw new BadSettings(file, scalar.at(), String.valueOf(e.getMessage()));
        }
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private static Section of(Path file, String name, Node node, List<String> known) {
        return switch (node) {
            case Node.Nothing nothing -> new Section(file, name, new Node.Mapping(nothing.at(), Map.of()));
            case Node.Mapping mapping -> {
                mapping.pairs().forEach((key, pair) -> mustBeKnown(file, name, key, pair.key(), known));
                yield new Section(file, name, mapping);
            }
            case Node.Scalar scalar -> throw noSection(file, name, scalar.at(), known);
            case Node.Items items -> throw noSection(file, name, items.at(), known);
        };
    }

    private static void mustBeKnown(Path file, String name, String key, Spot at, List<String> known) {
        if (!known.contains(key)) {
            String remedy = Nearest.to(key, known)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("the keys here are " + String.join(", ", known));
            String where = name.isEmpty() ? "" : " in " + name;
            throw new BadSettings(file, at, "unknown key '%s'%s; %s".formatted(key, where, remedy));
        }
    }

    private static BadSettings noSection(Path file, String name, Spot at, List<String> known) {
        return new BadSettings(
                file,
                at,
                "%s: must be keys with values; the keys are %s"
                        .formatted(name.isEmpty() ? "the settings" : name, String.join(", ", known)));
    }
}
