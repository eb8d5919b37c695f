package org.tallystick.device.printer.job;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.simulator.PrinterFault.Kind;
import org.tallystick.till.device.PrintResult;
import org.tallystick.till.device.PrintResult.NotPrinted;
import org.tallystick.till.device.PrintResult.Printed;
import org.tallystick.till.device.PrintResult.Uncertain;
import org.tallystick.till.device.PrinterState.Condition;

/**
 * Every fault at every byte of a slip, for every way of proof, helped soon or after the slip was given up: no outcome
 * is better than what stands on the paper. The trials are the cells of that matrix: all of them in the long run.
 */
@IntegrationTest
@BesideOthers
class FaultMatrixTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATE = Duration.ofSeconds(150);
    /** Bytes that get lost in silence are known to nobody; the buffer's arithmetic sees to it that none are. */
    private static final Set<Kind> UNKNOWABLE = EnumSet.of(Kind.OVERRUN);

    private static final Set<Kind> NEED_HELP =
            EnumSet.of(Kind.PAPER_END, Kind.COVER_OPEN, Kind.CUTTER_ERROR, Kind.STALL, Kind.UNPLUG);

    /** Without its number at the foot a slip is not whole. */
    private static final Pattern FOOT = Pattern.compile("(?m)^ *T1\\.1-000042$");

    private final Map<String, String> wholeSlips = new HashMap<>();
    private final Map<String, Integer> figures = new TreeMap<>();
    private int uncertain;

    private record Cell(PrinterProfile profile, Kind kind, int at, Duration help) {
        @Override
        public String toString() {
            return "%s %s@byte:%d helped after %s".formatted(profile.name(), kind, at, help);
        }
    }

    @Test
    void noOutcomeIsBetterThanTheTruth() {
        List<Cell> cells = cells();
        Trials trials = Trials.of("faults", 200, cells.size());
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
        assertThat(uncertain).as("faults that struck").isGreaterThanOrEqualTo(trials.count() / 3);
    }

    /** As when bytes were lost from its head: what should end it is taken for its data. */
    @Test
    void aPrinterInTheMiddleOfTheLongestCommandIsLedOutOfIt() {
        byte[] escpos = {0x1D, '(', 'k', (byte) 0xFF, (byte) 0xFF, 0x31};
        byte[] star = {0x1B, 0x1D, 'y', 'D', '1', 0, (byte) 0xFF, (byte) 0xFF};
        assertThat(printBehind(escpos, Wires.BY_NUMBER_SLOW)).isInstanceOf(Printed.class);
        assertThat(printBehind(escpos, Wires.BY_STATUS_XON)).isInstanceOf(Printed.class);
        assertThat(printBehind(star, Wires.BY_DOCUMENT)).isInstanceOf(Printed.class);
    }

    private static @Nullable PrintResult printBehind(byte[] head, PrinterProfile profile) {
        OneJob shop = new OneJob(profile);
        shop.goOn(Duration.ofSeconds(5), () -> false);
        shop.printer.receive(head, head.length, ignored -> {});
        PrintResult result = shop.print("Amina", null);
        assertThat(shop.pieces()).hasSize(1);
        assertThat(shop.told).anyMatch(state -> state.condition() == Condition.SILENT);
        return result;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (PrinterProfile profile : Wires.ALL) {
            int length = SlipBytes.of(Slips.iou("Amina"), "ORIGINAL", profile).length + 20;
            for (Kind kind : Kind.values()) {
                for (int at = 0; at < length; at++) {
                    if (!isNumber(profile, kind)) {
                        cells.add(new Cell(profile, kind, at, SOON));
                    }
                    if (NEED_HELP.contains(kind)) {
                        cells.add(new Cell(profile, kind, at, LATE));
                    }
                }
            }
        }
        return cells;
    }

    /** In a Star document's number XON is a digit like any other; such printers do not use it. */
    private static boolean isNumber(PrinterProfile profile, Kind kind) {
        return kind == Kind.FLOW_BYTES && profile.proof() == PrinterProfile.ProofBy.DOCUMENT_NUMBER;
    }

    private @Nullable String play(Cell cell) {
        OneJob shop = new OneJob(cell.profile());
        shop.helpAfter(cell.help());
        PrintResult first = shop.print("Amina", PrinterFault.afterBytes(cell.kind(), cell.at()));
        figures.merge(cell.kind() + " " + (first == null ? "" : first.getClass().getSimpleName()), 1, Integer::sum);
        uncertain += first instanceof Uncertain ? 1 : 0;
        String finding = first instanceof Printed ? judge(shop.pieces(), cell, first, "Amina") : "";
        shop.goOn(cell.help().plusSeconds(5), () -> false);
        boolean silent = cell.kind() == Kind.SILENCE;
        PrintResult second = silent ? null : shop.print("Bo", null);
        List<String> pieces = shop.pieces();
        finding += judge(pieces, cell, first, "Amina");
        finding += silent ? "" : judge(pieces, cell, second, "Bo");
        boolean works = silent || second instanceof Printed || !cell.profile().answersInTurn();
        finding += works ? "" : "the next slip ends as " + second;
        return finding.isEmpty() ? null : finding + " paper:\n" + String.join("\n=====\n", pieces);
    }

    /** What is wrong with an outcome; empty when nothing is. */
    private String judge(List<String> pieces, Cell cell, @Nullable PrintResult result, String debtor) {
        String whole = wholeSlip(cell.profile(), debtor);
        long wholes = pieces.stream().filter(whole::equals).count();
        String wrong = switch (result) {
            case null -> "no outcome";
            case Printed ignored -> {
                boolean known = !UNKNOWABLE.contains(cell.kind());
                yield wholes == 1 || (wholes == 0 && !known) ? "" : "PRINTED, but is there " + wholes + " times";
            }
            case NotPrinted ignored ->
                pieces.stream().anyMatch(piece -> piece.contains(debtor)) ? "NOT PRINTED, but on paper" : "";
            case Uncertain ignored -> wholes <= 1 ? "" : "there " + wholes + " times";
        };
        // Who hears nothing cannot stop: there the cashier's look at the paper is the proof.
        boolean hears = cell.profile().realTimeStatus() && !UNKNOWABLE.contains(cell.kind());
        boolean half = hears && pieces.stream().anyMatch(piece -> isSignable(piece) && !isWhole(piece, cell.profile()));
        wrong += half ? " half a slip could be signed" : "";
        return wrong.isEmpty() ? "" : wrong + " (" + result + ")";
    }

    private static boolean isSignable(String piece) {
        return piece.contains("Signature") && FOOT.matcher(piece).find();
    }

    private boolean isWhole(String piece, PrinterProfile profile) {
        return piece.equals(wholeSlip(profile, "Amina")) || piece.equals(wholeSlip(profile, "Bo"));
    }

    private String wholeSlip(PrinterProfile profile, String debtor) {
        return wholeSlips.computeIfAbsent(profile.name() + debtor, ignored -> {
            OneJob calm = new OneJob(profile);
            calm.print(debtor, null);
            calm.goOn(Duration.ofSeconds(20), () -> false);
            assertThat(calm.pieces())
                    .as("the paper of %s without faults: %s", profile.name(), calm.results)
                    .hasSize(1);
            assertThat(calm.printer.complaints()).isEmpty();
            return calm.pieces().getFirst();
        });
    }
}
