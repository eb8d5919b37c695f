package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.BesideOthers;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.profile.PrinterProfile.Drawing;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipsInFiveLanguages;

/** How long a copy takes whose words the printer has no letters for, by the clock of the simulator. */
@BesideOthers
class AnyScriptInTimeTest {
    static Stream<String> models() {
        return Slips.PROFILES.names().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCopyOfThreeItemsTakesSixSecondsAtMost(String model) {
        PrinterProfile usual = Slips.PROFILES.load(model);
        PrinterProfile profile = Wires.at(usual, 38_400, usual.line().flow());
        for (String language : List.of("hi", "ar", "zh")) {
            for (Keeper keeper : Keeper.values()) {
                OneJob job = new OneJob(profile);
                Duration takes = job.takes(
                        SlipsInFiveLanguages.threeItems(language).keptBy(keeper),
                        SlipsInFiveLanguages.copyMark(language, keeper));
                assertThat(takes).as("%s %s", language, keeper).isLessThan(Duration.ofSeconds(6));
                assertThat(job.printer.complaints()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"hi, SHOP", "hi, CUSTOMER", "ar, SHOP", "ar, CUSTOMER", "zh, SHOP", "zh, CUSTOMER"})
    void wordsBesideLettersTakeLessThanHalfOfWholeLines(String language, Keeper keeper) {
        PrinterProfile profile = Wires.at(Slips.TM_T88V, 38_400, Flow.DTR_DSR);
        Slip slip = SlipsInFiveLanguages.iou(language).keptBy(keeper);

        Duration beside = new OneJob(profile).takes(slip, "ORIGINAL");
        Duration whole = new OneJob(withoutColumns(profile)).takes(slip, "ORIGINAL");

        assertThat(whole).as("lines drawn as a whole").isGreaterThan(beside.multipliedBy(2));
    }

    private static PrinterProfile withoutColumns(PrinterProfile profile) {
        Drawing drawing = profile.drawing();
        return Like.the(profile).with(new Drawing(drawing.qr(), drawing.raster(), ColumnsBy.NONE, drawing.barcode()));
    }
}
