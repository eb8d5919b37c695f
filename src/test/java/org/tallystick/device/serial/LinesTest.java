package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner writes as {@code port:} in the settings. */
class LinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/ttyUSB0",
                "/dev/serial/by-id/usb-FTDI_A1-if00-port0",
                "/dev/pts/3",
                "COM3",
                "com12",
                "\\\\.\\COM12",
                "tcp://192.168.1.50",
                "tcp://printer.shop.example:9100",
                "TCP://[::1]:9100"
            })
    void addressesOfDevicesAreTakenWithoutTouchingThem(String address) {
        assertThat(Lines.to(address, LineSettings.of(9600)).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "'', is no address of a device",
        "ttyUSB0, is no address of a device",
        "COM0, is no address of a device",
        "/, is no address of a device",
        "'/dev/tty\u0000USB0', is no address of a device",
        "host, is no address of a device",
        "http://192.168.1.50, does not begin with tcp://",
        "tcp://, is no address of a device",
        "tcp://:9100, names no host",
        "tcp://till_printer:91oo, names no host",
        "tcp://printer:0, has a port outside 1 to 65535",
        "tcp://printer:65536, has a port outside 1 to 65535",
        "tcp://printer:9100/queue, has more than a host and a port",
        "'tcp://my printer', is no address of a device",
    })
    void anythingElseIsRefusedWithWhatToWriteInstead(String address, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.to(address, LineSettings.of(9600)))
                .withMessageContaining("\"" + address + "\"")
                .withMessageContaining(what)
                .withMessageEndingWith("or tcp://192.168.1.50:9100 for a network device");
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 1, baud cannot be 0", "9600, 9, 1, data bits cannot be 9", "9600, 8, 3, stop bits cannot be 3"})
    void impossibleLineSettingsAreRefused(int baud, int dataBits, int stopBits, String what) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LineSettings(baud, dataBits, LineSettings.Parity.NONE, stopBits, LineSettings.Flow.NONE))
                .withMessageStartingWith(what)
                .withMessageContaining("write a number from");
    }
}
