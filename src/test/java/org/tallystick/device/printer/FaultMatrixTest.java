package org.tallystick.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.simulator.PrinterFault.Kind;
import org.tallystick.till.PrintResult;
import org.tallystick.till.PrintResult.NotPrinted;
import org.tallystick.till.PrintResult.Printed;
import org.tallystick.till.PrintResult.Uncertain;

/**
 * Every fault at every byte of a slip, for every way of proof, helped soon or after the slip was given up: no outcome
 * is better than what stands on the paper. The trials are the cells of that matrix: all of them in the long run.
 */
class FaultMatrixTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofSeconds(150);
    /** No printer of this kind can tell it; the buffer's arithmetic sees to it that it does not happen. */
    private static final Set<Kind> UNKNOWABLE = EnumSet.of(Kind.OVERRUN);

    private final Map<String, String> wholeSlips = new HashMap<>();
    private final Map<String, Integer> figures = new TreeMap<>();

    private record Cell(PrinterProfile profile, Kind kind, int at, Duration help) {
        @Override
        public String toString() {
            return "%s %s@byte:%d helped after %s".formatted(profile.name(), kind, at, help);
        }
    }

    @Test
    void noOutcomeIsBetterThanTheTruth() {
        List<Cell> cells = cells();
        Trials trials = Trials.of("faults", 1_000, cells.size());
        Random random = trials.random(0);
        boolean all = trials.count() >= cells.size();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < trials.count() && wrong.size() < 100; i++) {
            Cell cell = all ? cells.get(i) : cells.get(random.nextInt(cells.size()));
            String finding = play(cell);
            if (finding != null) {
                wrong.add(cell + ": " + finding);
            }
        }
        System.out.println(cells.size() + " cells: " + figures);
        assertThat(wrong).as(trials.replay(0)).isEmpty();
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (PrinterProfile profile : Wires.ALL) {
            int length = SlipBytes.of(Slips.iou("Amina"), "ORIGINAL", profile).length + 20;
            for (Kind kind : Kind.values()) {
                for (int at = 0; at < length; at++) {
                    if (!UNKNOWABLE.contains(kind)) {
                        cells.add(new Cell(profile, kind, at, SOON));
                        cells.add(new Cell(profile, kind, at, LATE));
                    }
                }
            }
        }
        return cells;
    }

    private @Nullable String play(Cell cell) {
        OneJob shop = new OneJob(cell.profile());
        shop.helpAfter(cell.help());
        PrintResult first = shop.print("Amina", PrinterFault.afterBytes(cell.kind(), cell.at()));
        String finding = judge(shop, cell, first, "Amina");
        if (finding != null) {
            return finding;
        }
        figures.merge(cell.kind() + " " + (first == null ? "" : first.getClass().getSimpleName()), 1, Integer::sum);
        shop.goOn(LATE, () -> false);
        if (cell.kind() == Kind.SILENCE) {
            return judge(shop, cell, first, "Amina");
        }
        PrintResult second = shop.print("Bo", null);
        finding = judge(shop, cell, first, "Amina");
        finding = finding == null ? judge(shop, cell, second, "Bo") : finding;
        boolean works = second instanceof Printed || cell.profile().proof() == PrinterProfile.ProofBy.NONE;
        return finding == null && !works ? "the next slip ends as " + second : finding;
    }

    /** What is wrong with an outcome, null when nothing is. */
    private @Nullable String judge(OneJob shop, Cell cell, @Nullable PrintResult result, String debtor) {
        List<String> pieces = shop.pieces();
        String whole = wholeSlip(cell.profile(), debtor);
        long wholes = pieces.stream().filter(whole::equals).count();
        long signable = pieces.stream()
                .filter(piece -> piece.contains("Signature") && !piece.equals(wholeSlip(cell.profile(), "Bo")))
                .filter(piece -> !piece.equals(wholeSlip(cell.profile(), "Amina")))
                .count();
        String wrong = switch (result) {
            case null -> "no outcome";
            case Printed ignored -> wholes == 1 ? "" : "PRINTED, but is there " + wholes + " times";
            case NotPrinted ignored ->
                pieces.stream().anyMatch(piece -> piece.contains(debtor)) ? "NOT PRINTED, but on paper" : "";
            case Uncertain ignored -> wholes <= 1 ? "" : "there " + wholes + " times";
        };
        if (signable > 0) {
            wrong += " half a slip could be signed";
        }
        return wrong.isEmpty() ? null : wrong + " (" + result + ") paper:\n" + String.join("\n=====\n", pieces);
    }

    private String wholeSlip(PrinterProfile profile, String debtor) {
        return wholeSlips.computeIfAbsent(profile.name() + debtor, ignored -> {
            OneJob calm = new OneJob(profile);
            calm.print(debtor, null);
            calm.goOn(Duration.ofSeconds(20), () -> false);
            assertThat(calm.pieces()).as("the paper of %s without faults: %s", profile.name(), calm.results)
                    .hasSize(1);
            assertThat(calm.printer.complaints()).isEmpty();
            return calm.pieces().getFirst();
        });
    }
}
