package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.paid;
import static org.tallystick.ledger.MadeEntries.sale;
import static org.tallystick.ledger.MadeEntries.slip;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.MadeEntries;

/** A sorted list with its sum, of which one more item costs about the same however many there are. */
class OpenItemsTest {
    private static final Comparator<OpenItem> OLDEST_FIRST =
            Comparator.comparing(OpenItem::day).thenComparing(OpenItem::slip);
    private static final Comparator<OpenItem> BY_SLIP = Comparator.comparing(OpenItem::slip);
    private static final OpenItems NONE = OpenItems.none(EUR);

    private static OpenItem item(long number, int days, int amount) {
        return new OpenItem(
                slip(number),
                DAY.plusDays(days),
                DAY,
                euros(amount),
                euros(amount),
                false,
                OpenItem.Signature.UNSIGNED);
    }

    @Test
    void isTheSortedListOfWhatCameAndDidNotGo() {
        Trials trials = Trials.of("open items", 200, 100_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            Map<SlipNumber, OpenItem> model = new TreeMap<>();
            OpenItems items = NONE;
            for (int step = 0; step < 200; step++) {
                OpenItems before = items;
                List<OpenItem> copy = List.copyOf(before);
                SlipNumber slip = slip(1 + random.nextInt(60));
                if (random.nextInt(5) < 2) {
                    model.remove(slip);
                    items = items.without(slip);
                } else {
                    OpenItem item = item(1 + random.nextInt(60), random.nextInt(4), random.nextInt(9) - 4);
                    model.put(item.slip(), item);
                    items = items.with(item);
                }
                assertSame(items, model, trials.replay(trial));
                assertThat(items.of(slip)).isEqualTo(Optional.ofNullable(model.get(slip)));
                assertThat(before).as("one that was there before").isEqualTo(copy);
            }
            assertThat(OpenItems.of(EUR, shuffled(model, random)))
                    .as(trials.replay(trial))
                    .isEqualTo(items);
        }
    }

    private static List<OpenItem> shuffled(Map<SlipNumber, OpenItem> model, Random random) {
        List<OpenItem> items = new ArrayList<>(model.values());
        Collections.shuffle(items, random);
        return items;
    }

    private static void assertSame(OpenItems items, Map<SlipNumber, OpenItem> model, String replay) {
        List<OpenItem> sorted = model.values().stream().sorted(OLDEST_FIRST).toList();
        assertThat(items).as(replay).isEqualTo(sorted).hasSize(sorted.size());
        assertThat(items.sum()).isEqualTo(sorted.stream().map(OpenItem::open).reduce(Money.zero(EUR), Money::plus));
        for (int place = 0; place < sorted.size(); place++) {
            assertThat(items.get(place)).isEqualTo(sorted.get(place));
        }
    }

    @Test
    void hasNothingBehindItsEnd() {
        Iterator<OpenItem> one = NONE.with(item(1, 0, 5)).iterator();
        one.next();
        assertThatThrownBy(one::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> NONE.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> NONE.with(item(1, 0, 5)).get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> NONE.with(item(1, 0, 5)).get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** No item is further down than 2.5 times the least depth, and one more makes anew what leads to it, no more. */
    @Test
    void aTreeStaysFlatAndSharesAllButTheWay() {
        Trials trials = Trials.of("trees of items", 6, 1000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            int order = random.nextInt(3);
            ItemTree tree = null;
            for (int i = 0; i < 5000; i++) {
                long number = order == 0 ? i + 1 : order == 1 ? 5000 - i : 1 + random.nextInt(900_000);
                tree = ItemTree.with(tree, item(number, 0, 1), BY_SLIP);
            }
            while (ItemTree.sizeOf(tree) > 50) {
                int bound = (int) (2.5 * Math.log(ItemTree.sizeOf(tree) + 1) / Math.log(2));
                assertThat(height(tree)).as(trials.replay(trial)).isLessThanOrEqualTo(bound);
                ItemTree more = ItemTree.with(tree, item(900_001 + random.nextInt(9), 0, 1), BY_SLIP);
                assertThat(notIn(tree, more)).isLessThanOrEqualTo(2L * bound);
                int few = ItemTree.sizeOf(tree) / 3;
                int from = random.nextInt(ItemTree.sizeOf(tree) - few);
                for (int i = 0; i < few; i++) {
                    ItemTree all = Objects.requireNonNull(tree);
                    tree = ItemTree.without(all, ItemTree.get(all, from), BY_SLIP);
                }
            }
        }
    }

    private static int height(@Nullable ItemTree tree) {
        return tree == null ? 0 : 1 + Math.max(height(tree.left()), height(tree.right()));
    }

    private static long notIn(@Nullable ItemTree old, ItemTree tree) {
        Set<ItemTree> known = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(old, known);
        int before = known.size();
        collect(tree, known);
        return (long) known.size() - before;
    }

    private static void collect(@Nullable ItemTree tree, Set<ItemTree> into) {
        if (tree != null && into.add(tree)) {
            collect(tree.left(), into);
            collect(tree.right(), into);
        }
    }

    /** Work is counted by the bytes that it takes, so that no clock decides. */
    @Test
    void aLineCostsAboutTheSameWithManyOpenItems() {
        Account few = owing(10);
        Account many = owing(10_000);
        Entry sale = sale(20_000, 3);
        Entry part = paid(20_000, MadeEntries.part(slip(5), 1), List.of(), 0);
        Entry five = pays(few);
        for (Entry each : List.of(sale, part, five)) {
            assertThat(bytes(many, each)).as(each.getClass().getSimpleName()).isLessThan(4 * bytes(few, each));
        }
        assertThat(bytes(many, pays(many)) / 10_000)
                .as("for each of 10,000 cleared")
                .isLessThan(4 * bytes(few, five) / 10);
        assertThat(many.after(pays(many)).open()).isEmpty();
    }

    private static Account owing(int items) {
        Account opened = Account.opened(MadeEntries.opened(ROSA), EUR);
        Account account = opened;
        for (int i = 1; i <= items; i++) {
            account = account.after(sale(i, 2));
        }
        return account;
    }

    private static Entry pays(Account account) {
        List<Allocation> all = account.open().stream()
                .map(item -> new Allocation(item.slip(), item.open()))
                .toList();
        return paid(30_000, all, List.of(), 0);
    }

    private static long bytes(Account account, Entry entry) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.range(0, 3)
                .map(again -> {
                    long before = threads.getCurrentThreadAllocatedBytes();
                    account.after(entry);
                    return threads.getCurrentThreadAllocatedBytes() - before;
                })
                .min()
                .orElseThrow();
    }
}
