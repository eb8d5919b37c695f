package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.tallystick.app.ShopFixture;
import org.tallystick.device.printer.job.Timing;
import org.tallystick.simulator.PrinterFault;
import org.tallystick.simulator.PrinterFault.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop in which something happens to each slip on its way, and somebody who puts it right. */
final class FaultyDay implements AutoCloseable {
    private static final Timing HASTY = new Timing(
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofMillis(100));

    private static final Duration LONGEST = Duration.ofSeconds(40);
    /** What a printer has in its buffer is on the paper by then. */
    private static final Duration BUFFERED = Duration.ofSeconds(1);

    private static final List<String> MARKS = List.of("ORIGINAL - SHOP'S COPY", "CUSTOMER'S COPY");
    private static final Pattern END = Pattern.compile("Check ([0-9]{4})$");
    private static final List<String> ON_ITS_WAY = List.of("QUEUED", "PRINTING");
    private static final List<String> WELL = List.of("READY", "PRINTING", "PAPER_LOW");

    private final ShopFixture shop;
    private final String model;
    private final String rosa;
    private final Map<String, String> whole = new ConcurrentHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private boolean silent;

    /** @param helpedSoon before the slip is given up */
    record Mishap(Kind kind, int at, boolean helpedSoon) {}

    /** Opens it and prints a first slip in peace, which shows how whole ones look. */
    FaultyDay(Path base, String model) throws IOException {
        this.model = model;
        shop = ShopFixture.withPrinter(base, model, HASTY);
        rosa = shop.customer("Rosa", "900000.00");
        String slip = sold();
        settle(slip, 1, false);
        for (String mark : MARKS) {
            Awaitility.await().atMost(LONGEST).until(() -> endsOf(slip, mark).size() == 1);
            List<String> pieces = pieces(slip, mark);
            assertThat(pieces).as("%s of %s", mark, model).hasSize(1);
            whole.put(mark, shape(pieces.getFirst()));
        }
    }

    List<String> findings() {
        return findings;
    }

    void play(Mishap mishap) {
        if (silent) {
            return;
        }
        silent = mishap.kind() == Kind.SILENCE;
        shop.printer.arm(PrinterFault.afterBytes(mishap.kind(), mishap.at()));
        String slip = sold();
        String wrong = settle(slip, 0, mishap.helpedSoon() && !silent);
        wrong += judge(slip, 0, mishap.kind());
        if (!silent) {
            wrong += settle(slip, 1, true);
            wrong += judge(slip, 0, mishap.kind()) + judge(slip, 1, mishap.kind());
        }
        wrong += witness(slip);
        if (!wrong.isEmpty()) {
            String finding = "%s, %s: slip %s%s%n%s".formatted(model, mishap, slip, wrong, shop.slip(slip));
            System.out.println(finding);
            findings.add(finding);
        }
    }

    private String sold() {
        return shop.sold(rosa, "14.50");
    }

    /**
     * Waits for a copy's outcome, and lends a hand meanwhile if wanted. Where nobody does, it may wait for ever in
     * front of a printer that can print nothing.
     */
    private String settle(String slip, int copy, boolean helping) {
        boolean there = comes(LONGEST, () -> {
            boolean well = WELL.contains(printerState());
            if (helping && !well) {
                help();
            }
            String state = state(slip, copy);
            return !ON_ITS_WAY.contains(state) || (state.equals("QUEUED") && !helping && !well);
        });
        if (state(slip, copy).equals("UNCERTAIN")) {
            comes(BUFFERED, () -> !endsOf(slip, MARKS.get(copy)).isEmpty());
        }
        return there ? "" : ", no outcome of copy " + copy;
    }

    private static boolean comes(Duration limit, Callable<Boolean> what) {
        try {
            Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(20)).until(what);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private void help() {
        shop.printer.loadPaper();
        shop.printer.closeCover();
        shop.printer.repair();
        if (printerState().equals("DISCONNECTED")) {
            shop.printerHost().plug();
            Awaitility.await().atMost(LONGEST).until(() -> !printerState().equals("DISCONNECTED"));
        }
    }

    private String judge(String slip, int copy, Kind kind) {
        String mark = MARKS.get(copy);
        List<String> pieces = pieces(slip, mark);
        long wholes = pieces.stream().filter(piece -> isWhole(piece, mark)).count();
        String state = state(slip, copy);
        boolean knowable = kind != Kind.OVERRUN; // bytes that get lost without a word are known to nobody
        boolean right = switch (state) {
            case "PRINTED" -> knowable ? wholes == 1 : wholes <= 1;
            case "NOT_PRINTED", "QUEUED" -> pieces.isEmpty();
            default -> wholes <= 1;
        };
        return right ? "" : ", %s is %s and %d times there:%n%s".formatted(mark, state, wholes, pieces);
    }

    /**
     * The digits at the foot of a whole original are proof of it with a person's word. Alone they are none: where a
     * printer lost bytes without a word they stand below a gap, and the person says that it is not whole.
     */
    private String witness(String slip) {
        List<String> ends = endsOf(slip, "ORIGINAL");
        if (!state(slip, 0).equals("UNCERTAIN") || ends.isEmpty()) {
            return "";
        }
        String wrong = resolved(slip, plain().put("check", ends.getLast()), "UNCERTAIN");
        boolean whole = pieces(slip, "ORIGINAL").stream().anyMatch(piece -> isWhole(piece, "ORIGINAL"));
        return wrong
                + (whole
                        ? resolved(slip, plain().put("printed", true).put("check", ends.getLast()), "PRINTED")
                        : resolved(slip, plain().put("printed", false), "NOT_PRINTED"));
    }

    private String resolved(String slip, ObjectNode said, String expected) {
        JsonNode answer = shop.post("/v1/slips/" + slip + "/resolution", said);
        return state(slip, 0).equals(expected) ? "" : ", %s is answered with %s".formatted(said, answer);
    }

    /** The check digits at the foot of a copy; a torn one that hangs before another copy has none of its own. */
    private List<String> endsOf(String slip, String mark) {
        return pieces(slip, mark).stream()
                .filter(piece -> MARKS.stream().filter(piece::contains).count() == 1)
                .map(END::matcher)
                .filter(Matcher::find)
                .map(end -> end.group(1))
                .toList();
    }

    private String state(String slip, int copy) {
        return shop.slip(slip).path("copies").path(copy).path("state").asString();
    }

    private String printerState() {
        return shop.get("/v1/devices").path("devices").path(0).path("state").asString();
    }

    /** The paper of one copy, torn where it was cut or is to be torn. */
    private List<String> pieces(String slip, String mark) {
        String roll = String.join("\n", shop.printer.slips()) + shop.printer.current();
        return Arrays.stream(roll.split("(?m)^(- )+-?$"))
                .map(String::strip)
                .filter(piece -> piece.contains(slip) && piece.contains(mark))
                .toList();
    }

    private boolean isWhole(String piece, String mark) {
        return shape(piece).equals(whole.get(mark));
    }

    /** Slips of one sale differ in their figures alone. */
    private static String shape(String paper) {
        return paper.replaceAll("[0-9][0-9.,]*", "#").replaceAll(" +", " ");
    }

    @Override
    public void close() {
        shop.close();
    }
}
