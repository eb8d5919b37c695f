package org.tallystick.app.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.cli.Backstage.PortSeen;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.serial.SerialPorts.Port;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;

/** Who sets up a till asks the ports which printer is there. */
@IntegrationTest
@BesideOthers
class PortSurveyTest {
    private static final PrinterProfiles PROFILES = new PrinterProfiles(Path.of("device-profiles"));

    private final PortSurvey survey = new PortSurvey(PROFILES);

    private static Port port(String name, String stable) {
        return new Port(name, Optional.of(stable), "Serial adapter", Optional.of("0403:6001"));
    }

    @Test
    void aPrinterIsKnownByWhatItCallsItself() throws IOException {
        VirtualPrinter printer = new VirtualPrinter(PROFILES.load("epson/tm-t20ii"), InstantSource.system());
        try (Host cable = Host.start(PtyEndpoint.unnamed(), printer)) {
            assertThat(survey.look(List.of(port(cable.address(), "by-id/one")), true))
                    .containsExactly(new PortSeen(
                            "by-id/one",
                            cable.address(),
                            "Serial adapter (USB 0403:6001)",
                            "epson Epson TM-T20II answers at 9600 baud: use profile epson/tm-t20ii",
                            Optional.of("epson/tm-t20ii")));
            assertThat(printer.slips()).isEmpty();
            assertThat(printer.current()).isEmpty();
        }
    }

    @Test
    void whereNobodyAnswersThatIsSaid() throws IOException {
        try (Host cable = Host.start(PtyEndpoint.unnamed(), (bytes, length, answer) -> {})) {
            PortSeen seen = survey.look(List.of(port(cable.address(), "by-id/one")), true)
                    .getFirst();
            assertThat(seen.says()).isEqualTo("nothing answers: is it switched on, and its cable firm?");
            assertThat(seen.profile()).isEmpty();
        }
    }

    @Test
    void aPortThatCannotBeOpenedSaysWhy(@TempDir Path folder) {
        String gone = folder.resolve("gone").toString();
        assertThat(survey.look(List.of(port(gone, gone)), true).getFirst().says())
                .startsWith(gone + " is not there");
    }

    @Test
    void nobodyIsAskedUnlessThatIsWanted(@TempDir Path folder) {
        String gone = folder.resolve("gone").toString();
        assertThat(survey.look(List.of(port(gone, gone)), false).getFirst().says())
                .isEmpty();
        assertThat(Files.exists(folder.resolve("gone"))).isFalse();
    }
}
