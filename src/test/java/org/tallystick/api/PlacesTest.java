package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

class PlacesTest {
    private final Places places = new Places(1, Duration.ZERO, Sentence.of(Phrase.WHY_TOO_MUCH));

    @Test
    void whoeverGetsNoneIsToldThatOthersAreAtItAndTheNextOneGetsIt() {
        assertThatThrownBy(() -> places.during(() -> places.during(() -> "twice")))
                .isInstanceOf(Busy.class)
                .extracting(thrown -> ((Busy) thrown).say())
                .isEqualTo(Sentence.of(Phrase.WHY_TOO_MUCH));

        assertThat(places.during(() -> "once")).isEqualTo("once");
    }
}
