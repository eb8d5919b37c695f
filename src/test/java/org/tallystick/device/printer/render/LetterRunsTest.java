package org.tallystick.device.printer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.device.printer.job.Slips.GENERIC_58;
import static org.tallystick.device.printer.job.Slips.TM_T88V;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tallystick.device.printer.profile.PrinterProfile.Letters;
import org.tallystick.device.printer.profile.PrinterProfile.Multibyte;
import org.tallystick.slip.PaperLine;

class LetterRunsTest {
    private static final Letters WESTERN =
            new Letters(16, Map.of(16, Charset.forName("windows-1252")), Multibyte.NONE, false);

    @Test
    void textInOnePageNeedsNoSwitch() {
        assertThat(runs(TM_T88V.letters(), "Zoë owes £5 and €3")).containsExactly("16: Zoë owes £5 and €3");
    }

    @Test
    void aRunGoesOnForAsLongAsItsPageHasTheLetters() {
        assertThat(runs(TM_T88V.letters(), "Ştefan Dvořák, Москва"))
                .containsExactly("18: Ştefan Dvořák, ", "17: Москва");
        assertThat(runs(TM_T88V.letters(), "Λάδι 2 l")).containsExactly("14: Λάδι 2 l");
    }

    @Test
    void chineseIsSetInTwoBytesTogetherWithItsFigures() {
        assertThat(runs(GENERIC_58.letters(), "合计 25.00 元")).containsExactly("0: 合计 25.00 元");
        assertThat(runs(GENERIC_58.letters(), "é 米")).containsExactly("16: é ", "0: 米");
    }

    @Test
    void aLetterOfAnotherWidthThanItsColumnsIsNotSetInTwoBytes() {
        assertThat(new LetterRuns(GENERIC_58.letters()).of("Ж", new LetterRuns(GENERIC_58.letters()).first()))
                .as("GB 18030 has it, twice as wide")
                .isEmpty();
    }

    @Test
    void whatNoPageHasIsNotSetAtAll() {
        LetterRuns letters = new LetterRuns(WESTERN);
        assertThat(letters.of("Žofie 米", letters.first())).isEmpty();
        assertThat(letters.of("", letters.first())).hasValue(List.of());
    }

    @Test
    void lettersThatNoPageHasBecomeTheNearest() {
        assertThat(PaperText.substitute("Ştefan Dvořák ß €5 Zoë abc 李 😀", new LetterRuns(WESTERN)))
                .isEqualTo("Stefan Dvorák ß €5 Zoë abc ?? ??");
    }

    @Test
    void wordsFromRightToLeftAreTurnedForThePaper() {
        Letters hebrew = new Letters(49, Map.of(49, Charset.forName("windows-1255")), Multibyte.NONE, false);
        assertThat(inColumns("לחם", "12.50", false, hebrew)).isEqualTo("םחל   12.50");
        assertThat(inColumns("לחם", "-12.50", true, hebrew)).isEqualTo("-12.50  םחל");
        assertThat(inColumns("לחם T1", "לחם 47", true, hebrew)).isEqualTo("47 םחל T1 םחל");
    }

    private static List<String> runs(Letters letters, String text) {
        LetterRuns runs = new LetterRuns(letters);
        return runs.of(text, runs.first()).orElseThrow().stream()
                .map(run -> run.set().page() + ": "
                        + run.bytes().text(run.set().encoder().charset()))
                .collect(Collectors.toList());
    }

    private static String inColumns(String start, String end, boolean rightToLeft, Letters letters) {
        int columns = start.length() > 4 ? 13 : 11;
        PaperLine.Text line =
                new PaperLine.Text(start, end, PaperLine.Place.SPREAD, columns, rightToLeft, PaperLine.Weight.PLAIN);
        return PaperText.substitute(PaperText.columns(line), new LetterRuns(letters));
    }
}
