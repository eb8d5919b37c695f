package org.tallystick.simulator.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.paper.pdf.PicturePdf;
import org.tallystick.simulator.paper.PaperRoll.Mark;

/** The paper of a virtual printer as files of a folder. */
public final class PaperFiles {
    private PaperFiles() {}

    /** As {@code slip-1.png} and so on, the last what hangs out of the printer. */
    public static List<Path> pictures(PaperRoll paper, PrinterProfile profile, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (List<Mark> piece : paper.pieces()) {
            Path file = folder.resolve("slip-" + (files.size() + 1) + ".png");
            PaperPicture.write(piece, profile, file);
            files.add(file);
        }
        return files;
    }

    /** As {@code slip-1.txt} and {@code slip-1.png} and so on, and all as {@code paper.pdf} in the size they have. */
    public static void keep(PaperRoll paper, PrinterProfile profile, Path folder) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (Path picture : pictures(paper, profile, folder)) {
            pictures.add(Files.readAllBytes(picture));
        }
        int number = 0;
        for (String text : paper.texts()) {
            number++;
            Files.writeString(folder.resolve("slip-" + number + ".txt"), text);
        }
        if (!pictures.isEmpty()) {
            byte[] pdf = PicturePdf.of(pictures, profile.paper().dpi());
            Files.write(folder.resolve("paper.pdf"), pdf);
        }
    }
}
