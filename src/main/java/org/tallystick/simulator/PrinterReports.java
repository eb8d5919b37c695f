package org.tallystick.simulator;

import java.util.function.Consumer;
import org.tallystick.device.printer.escpos.PrinterAnswer;
import org.tallystick.device.printer.escpos.StatusCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.printer.profile.PrinterProfile.Strength;

/** The part of a virtual printer that answers questions, as far as its model can. */
final class PrinterReports {
    private final PrinterProfile profile;
    private final PrinterSensors sensors;
    private final PrinterVoice voice;
    private final Consumer<String> complain;
    private boolean tellsChanges;

    PrinterReports(PrinterProfile profile, PrinterSensors sensors, PrinterVoice voice, Consumer<String> complain) {
        this.profile = profile;
        this.sensors = sensors;
        this.voice = voice;
        this.complain = complain;
    }

    void answer(StatusCommand command) {
        switch (command) {
            case StatusCommand.RequestProcessId request -> processId(request);
            case StatusCommand.TransmitStatus ignored -> {
                if (profile.proof().strength().compareTo(Strength.C) <= 0) {
                    voice.sayUnlessLost(sensors.paper());
                }
            }
            case StatusCommand.AutomaticStatusBack wanted -> {
                tellsChanges = wanted.n() != 0;
                changed();
            }
            case StatusCommand.TransmitPrinterId wanted -> identify(wanted.n());
        }
    }

    void realTime(int n) {
        if (profile.realTimeStatus()) {
            voice.say(sensors.realTime(n));
        }
    }

    /** Something about paper or cover is not as it was. */
    void changed() {
        if (tellsChanges) {
            voice.say(sensors.automatic());
        }
    }

    /** As after switching on. */
    void forget() {
        tellsChanges = false;
    }

    private void processId(StatusCommand.RequestProcessId request) {
        if (profile.proof() == ProofBy.PROCESS_ID) {
            voice.sayUnlessLost(new PrinterAnswer.ProcessId(request.id()));
        } else {
            complain.accept("not understood: " + request.encoded());
        }
    }

    private void identify(int n) {
        switch (n) {
            case 65 -> voice.say(new PrinterAnswer.PrinterInformation("1.00"));
            case 66 ->
                voice.say(new PrinterAnswer.PrinterInformation(profile.name().split("/", 2)[0]));
            case 67 -> voice.say(new PrinterAnswer.PrinterInformation(profile.model()));
            default -> complain.accept("GS I " + n + " is not known here");
        }
    }
}
