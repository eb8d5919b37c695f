package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.escpos.AnswerSource;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.star.StarAnswer;
import org.tallystick.device.printer.star.StarAnswerParser;
import org.tallystick.device.printer.star.StarQuestion;
import org.tallystick.till.device.PrinterState;

/** ESC ACK SOH and ESC GS ETX 0. */
record StarDialect() implements Dialect {
    @Override
    public AnswerSource hear() {
        return new StarAnswerParser();
    }

    @Override
    public List<? extends Command> howAreYou() {
        return List.of(new StarQuestion.RealTimeStatus());
    }

    @Override
    public boolean isStatus(PrinterAnswer answer) {
        return answer instanceof StarAnswer.Status;
    }

    @Override
    public PrinterState health(List<PrinterAnswer> status) {
        return StatusText.of((StarAnswer.Status) status.getLast());
    }

    @Override
    public Command onlyWhenAsked() {
        return StarQuestion.AutomaticStatusBack.OFF;
    }

    @Override
    public Command areYouDone() {
        return new StarQuestion.PrintEnd(StarQuestion.PrintEnd.NOW, 0);
    }

    @Override
    public boolean isDone(PrinterAnswer answer) {
        return answer instanceof StarAnswer.PrintEnded ended && ended.s() == StarQuestion.PrintEnd.NOW;
    }
}
