package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.cents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.day.CloseShift;
import org.tallystick.day.ConfirmDay;
import org.tallystick.entry.DayEntry.Confirmed;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.CannotSell;

/** Plays {@code clock-scenarios.txt}: whatever the clock does, the order stands and the day never goes back. */
@IntegrationTest
@BesideOthers
class ClockScenariosTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/ledger/clock-scenarios.txt");

    @TempDir
    Path base;

    private static List<String> rows() throws IOException {
        return Files.readAllLines(SCENARIOS).stream()
                .filter(row -> !row.startsWith("#"))
                .toList();
    }

    @Test
    void thereAreFifty() throws IOException {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        return rows().stream()
                .map(row -> row.split("\\|", -1))
                .map(row -> DynamicTest.dynamicTest(
                        row[0].strip(),
                        () -> assertThat(played(row[0].strip(), row[1].strip()))
                                .isEqualTo(Arrays.asList(row[2].strip().split(", *", -1)))));
    }

    private List<String> played(String name, String events) throws IOException {
        Path folder = Files.createDirectories(base.resolve(name.replace(' ', '-')));
        try (LedgerFixture shop = new LedgerFixture(folder, () -> new MemoryStore(LedgerFixture.EURO), 1)) {
            List<String> answers = new ArrayList<>();
            CustomerNumber[] rosa = new CustomerNumber[1];
            for (String event : events.split(" +", -1)) {
                answer(shop, event, rosa).ifPresent(answers::add);
            }
            assertThat(Verified.findings(shop.ledger)).isEmpty();
            return answers;
        }
    }

    private static Optional<String> answer(LedgerFixture shop, String event, CustomerNumber[] rosa) {
        return switch (event) {
            case "sell" -> Optional.of(sell(shop, rosa));
            case "pay" ->
                Optional.of(day(shop.booked(context -> shop.repaying.decide(
                        context, new TakeRepayment.Payment(rosa(shop, rosa), cents(100), "cash", List.of(), null)))));
            case "tick" -> Optional.of(closed(shop.ledger.closeIfOver(shop.request(shop.id(), "tick"))));
            case "close" -> Optional.of(shift(shop));
            case "once" -> {
                shop.closedAsOnce();
                yield Optional.of("-");
            }
            case "confirm" -> Optional.of(confirmed(shop));
            case "restart" -> {
                shop.reopen();
                yield Optional.of("-");
            }
            default -> {
                shop.now = event.endsWith("Z")
                        ? Instant.parse(event.replace("Z", ":00Z"))
                        : LocalDateTime.parse(event)
                                .atZone(LedgerFixture.SHOP.timeZone())
                                .toInstant();
                yield Optional.empty();
            }
        };
    }

    /** The customer is opened on the first day that somebody trades. */
    private static CustomerNumber rosa(LedgerFixture shop, CustomerNumber[] rosa) {
        if (rosa[0] == null) {
            rosa[0] = shop.customer("Rosa");
        }
        return rosa[0];
    }

    private static String sell(LedgerFixture shop, CustomerNumber[] rosa) {
        try {
            CustomerNumber customer = rosa(shop, rosa);
            return day(LedgerFixture.entry(shop.sell(shop.id(), customer, cents(500), cents(0), false)));
        } catch (CannotSell e) {
            assertThat(e.why()).isEqualTo("clock");
            return "WAITS";
        } catch (ClockLost e) {
            return "LOST";
        }
    }

    private static String confirmed(LedgerFixture shop) {
        var clockDay = LedgerFixture.SHOP.businessDay(shop.now);
        Recorded<NotNow> answer = shop.tried(context -> new ConfirmDay().decide(context, clockDay));
        return answer instanceof Recorded.Booked<NotNow> booked
                ? ((Confirmed) booked.entry()).believed().toString()
                : "NO";
    }

    private static String closed(List<Entry> closes) {
        return closes.isEmpty()
                ? "-"
                : "CLOSED " + closes.stream().map(ClockScenariosTest::day).collect(Collectors.joining("+"));
    }

    private static String shift(LedgerFixture shop) {
        Recorded<NotNow> answer = shop.tried(context -> new CloseShift().decide(context, null));
        return answer instanceof Recorded.Booked<NotNow> booked && booked.entry() instanceof ShiftClosed shift
                ? "SHIFT %d %s".formatted(shift.number(), day(shift))
                : "NO";
    }

    private static String day(Entry entry) {
        return entry.head().day().toString();
    }
}
