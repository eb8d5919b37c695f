package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a port did not open, by the system's error code. */
class SerialOpeningTest {
    @ParameterizedTest
    @CsvSource({
        "/dev/ttyS0, false, 13, 'may not be used by this user: add the user to the group'",
        "/dev/ttyS0, true, 11, 'is in use by another program: end that program'",
        "/dev/ttyS0, true, 16, 'is in use by another program: end that program'",
        "/dev/ttyS0, true, 2, 'is in use by this program already'",
        "/dev/ttyS0, true, 25, 'is no serial port, or cannot do these settings'",
        "/dev/ttyS0, true, 5, 'could not be opened (system error 5): unplug'",
        "COM3, true, 5, 'is in use by another program: end that program'",
        "COM3, true, 2, 'is not there: check that the device is plugged in'",
        "COM3, true, 31, 'could not be opened (system error 31): unplug'",
    })
    void theReasonAndTheRemedyAreTold(String address, boolean allowed, int code, String told) {
        assertThat(SerialOpening.refused(address, allowed, code, address.startsWith("COM")))
                .hasMessageStartingWith(address + " " + told);
    }
}
