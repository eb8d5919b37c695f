package org.tallystick.simulator;

import java.util.function.Consumer;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.printer.star.StarAnswer;
import org.tallystick.device.printer.star.StarQuestion;

/** The part of a virtual Star printer that answers questions, as far as its model can. */
final class StarReports {
    private final PrinterProfile profile;
    private final PrinterSensors sensors;
    private final PrinterVoice voice;
    private final Consumer<String> complain;
    private boolean tellsChanges;
    private int etbs;
    private int ends;

    StarReports(PrinterProfile profile, PrinterSensors sensors, PrinterVoice voice, Consumer<String> complain) {
        this.profile = profile;
        this.sensors = sensors;
        this.voice = voice;
        this.complain = complain;
    }

    void answer(StarQuestion question) {
        switch (question) {
            case StarQuestion.RealTimeStatus ignored -> realTime();
            case StarQuestion.Reset ignored -> {}
            case StarQuestion.AutomaticStatusBack wanted -> {
                tellsChanges = wanted.n() % '0' != 0;
                changed();
            }
            case StarQuestion.CountEnd ignored -> {
                etbs = StarAnswer.Status.counted(etbs, 1);
                changed();
            }
            case StarQuestion.ClearCounter ignored -> etbs = 0;
            case StarQuestion.PrintEnd end -> printEnd(end);
        }
    }

    /** Something about paper or cover is not as it was. */
    void changed() {
        if (tellsChanges) {
            voice.say(sensors.star(etbs));
        }
    }

    /** As after switching on. */
    void forget() {
        tellsChanges = false;
        etbs = 0;
        ends = 0;
    }

    void forgetCount() {
        etbs = 0;
    }

    private void realTime() {
        if (profile.realTimeStatus()) {
            voice.say(sensors.star(etbs));
        }
    }

    private void printEnd(StarQuestion.PrintEnd end) {
        if (profile.proof() != ProofBy.DOCUMENT_NUMBER) {
            complain.accept("not understood: " + end.encoded());
            return;
        }
        if (end.s() == StarQuestion.PrintEnd.PRINTED) {
            ends = (ends + 1) & 0xFF;
        }
        if (end.s() <= StarQuestion.PrintEnd.PRINTED) {
            voice.sayUnlessLost(new StarAnswer.PrintEnded(end.s(), end.number(), ends));
        }
    }
}
