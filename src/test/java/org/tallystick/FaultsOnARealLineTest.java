package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.FaultyDay.Mishap;
import org.tallystick.simulator.PrinterFault.Kind;

/**
 * Faults at every 25th byte of a slip, from the sale through the system's serial port to the paper and back into the
 * book, for every way of proof: the book says nothing better than what stands on the paper. The long run plays them
 * all, six shops at a time; the normal run a few of one shop.
 */
@IntegrationTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pseudo-terminals that act as serial ports")
class FaultsOnARealLineTest {
    private static final List<String> MODELS =
            List.of("epson/tm-t88v", "star/tsp650ii", "generic/80mm", "generic/58mm");
    private static final Set<Kind> NEED_HELP =
            EnumSet.of(Kind.PAPER_END, Kind.COVER_OPEN, Kind.CUTTER_ERROR, Kind.STALL, Kind.UNPLUG);

    private static final int EVERY = Integer.MAX_VALUE;
    private static final int STEP = 25;
    private static final int LONGEST = 1_600;
    private static final int SHOPS_AT_ONCE = 6;

    private record Day(String model, List<Mishap> mishaps) {}

    @Test
    void theBookSaysNothingBetterThanThePaper(@TempDir Path base) throws Exception {
        Trials trials = Trials.of("faults on a real line", 1, EVERY);
        List<Future<List<String>>> days = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(SHOPS_AT_ONCE)) {
            for (Day day : days(trials)) {
                Path folder = Files.createDirectories(base.resolve("shop-" + days.size()));
                days.add(hands.submit(() -> played(folder, day)));
            }
            for (Future<List<String>> day : days) {
                findings.addAll(day.get());
            }
        }
        assertThat(days).isNotEmpty();
        System.out.println(days.size() + " shops, " + findings.size() + " findings");
        assertThat(findings).as(trials.replay(0)).isEmpty();
    }

    private static List<String> played(Path folder, Day day) throws IOException {
        try (FaultyDay shop = new FaultyDay(folder, day.model())) {
            day.mishaps().forEach(shop::play);
            return shop.findings();
        }
    }

    /** One shop for each model and kind: some faults stay with a printer for good. */
    private static List<Day> days(Trials trials) {
        List<Day> days = new ArrayList<>();
        for (String model : MODELS) {
            mishaps().forEach((kind, mishaps) -> {
                if (!isNumber(model, kind)) {
                    days.add(new Day(model, mishaps));
                }
            });
        }
        if (trials.count() == EVERY) {
            return days;
        }
        Random random = trials.random(0);
        String model = MODELS.get(random.nextInt(MODELS.size()));
        List<Mishap> some = new ArrayList<>(mishaps().values().stream()
                .flatMap(List::stream)
                .filter(mishap -> mishap.kind() != Kind.SILENCE && !isNumber(model, mishap.kind()))
                .toList());
        Collections.shuffle(some, random);
        return List.of(new Day(model, some.subList(0, trials.count())));
    }

    /** In a Star document's number XON is a digit like any other; such printers do not use it. */
    private static boolean isNumber(String model, Kind kind) {
        return kind == Kind.FLOW_BYTES && model.startsWith("star/");
    }

    private static Map<Kind, List<Mishap>> mishaps() {
        Map<Kind, List<Mishap>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<Mishap> mishaps = byKind.computeIfAbsent(kind, ignored -> new ArrayList<>());
            for (int at = 0; at < LONGEST; at += STEP) {
                mishaps.add(new Mishap(kind, at, true));
                if (NEED_HELP.contains(kind)) {
                    mishaps.add(new Mishap(kind, at, false));
                }
            }
        }
        return byKind;
    }
}
