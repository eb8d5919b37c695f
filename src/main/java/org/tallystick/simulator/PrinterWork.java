package org.tallystick.simulator;

import java.util.function.Consumer;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.ImageCommand;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.device.printer.escpos.RealTimeCommand;
import org.tallystick.device.printer.escpos.StatusCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ClearBy;
import org.tallystick.device.printer.star.StarCommand;
import org.tallystick.device.printer.star.StarPrint;
import org.tallystick.device.printer.star.StarQuestion;
import org.tallystick.simulator.paper.PaperRoll;
import org.tallystick.simulator.paper.Typesetter;

/** What a virtual printer does at a command, in whatever dialect. */
final class PrinterWork {
    private final PrinterProfile profile;
    private final PaperRoll paper;
    private final PrinterVoice voice;
    private final Consumer<String> complain;
    private final PrinterReports reports;
    private final StarReports starReports;
    private Typesetter typesetter;

    PrinterWork(
            PrinterProfile profile,
            PaperRoll paper,
            PrinterSensors sensors,
            PrinterVoice voice,
            Consumer<String> complain) {
        this.profile = profile;
        this.paper = paper;
        this.voice = voice;
        this.complain = complain;
        this.reports = new PrinterReports(profile, sensors, voice, complain);
        this.starReports = new StarReports(profile, sensors, voice, complain);
        this.typesetter = new Typesetter(profile, paper, complain);
    }

    /** Returns how many lines came out. */
    int inTurn(Command command) {
        return switch (command) {
            case PrintCommand print -> typesetter.set(print);
            case ImageCommand image -> typesetter.set(image);
            case QrCommand qr -> typesetter.set(qr);
            case StatusCommand status -> {
                reports.answer(status);
                yield 0;
            }
            case StarQuestion question -> {
                starReports.answer(question);
                yield 0;
            }
            case StarCommand star -> inTurn(star);
            default -> 0;
        };
    }

    private int inTurn(StarCommand star) {
        if (star instanceof StarPrint.Cancel) {
            starReports.forgetCount();
        }
        return StarMeaning.of(star).stream().mapToInt(this::inTurn).sum();
    }

    /**
     * Does what is done the moment it arrives.
     *
     * @param clear drops what waits to be printed
     */
    void atOnce(Command command, Runnable clear) {
        switch (command) {
            case RealTimeCommand.TransmitRealTimeStatus wanted -> reports.realTime(wanted.n());
            case RealTimeCommand.RequestRecovery recovery -> {
                if (recovery.equals(RealTimeCommand.RequestRecovery.CLEARING) && profile.clear() == ClearBy.DLE_ENQ_2) {
                    clear.run();
                }
            }
            case RealTimeCommand.ClearBuffers ignored -> {
                if (profile.clear() == ClearBy.DLE_DC4_8) {
                    clear.run();
                    voice.say(new PrinterAnswer.Cleared());
                }
            }
            case StarQuestion.Reset ignored -> {
                if (profile.clear() == ClearBy.ESC_ACK_CAN) {
                    clear.run();
                    forget();
                }
            }
            case StarQuestion question -> starReports.answer(question);
            default -> complain.accept("not understood: " + command.encoded());
        }
    }

    void dropLine() {
        typesetter.dropLine();
    }

    /** Something about paper or cover is not as it was. */
    void changed() {
        reports.changed();
        starReports.changed();
    }

    /** As after switching on. */
    void forget() {
        typesetter = new Typesetter(profile, paper, complain);
        reports.forget();
        starReports.forget();
    }
}
