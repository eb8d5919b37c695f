package org.tallystick.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.report.Need.Kind;

/** Of what needs the owner, some of each kind where there is little room. */
class NeedsTest {
    private static Needs of(int uncertain, int broken, int reviews) {
        Needs.Maker maker = new Needs.Maker();
        maker.add(Kind.REVIEW, Collections.nCopies(reviews, Need.of(Kind.REVIEW)));
        maker.add(Kind.PROMISE_BROKEN, Collections.nCopies(broken, Need.of(Kind.PROMISE_BROKEN)));
        maker.add(Kind.UNCERTAIN, Collections.nCopies(uncertain, Need.of(Kind.UNCERTAIN)));
        return maker.needs();
    }

    private static List<Kind> first(int most, Needs needs) {
        return needs.firstOfEach(most).stream().map(Need::kind).toList();
    }

    @Test
    void manyOfOneKindHideNoOther() {
        assertThat(first(5, of(9, 3, 1)))
                .containsExactly(Kind.UNCERTAIN, Kind.UNCERTAIN, Kind.PROMISE_BROKEN, Kind.PROMISE_BROKEN, Kind.REVIEW);
        assertThat(first(5, of(9, 0, 0))).hasSize(5);
        assertThat(first(5, of(1, 1, 1))).hasSize(3);
        assertThat(first(2, of(1, 1, 1))).containsExactly(Kind.UNCERTAIN, Kind.PROMISE_BROKEN);
        assertThat(first(5, of(0, 0, 0))).isEmpty();
    }
}
