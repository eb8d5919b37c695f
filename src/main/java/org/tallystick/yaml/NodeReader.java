package org.tallystick.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into nodes. Aliases and a second document are refused: nothing here has a use for either. */
final class NodeReader {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int DEEPEST = 20;
    private static final int MOST_KILOBYTES = 1_024;

    private final Path file;
    private final YAMLParser parser;

    private NodeReader(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Node read(Path file) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text(file))) {
            return new NodeReader(file, (YAMLParser) parser).document();
        } catch (JacksonException e) {
            throw new BadSettings(file, spot(e), "is no YAML: " + sentence(e.getOriginalMessage()));
        }
    }

    private static String text(Path file) {
        try {
            long kilobytes = Files.size(file) / 1_024;
            if (kilobytes > MOST_KILOBYTES) {
                throw new BadSettings(
                        file,
                        "has %d KB; at most %d are read, so take out what does not belong there"
                                .formatted(kilobytes, MOST_KILOBYTES));
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text; // some editors on Windows begin UTF-8 so
        } catch (CharacterCodingException e) {
            throw new BadSettings(file, "is not in UTF-8; save it in that encoding");
        } catch (IOException e) {
            throw new BadSettings(file, "cannot be read (" + e + "); check the rights of the file");
        }
    }

    private Node document() {
        if (parser.nextToken() == null) {
            return new Node.Nothing(Spot.START);
        }
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw new BadSettings(file, here(), "a second document begins; keep one and remove the line ---");
        }
        return root;
    }

    private Node node(int depth) {
        Spot at = here();
        if (depth > DEEPEST) {
            throw new BadSettings(file, at, "is nested more than " + DEEPEST + " deep; no setting is");
        }
        if (parser.isCurrentAlias()) {
            throw new BadSettings(file, at, "is a reference (*) to another place; write the value itself");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(at, depth);
            case START_ARRAY -> items(at, depth);
            case VALUE_NULL -> new Node.Nothing(at);
            default -> new Node.Scalar(at, parser.getString());
        };
    }

    private Node.Items items(Spot at, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Items(at, items);
    }

    private Node.Mapping mapping(Spot at, int depth) {
        Map<String, Node.Pair> pairs = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Spot spot = here();
            String key = parser.currentName();
            parser.nextToken();
            Node.Pair before = pairs.put(key, new Node.Pair(spot, node(depth + 1)));
            if (before != null) {
                throw new BadSettings(
                        file,
                        spot,
                        "'%s' stands a second time, after line %d; keep one of them"
                                .formatted(key, before.key().line()));
            }
        }
        return new Node.Mapping(at, pairs);
    }

    private Spot here() {
        return Spot.of(parser.currentTokenLocation());
    }

    /** Where the piece began that is broken, or where it broke. */
    private static Spot spot(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getContextMark().or(marked::getProblemMark);
            if (mark.isPresent()) {
                return new Spot(mark.get().getLine() + 1, mark.get().getColumn() + 1);
            }
        }
        return Spot.of(e.getLocation());
    }

    /** The parser's words without the excerpts, which are indented. */
    private static String sentence(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
