package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.IntegrationTest;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.LineSettings.Parity;
import org.tallystick.simulator.Endpoint;
import org.tallystick.simulator.PtyEndpoint;

/** A pseudo-terminal through jSerialComm, under a link as udev makes them. */
@IntegrationTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pseudo-terminals that act as serial ports")
class SerialLineTest extends LineContract {
    @TempDir
    Path folder;

    @Override
    Ends connect() throws IOException {
        Endpoint device = PtyEndpoint.at(folder.resolve("printer"));
        return new Ends(Lines.to(device.address(), LineSettings.of(38400)), device);
    }

    @ParameterizedTest
    @EnumSource
    void aSlipPassesWithEveryFlowControlWhereThePortTellsNoModemLines(Flow flow) throws Exception {
        try (Endpoint device = PtyEndpoint.unnamed();
                Line line = Lines.to(device.address(), new LineSettings(9600, 7, Parity.EVEN, 2, flow))) {
            line.open();
            line.write(new byte[600], Duration.ofSeconds(2));
            assertThat(device.receive(new byte[1_000], 1_000)).isPositive();
        }
    }

    @Test
    void aPortThatTwoDevicesOfTheSettingsShareIsReported() throws Exception {
        try (Endpoint device = PtyEndpoint.unnamed();
                Line holder = Lines.to(device.address(), LineSettings.of(9600));
                Line second = Lines.to(device.address(), LineSettings.of(9600))) {
            holder.open();
            assertThatThrownBy(second::open)
                    .isInstanceOf(LineException.class)
                    .hasMessageStartingWith(device.address() + " is in use by this program already")
                    .hasMessageContaining("a port of its own");
        }
    }

    @Test
    void aFileThatIsNoPortIsReportedAsSuch() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no port");
        try (Line line = Lines.to(file.toString(), LineSettings.of(9600))) {
            assertThatThrownBy(line::open).hasMessageStartingWith(file + " is no serial port");
        }
        assertThat(file).hasContent("no port");
    }

    @Test
    void aMissingPathIsNotMistakenForADeviceOfTheSameName() {
        try (Line line = Lines.to(folder.resolve("null").toString(), LineSettings.of(9600))) {
            assertThatThrownBy(line::open).hasMessageContaining("is not there");
        }
    }
}
