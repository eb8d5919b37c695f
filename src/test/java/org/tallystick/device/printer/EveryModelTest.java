package org.tallystick.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.device.printer.PrinterProfile.ProofBy;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.till.PrintResult.Printed;
import org.tallystick.till.PrintResult.Uncertain;

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
                            .isInstanceOfSatisfying(Uncertain.class, sent -> assertThat(sent.proof())
                                    .isEqualTo(profile.realTimeStatus() ? Proof.REAL_TIME : Proof.NONE));
            }
            String paper = String.join("", bench.paper.slips()) + bench.paper.current();
            assertThat(paper).containsSubsequence("ORIGINAL", "Amina", "Total", "13.95", "T1.1-000042");
            assertThat(bench.paper.complaints()).isEmpty();
            assertThat(profile.proof() == ProofBy.NONE).isEqualTo(!profile.realTimeStatus());
        }
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
