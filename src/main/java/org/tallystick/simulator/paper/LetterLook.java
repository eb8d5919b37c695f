package org.tallystick.simulator.paper;

import java.util.function.Consumer;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Print;
import org.tallystick.simulator.paper.PaperRoll.Mark;

/** How a virtual printer sets its letters just now; strict about what its model cannot do. */
final class LetterLook {
    private final PrinterProfile profile;
    private final Consumer<String> complain;
    private boolean bold;
    private int width = 1;
    private int height = 1;
    private char font = 'A';

    /** As after an initialization. */
    LetterLook(PrinterProfile profile, Consumer<String> complain) {
        this.profile = profile;
        this.complain = complain;
    }

    void bold(boolean on) {
        bold = on;
    }

    void font(char letter) {
        if (!profile.paper().fonts().containsKey(letter)) {
            complain.accept(profile.model() + " has no font " + letter);
        }
        font = letter;
    }

    void size(PrintCommand.CharacterSize size) {
        if (profile.paper().print() == Print.IMPACT) {
            complain.accept(profile.model() + " has no GS !");
        }
        width = size.width();
        height = size.height();
    }

    void mode(PrintCommand.PrintMode mode) {
        font((char) ('A' + mode.font()));
        bold = mode.bold();
        width = mode.width();
        height = mode.height();
    }

    /** Letters that a line has room for. */
    int room() {
        return columns() / width;
    }

    Mark.Characters letters(String text, boolean centred) {
        return new Mark.Characters(text, columns(), bold, width, height, centred);
    }

    private int columns() {
        return font == 'A' ? profile.columns() : profile.paper().fonts().getOrDefault(font, profile.columns());
    }
}
