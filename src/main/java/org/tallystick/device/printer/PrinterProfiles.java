package org.tallystick.device.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.device.printer.PrinterProfile.ClearBy;
import org.tallystick.device.printer.PrinterProfile.CodePage;
import org.tallystick.device.printer.PrinterProfile.Flow;
import org.tallystick.device.printer.PrinterProfile.Parity;
import org.tallystick.device.printer.PrinterProfile.ProofBy;
import org.tallystick.device.printer.PrinterProfile.QrBy;
import org.tallystick.device.printer.PrinterProfile.Serial;

/** The printer profiles in a folder, by vendor and model. */
public final class PrinterProfiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*/[a-z0-9][a-z0-9.-]*");
    private static final Pattern FRAME = Pattern.compile("([78])([NOE])([12])");
    private static final Set<String> KEYS = Set.of(
            "model",
            "baud",
            "frame",
            "flow",
            "bufferBytes",
            "columns",
            "dots",
            "codePage",
            "charset",
            "cutter",
            "qr",
            "proof",
            "realTimeStatus",
            "clear",
            "chineseMode");

    private final Path folder;

    public PrinterProfiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The profile of a model.
     *
     * @param name such as {@code epson/tm-t88v}
     * @throws IllegalArgumentException when there is none or it is wrong; the message names the place and the remedy
     */
    public PrinterProfile load(String name) {
        Path file = folder.resolve(name + ".yaml");
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "There is no printer profile \"%s\" in %s: write one of %s".formatted(name, folder, names()));
        }
        try {
            return profile(name, ProfileFile.parse(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the profile " + file + ": make the file readable", e);
        }
    }

    /** All that the folder holds, for messages and completion. */
    public List<String> names() {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static PrinterProfile profile(String name, ProfileFile file) {
        file.allow(KEYS);
        PrinterProfile profile = new PrinterProfile(
                name,
                file.text("model"),
                serial(file),
                file.number("bufferBytes", 1_024, 65_536),
                file.number("columns", 24, 80),
                file.number("dots", 192, 832),
                new CodePage(file.number("codePage", 0, 255), file.charset("charset")),
                file.yesOrNo("cutter"),
                file.oneOf("qr", QrBy.class),
                file.oneOf("proof", ProofBy.class),
                file.yesOrNo("realTimeStatus"),
                file.oneOf("clear", ClearBy.class),
                file.yesOrNo("chineseMode"));
        if (profile.dots() % 8 != 0 || profile.dots() < 8 * profile.columns()) {
            throw file.wrong("dots", "write a multiple of 8, at least 8 for each of the columns");
        }
        if (profile.proof() != ProofBy.NONE && !profile.realTimeStatus()) {
            throw file.wrong("proof", "a printer without realTimeStatus cannot prove anything, write none");
        }
        return profile;
    }

    private static Serial serial(ProfileFile file) {
        Matcher frame = FRAME.matcher(file.text("frame"));
        if (!frame.matches()) {
            throw file.wrong("frame", "write data bits, parity N, O or E, and stop bits, such as 8N1");
        }
        Parity parity = switch (frame.group(2)) {
            case "O" -> Parity.ODD;
            case "E" -> Parity.EVEN;
            default -> Parity.NONE;
        };
        return new Serial(
                file.number("baud", 50, 4_000_000),
                Integer.parseInt(frame.group(1)),
                parity,
                Integer.parseInt(frame.group(3)),
                file.oneOf("flow", Flow.class));
    }
}
