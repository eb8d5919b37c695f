package org.tallystick.device.printer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.device.printer.job.Bench;
import org.tallystick.device.printer.job.Like;
import org.tallystick.device.printer.job.Slips;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrintResult.Uncertain;

class EveryModelTest {
    static Stream<String> models() {
        return Slips.PROFILES.names().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSlipComesOutWholeAndWithTheProofThatTheModelHas(String name) {
        PrinterProfile profile = Slips.PROFILES.load(name);
        try (Bench bench = new Bench(profile, Bench.CALM)) {
            Bench.Job job = bench.print(Slips.iou("Amina"), "ORIGINAL");
            switch (profile.proof()) {
                case PROCESS_ID -> assertThat(job.result()).isEqualTo(new Printed(Proof.PROCESS_ID));
                case DOCUMENT_NUMBER -> assertThat(job.result()).isEqualTo(new Printed(Proof.DOCUMENT_NUMBER));
                case ETB_COUNTER -> assertThat(job.result()).isEqualTo(new Printed(Proof.ETB_COUNTER));
                case STATUS -> assertThat(job.result()).isEqualTo(new Printed(Proof.STATUS));
                case REAL_TIME, NONE ->
                    assertThat(job.result())
                            .isInstanceOfSatisfying(
                                    Uncertain.class,
                                    sent -> assertThat(sent.proof())
                                            .isEqualTo(profile.realTimeStatus() ? Proof.REAL_TIME : Proof.NONE));
            }
            String paper = String.join("", bench.paper.slips()) + bench.paper.current();
            assertThat(paper).containsSubsequence("ORIGINAL", "Amina", "Total", "13.95", "T1.1-000042");
            assertThat(bench.paper.complaints()).isEmpty();
            assertThat(profile.proof() == ProofBy.NONE).isEqualTo(!profile.realTimeStatus());
        }
    }

    /** With more goods than most sales have. */
    @ParameterizedTest
    @MethodSource("models")
    void aSlipThatTheTillPrintsItselfFitsIntoTheBuffer(String name) {
        PrinterProfile profile = Slips.PROFILES.load(name);
        List<SlipElement> elements = new ArrayList<>(Slips.iou("Amina").elements());
        elements.addAll(6, Collections.nCopies(20, new SlipElement.Row("Sunflower oil 1 l", "6.30", false)));
        byte[] bytes = SlipBytes.toFit(new Slip("en", elements), "ORIGINAL", profile);
        VirtualPrinter printer = new VirtualPrinter(profile, InstantSource.system());
        for (int at = 0; at < bytes.length; at += 256) {
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(at + 256, bytes.length));
            printer.receive(piece, piece.length, answer -> {});
        }
        assertThat(bytes.length).isLessThanOrEqualTo(Math.max(profile.bufferBytes(), 1_600));
        assertThat(String.join("", printer.slips()) + printer.current()).contains("ORIGINAL", "Signature");
        assertThat(printer.complaints()).isEmpty();
    }

    @Test
    void anOlderStarCountsTheSlips() {
        PrinterProfile older = Like.the(Slips.TSP650II)
                .with(new PrinterProfile.Answers(
                        true,
                        PrinterProfile.StatusBack.ESC_RS_A,
                        ProofBy.ETB_COUNTER,
                        PrinterProfile.ClearBy.ESC_ACK_CAN,
                        false));
        try (Bench bench = new Bench(older, Bench.CALM)) {
            assertThat(bench.print(Slips.iou("Amina"), "ORIGINAL").result()).isEqualTo(new Printed(Proof.ETB_COUNTER));
            assertThat(bench.print(Slips.iou("Bo"), "ORIGINAL").result()).isEqualTo(new Printed(Proof.ETB_COUNTER));
            assertThat(bench.paper.complaints()).isEmpty();
        }
    }
}
