package org.tallystick.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file, with the place where it stands. */
sealed interface Node {
    Spot at();

    /** A word, number or text, just as it was written. */
    record Scalar(Spot at, String text) implements Node {}

    /** A key without a value, or with an empty one: the same as no key at all. */
    record Nothing(Spot at) implements Node {}

    record Items(Spot at, List<Node> items) implements Node {}

    record Mapping(Spot at, Map<String, Pair> pairs) implements Node {}

    record Pair(Spot key, Node value) {}
}
