package org.tallystick.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.Trials;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.form.IouSlip;

class SlipNotationTest {
    private static final String[] PIECES = {
        "a",
        " ",
        "|",
        " | ",
        "\\",
        "\\u0041",
        "\n",
        "\r\n",
        "\t",
        "\u001b",
        "é",
        "米",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "\u2028",
        "\u0085",
        "row ",
        "{0}"
    };

    @Test
    void theNotationReadsLikeTheSlip() throws IOException {
        Slip slip = IouSlip.of(CornerShop.weeklyShopping(), CornerShop.ASHA, CornerShop.SHOP);

        Golden.same("slip/iou.slip", SlipNotation.write(slip));
    }

    @Test
    void whatWasPrintedIsReadBackExactly() {
        long seed = Trials.seed("slips written and read");
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Slip slip = anySlip(random);
            String written = SlipNotation.write(slip);
            String stored = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(SlipNotation.read(stored)).as("-Dseed=%d", seed).isEqualTo(slip);
            assertThat(stored.lines().count())
                    .as("-Dseed=%d", seed)
                    .isEqualTo(slip.elements().size() + 1L);
        }
    }

    @Test
    void aLineThatIsNoElementIsNamed() {
        assertThatThrownBy(() -> SlipNotation.read("slip 1 en\ntitle IOU\nblink now\n"))
                .hasMessage("line 3 of a slip's text: 'blink' is no element of a slip");
        assertThatThrownBy(() -> SlipNotation.read("slip 1 en\nrow Total 12.50\n"))
                .hasMessage("line 2 of a slip's text: a row has ' | ' between its words and its figure");
        assertThatThrownBy(() -> SlipNotation.read("slip 1 en\ntext a\\x\n"))
                .hasMessage("line 2 of a slip's text: a backslash is followed by u and four hex digits");
    }

    @Test
    void aNewerNotationIsNotGuessedAt() {
        assertThatThrownBy(() -> SlipNotation.read("slip 3 en\n")).hasMessageContaining("newer version");
    }

    @Test
    void whatWasWrittenWithoutKeepersStandsOnAllCopies() {
        Slip old = SlipNotation.read("slip 1 en\ntitle IOU\nwrite Signature\n");
        assertThat(old.keptBy(Keeper.CUSTOMER))
                .isEqualTo(old.keptBy(Keeper.SHOP))
                .isEqualTo(old);
    }

    private static Slip anySlip(Random random) {
        List<SlipElement> elements = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            elements.add(
                    switch (random.nextInt(11)) {
                        case 0 -> new SlipElement.Title(anyText(random));
                        case 1 -> new SlipElement.CopyMark();
                        case 2 -> new SlipElement.Centred(anyText(random));
                        case 3 -> new SlipElement.Paragraph(anyText(random));
                        case 4 -> new SlipElement.Row(anyText(random), anyText(random), random.nextBoolean());
                        case 5 -> new SlipElement.Rule();
                        case 6 -> new SlipElement.Space(random.nextInt(21));
                        case 7 -> new SlipElement.WriteHere(anyText(random));
                        case 8 -> new SlipElement.Qr(anyText(random));
                        case 9 ->
                            new SlipElement.Only(
                                    random.nextBoolean() ? Keeper.SHOP : Keeper.CUSTOMER,
                                    new SlipElement.WriteHere(anyText(random)));
                        default -> new SlipElement.Cut();
                    });
        }
        return new Slip(random.nextBoolean() ? "en" : anyText(random), elements);
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
