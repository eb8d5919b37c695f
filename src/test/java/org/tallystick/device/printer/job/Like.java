package org.tallystick.device.printer.job;

import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Answers;
import org.tallystick.device.printer.profile.PrinterProfile.Drawing;
import org.tallystick.device.printer.profile.PrinterProfile.Intake;
import org.tallystick.device.printer.profile.PrinterProfile.Paper;
import org.tallystick.device.serial.LineSettings;

/** Models like one that there is, but for one thing. */
public final class Like {
    private final PrinterProfile model;

    private Like(PrinterProfile model) {
        this.model = model;
    }

    public static Like the(PrinterProfile model) {
        return new Like(model);
    }

    /** On another line, under a name that tells them apart. */
    PrinterProfile with(String name, LineSettings line) {
        return of(name, line, model.intake(), model.paper(), model.drawing(), model.answers());
    }

    PrinterProfile with(Intake intake) {
        return of(intake, model.paper(), model.drawing(), model.answers());
    }

    public PrinterProfile with(Paper paper) {
        return of(model.intake(), paper, model.drawing(), model.answers());
    }

    public PrinterProfile with(Drawing drawing) {
        return of(model.intake(), model.paper(), drawing, model.answers());
    }

    public PrinterProfile with(Answers answers) {
        return of(model.intake(), model.paper(), model.drawing(), answers);
    }

    private PrinterProfile of(Intake intake, Paper paper, Drawing drawing, Answers answers) {
        return of(model.name(), model.line(), intake, paper, drawing, answers);
    }

    private PrinterProfile of(
            String name, LineSettings line, Intake intake, Paper paper, Drawing drawing, Answers answers) {
        return new PrinterProfile(
                name,
                model.model(),
                model.dialect(),
                line,
                intake,
                paper,
                model.letters(),
                drawing,
                answers,
                model.quirks(),
                model.unknown(),
                model.looks());
    }
}
