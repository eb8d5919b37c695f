package org.tallystick.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML. Aliases and a second document are refused: nothing here has a use for either. */
final class NodeReader {
    private static final LoadSettings YAML =
            LoadSettings.builder().setSchema(new CoreSchema()).build();
    private static final int DEEPEST = 20;
    private static final int MOST_KILOBYTES = 1_024;

    private NodeReader() {}

    static Node read(Path file) {
        String text = text(file);
        try {
            refuseWhatNobodyNeeds(file, text);
            return new Compose(YAML)
                    .composeString(text)
                    .orElseGet(() -> new ScalarNode(Tag.NULL, "", ScalarStyle.PLAIN));
        } catch (YamlEngineException e) {
            throw new BadSettings(file, mark(e), "is no YAML: " + sentence(String.valueOf(e.getMessage())));
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

    /** Before any node is made of it: what is nested too deep would fill the stack. */
    private static void refuseWhatNobodyNeeds(Path file, String text) {
        int documents = 0;
        int depth = 0;
        for (Event event : new Parse(YAML).parseString(text)) {
            if (event instanceof NodeEvent) {
                refuse(documents > 1, file, event, "a second document begins; keep one and remove the line ---");
                refuse(depth > DEEPEST, file, event, "is nested more than " + DEEPEST + " deep; no setting is");
                refuse(
                        event instanceof AliasEvent,
                        file,
                        event,
                        "is a reference (*) to another place; write the value itself");
            }
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        }
    }

    private static void refuse(boolean wrong, Path file, Event event, String wrongAndRemedy) {
        if (wrong) {
            throw new BadSettings(file, event.getStartMark(), wrongAndRemedy);
        }
    }

    /** Where the piece began that is broken, or where it broke. */
    private static Optional<Mark> mark(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getContextMark().or(marked::getProblemMark)
                : Optional.empty();
    }

    /** The parser's words without the excerpts, which are indented. */
    private static String sentence(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
