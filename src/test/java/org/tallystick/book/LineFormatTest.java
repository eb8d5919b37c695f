package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineFormatTest {
    private static final Hash BEFORE = Hash.startOf("T1.1");
    private static final String RECORD =
            "{\"book\":\"T1.1\",\"n\":1,\"salt\":\"00000000000000000000000000000001\",\"fields\":{\"a\":1}}";

    @Test
    void aLineWithTheRightHashMustBeLaidOutRight() {
        assertThat(read("{\"v\":1,\"n\":1,\"entry\":{}")).isInstanceOf(LineFormat.Sound.class);
        for (String wrong : List.of(
                "{\"v\":1,\"n\":0,\"entry\":{}",
                "{\"v\":1, \"n\":1,\"entry\":{}",
                "{\"v\":1,\"n\":1,\"personal\":\"ab\",\"entry\":{}",
                "{\"v\":1,\"n\":1,\"personal\":\"" + BEFORE + "\" \"entry\":{}",
                "{\"v\":1,\"n\":1,\"personal\":\"" + "A".repeat(64) + "\",\"entry\":{}",
                "{\"v\":1,\"n\":1,\"entry\":[]",
                "{\"v\":1,\"n\":1,\"entry\":{},\"more\":1")) {
            assertThat(read(wrong))
                    .as(wrong)
                    .isEqualTo(new LineFormat.Bad("it is not laid out as a line of version 1"));
        }
        assertThat(LineFormat.read(new byte[10], BEFORE)).isEqualTo(new LineFormat.Bad("it does not end in a hash"));
    }

    @Test
    void aHeadThatEndsEarlyIsNone() {
        String whole = "{\"v\":1,\"n\":12,\"personal\":\"" + BEFORE + "\",\"entry\":{";
        assertThat(LineFormat.numberOf(Books.utf8(whole))).hasValue(12);
        for (int length = 0; length < whole.length(); length++) {
            assertThat(LineFormat.numberOf(Books.utf8(whole.substring(0, length))))
                    .as(whole.substring(0, length))
                    .isEmpty();
        }
    }

    private static LineFormat.Reading read(String body) {
        Hash hash = Hash.of(BEFORE.ascii(), Books.utf8(body));
        return LineFormat.read(Books.utf8(body + ",\"sha256\":\"" + hash + "\"}"), BEFORE);
    }

    @Test
    void aHashHas64HexDigitsInLowerCase() {
        for (String wrong :
                List.of("", "0".repeat(63), "A".repeat(64), "/".repeat(64), "g".repeat(64), "\u0660".repeat(64))) {
            assertThatThrownBy(() -> Hash.parse(wrong))
                    .hasMessage("A hash has 64 lower-case hex digits; this has not: " + wrong);
        }
        assertThat(Hash.parse("09af".repeat(16))).hasToString("09af".repeat(16)).isNotEqualTo("09af".repeat(16));
    }

    @Test
    void aPeopleRecordMustBeLaidOutRight() {
        assertThat(PeopleRecord.read(Books.utf8(RECORD)))
                .map(PeopleRecord::fields)
                .contains("{\"a\":1}");
        for (String wrong : List.of(
                "",
                RECORD.replace("fields\":{", "fields\":["),
                RECORD.substring(0, RECORD.length() - 7),
                RECORD.substring(0, RECORD.length() - 1),
                RECORD + "]",
                RECORD.substring(0, RECORD.indexOf("\"n\":") + 4),
                RECORD.replace("T1.1", "T".repeat(65)),
                RECORD.replace("\"n\":1,", "\"n\":01,"),
                RECORD.replace("\"n\":1,", "\"n\":,"),
                RECORD.replace("\"n\":1,", "\"n\":1000000000000000000,"),
                RECORD.replaceFirst("\"salt\":\"..", "\"salt\":\"AB"),
                RECORD.replaceFirst("\"salt\":\"..", "\"salt\":\""),
                RECORD.substring(0, RECORD.indexOf("{\"a\"") + 1))) {
            assertThat(PeopleRecord.read(Books.utf8(wrong))).as(wrong).isEmpty();
        }
    }
}
