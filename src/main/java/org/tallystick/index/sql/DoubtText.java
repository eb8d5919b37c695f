package org.tallystick.index.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.book.Place;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.shop.InDoubt;

/** What is kept of lines that were written in doubt, in one column: there is seldom any. */
final class DoubtText {
    private static final String BLANK = " ";
    private static final String LASTS = "-";
    private static final int FIRST_SUM = 7;

    private DoubtText() {}

    static @Nullable String write(@Nullable InDoubt doubt) {
        if (doubt == null) {
            return null;
        }
        BookPosition began = doubt.began();
        List<String> words = new ArrayList<>(List.of(
                began.book(),
                Long.toString(began.line()),
                began.hash().hex(),
                Integer.toString(began.end().segment()),
                Long.toString(began.end().offset()),
                Long.toString(began.end().peopleOffset()),
                doubt.until() == null ? LASTS : doubt.until().toString()));
        MetaRow.figures(doubt.sums()).forEach(sum -> words.add(Long.toString(sum.getAmountMinorLong())));
        return String.join(BLANK, words);
    }

    static @Nullable InDoubt read(@Nullable String text, CurrencyUnit currency) {
        if (text == null) {
            return null;
        }
        String[] words = text.split(BLANK, -1);
        BookPosition began = new BookPosition(
                words[0],
                Long.parseLong(words[1]),
                Hash.parse(words[2]),
                new Place(Integer.parseInt(words[3]), Long.parseLong(words[4]), Long.parseLong(words[5])));
        List<Money> sums = new ArrayList<>();
        for (int i = FIRST_SUM; i < words.length; i++) {
            sums.add(Money.ofMinor(currency, Long.parseLong(words[i])));
        }
        return new InDoubt(
                began,
                new Turnover(
                        sums.get(0),
                        sums.get(1),
                        sums.get(2),
                        sums.get(3),
                        sums.get(4),
                        sums.get(5),
                        sums.get(6),
                        sums.get(7),
                        sums.get(8)),
                words[6].equals(LASTS) ? null : LocalDate.parse(words[6]));
    }
}
