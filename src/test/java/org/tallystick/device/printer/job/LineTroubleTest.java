package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.device.printer.job.Slips.GENERIC_80;
import static org.tallystick.device.printer.job.Slips.TM_T88V;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.BesideOthers;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrintResult.NotPrinted;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrintResult.Uncertain;
import org.tallystick.till.device.PrinterState.Condition;

@BesideOthers
class LineTroubleTest {
    static Stream<Arguments> everyFiftiethByte() {
        return Stream.of(TM_T88V, GENERIC_80).flatMap(profile -> {
            int length = SlipBytes.of(Slips.iou("Amina"), "ORIGINAL", profile).length;
            return IntStream.iterate(0, at -> at < length, at -> at + 50).mapToObj(at -> Arguments.of(profile, at));
        });
    }

    @ParameterizedTest
    @MethodSource("everyFiftiethByte")
    void aLineLostInMidSlipIsUncertainAndTheNextSlipIsClean(PrinterProfile profile, int at) {
        try (Bench bench = new Bench(profile)) {
            bench.print(Slips.iou("First"), "ORIGINAL").result();
            Bench.Job job = new Bench.Job(() -> {
                bench.cable.cutAfter(at);
                return true;
            });
            bench.give(Slips.iou("Amina"), "ORIGINAL", job);
            assertThat(job.result()).isInstanceOf(at == 0 ? NotPrinted.class : Uncertain.class);
            assertThat(bench.print(Slips.iou("Bo"), "ORIGINAL").result()).isInstanceOf(Printed.class);
            assertThat(bench.paper.slips().getLast())
                    .contains("I O U", "Bo", "Signature")
                    .doesNotContain("Amina");
            assertThat(bench.cable.opened()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("halfCommands")
    void halfACommandOfAnEarlierRunSpoilsNothing(PrinterProfile profile, byte[] half) {
        try (Bench bench = new Bench(profile)) {
            bench.awaitState(Condition.READY);
            bench.paper.receive(half, half.length, bytes -> {});
            assertThat(bench.print(Slips.iou("Amina"), "ORIGINAL").result()).isInstanceOf(Printed.class);
            assertThat(bench.paper.slips().getLast()).contains("I O U", "Amina", "Signature");
        }
    }

    static Stream<Arguments> halfCommands() {
        return Stream.of(
                Arguments.of(TM_T88V, new byte[] {0x1D, '(', 'k', 100, 0, '1', 80, '0', 'A'}),
                Arguments.of(TM_T88V, new byte[] {'h', 'a', 'l', 'f', ' ', 'a', ' ', 'l', 'i', 'n', 'e', 0x1B}),
                Arguments.of(GENERIC_80, new byte[] {0x1D, 'v', '0', 0, 50, 0, 8, 0, 1, 2, 3}));
    }

    @Test
    void aJobGivenWhileNothingIsPluggedInPrintsOnceItIs() {
        try (Bench bench = new Bench(TM_T88V)) {
            bench.cable.plug(false);
            bench.awaitState(Condition.DISCONNECTED);
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            assertThat(bench.printer.state().say().toString()).contains("not connected", "cable", "memory");
            assertThat(job.asked).hasValue(0);
            bench.cable.plug(true);
            assertThat(job.result()).isInstanceOf(Printed.class);
            assertThat(bench.paper.slips()).hasSize(1);
        }
    }

    @Test
    void aPrinterThatNeverAnswersIsSilentAndGetsNoSlip() {
        try (Bench bench = new Bench(TM_T88V)) {
            bench.cable.onTheWayBack(bytes -> new byte[0]);
            bench.awaitState(Condition.SILENT);
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            assertThat(bench.printer.state().say().toString()).contains("does not answer", "switched on");
            assertThat(job.asked).hasValue(0);
            bench.cable.onTheWayBack(bytes -> bytes);
            assertThat(job.result()).isInstanceOf(Printed.class);
        }
    }

    @Test
    void aPrinterThatTellsItsStateButDoesNotWorkIsAnError() {
        try (Bench bench = new Bench(GENERIC_80)) {
            bench.paper.loseAnswers(2);
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            assertThat(job.result()).isInstanceOf(Printed.class);
            assertThat(bench.told)
                    .anySatisfy(state -> assertThat(state.say().toString()).contains("does not work", "off and on"));
        }
    }

    @Test
    void flowControlAndAutomaticStatusBetweenTheAnswersDisturbNothing() {
        try (Bench bench = new Bench(GENERIC_80, Bench.CALM)) {
            bench.cable.onTheWayBack(bytes -> {
                ByteArrayOutputStream noisy = new ByteArrayOutputStream();
                noisy.writeBytes(new byte[] {0x13, 0x10, 0x11, 0x00, 0x13, 0x00, 0x00});
                for (byte b : bytes) {
                    noisy.write(b);
                    noisy.write(0x11);
                }
                return noisy.toByteArray();
            });
            PrintResult result = bench.print(Slips.iou("Amina"), "ORIGINAL").result();
            assertThat(result).isInstanceOf(Printed.class);
            assertThat(bench.told)
                    .extracting(state -> state.condition())
                    .doesNotContain(Condition.SILENT, Condition.ERROR, Condition.PAPER_OUT);
        }
    }
}
