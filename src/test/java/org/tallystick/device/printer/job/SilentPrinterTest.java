package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.SlipsInFiveLanguages;

/** A printer that cannot answer, nor say that it is full: only the clock tells when the next bytes have room. */
class SilentPrinterTest {
    /** All of it has come out when the job ends. */
    @ParameterizedTest
    @CsvSource({"9600, hi", "19200, hi", "38400, hi", "115200, hi", "115200, ar", "115200, en"})
    void itsBufferNeverRunsOver(int baud, String language) {
        OneJob job = new OneJob(Wires.at(Slips.GENERIC_58, baud, Flow.NONE));

        job.takes(
                SlipsInFiveLanguages.threeItems(language).keptBy(Keeper.SHOP),
                SlipsInFiveLanguages.copyMark(language, Keeper.SHOP));

        assertThat(job.printer.complaints()).isEmpty();
        assertThat(job.printer.current())
                .contains("T1.1-000042", "[QR TS1|", "26.00")
                .endsWith("\n\n\n");
    }
}
