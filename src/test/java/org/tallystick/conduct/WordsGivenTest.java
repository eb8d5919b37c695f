package org.tallystick.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.conduct.Said.cents;
import static org.tallystick.conduct.Said.day;
import static org.tallystick.conduct.Said.parts;
import static org.tallystick.conduct.Said.plan;
import static org.tallystick.conduct.Said.promise;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Instalment;

/** What becomes of a word: kept, a day late, a part, broken, moved; and of the parts of a plan. */
class WordsGivenTest {
    private static final Arrangements PROMISED = Arrangements.NONE.after(promise(0, 10, 1000), cents(5000));
    private static final Arrangements PLANNED =
            Arrangements.NONE.after(plan(0, 10, 300, 20, 300, 30, 400), cents(5000));

    private static String words(Arrangements arrangements) {
        return arrangements.words().stream()
                .map(word -> (word.due().toEpochDay() - day(0).toEpochDay()) + "=" + word.kept())
                .toList()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1000,  0, [10=KEPT]",
        "1000,  9, [10=KEPT]",
        "1000, 10, [10=KEPT]",
        "1001, 10, [10=KEPT]",
        "1000, 11, [10=LATE]",
        "1000, 12, [10=BROKEN]",
        "1000, 90, [10=BROKEN]",
        " 999, 10, []",
    })
    void aPromiseIsKeptByItsDayAndLateOnTheNextAndBrokenThen(int paid, int on, String words) {
        assertThat(words(PROMISED.paid(cents(paid), day(on)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   10, []",
        "0,   11, []",
        "0,   12, [10=BROKEN]",
        "1,   12, [10=BROKEN]",
        "499, 12, [10=BROKEN]",
        "500, 11, []",
        "500, 12, [10=PART]",
        "999, 99, [10=PART]",
    })
    void halfOfItIsAPartAndACentIsNot(int paid, int on, String words) {
        Arrangements some = paid == 0 ? PROMISED : PROMISED.paid(cents(paid), day(5));
        assertThat(words(some.on(day(on)))).isEqualTo(words);
        assertThat(some.on(day(on)).promise() == null).isEqualTo(!words.equals("[]"));
    }

    @Test
    void partsAreAddedUpAndWhatIsMissingIsSaid() {
        Arrangements some = PROMISED.paid(cents(300), day(2)).paid(cents(300), day(4));
        assertThat(some.pledges().getFirst().next()).contains(new Instalment(day(10), cents(400)));
        assertThat(some.pledges().getFirst().paid()).isEqualTo(cents(600));
        assertThat(words(some.paid(cents(400), day(6)))).isEqualTo("[10=KEPT]");
        assertThat(some.paid(cents(400), day(6)).pledges()).isEmpty();
    }

    @Test
    void theLastCentOnTheDayAfterMakesItLate() {
        Arrangements some = PROMISED.paid(cents(999), day(2));
        assertThat(words(some.paid(cents(1), day(11)))).isEqualTo("[10=LATE]");
    }

    @Test
    void aPromiseWithoutAnAmountIsForEverythingOwed() {
        Arrangements all = Arrangements.NONE.after(promise(0, 10, null), cents(5000));
        assertThat(all.promise()).isEqualTo(new PromiseToPay(day(0), parts(10, 5000), cents(0), 0, null));
        assertThat(Arrangements.NONE.after(promise(0, 10, null), cents(0)).promise())
                .isNull();
        assertThat(Arrangements.NONE.after(promise(0, 10, null), cents(-5)).promise())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"3, [10=MOVED]", "10, [10=MOVED]", "11, [10=MOVED]", "12, [10=BROKEN]"})
    void anotherDayTakesThePlaceOfOneThatIsNotDecided(int on, String words) {
        Arrangements moved = PROMISED.after(promise(on, on + 7, 1000), cents(5000));
        assertThat(words(moved)).isEqualTo(words);
        assertThat(moved.promise()).isEqualTo(new PromiseToPay(day(on), parts(on + 7, 1000), cents(0), 0, null));
        assertThat(words(moved.paid(cents(1000), day(on + 7))))
                .isEqualTo(words.replace("]", ", " + (on + 7) + "=KEPT]"));
    }

    @Test
    void aPaidPromiseIsNotMoved() {
        Arrangements kept = PROMISED.paid(cents(1000), day(3)).after(promise(4, 20, 1000), cents(4000));
        assertThat(words(kept)).isEqualTo("[10=KEPT]");
    }

    @ParameterizedTest
    @CsvSource({
        " 300, 10, [10=KEPT]",
        " 299, 10, []",
        " 600, 10, '[10=KEPT, 20=KEPT]'",
        " 999, 10, '[10=KEPT, 20=KEPT]'",
        "1000, 10, '[10=KEPT, 20=KEPT, 30=KEPT]'",
        " 600, 11, '[10=LATE, 20=KEPT]'",
        " 600, 12, '[10=BROKEN, 20=KEPT]'",
        " 300, 12, [10=BROKEN]",
        "1000, 21, '[10=BROKEN, 20=LATE, 30=KEPT]'",
        "1000, 22, '[10=BROKEN, 20=BROKEN, 30=KEPT]'",
        "1000, 32, '[10=BROKEN, 20=BROKEN, 30=BROKEN]'",
    })
    void onePaymentMayCoverSeveralParts(int paid, int on, String words) {
        assertThat(words(PLANNED.paid(cents(paid), day(on)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0,    9, [], 300, 10",
        "0,   12, [10=BROKEN], 600, 20",
        "150, 12, [10=PART], 450, 20",
        "149, 12, [10=BROKEN], 451, 20",
        "450, 22, '[10=KEPT, 20=PART]', 550, 30",
        "449, 22, '[10=KEPT, 20=BROKEN]', 551, 30",
        "150, 22, '[10=PART, 20=BROKEN]', 850, 30",
        "700, 31, '[10=KEPT, 20=KEPT]', 300, 30",
    })
    void eachPartOfAPlanIsAWordOfItsOwn(int paid, int on, String words, int missing, int due) {
        Arrangements now = (paid == 0 ? PLANNED : PLANNED.paid(cents(paid), day(1))).on(day(on));
        assertThat(words(now)).isEqualTo(words);
        assertThat(now.pledges().getFirst().next()).contains(new Instalment(day(due), cents(missing)));
    }

    @Test
    void aPlanThatHasGoneByIsOverAndItsPartsAreDecidedOnce() {
        Arrangements over =
                PLANNED.paid(cents(850), day(1)).on(day(15)).on(day(32)).on(day(99));
        assertThat(words(over)).isEqualTo("[10=KEPT, 20=KEPT, 30=PART]");
        assertThat(over.plan()).isNull();
        assertThat(over.pledges()).isEmpty();
    }

    @Test
    void aNewPlanMovesWhatIsLeftOfTheOld() {
        Arrangements moved = PLANNED.paid(cents(300), day(5)).after(plan(22, 40, 500), cents(700));
        assertThat(words(moved)).isEqualTo("[10=KEPT, 20=BROKEN, 30=MOVED]");
        assertThat(moved.plan()).isEqualTo(new PromiseToPay(day(22), parts(40, 500), cents(0), 0, null));
    }

    @Test
    void aPaymentCountsForPromiseAndPlan() {
        Arrangements both = PLANNED.after(promise(0, 5, 300), cents(5000));
        assertThat(both.pledges()).extracting(PromiseToPay::made).containsExactly(day(0), day(0));
        assertThat(words(both.paid(cents(300), day(5)))).isEqualTo("[5=KEPT, 10=KEPT]");
        assertThat(words(both.after(promise(1, 6, 300), cents(5000)))).isEqualTo("[5=MOVED]");
    }

    @Test
    void whereNothingIsOwedAnyMoreAllThatWasToComeIsKept() {
        Arrangements both = PLANNED.after(promise(0, 5, 300), cents(5000));
        assertThat(words(both.done(day(5), true))).isEqualTo("[5=KEPT, 10=KEPT, 20=KEPT, 30=KEPT]");
        assertThat(words(both.done(day(11), true))).isEqualTo("[5=BROKEN, 10=LATE, 20=KEPT, 30=KEPT]");
        assertThat(words(both.done(day(22), true))).isEqualTo("[5=BROKEN, 10=BROKEN, 20=BROKEN, 30=KEPT]");
        assertThat(both.done(day(5), true).pledges()).isEmpty();
    }

    @Test
    void whereNobodyPaidThereIsNothingLeftToKeepAWordAbout() {
        Arrangements both = PLANNED.after(promise(0, 5, 300), cents(5000));
        assertThat(words(both.done(day(5), false))).isEqualTo("[]");
        assertThat(words(both.done(day(12), false))).isEqualTo("[5=BROKEN, 10=BROKEN]");
        assertThat(both.done(day(5), false).pledges()).isEmpty();
    }

    @Test
    void remindersAndCallsAreRemembered() {
        Arrangements reminded = PROMISED.after(Said.reminder(3), cents(5000));
        assertThat(reminded)
                .isEqualTo(new Arrangements(PROMISED.promise(), null, List.of(), Contacts.NONE.remindedOn(day(3))));
        Arrangements called = PROMISED.after(Said.call(3, CallResult.REFUSED), cents(5000));
        assertThat(called.promise()).isEqualTo(PROMISED.promise());
        assertThat(called.done(day(4), true).contacts()).isEqualTo(called.contacts());
        assertThat(reminded.paid(cents(1000), day(4)).contacts().reminded()).isEqualTo(day(3));
        assertThat(reminded.done(day(4), true).contacts().reminded()).isEqualTo(day(3));
        assertThat(reminded.after(promise(4, 9, 5), cents(5000)).contacts().reminded())
                .isEqualTo(day(3));
        assertThat(reminded.after(plan(4, 9, 5), cents(5000)).contacts().reminded())
                .isEqualTo(day(3));
    }

    @Test
    void aHundredWordsAreKeptTheLastOnes() {
        List<PromiseOutcome> many = IntStream.range(0, 120)
                .mapToObj(i -> new PromiseOutcome(day(i), Kept.KEPT))
                .toList();
        Arrangements full = new Arrangements(null, null, many, Contacts.NONE);
        assertThat(full.words())
                .hasSize(100)
                .startsWith(new PromiseOutcome(day(20), Kept.KEPT))
                .endsWith(many.getLast());
        Arrangements more = full.after(promise(150, 160, 5), cents(9)).on(day(200));
        assertThat(more.words())
                .hasSize(100)
                .endsWith(new PromiseOutcome(day(160), Kept.BROKEN))
                .doesNotContain(many.get(20));
        assertThat(new Arrangements(null, null, many.subList(0, 100), Contacts.NONE).words())
                .hasSize(100)
                .contains(many.getFirst());
    }

    @Test
    void aPledgeHasPartsAndNoMoreAreDecidedThanThereAre() {
        assertThatThrownBy(() -> new PromiseToPay(day(0), List.of(), cents(0), 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 of 0 parts cannot be decided");
        assertThatThrownBy(() -> new PromiseToPay(day(0), parts(1, 1), cents(0), 2, null))
                .hasMessage("2 of 1 parts cannot be decided");
        assertThatThrownBy(() -> new PromiseToPay(day(0), parts(1, 1), cents(0), -1, null))
                .hasMessage("-1 of 1 parts cannot be decided");
        assertThat(new PromiseToPay(day(0), parts(1, 1), cents(1), 1, null).next())
                .isEmpty();
    }
}
