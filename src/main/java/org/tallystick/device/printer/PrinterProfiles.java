package org.tallystick.device.printer;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.device.printer.PrinterProfile.ClearBy;
import org.tallystick.device.printer.PrinterProfile.CodePage;
import org.tallystick.device.printer.PrinterProfile.ProofBy;
import org.tallystick.device.printer.PrinterProfile.QrBy;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.yaml.BadSettings;
import org.tallystick.yaml.Profile;
import org.tallystick.yaml.Profile.Kind;
import org.tallystick.yaml.ProfileFolder;
import org.tallystick.yaml.Reading;

/** The printer profiles in a folder, by vendor and model. */
public final class PrinterProfiles {
    private static final List<String> FACTS = Stream.of(
                    List.of("model"),
                    LineSettings.FACTS,
                    List.of("bufferBytes", "columns", "dots", "codePage", "charset", "cutter", "qr", "proof"),
                    List.of("realTimeStatus", "clear", "chineseMode"))
            .flatMap(List::stream)
            .toList();

    private final ProfileFolder folder;

    public PrinterProfiles(Path folder) {
        this.folder = new ProfileFolder(folder);
    }

    /**
     * The profile of a model.
     *
     * @param name such as {@code epson/tm-t88v}
     * @throws BadSettings when there is none or it is wrong; the message names the place and the remedy
     */
    public PrinterProfile load(String name) {
        return profile(name, folder.open(Kind.PRINTER, name, FACTS));
    }

    /** All that the folder holds, for messages and completion. */
    public List<String> names() {
        return folder.names(Kind.PRINTER);
    }

    private static PrinterProfile profile(String name, Profile file) {
        PrinterProfile profile = new PrinterProfile(
                name,
                file.fact("model", Reading.text()),
                LineSettings.in(file),
                file.fact("bufferBytes", Reading.whole(1_024, 65_536)),
                file.fact("columns", Reading.whole(24, 80)),
                file.fact("dots", Reading.whole(192, 832)),
                new CodePage(
                        file.fact("codePage", Reading.whole(0, 255)), file.fact("charset", PrinterProfiles::charset)),
                file.fact("cutter", Reading.yesOrNo()),
                file.fact("qr", Reading.oneOf(QrBy.class)),
                file.fact("proof", Reading.oneOf(ProofBy.class)),
                file.fact("realTimeStatus", Reading.yesOrNo()),
                file.fact("clear", Reading.oneOf(ClearBy.class)),
                file.fact("chineseMode", Reading.yesOrNo()));
        file.mustHold(
                profile.line().dataBits() >= 7, "frame", "a printer's characters have 7 or 8 data bits, such as 8N1");
        file.mustHold(
                profile.dots() % 8 == 0 && profile.dots() >= 8 * profile.columns(),
                "dots",
                "write a multiple of 8, at least 8 for each of the columns");
        file.mustHold(
                profile.proof() == ProofBy.NONE || profile.realTimeStatus(),
                "proof",
                "a printer without realTimeStatus cannot prove anything, write none");
        return profile;
    }

    /** One byte a character, with ASCII in its lower half. */
    private static Charset charset(String key, String text) {
        try {
            Charset charset = Charset.forName(text);
            if (charset.canEncode()
                    && charset.newEncoder().maxBytesPerChar() == 1
                    && "Az09 ~".equals(new String("Az09 ~".getBytes(charset), StandardCharsets.US_ASCII))) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Told below.
        }
        throw Reading.outOfPlace(
                key, text, "write a single-byte charset that Java knows, such as windows-1252, IBM437 or IBM858");
    }
}
