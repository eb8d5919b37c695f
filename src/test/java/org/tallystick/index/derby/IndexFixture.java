package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.NaiveIndex;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.ItemsAt;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Totals;

/** Stores and comparisons that the tests of the index share. */
public final class IndexFixture {
    private IndexFixture() {}

    static DerbyStore storeIn(Path folder) {
        return new DerbyStore(folder, RandomShop.EUR, RandomShop.BEGINNING);
    }

    public static NaiveIndex naive() {
        return new NaiveIndex(RandomShop.BEGINNING, Totals.none(RandomShop.EUR));
    }

    /** A closed index that holds the changes. */
    static void build(Path folder, Changes changes) {
        storeIn(folder).replacedBy(index -> index.add(changes)).close();
    }

    /** Of a closed index: much quicker than making one. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.walk(from.resolve("db"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** Changes these bits of one byte. */
    static void flip(RandomAccessFile bytes, long at, int bits) throws IOException {
        bytes.seek(at);
        int flipped = bytes.read() ^ bits;
        bytes.seek(at);
        bytes.write(flipped);
    }

    /** Asks both every question there is. */
    static void assertSame(AccountIndex index, NaiveIndex naive, RandomShop shop, LocalDate from) {
        assertThat(index.position()).isEqualTo(naive.position());
        assertThat(index.totals()).isEqualTo(naive.totals());
        assertThat(index.slipsToPrint()).isEqualTo(naive.slipsToPrint());
        for (String number : new String[] {"", "T1.1-000040"}) {
            assertThat(index.slipsToSettleAfter(number, 30)).isEqualTo(naive.slipsToSettleAfter(number, 30));
            assertThat(papers(index, number)).isEqualTo(papers(naive, number));
        }
        assertThat(index.collectiveSlipsToSettle()).isEqualTo(naive.collectiveSlipsToSettle());
        for (var number : shop.customers()) {
            assertThat(index.account(number)).isEqualTo(naive.account(number));
        }
        List<CustomerNumber> asked = new ArrayList<>(shop.customers());
        for (int i = 1; i <= 230; i++) {
            asked.add(CustomerNumber.of("T9", i)); // whom nobody knows
        }
        asked.addAll(shop.customers());
        Collections.shuffle(asked, new Random(index.position().line()));
        assertThat(index.customers(asked)).containsExactlyInAnyOrderElementsOf(naive.customers(asked));
        assertThat(index.customers(List.of())).isEmpty();
        assertThat(index.debtors(asked)).isEqualTo(naive.debtors(asked));
        assertThat(index.debtors(List.of())).isEmpty();
        List<CustomerNumber> ends =
                List.of(shop.customers().getFirst(), shop.customers().getLast());
        assertThat(index.debtors(ends)).isEqualTo(naive.debtors(ends));
        for (int least : new int[] {1, 2, 50}) {
            Moment beginning = new Moment(RandomShop.BEGINNING.line(), LocalDate.EPOCH);
            assertThat(index.movementsAfter(beginning, least)).isEqualTo(naive.movementsAfter(beginning, least));
        }
        String middle = shop.customers().get(shop.customers().size() / 2).value();
        for (String number : List.of("", middle)) {
            assertThat(index.heldAfter(number, 3)).isEqualTo(naive.heldAfter(number, 3));
            assertThat(index.openAfter(number, 3)).isEqualTo(naive.openAfter(number, 3));
            assertThat(index.customersAfter(number, 3)).isEqualTo(naive.customersAfter(number, 3));
            assertThat(index.itemsAfter(new ItemKey(number, ""), 7))
                    .isEqualTo(naive.itemsAfter(new ItemKey(number, ""), 7));
        }
        for (SlipNumber slip : shop.slips()) {
            assertThat(index.slip(slip)).isEqualTo(naive.slip(slip));
        }
        for (int card = 0; card < 50; card++) {
            CardToken token = new CardToken("%032x".formatted(card));
            assertThat(index.cardOwner(token)).isEqualTo(naive.cardOwner(token));
        }
        for (String text :
                new String[] {"", "ASHA", "groß", "GROSS", "小", "o'b", "%", "_", "+49171", "t1-000", "ω\n"}) {
            assertThat(index.customers(text, 7)).isEqualTo(naive.customers(text, 7));
            assertThat(index.named(text)).isEqualTo(naive.named(text));
        }
        for (Customer customer : naive.customers("", 7)) {
            var details = customer.details();
            if (details != null) {
                assertThat(index.named(details.name())).isEqualTo(naive.named(details.name()));
            }
            if (details != null && details.phone() != null) {
                assertThat(index.phoned(details.phone())).isEqualTo(naive.phoned(details.phone()));
            }
        }
        for (LocalDate day = from; !day.isAfter(shop.day().plusDays(1)); day = day.plusDays(1)) {
            assertThat(openAtEndOf(index, day)).as("open on %s", day).isEqualTo(naive.openAtEndOf(day));
            assertThat(index.beginningOf(day)).isEqualTo(naive.beginningOf(day));
            assertThat(index.dayBefore(day)).isEqualTo(naive.dayBefore(day));
            assertThat(index.daysBefore(day, 5)).isEqualTo(naive.daysBefore(day, 5));
            assertThat(index.endOf(day)).isEqualTo(naive.endOf(day));
        }
        for (EntryReference filed : naive.filed()) {
            assertThat(index.entry(filed.id())).contains(filed);
        }
    }

    /** What is told of the next slips to settle, and up to which number. */
    private static List<Object> papers(AccountIndex index, String number) {
        List<Object> told = new ArrayList<>();
        told.add(index.papersToSettleAfter(number, 30, told::add));
        return told;
    }

    /** By customer and slip. */
    static List<OwnedItem> openAtEndOf(AccountIndex index, LocalDate day) {
        Moment now = new Moment(index.position().line(), LocalDate.EPOCH);
        return openAt(index, now, index.endOf(day).orElse(now));
    }

    static List<OwnedItem> openAt(AccountIndex index, Moment now, Moment moment) {
        List<OwnedItem> open = new ArrayList<>();
        ItemsAt.read(new Direct(index), now, moment, (customer, atNow, then) -> {
            if (then != null) {
                open.add(new OwnedItem(customer, then));
            }
        });
        return open;
    }

    /** Asks an index that only this thread uses. */
    record Direct(AccountIndex index) implements ItemsAt.Asking {
        @Override
        public <T> T ask(Function<AccountIndex, T> question) {
            return question.apply(index);
        }
    }
}
