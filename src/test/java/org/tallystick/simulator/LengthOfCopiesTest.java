package org.tallystick.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.BesideOthers;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.entry.SlipNumber;
import org.tallystick.slip.CheckDigits;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipLayout;
import org.tallystick.slip.SlipsInFiveLanguages;

/** How long a copy of three items is, with all that is fed before it can be torn off. */
@BesideOthers
class LengthOfCopiesTest {
    private static final PrinterProfile NARROW = new PrinterProfiles(Path.of("device-profiles")).load("generic/58mm");
    private static final double MILLIMETRES_A_LINE = 25.4 * 30 / NARROW.paper().dpi();

    @ParameterizedTest
    @CsvSource({
        "en, SHOP",
        "en, CUSTOMER",
        "es, SHOP",
        "es, CUSTOMER",
        "zh, SHOP",
        "zh, CUSTOMER",
        "hi, SHOP",
        "hi, CUSTOMER",
        "ar, SHOP",
        "ar, CUSTOMER"
    })
    void aCopyIsFifteenCentimetresAtMost(String language, Keeper keeper) {
        VirtualPrinter printer =
                printed(threeItems(language).keptBy(keeper), SlipsInFiveLanguages.copyMark(language, keeper));

        assertThat(printer.complaints()).isEmpty();
        assertThat(printer.millimetres())
                .singleElement()
                .satisfies(length -> assertThat(length).isBetween(100.0, 150.0));
    }

    /** Nothing that proves the debt was left out for it. */
    @ParameterizedTest
    @EnumSource
    void itHasWhoWhatHowMuchAndUntilWhen(Keeper keeper) {
        VirtualPrinter printer = printed(threeItems("en").keptBy(keeper), SlipsInFiveLanguages.copyMark("en", keeper));

        String copy = printer.current();
        assertThat(copy)
                .contains(
                        "Corner Shop",
                        "T1.1-000042",
                        "21 Nov 2026 14:05",
                        "Cashier Ben",
                        "T1-0007",
                        "Basmati rice               25.00",
                        "2 x 12.50",
                        "I owe                  EUR 26.00",
                        "I will pay by        21 Dec 2026",
                        "[QR TS1|T1.1-000042|2600|EUR|T1-0007|2026-11-21|2026-12-21|4711]",
                        "Slip T1.1-000042      Check 4711");
        assertThat(copy.contains("Signature ____")).isEqualTo(keeper == Keeper.SHOP);
        assertThat(copy.contains("In words")).isEqualTo(keeper == Keeper.SHOP);
        assertThat(copy.contains("Balance after              38.00")).isEqualTo(keeper == Keeper.CUSTOMER);
        assertThat(copy.contains("PAID on, mark ____")).isEqualTo(keeper == Keeper.CUSTOMER);
    }

    /** A hand needs 9 mm above a line to write on. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "zh", "hi", "ar"})
    void thereIsRoomToWrite(String language) {
        List<Slip> slips = List.of(
                threeItems(language),
                SlipsInFiveLanguages.chit(language),
                SlipsInFiveLanguages.back(language),
                SlipsInFiveLanguages.plan(language),
                SlipsInFiveLanguages.signUp(language),
                SlipsInFiveLanguages.guarantee(language));
        for (Slip slip : slips) {
            for (Keeper keeper : Keeper.values()) {
                assertThat(roomAbove(SlipLayout.of(slip.keptBy(keeper), NARROW.columns(), "")))
                        .allMatch(room -> room >= 9);
            }
        }
    }

    /** Millimetres from the letters above each line to write on down to it. */
    private static List<Double> roomAbove(List<PaperLine> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i) instanceof PaperLine.Text text && text.place() == Place.WRITE)
                .mapToObj(i -> {
                    int white = 1;
                    while (lines.get(i - white) instanceof PaperLine.Text above
                            && above.start().isBlank()
                            && above.place() == Place.START) {
                        white++;
                    }
                    return white * MILLIMETRES_A_LINE;
                })
                .toList();
    }

    private static Slip threeItems(String language) {
        return new CheckDigits(new SlipNumber("T1.1-000042"), "4711").on(SlipsInFiveLanguages.threeItems(language));
    }

    private static VirtualPrinter printed(Slip slip, String copyMark) {
        VirtualPrinter printer = new VirtualPrinter(NARROW, () -> Instant.EPOCH);
        for (SlipBytes.Part part : SlipBytes.parts(slip, copyMark, NARROW)) {
            part.commands().forEach(command -> printer.receive(command.bytes(), command.length(), answer -> {}));
        }
        return printer;
    }
}
