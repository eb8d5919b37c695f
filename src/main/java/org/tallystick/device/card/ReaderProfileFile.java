package org.tallystick.device.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.card.ReaderProfile.Frames;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.LineSettings.Parity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The form of a reader's profile as YAML: each value stands beside its source, or beside "unknown". */
record ReaderProfileFile(
        @JsonProperty(required = true) Sourced<String> model,
        @JsonProperty(required = true) Serial serial,
        @Nullable Magstripe magstripe,
        @Nullable Tag tag) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*");
    private static final int LONGEST_SILENCE_MILLIS = 10_000;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    record Sourced<T>(
            @JsonProperty(required = true) T value,
            @JsonProperty(required = true) String source) {
        Sourced {
            Objects.requireNonNull(value, "value is missing");
            if (source == null || source.isBlank()) {
                throw new IllegalArgumentException("source is missing: say where the value is from, or unknown");
            }
        }
    }

    record Serial(
            @JsonProperty(required = true) Sourced<Integer> baud,
            @JsonProperty(required = true) Sourced<Integer> dataBits,
            @JsonProperty(required = true) Sourced<Parity> parity,
            @JsonProperty(required = true) Sourced<Integer> stopBits,
            @JsonProperty(required = true) Sourced<Flow> flow) {
        Serial {
            LineSettings unused =
                    new LineSettings(baud.value, dataBits.value, parity.value, stopBits.value, flow.value);
        }

        LineSettings settings() {
            return new LineSettings(baud.value, dataBits.value, parity.value, stopBits.value, flow.value);
        }
    }

    /** What a reader sends after a whole swipe. */
    enum Terminator {
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

    record Magstripe(
            @JsonProperty(required = true) Sourced<Terminator> terminator,
            @JsonProperty(required = true) Sourced<Integer> gapMillis) {
        Magstripe {
            requireMillis("gapMillis", gapMillis);
        }
    }

    record Tag(@JsonProperty(required = true) Sourced<Integer> absenceMillis) {
        Tag {
            requireMillis("absenceMillis", absenceMillis);
        }
    }

    static ReaderProfile read(Path folder, String name) {
        Path file = folder.resolve(name + ".yaml").normalize();
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw new ProfileException(
                    "There is no reader profile \"%s\" in %s: write vendor/model, such as magtek/serial"
                            .formatted(name, folder));
        }
        try (JsonParser keys = YAML.createParser(file)) {
            KnownKeys.check(keys, ReaderProfileFile.class);
            return YAML.readValue(file, ReaderProfileFile.class).profile(name, file);
        } catch (KnownKeys.UnknownKey e) {
            throw new ProfileException(place(file, e.place()) + ": " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new ProfileException(place(file, e.getLocation()) + ": " + reason(e), e);
        }
    }

    private ReaderProfile profile(String name, Path file) {
        if ((magstripe == null) == (tag == null)) {
            throw new ProfileException(file + ": write either magstripe: or tag:, the form of the reader's frames");
        }
        Frames frames = magstripe == null
                ? new Frames.Tag(Objects.requireNonNull(tag).absenceMillis.value)
                : new Frames.Magstripe(magstripe.terminator.value.code(), magstripe.gapMillis.value);
        return new ReaderProfile(name, model.value, serial.settings(), frames);
    }

    private static String place(Path file, @Nullable TokenStreamLocation at) {
        return at == null
                ? file.toString()
                : "%s, line %d, column %d".formatted(file, at.getLineNr(), at.getColumnNr());
    }

    private static String reason(JacksonException e) {
        if (!(e instanceof InvalidFormatException wrong)) {
            return e.getOriginalMessage();
        }
        Object[] choices = wrong.getTargetType().getEnumConstants();
        String remedy = choices == null
                ? "a whole number"
                : "one of "
                        + Arrays.stream(choices)
                                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
        return "\"%s\" cannot stand here: write %s".formatted(wrong.getValue(), remedy);
    }

    private static void requireMillis(String key, Sourced<Integer> millis) {
        if (millis.value < 1 || millis.value > LONGEST_SILENCE_MILLIS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s cannot be %d: write 1 to %d", key, millis.value, LONGEST_SILENCE_MILLIS));
        }
    }
}
