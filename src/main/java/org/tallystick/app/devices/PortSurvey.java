package org.tallystick.app.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.cli.Backstage.PortSeen;
import org.tallystick.device.printer.job.Probe;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.serial.Line;
import org.tallystick.device.serial.LineException;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.device.serial.Lines;
import org.tallystick.device.serial.SerialPorts.Port;

/** Looks who is at the serial ports, for somebody who sets up a till. */
public record PortSurvey(PrinterProfiles profiles) {
    /** As printers are delivered, the commonest first. */
    private static final List<Integer> BAUD_RATES = List.of(9_600, 38_400, 19_200, 115_200);

    /**
     * Looks at each port.
     *
     * @param ask whether to send each port a few bytes that a printer answers
     */
    public List<PortSeen> look(List<Port> ports, boolean ask) {
        List<PrinterProfile> known =
                ask ? profiles.names().stream().map(profiles::load).toList() : List.of();
        List<PortSeen> seen = new ArrayList<>();
        for (Port port : ports) {
            String description = port.usb()
                    .map(usb -> port.description() + " (USB " + usb + ")")
                    .orElse(port.description())
                    .strip();
            seen.add(
                    ask
                            ? asked(port, description, known)
                            : new PortSeen(port.address(), port.name(), description, "", Optional.empty()));
        }
        return seen;
    }

    private static PortSeen asked(Port port, String description, List<PrinterProfile> known) {
        String says = "nothing answers: is it switched on, and its cable firm?";
        for (int baud : BAUD_RATES) {
            Line line = Lines.to(port.name(), LineSettings.of(baud));
            try {
                Probe.Found found = Probe.ask(line);
                if (found.isPrinter()) {
                    Optional<String> profile = found.profile(known);
                    return new PortSeen(port.address(), port.name(), description, words(found, profile, baud), profile);
                }
            } catch (LineException e) {
                says = String.valueOf(e.getMessage());
                break;
            }
        }
        return new PortSeen(port.address(), port.name(), description, says, Optional.empty());
    }

    private static String words(Probe.Found found, Optional<String> profile, int baud) {
        String who = found.model()
                .map(model -> found.maker().map(maker -> maker + " ").orElse("") + model)
                .orElse("a printer that does not tell its model");
        String use = profile.map(name -> "use profile " + name)
                .orElse("no profile has this name; see which one fits in docs/devices.md");
        return "%s answers at %d baud: %s".formatted(who, baud, use);
    }
}
