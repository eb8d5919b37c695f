package org.tallystick.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.conduct.Said.cents;
import static org.tallystick.conduct.Said.day;
import static org.tallystick.conduct.Said.parts;
import static org.tallystick.conduct.Said.plan;
import static org.tallystick.conduct.Said.promise;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;

/** What somebody has said under two accounts that become one. */
class TwinsWordsTest {
    private static final Arrangements PROMISED = Arrangements.NONE.after(promise(0, 10, 1000), cents(5000));
    private static final Arrangements PLANNED =
            Arrangements.NONE.after(plan(0, 10, 300, 20, 300, 30, 400), cents(5000));

    private static String words(Arrangements arrangements) {
        return arrangements.words().stream()
                .map(word -> (word.due().toEpochDay() - day(0).toEpochDay()) + "=" + word.kept())
                .toList()
                .toString();
    }

    @Test
    void aTwinsWordsArePutTogetherAndAllThatWasAgreedHolds() {
        Arrangements here = PROMISED.paid(cents(1000), day(2))
                .after(promise(3, 15, 100), cents(9))
                .after(Said.reminder(4), cents(9));
        Arrangements there = PLANNED.after(promise(1, 12, 200), cents(9))
                .after(Said.reminder(6), cents(9))
                .paid(cents(300), day(7));
        Arrangements both = here.absorbing(there, day(7));
        assertThat(words(both)).isEqualTo("[10=KEPT, 10=KEPT, 12=KEPT]");
        assertThat(both.promise()).isEqualTo(here.promise());
        assertThat(both.plan()).isEqualTo(there.plan());
        assertThat(both.contacts().reminded()).isEqualTo(day(6));
        assertThat(there.absorbing(here, day(7)).plan()).isEqualTo(there.plan());
        assertThat(there.absorbing(here, day(7)).promise()).isEqualTo(here.promise());
        assertThat(there.absorbing(here, day(7)).contacts().reminded()).isEqualTo(day(6));
        assertThat(here.absorbing(Arrangements.NONE, day(7))).isEqualTo(here);
        assertThat(Arrangements.NONE.absorbing(here, day(7))).isEqualTo(here);
    }

    @Test
    void ofTwoPromisesOrPlansWhatIsLeftOfEachHolds() {
        SlipNumber slip = SlipNumber.of("T1.1", 4);
        Arrangements here = PROMISED.paid(cents(300), day(2));
        Arrangements there = new Arrangements(
                new PromiseToPay(day(1), parts(5, 200), cents(0), 0, slip), null, List.of(), Contacts.NONE);
        PromiseToPay both = new PromiseToPay(
                day(0),
                List.of(new Instalment(day(5), cents(200)), new Instalment(day(10), cents(700))),
                cents(0),
                0,
                slip);
        assertThat(here.absorbing(there, day(3)).promise()).isEqualTo(both);
        assertThat(there.absorbing(here, day(3)).promise()).isEqualTo(both);
        assertThat(words(here.absorbing(there, day(3)).on(day(12)))).isEqualTo("[5=BROKEN, 10=BROKEN]");
        assertThat(words(there.absorbing(here, day(7)))).as("decided before").isEqualTo("[5=BROKEN]");
        assertThat(there.absorbing(here, day(7)).promise()).isEqualTo(here.promise());
    }

    @Test
    void whatWasBrokenBeforeADecisionCountsNoMore() {
        Arrangements broken = PROMISED.on(day(12));
        assertThat(broken.broken(null)).containsExactly(day(10));
        assertThat(broken.broken(day(11))).containsExactly(day(10));
        assertThat(broken.broken(day(12))).isEmpty();
        assertThat(PROMISED.paid(cents(1000), day(11)).broken(null)).as("late").isEmpty();
    }
}
