package org.tallystick.device.card;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.yaml.BadSettings;

/**
 * What is known of a model of card reader: its serial settings, and the form of its frames.
 *
 * @param name as in the settings, {@code magtek/serial}
 * @param model in words, for people
 */
public record ReaderProfile(String name, String model, LineSettings line, Frames frames) {

    /** The form of a reader's frames. */
    sealed interface Frames {
        record Magstripe(@Nullable Byte terminator, int gapMillis) implements Frames {}

        /**
         * Tags, told as taken away after a silence.
         *
         * @param repeatMillis within which a frame has to come again to be a tag; 0 where one frame is enough
         */
        record Tag(int absenceMillis, int repeatMillis) implements Frames {}
    }

    /**
     * Reads {@code <folder>/<vendor>/<model>.yaml}.
     *
     * @throws BadSettings naming the file, the line and column, and the remedy
     */
    public static ReaderProfile load(Path folder, String name) {
        return ReaderProfiles.load(folder, name);
    }

    /**
     * A decoder for one reader's bytes.
     *
     * @param memberPrefixes the first 4 to 12 digits of the shop's own card numbers, where these look like payment
     *     cards; they never count for numbers in a payment scheme's range
     */
    public FrameDecoder decoder(Set<String> memberPrefixes) {
        return switch (frames) {
            case Frames.Magstripe form ->
                new MagstripeDecoder(form.terminator(), Duration.ofMillis(form.gapMillis()), memberPrefixes);
            case Frames.Tag form ->
                new TagDecoder(Duration.ofMillis(form.absenceMillis()), Duration.ofMillis(form.repeatMillis()));
        };
    }
}
