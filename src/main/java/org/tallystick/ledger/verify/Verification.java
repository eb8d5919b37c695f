package org.tallystick.ledger.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.book.BookTooNew;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.replay.Anchor;
import org.tallystick.ledger.replay.ReadLines;

/**
 * Proves the books in one walk: each line follows on the one before, days and numbers run on, each balance that a line
 * states is the sum of the lines before it and equals the open items, no id comes twice, nothing personal is left of
 * who was erased, and the index holds just that. Memory grows with customers and slips, and by some forty bytes a line.
 *
 * <p>The walk reads files, on the thread that asks, up to the line that was the last when it began; the index is asked
 * about in short questions to the till, which sells meanwhile.
 */
public final class Verification {
    private static final int TRIES = 3;

    private final EntryCodec codec;
    private final CurrencyUnit currency;
    private final RowLimits limits;

    public Verification(EntryCodec codec, CurrencyUnit currency, RowLimits limits) {
        this.codec = codec;
        this.currency = currency;
        this.limits = limits;
    }

    /** The open book and its index as they are while a question is answered. */
    public interface Now {
        BookPosition head();

        /** Of the book up to its head. */
        BookReader reader();

        /** Hands on the lines behind one, up to the head. */
        void eachAfter(long line, Consumer<ReadLines.Read> reader);

        /**
         * With every line in it, and nothing kept in memory; another one once it was made anew.
         *
         * @throws IndexUnusable when it cannot be had
         */
        AccountIndex index();
    }

    /**
     * What came of it.
     *
     * @param findings what is wrong, in sentences that name the line and what to do; empty when all is sound
     * @param head the last line of the book that was looked at
     * @param anchor where the hash that was asked for stands; empty when it was not met
     */
    public record Result(List<String> findings, BookPosition head, Optional<Anchor> anchor) {}

    /**
     * Proves everything.
     *
     * @param till puts a question, and returns once it is answered
     * @param anchor a hash to look for that was kept outside, or its first 16 or more hex digits; null for none
     */
    public Result run(Consumer<Consumer<Now>> till, @Nullable String anchor) {
        for (int again = 0; again < TRIES; again++) {
            try {
                return new Run(till, anchor).result();
            } catch (MadeAnew expected) {
                // and there may be damage in what it has read while somebody was erased
            }
        }
        Result[] result = new Result[1];
        till.accept(now -> result[0] = new Run(question -> question.accept(now), anchor).result());
        return result[0];
    }

    /** The index is another one than it was when the walk began: the places of lines may be others, too. */
    private static final class MadeAnew extends RuntimeException {
        MadeAnew() {
            super("the index was made anew", null, false, false);
        }
    }

    private final class Run {
        private final Consumer<Consumer<Now>> till;
        private final Findings findings = new Findings();
        private final IndexCheck check = new IndexCheck(findings);
        private final BookProof proof;
        private final @Nullable String wanted;
        private @Nullable AccountIndex index;

        Run(Consumer<Consumer<Now>> till, @Nullable String anchor) {
            this.till = till;
            this.wanted = anchor == null ? null : Anchor.digits(anchor);
            this.proof = new BookProof(currency, limits, check::expect, findings, wanted);
        }

        Result result() {
            BookReader[] book = new BookReader[1];
            till.accept(now -> {
                book[0] = now.reader();
                ifItCanBeHad(() -> index = now.index());
            });
            return new Result(findings(book[0]), book[0].head(), proof.anchor());
        }

        private List<String> findings(BookReader book) {
            try {
                new ReadLines(book::forEach, codec).inParallelAfter(BookPosition.START, proof::look);
                proof.finish();
                if (wanted != null && proof.anchor().isEmpty()) {
                    findings.noLineHas(wanted);
                }
                check.run(proof.whole(), book.head().line(), this::ask);
            } catch (BookDamaged | BookTooNew e) {
                till.accept(now -> ifItCanBeHad(() -> mustBeTheSame(now))); // else an erasure was seen
                return damage(book, e); // sums over damaged lines would prove nothing
            } catch (EntryTooNew e) {
                findings.inBook(e.getMessage() + "; the lines after it were not looked at");
            }
            return findings.texts();
        }

        /** All damage there is; what was met first is among it, whatever a second look finds. */
        private List<String> damage(BookReader book, RuntimeException first) {
            Stream<String> all = book.check().stream().map(BookFinding::text);
            return Stream.concat(Stream.of(String.valueOf(first.getMessage())), all)
                    .distinct()
                    .toList();
        }

        /** Puts a question once the book is added up to its end; none to an index that cannot be had. */
        private void ask(Consumer<Now> question) {
            if (index == null) {
                return;
            }
            till.accept(now -> ifItCanBeHad(() -> {
                mustBeTheSame(now);
                now.eachAfter(proof.reached().line(), proof::add);
                question.accept(now);
            }));
        }

        private void mustBeTheSame(Now now) {
            if (index != null && now.index() != index) {
                throw new MadeAnew();
            }
        }

        /** An index that cannot be read is found once and not asked again. */
        private void ifItCanBeHad(Runnable question) {
            try {
                question.run();
            } catch (IndexUnusable e) {
                index = null;
                findings.inIndex("cannot be read: %s", String.valueOf(e.getMessage()));
            }
        }
    }
}
