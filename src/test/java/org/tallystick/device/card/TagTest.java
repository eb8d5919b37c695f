package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.simulator.VirtualReader;

/** A tag laid on an RDM6300 reader. */
class TagTest {
    /** As seen on a real module: forum.arduino.cc topic 251993, printed number 0006547886. */
    private static final String FRAME =
            new String(HexFormat.of().parseHex("0230313030363345394145323503"), StandardCharsets.US_ASCII);

    @Test
    void theTagIsReadFromPiecesOfEverySize() {
        for (int size = 1; size <= FRAME.length(); size++) {
            assertThat(reader().feedInPieces(FRAME, size).told()).containsExactly("010063E9AE");
        }
    }

    @Test
    void theVirtualReaderSendsThatVeryFrame() {
        assertThat(VirtualReader.tagFrame("010063e9ae")).isEqualTo(FRAME.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aFrameOfAnId12ReaderIsReadToo() {
        assertThat(reader().feed(FRAME.replace("\u0003", "\r\n\u0003")).told()).containsExactly("010063E9AE");
    }

    @Test
    void aTagThatLiesThereIsToldOnceAndAgainAfterItWasAway() {
        Decoding reader = reader();
        for (int i = 0; i < 20; i++) {
            reader.feed(FRAME).silence(60);
        }
        assertThat(reader.told()).hasSize(1);
        assertThat(reader.silence(300).feed(FRAME).told()).containsExactly("010063E9AE", "010063E9AE");
    }

    @Test
    void anotherTagIsToldAtOnce() {
        String other = new String(VirtualReader.tagFrame("0200000001"), StandardCharsets.US_ASCII);
        assertThat(reader().feed(FRAME).silence(60).feed(other).told()).containsExactly("010063E9AE", "0200000001");
    }

    @Test
    void aTornFirstFrameDoesNotCountWhenAGoodOneFollows() {
        assertThat(reader().feed(FRAME.substring(5)).feed(FRAME).silence(400).told())
                .containsExactly("010063E9AE");
    }

    @Test
    void onlyBadFramesAreToldAsOneBadReadOnceTheTagIsAway() {
        assertThat(reader().feed(FRAME.replace("E9", "E8"))
                        .silence(60)
                        .feed(FRAME.replace("E9", "E8"))
                        .silence(400)
                        .told())
                .containsExactly("CHECKSUM");
        assertThat(reader().feed(FRAME.substring(0, 9)).silence(400).told()).containsExactly("INCOMPLETE");
    }

    @Test
    void noSingleDamagedByteMakesAnotherTag() {
        Random random = new Random(Seed.value());
        for (int trial = 0; trial < 5_000; trial++) {
            StringBuilder damaged = new StringBuilder(FRAME);
            int place = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(place, (char) random.nextInt(256));
                case 1 -> damaged.insert(place, (char) random.nextInt(256));
                default -> damaged.deleteCharAt(place);
            }
            assertThat(reader().feed(damaged.toString()).silence(400).told())
                    .as("%s, seed %d", damaged, Seed.value())
                    .isSubsetOf("010063E9AE", "CHECKSUM", "INCOMPLETE", "GARBLED");
        }
    }

    private static Decoding reader() {
        return new Decoding("generic/rdm6300");
    }
}
