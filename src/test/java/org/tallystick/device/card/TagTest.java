package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.simulator.VirtualReader;

/** A tag laid on an RDM6300 reader. */
class TagTest {
    /** As seen on a real module: forum.arduino.cc topic 251993, printed number 0006547886. */
    private static final String FRAME =
            new String(HexFormat.of().parseHex("0230313030363345394145323503"), StandardCharsets.US_ASCII);

    @Test
    void theTagIsReadFromPiecesOfEverySize() {
        for (int size = 1; size <= FRAME.length(); size++) {
            assertThat(reader().feedInPieces(FRAME + FRAME, size).told()).containsExactly("010063E9AE");
        }
    }

    @Test
    void theVirtualReaderSendsThatVeryFrame() {
        assertThat(VirtualReader.tagFrame("010063e9ae")).isEqualTo(FRAME.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aFrameOfAnId12ReaderIsReadToo() {
        Decoding reader = new Decoding("generic/id-12").feed(FRAME.replace("\u0003", "\r\n\u0003"));
        assertThat(reader.told()).as("such a reader sends a tag once").containsExactly("010063E9AE");
    }

    @Test
    void aTagThatLiesThereIsToldOnceAndAgainAfterItWasAway() {
        Decoding reader = reader();
        for (int i = 0; i < 20; i++) {
            reader.feed(FRAME).silence(60);
        }
        assertThat(reader.told()).hasSize(1);
        assertThat(reader.silence(300).feed(FRAME).silence(65).feed(FRAME).told())
                .containsExactly("010063E9AE", "010063E9AE");
    }

    @Test
    void anotherTagIsToldAtItsSecondFrame() {
        Decoding reader = reader().feed(FRAME).silence(65).feed(FRAME).silence(65);
        reader.feed(frame("0200000001")).silence(65).feed(frame("0200000001"));
        assertThat(reader.told()).containsExactly("010063E9AE", "0200000001");
    }

    @Test
    void aFrameThatDoesNotComeAgainInTimeIsNoTag() {
        assertThat(reader().feed(FRAME).silence(1_000).told()).isEmpty();
        assertThat(reader().feed(FRAME).silence(300).feed(FRAME).silence(300).told())
                .as("two frames, each alone")
                .isEmpty();
        Decoding slow = reader();
        for (int i = 0; i < 4; i++) {
            slow.feed(FRAME).silence(150).feed(frame("020000000" + i)).silence(151);
        }
        assertThat(slow.told()).as("301 ms between frames of one tag").isEmpty();
    }

    @Test
    void zerosAndFsAloneAreNoTagHoweverOftenTheyCome() {
        for (String profile : new String[] {"generic/rdm6300", "generic/id-12"}) {
            Decoding reader = new Decoding(profile);
            for (int i = 0; i < 10; i++) {
                reader.feed(frame("0000000000"))
                        .silence(65)
                        .feed(frame("FFFFFFFFFF"))
                        .silence(65);
                reader.feed(frame("FFFFFFFFFF"))
                        .silence(65)
                        .feed(frame("0000000000"))
                        .silence(65);
            }
            assertThat(reader.silence(400).told()).as(profile).isEmpty();
        }
    }

    /** Tags that modules made up, as owners of them have reported: each has the right check digits. */
    @Test
    void tagsThatTheModuleMakesUpNeitherCountNorDisturbTheOneThatLiesThere() {
        String[] madeUp = {
            "000000000000", "000000078F88", "00F00000F000", "F000060007F1", "4FFB388FFFFC", "DAEF6FEE2B9F"
        };
        Decoding idle = reader();
        Decoding held = reader();
        for (String digits : madeUp) {
            String phantom = "\u0002" + digits + "\u0003";
            idle.feed(phantom).silence(200);
            held.feed(FRAME).silence(65).feed(phantom).silence(65);
        }
        assertThat(idle.silence(400).told()).doesNotContain("000000078F", "00F00000F0", "F000060007");
        assertThat(held.silence(400).told()).containsExactly("010063E9AE");
    }

    @Test
    void noModuleThatMakesUpTagsAtRandomMakesOneCount() {
        long seed = Trials.seed("made up tags");
        Random random = new Random(seed);
        Decoding reader = reader();
        int real = 0;
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(100) == 0) {
                reader.silence(300).feed(FRAME).silence(65).feed(FRAME).silence(300);
                real++;
            }
            reader.feed(frame("%010X".formatted(random.nextLong(1L << 40)))).silence(1 + random.nextInt(400));
        }
        assertThat(reader.told()).as("seed %d", seed).hasSize(real).containsOnly("010063E9AE");
    }

    @Test
    void aTornFirstFrameDoesNotCountWhenAGoodOneFollows() {
        assertThat(reader().feed(FRAME.substring(5))
                        .feed(FRAME)
                        .silence(65)
                        .feed(FRAME)
                        .silence(400)
                        .told())
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
        long seed = Trials.seed("damaged tags");
        Random random = new Random(seed);
        for (int trial = 0; trial < 5_000; trial++) {
            StringBuilder damaged = new StringBuilder(FRAME);
            int place = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(place, (char) random.nextInt(256));
                case 1 -> damaged.insert(place, (char) random.nextInt(256));
                default -> damaged.deleteCharAt(place);
            }
            Decoding reader = new Decoding("generic/id-12");
            assertThat(reader.feed(damaged.toString()).silence(400).told())
                    .as("%s, seed %d", damaged, seed)
                    .isSubsetOf("010063E9AE", "CHECKSUM", "INCOMPLETE", "GARBLED");
        }
    }

    private static String frame(String digits) {
        return new String(VirtualReader.tagFrame(digits), StandardCharsets.US_ASCII);
    }

    private static Decoding reader() {
        return new Decoding("generic/rdm6300");
    }
}
