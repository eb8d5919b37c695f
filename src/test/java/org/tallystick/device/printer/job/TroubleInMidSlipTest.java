package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.device.printer.job.Slips.GENERIC_80;
import static org.tallystick.device.printer.job.Slips.TM_T88V;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrintResult.Uncertain;
import org.tallystick.till.device.PrinterState.Condition;

@IntegrationTest
@BesideOthers
class TroubleInMidSlipTest {
    private static final Timing PATIENT = Bench.HASTY.withPatience(Duration.ofSeconds(20));
    private static final Timing SOON_GIVEN_UP = Bench.CALM.withPatience(Duration.ofMillis(300));

    static Stream<Arguments> linesOfBothKinds() {
        return Stream.of(1, 7, 12, 15)
                .flatMap(line -> Stream.of(
                        Arguments.of(line, TM_T88V, Proof.PROCESS_ID), Arguments.of(line, GENERIC_80, Proof.STATUS)));
    }

    static Stream<PrinterProfile> bothKinds() {
        return Stream.of(TM_T88V, GENERIC_80);
    }

    @ParameterizedTest
    @MethodSource("linesOfBothKinds")
    void paperThatEndsAndIsRefilledMakesOneWholeSlip(int line, PrinterProfile profile, Proof proof) {
        try (Bench bench = new Bench(profile, Bench.CALM)) {
            bench.paper.arm(PrinterFault.parse("paper-end@" + line));
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            bench.awaitState(Condition.PAPER_OUT);
            assertThat(bench.printer.state().say().toString()).contains("out of paper", "new roll");
            assertThat(job.ended()).isFalse();
            bench.paper.loadPaper();
            assertThat(job.result()).isEqualTo(new Printed(proof));
            assertThat(bench.paper.slips()).singleElement().asString().containsOnlyOnce("ORIGINAL");
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void paperThatIsNeverRefilledMakesItUncertainAndTheHalfIsNotPrintedLater(PrinterProfile profile) {
        try (Bench bench = new Bench(profile, SOON_GIVEN_UP)) {
            bench.paper.arm(PrinterFault.parse("paper-end@6"));
            assertThat(why(bench.print(Slips.iou("Amina"), "ORIGINAL"))).contains("given up", "out of paper");
            bench.paper.loadPaper();
            assertThat(bench.print(Slips.iou("Bo"), "ORIGINAL").result()).isInstanceOf(Printed.class);
            assertThat(bench.paper.slips()).hasSize(2);
            assertThat(bench.paper.slips().getFirst()).contains("Amina").doesNotContain("Total", "Signature", "Bo");
            assertThat(bench.paper.slips().getLast())
                    .contains("Bo", "Signature")
                    .doesNotContain("Amina");
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aJobAfterAnAbandonedOneWaitsForThePaper(PrinterProfile profile) {
        try (Bench bench = new Bench(profile, SOON_GIVEN_UP)) {
            bench.paper.arm(PrinterFault.parse("paper-end@6"));
            bench.print(Slips.iou("Amina"), "ORIGINAL").result();
            Bench.Job next = bench.print(Slips.iou("Bo"), "ORIGINAL");
            bench.awaitState(Condition.PAPER_OUT);
            assertThat(next.asked).hasValue(0);
            bench.paper.loadPaper();
            assertThat(next.result()).isInstanceOf(Printed.class);
        }
    }

    @Test
    void anOpenCoverKeepsTheSlipFromStarting() {
        try (Bench bench = new Bench(TM_T88V, Bench.CALM)) {
            bench.paper.openCover();
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            bench.awaitState(Condition.COVER_OPEN);
            assertThat(bench.printer.state().say().toString()).contains("cover is open", "close it");
            assertThat(job.asked).hasValue(0);
            assertThat(new String(bench.cable.heard(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Amina");
            bench.paper.closeCover();
            assertThat(job.result()).isEqualTo(new Printed(Proof.PROCESS_ID));
        }
    }

    @Test
    void aCoverOpenedInMidSlipIsClosedAndTheSlipGoesOn() {
        try (Bench bench = new Bench(TM_T88V, Bench.CALM)) {
            bench.paper.arm(PrinterFault.parse("cover-open@5"));
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            bench.awaitState(Condition.COVER_OPEN);
            bench.paper.closeCover();
            assertThat(job.result()).isEqualTo(new Printed(Proof.PROCESS_ID));
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aLostProofIsNoProofAndNoResend(PrinterProfile profile) {
        try (Bench bench = new Bench(profile, PATIENT)) {
            bench.paper.arm(PrinterFault.parse("lose-answer@1"));
            assertThat(why(bench.print(Slips.iou("Amina"), "ORIGINAL"))).contains("never confirmed");
            assertThat(bench.paper.slips()).singleElement().asString().contains("Amina", "Signature");
        }
    }

    @Test
    void anotherSlipsNumberIsNoProof() {
        try (Bench bench = new Bench(TM_T88V, PATIENT)) {
            bench.cable.onTheWayBack(bytes -> {
                byte[] changed = bytes.clone();
                if (changed.length == 7 && changed[0] == 0x37) {
                    changed[5]++;
                }
                return changed;
            });
            assertThat(why(bench.print(Slips.iou("Amina"), "ORIGINAL"))).contains("never confirmed");
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aPowerCycleInMidSlipIsUncertainBeforePatienceEnds(PrinterProfile profile) {
        try (Bench bench = new Bench(profile, PATIENT)) {
            bench.paper.arm(PrinterFault.parse("power-cycle@8"));
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            bench.awaitState(Condition.SILENT);
            bench.forward(Duration.ofSeconds(2));
            assertThat(why(job)).contains("switched off").doesNotContain("given up");
            assertThat(bench.print(Slips.iou("Bo"), "ORIGINAL").result()).isInstanceOf(Printed.class);
            assertThat(bench.paper.slips().getLast()).contains("Bo").doesNotContain("Amina");
        }
    }

    @Test
    void aPowerCycleThatThePrinterTellsOfIsUncertainAtOnce() {
        try (Bench bench = new Bench(TM_T88V, PATIENT)) {
            bench.paper.arm(PrinterFault.parse("power-cycle-told@8"));
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            bench.awaitState(Condition.SILENT);
            bench.forward(Duration.ofSeconds(2));
            assertThat(why(job)).contains("switched off and on");
        }
    }

    @Test
    void aPrinterThatFallsSilentForGoodIsGivenUp() {
        try (Bench bench = new Bench(TM_T88V)) {
            bench.paper.arm(PrinterFault.parse("power-cycle@8"));
            assertThat(why(bench.print(Slips.iou("Amina"), "ORIGINAL"))).contains("switched off and on");
        }
    }

    @Test
    void paperThatEndsAfterTheLastLineIsNotTakenForPrinted() {
        try (Bench bench = new Bench(GENERIC_80)) {
            bench.cable.onTheWayBack(bytes -> {
                if (bytes.length == 1 && bytes[0] == 0 && !bench.paper.slips().isEmpty()) {
                    bench.paper.removePaper();
                }
                return bytes;
            });
            assertThat(why(bench.print(Slips.iou("Amina"), "ORIGINAL"))).contains("out of paper");
        }
    }

    private static String why(Bench.Job job) {
        PrintResult result = job.result();
        assertThat(result).isInstanceOf(Uncertain.class);
        return ((Uncertain) result).why().toString();
    }
}
