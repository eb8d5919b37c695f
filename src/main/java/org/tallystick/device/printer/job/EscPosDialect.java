package org.tallystick.device.printer.job;

import java.util.List;
import org.tallystick.device.printer.escpos.AnswerParser;
import org.tallystick.device.printer.escpos.AnswerSource;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.PrinterAnswer.RealTimeStatus;
import org.tallystick.device.printer.escpos.PrinterAnswer.TransmittedStatus;
import org.tallystick.device.printer.escpos.RealTimeCommand.TransmitRealTimeStatus;
import org.tallystick.device.printer.escpos.StatusCommand.AutomaticStatusBack;
import org.tallystick.device.printer.escpos.StatusCommand.TransmitStatus;
import org.tallystick.till.device.PrinterState;

/** DLE EOT and GS r. */
record EscPosDialect() implements Dialect {
    @Override
    public AnswerSource hear() {
        return new AnswerParser();
    }

    @Override
    public List<? extends Command> howAreYou() {
        return TransmitRealTimeStatus.PRINTER_OFFLINE_PAPER;
    }

    @Override
    public boolean isStatus(PrinterAnswer answer) {
        return answer instanceof RealTimeStatus;
    }

    @Override
    public PrinterState health(List<PrinterAnswer> status) {
        return StatusText.of(status.stream().map(RealTimeStatus.class::cast).toList());
    }

    @Override
    public Command onlyWhenAsked() {
        return AutomaticStatusBack.OFF;
    }

    @Override
    public Command areYouDone() {
        return TransmitStatus.PAPER;
    }

    @Override
    public boolean isDone(PrinterAnswer answer) {
        return answer instanceof TransmittedStatus;
    }
}
