package org.tallystick.device.card;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.card.ReaderProfile.Frames;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.yaml.Profile;
import org.tallystick.yaml.Profile.Kind;
import org.tallystick.yaml.ProfileFolder;
import org.tallystick.yaml.Reading;

/** The reader profiles in a folder, by vendor and model. */
final class ReaderProfiles {
    private static final int LONGEST_SILENCE_MILLIS = 10_000;

    private ReaderProfiles() {}

    /** What a reader reads; each has facts of its own. */
    private enum Reads {
        STRIPES,
        TAGS;

        List<String> facts() {
            return switch (this) {
                case STRIPES -> List.of("terminator", "gapMillis");
                case TAGS -> List.of("absenceMillis", "repeatMillis");
            };
        }
    }

    /** What a reader sends after a whole swipe. */
    private enum Terminator {
        NONE,
        CR,
        LF,
        ETX;

        @Nullable
        Byte code() {
            return switch (this) {
                case NONE -> null;
                case CR -> (byte) '\r';
                case LF -> (byte) '\n';
                case ETX -> (byte) 3;
            };
        }
    }

    static ReaderProfile load(Path folder, String name) {
        Profile file = new ProfileFolder(folder).open(Kind.READER, name, facts(Reads.values()));
        Reads reads = file.fact("reads", Reading.oneOf(Reads.class));
        file.allow(facts(reads));
        Frames frames = switch (reads) {
            case STRIPES -> {
                Terminator terminator = file.fact("terminator", Reading.oneOf(Terminator.class));
                yield new Frames.Magstripe(terminator.code(), millis(file, "gapMillis"));
            }
            case TAGS -> tag(file);
        };
        return new ReaderProfile(name, file.fact("model", Reading.text()), LineSettings.in(file), frames);
    }

    private static Frames tag(Profile file) {
        int absence = millis(file, "absenceMillis");
        int repeat = file.fact("repeatMillis", Reading.whole(0, LONGEST_SILENCE_MILLIS));
        file.mustHold(
                repeat <= absence,
                "repeatMillis",
                "a tag is away after absenceMillis, so write %d or less".formatted(absence));
        return new Frames.Tag(absence, repeat);
    }

    private static List<String> facts(Reads... reads) {
        return Stream.of(List.of("model"), LineSettings.FACTS, List.of("reads"), own(reads))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> own(Reads... reads) {
        return Stream.of(reads).flatMap(each -> each.facts().stream()).toList();
    }

    private static int millis(Profile file, String key) {
        return file.fact(key, Reading.whole(1, LONGEST_SILENCE_MILLIS));
    }
}
