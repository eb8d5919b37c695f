package org.tallystick.device.printer.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.device.printer.job.Slips.GENERIC_58;
import static org.tallystick.device.printer.job.Slips.GENERIC_80;
import static org.tallystick.device.printer.job.Slips.TM_T20II;
import static org.tallystick.device.printer.job.Slips.TM_T88V;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.BesideOthers;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.CommandParser;
import org.tallystick.device.printer.escpos.RealTimeCommand;
import org.tallystick.device.printer.escpos.StatusCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrintResult.Uncertain;
import org.tallystick.till.device.PrinterState.Condition;

@BesideOthers
class PrintingASlipTest {
    static Stream<PrinterProfile> provingProfiles() {
        return Stream.of(TM_T88V, TM_T20II, GENERIC_80);
    }

    @ParameterizedTest
    @MethodSource("provingProfiles")
    void theSlipIsOnPaperAsItWasLaidOut(PrinterProfile profile) {
        try (Bench bench = new Bench(profile, Bench.CALM)) {
            bench.print(Slips.iou("Amina Njeri"), "ORIGINAL").result();
            assertThat(bench.paper.slips())
                    .singleElement()
                    .asString()
                    .contains("ORIGINAL", "Debtor", "Amina Njeri", "[QR T1.1-000042]", "Signature ____")
                    .endsWith("- ".repeat(profile.columns() / 2).strip() + "\n");
            assertThat(bench.paper.complaints()).isEmpty();
        }
    }

    @Test
    void anEpsonProvesTheSlipByItsNumber() {
        try (Bench bench = new Bench(TM_T88V, Bench.CALM)) {
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            assertThat(job.result()).isEqualTo(new Printed(Proof.PROCESS_ID));
            assertThat(job.asked).hasValue(1);
        }
    }

    @Test
    void aCloneProvesItByItsStatus() {
        try (Bench bench = new Bench(GENERIC_80, Bench.CALM)) {
            assertThat(bench.print(Slips.iou("Amina"), "ORIGINAL").result()).isEqualTo(new Printed(Proof.STATUS));
        }
    }

    @Test
    void aSmallPrinterProvesNothingAndIsAskedNothing() {
        try (Bench bench = new Bench(GENERIC_58, Bench.CALM)) {
            assertThat(bench.print(Slips.iou("Amina"), "ORIGINAL").result())
                    .isInstanceOfSatisfying(
                            Uncertain.class,
                            uncertain -> assertThat(uncertain.why().toString())
                                    .contains("cannot tell", "look at the paper"));
            assertThat(questions(bench.cable.heard())).isEmpty();
            assertThat(bench.paper.current()).contains("Amina", "[QR T1.1-000042]", "- - - -");
            assertThat(bench.paper.complaints()).isEmpty();
        }
    }

    private static List<Command> questions(byte[] heard) {
        return new CommandParser()
                .take(heard, heard.length).stream()
                        .filter(command -> command instanceof StatusCommand || command instanceof RealTimeCommand)
                        .toList();
    }

    @Test
    void theNextCopyFollowsAtOnce() {
        try (Bench bench = new Bench(TM_T88V, Bench.CALM)) {
            bench.print(Slips.iou("Amina"), "ORIGINAL").result();
            bench.print(Slips.iou("Amina"), "COPY 1").result();
            assertThat(bench.paper.slips()).hasSize(2);
            assertThat(bench.paper.slips().getLast()).contains("COPY 1").doesNotContain("ORIGINAL");
        }
    }

    @ParameterizedTest
    @MethodSource("provingProfiles")
    void aLongSummaryGoesInPartsThatFitTheBuffer(PrinterProfile profile) {
        try (Bench bench = new Bench(profile, Bench.CALM)) {
            assertThat(bench.print(Slips.summary(), "").result()).isInstanceOf(Printed.class);
            assertThat(SlipBytes.parts(Slips.summary(), "", profile))
                    .hasSizeGreaterThan(1)
                    .allMatch(part -> part.bytes() <= profile.bufferBytes() - 256);
            assertThat(bench.paper.slips()).singleElement().asString().contains("Customer 1 ", "Customer 150");
        }
    }

    @Test
    void aLongSummaryReachesASmallPrinterWhole() {
        try (Bench bench = new Bench(GENERIC_58, Bench.CALM)) {
            assertThat(bench.print(Slips.summary(), "").result()).isInstanceOf(Uncertain.class);
            assertThat(bench.paper.current()).contains("Customer 1 ", "Customer 150");
            assertThat(bench.paper.complaints()).isEmpty();
        }
    }

    @Test
    void aJobThatIsNoLongerWantedSendsNothing() {
        try (Bench bench = new Bench(TM_T88V, Bench.CALM)) {
            Bench.Job unwanted = new Bench.Job(() -> false);
            bench.give(Slips.iou("Amina"), "ORIGINAL", unwanted);
            bench.print(Slips.iou("Bo"), "ORIGINAL").result();
            assertThat(unwanted.asked).hasValue(1);
            assertThat(unwanted.ended()).isFalse();
            assertThat(bench.paper.slips()).singleElement().asString().contains("Bo");
        }
    }

    @Test
    void theTillHearsThatItPrintsAndIsReadyAgain() {
        try (Bench bench = new Bench(TM_T88V, Bench.CALM)) {
            bench.awaitState(Condition.READY);
            bench.print(Slips.iou("Amina"), "ORIGINAL").result();
            bench.awaitState(Condition.READY);
            assertThat(bench.told)
                    .extracting(state -> state.condition())
                    .startsWith(Condition.READY, Condition.PRINTING, Condition.READY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"epson/tm-t88v", "star/tsp650ii"})
    void aRollThatIsNearlyUsedUpIsToldAndStopsNothing(String model) {
        try (Bench bench = new Bench(Slips.PROFILES.load(model), Bench.CALM)) {
            bench.paper.arm(PrinterFault.parse("near-end"));
            bench.awaitState(Condition.PAPER_LOW);
            assertThat(bench.printer.state().say())
                    .hasToString("The paper is nearly used up: have a new roll at hand.");
            assertThat(bench.print(Slips.iou("Amina"), "ORIGINAL").result()).isInstanceOf(Printed.class);
            bench.awaitState(Condition.PAPER_LOW);
            bench.paper.loadPaper();
            bench.awaitState(Condition.READY);
        }
    }

    @Test
    void closingIsQuickEvenWhenTheProofIsOutstanding() {
        Bench bench = new Bench(TM_T88V, Bench.CALM);
        bench.paper.arm(PrinterFault.parse("paper-end@3"));
        Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
        bench.awaitState(Condition.PAPER_OUT);
        long before = System.nanoTime();
        bench.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(job.result()).isInstanceOf(Uncertain.class);
    }

    @Test
    void neighbouringJobsHaveOtherProcessIds() {
        assertThat(List.of(Printing.processId(0), Printing.processId(94), Printing.processId(95)))
                .containsExactly("    ", "   ~", "  ! ");
        assertThat(Printing.processId(99_999_999)).matches("[ -~]{4}").isNotEqualTo(Printing.processId(99_999_998));
    }
}
