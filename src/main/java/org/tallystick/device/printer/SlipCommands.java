package org.tallystick.device.printer;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.PrintCommand.CharacterSize;
import org.tallystick.device.printer.escpos.PrintCommand.Emphasize;
import org.tallystick.device.printer.escpos.PrintCommand.FeedAndCut;
import org.tallystick.device.printer.escpos.PrintCommand.FeedLines;
import org.tallystick.device.printer.escpos.PrintCommand.Justify;
import org.tallystick.device.printer.escpos.PrintCommand.LineFeed;
import org.tallystick.device.printer.escpos.PrintCommand.Text;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipLayout;

/** One copy of a slip as the commands of a printer, from initialization to the cut. */
final class SlipCommands {
    /** As far as the tear bar stands above the print head of a printer without a cutter, with some to spare. */
    private static final int LINES_TO_TEAR_BAR = 3;

    private final PrinterProfile profile;
    private final List<Command> commands = new ArrayList<>();

    private SlipCommands(PrinterProfile profile) {
        this.profile = profile;
    }

    static List<Command> of(Slip slip, String copyMark, PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.start();
        SlipLayout.of(slip, profile.columns(), copyMark).forEach(made::line);
        return made.commands;
    }

    /** Ends whatever mode the printer was in. */
    static List<Command> initialization(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.start();
        return made.commands;
    }

    static List<Command> cut(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile);
        made.cut();
        return made.commands;
    }

    private void start() {
        add(new PrintCommand.Initialize());
        if (profile.chineseMode()) {
            add(new PrintCommand.LeaveChineseMode());
        }
        add(new PrintCommand.SelectCodePage(profile.codePage().number()));
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
                add(Emphasize.ON);
                characters(text.text());
                add(Emphasize.OFF);
            }
            case LARGE -> {
                add(CharacterSize.DOUBLE);
                characters(text.text());
                add(CharacterSize.NORMAL);
            }
        }
    }

    private void characters(String line) {
        Octets characters = PaperText.encode(line, profile.codePage().charset());
        if (characters.length() > 0) {
            add(new Text(characters));
        }
        add(new LineFeed());
    }

    private void qr(String content) {
        if (profile.qr() == PrinterProfile.QrBy.NONE) {
            characters(content);
            return;
        }
        QrDots dots = QrDots.of(content);
        int dotsAModule = Math.clamp(profile.dots() / 3 / dots.size(), 2, 6);
        add(Justify.CENTRE);
        if (profile.qr() == PrinterProfile.QrBy.NATIVE) {
            add(QrCommand.Model.MODEL_2);
            add(new QrCommand.ModuleSize(dotsAModule));
            add(QrCommand.ErrorCorrection.M);
            add(new QrCommand.Store(PaperText.utf8(content)));
            add(new QrCommand.Print());
        } else {
            commands.addAll(dots.bands(dotsAModule));
            add(new LineFeed());
        }
        add(Justify.LEFT);
    }

    private void cut() {
        if (profile.cutter()) {
            add(FeedAndCut.PARTIAL);
            return;
        }
        add(new FeedLines(1));
        characters("- ".repeat(profile.columns() / 2));
        add(new FeedLines(LINES_TO_TEAR_BAR));
    }

    private void add(Command command) {
        commands.add(command);
    }
}
