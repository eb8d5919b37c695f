package org.tallystick.device.printer;

import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipLayout;

/** One copy of a slip as the commands of a printer, from initialization to the cut. */
final class SlipCommands {
    /** As far as the tear bar stands above the print head of a printer without a cutter, with some to spare. */
    private static final int LINES_TO_TEAR_BAR = 3;

    private final PrinterProfile profile;
    private final Pen pen;

    private SlipCommands(PrinterProfile profile) {
        this.profile = profile;
        this.pen = Pen.of(profile);
    }

    static List<Command> of(Slip slip, String copyMark, PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.pen.initialize();
        SlipLayout.of(slip, profile.columns(), copyMark).forEach(made::line);
        return made.pen.commands();
    }

    /** Ends whatever mode the printer was in. */
    static List<Command> initialization(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.pen.initialize();
        return made.pen.commands();
    }

    /** Ends a command that was cut off. */
    static List<Command> padding(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.pen.padding();
        return made.pen.commands();
    }

    static List<Command> cut(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.cut();
        return made.pen.commands();
    }

    private void line(PaperLine line) {
        switch (line) {
            case PaperLine.Text text -> text(text);
            case PaperLine.Qr qr -> qr(qr.content());
            case PaperLine.Cut ignored -> cut();
        }
    }

    private void text(PaperLine.Text text) {
        switch (text.weight()) {
            case PLAIN -> characters(text.text());
            case BOLD -> {
                pen.bold(true);
                characters(text.text());
                pen.bold(false);
            }
            case LARGE -> {
                pen.size(2, 2);
                characters(text.text());
                pen.size(1, 1);
            }
        }
    }

    private void characters(String line) {
        Octets characters = PaperText.encode(line, profile.codePage().charset());
        if (characters.length() > 0) {
            pen.text(characters);
        }
        pen.endLine();
    }

    private void qr(String content) {
        if (profile.qr() == PrinterProfile.QrBy.NONE) {
            characters(content);
            return;
        }
        QrDots dots = QrDots.of(content);
        int dotsAModule = Math.clamp(profile.dots() / 3 / dots.size(), 2, 6);
        pen.align(Pen.Align.CENTRE);
        if (profile.qr() == PrinterProfile.QrBy.NATIVE) {
            pen.qr(PaperText.utf8(content), dotsAModule);
        } else {
            pen.raster((dots.size() * dotsAModule + 7) / 8, dots.rows(dotsAModule));
            pen.endLine();
        }
        pen.align(Pen.Align.LEFT);
    }

    private void cut() {
        if (profile.cutter()) {
            pen.cut();
            return;
        }
        pen.feed(1);
        characters("- ".repeat(profile.columns() / 2));
        pen.feed(LINES_TO_TEAR_BAR);
    }
}
