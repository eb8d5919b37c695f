package org.tallystick.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.conduct.Said.cents;
import static org.tallystick.conduct.Said.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;

/**
 * Random weeks of promises, plans and payments. The product looks at words only when something happens or somebody
 * asks, the model each morning: it must not matter.
 */
class WordsAgainstANaiveModelTest {
    private static final int DAYS = 60;

    @Test
    void wordsAreDecidedAsByLookingEachMorning() {
        Trials trials = Trials.of("words given", 1000, 100_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            play(trials.random(trial), trials.replay(trial));
        }
    }

    private static void play(Random random, String replay) {
        Arrangements product = Arrangements.NONE;
        NaiveWords model = new NaiveWords();
        for (int today = 0; today < DAYS; today++) {
            model.morning(today);
            for (int i = random.nextInt(3); i > 1; i--) {
                product = step(random, product, model, today);
            }
            if (random.nextInt(5) == 0) {
                Arrangements seen = product.on(day(today));
                assertThat(words(seen))
                        .as(replay)
                        .isEqualTo(model.decided.stream().sorted().toList());
                assertThat(next(seen)).as(replay).isEqualTo(model.next());
            }
        }
        model.morning(DAYS + 30);
        assertThat(words(product.on(day(DAYS + 30))))
                .as(replay)
                .isEqualTo(model.decided.stream().sorted().toList());
    }

    private static Arrangements step(Random random, Arrangements before, NaiveWords model, int today) {
        int cents = 1 + random.nextInt(8);
        int due = today + random.nextInt(6);
        return switch (random.nextInt(10)) {
            case 0, 1 -> {
                model.promise(due, cents);
                yield before.after(Said.promise(today, due, cents), cents(100));
            }
            case 2 -> {
                int[] parts = {due, cents, due + 2, 1 + random.nextInt(8), due + 2 + random.nextInt(9), 4};
                model.plan(parts);
                yield before.after(Said.plan(today, parts), cents(100));
            }
            case 3 -> {
                boolean paid = random.nextBoolean();
                model.nothingOwed(today, paid);
                yield before.done(day(today), paid);
            }
            default -> {
                model.pay(today, cents);
                yield before.paid(cents(cents), day(today));
            }
        };
    }

    private static int number(LocalDate day) {
        return (int) (day.toEpochDay() - day(0).toEpochDay());
    }

    private static List<String> words(Arrangements seen) {
        return seen.words().stream()
                .map(word -> number(word.due()) + "=" + word.kept())
                .sorted()
                .toList();
    }

    private static List<String> next(Arrangements seen) {
        return seen.pledges().stream()
                .map(pledge -> pledge.next().orElseThrow())
                .map(part -> number(part.due()) + ":" + part.amount().getAmountMinorInt())
                .toList();
    }
}
