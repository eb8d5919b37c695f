package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.device.serial.SerialPorts.Port;
import org.tallystick.simulator.PtyEndpoint;

@IntegrationTest
class SerialPortsTest {
    @TempDir
    Path links;

    @Test
    void aPortHasTheNameThatStaysTheSame() throws Exception {
        try (PtyEndpoint device = PtyEndpoint.unnamed()) {
            Path link = Files.createSymbolicLink(links.resolve("usb-Maker_Adapter-port0"), Path.of(device.address()));
            Path gone = Files.createSymbolicLink(links.resolve("usb-Unplugged-port0"), links.resolve("nowhere"));
            assertThat(SerialPorts.all(links))
                    .extracting(Port::address)
                    .contains(link.toString())
                    .doesNotContain(gone.toString());
            assertThat(SerialPorts.all(links))
                    .filteredOn(port -> port.name().equals(device.address()))
                    .singleElement()
                    .extracting(Port::stableName)
                    .isEqualTo(Optional.of(link.toString()));
        }
    }

    @Test
    void withoutSuchNamesAPortHasTheNameOfNow() throws Exception {
        assertThat(SerialPorts.all(links.resolve("none")))
                .allSatisfy(port -> assertThat(port.address()).isEqualTo(port.name()));
        assertThat(new Port("COM3", Optional.empty(), "", Optional.empty()).address())
                .isEqualTo("COM3");
    }
}
