package org.tallystick.yaml;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.tallystick.validation.InvalidInput;

/** The keys under one name of a file, all of them known. */
public final class Section {
    private final Path file;
    private final String name;
    private final Optional<Mark> at;
    private final Map<String, NodeTuple> keys;

    private Section(Path file, String name, Optional<Mark> at, Map<String, NodeTuple> keys) {
        this.file = file;
        this.name = name;
        this.at = at;
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
        return found != null ? found : new Section(file, path(key), at, Map.of());
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
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        return items.stream().map(item -> read(key, item, reading)).toList();
    }

    /** Lists, or values alone, under names that are free to choose; in their order. */
    public <T> Map<String, List<T>> named(String key, Reading<String> name, Reading<T> reading) {
        Section found = below(key, "must be names with values").orElse(null);
        Map<String, List<T>> all = new LinkedHashMap<>();
        if (found != null) {
            found.keys.forEach((each, pair) -> all.put(read(key, pair.getKeyNode(), name), found.list(each, reading)));
        }
        return all;
    }

    <T> T required(String key, String remedy, Reading<T> reading) {
        return optional(key, reading).orElseThrow(() -> missing(key, remedy));
    }

    BadSettings missing(String key, String remedy) {
        return new BadSettings(file, at, "%s is missing; %s".formatted(path(key), remedy));
    }

    /** The keys of that name, known or not. */
    Optional<Section> below(String key, String form) {
        return value(key).map(node -> open(file, path(key), node, form));
    }

    /** @param form what to say where there are no keys */
    static Section open(Path file, String name, Node node, String form) {
        if (isNothing(node)) {
            return new Section(file, name, node.getStartMark(), Map.of());
        }
        if (node instanceof MappingNode mapping) {
            return new Section(file, name, node.getStartMark(), keys(file, mapping));
        }
        throw new BadSettings(file, node.getStartMark(), name.isEmpty() ? form : name + ": " + form);
    }

    /** No key is anything else than a scalar: the parser refuses it. */
    private static Map<String, NodeTuple> keys(Path file, MappingNode mapping) {
        Map<String, NodeTuple> keys = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            String key = ((ScalarNode) pair.getKeyNode()).getValue();
            NodeTuple before = keys.put(key, pair);
            if (before != null) {
                throw new BadSettings(
                        file,
                        pair.getKeyNode().getStartMark(),
                        "'%s' stands a second time, after line %d; keep one of them".formatted(key, line(before)));
            }
        }
        return keys;
    }

    private static int line(NodeTuple pair) {
        return pair.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** A key without a value, or with an empty one, is the same as no key at all. */
    private static boolean isNothing(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** Told before any value is read: else a misspelt key would be told as another one missing. */
    void allow(List<String> known) {
        keys.forEach((key, pair) -> mustBeKnown(key, pair.getKeyNode().getStartMark(), known));
    }

    private void mustBeKnown(String key, Optional<Mark> at, List<String> known) {
        if (!known.contains(key)) {
            String remedy = Nearest.to(key, known)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("the keys here are " + String.join(", ", known));
            String where = name.isEmpty() ? "" : " in " + name;
            throw new BadSettings(file, at, "unknown key '%s'%s; %s".formatted(key, where, remedy));
        }
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(keys.get(key)).map(NodeTuple::getValueNode).filter(node -> !isNothing(node));
    }

    private <T> T read(String key, Node node, Reading<T> reading) {
        if (!(node instanceof ScalarNode scalar) || isNothing(node)) {
            throw new BadSettings(
                    file, node.getStartMark(), path(key) + ": has keys or a list below it; write one value");
        }
        try {
            return reading.read(path(key), scalar.getValue());
        } catch (InvalidInput e) {
            throw new BadSettings(file, scalar.getStartMark(), String.valueOf(e.getMessage()));
        }
    }

    private String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private static String form(List<String> known) {
        return "must be keys with values; the keys are " + String.join(", ", known);
    }
}
