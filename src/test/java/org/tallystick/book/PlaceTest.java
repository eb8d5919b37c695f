package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a line stands, and by what it is known. */
class PlaceTest {
    @Test
    void aLaterSegmentOrALaterByteIsBehind() {
        Place place = new Place(2, 500, 0);
        assertThat(new Place(3, 0, 0).isBehind(place)).isTrue();
        assertThat(new Place(2, 501, 0).isBehind(place)).isTrue();
        assertThat(new Place(2, 500, 9).isBehind(place)).isFalse();
        assertThat(new Place(1, 900, 0).isBehind(place)).isFalse();
    }

    @Test
    void aHashIsEqualToTheSameDigitsAndToNothingElse() {
        Hash hash = Hash.parse("ab".repeat(32));
        assertThat(hash).isEqualTo(Hash.parse("ab".repeat(32))).isNotEqualTo(Hash.parse("cd".repeat(32)));
        assertThat(hash.equals((Object) "ab".repeat(32))).isFalse();
    }
}
