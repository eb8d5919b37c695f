package org.tallystick.device.printer.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.PaperLine.Weight;

class LinePainterTest {
    private static final int COLUMNS = 32;
    private static final int CELL = 12;
    private static final int DOTS = COLUMNS * CELL;

    private final LinePainter painter = LinePainter.of(List.of(), COLUMNS, CELL);

    @Test
    @EnabledOnOs(OS.LINUX)
    void fontsAreFoundWithoutFontconfig() throws IOException {
        Path told = Path.of(System.getProperty("sun.awt.fontconfig"));
        assertThat(Files.readString(told)).contains("dialog.plain.latin-1=Noto_Sans", "filename.Noto_Sans=/");
    }

    @Test
    void wordsBeginAtTheEdgeOfTheirScript() {
        assertThat(first(painter.paint(line("चावल", "", false)))).isLessThan(4);
        assertThat(last(painter.paint(line("أرز", "", true)))).isGreaterThan(DOTS - 6);
        assertThat(first(painter.paint(line("أرز", "", true)))).isGreaterThan(DOTS / 2);
    }

    @Test
    void aFigureStandsAtTheOtherEnd() {
        assertThat(last(painter.paint(line("चावल", "12.50", false)))).isBetween(DOTS - 6, DOTS - 1);
        assertThat(first(painter.paint(line("أرز", "12.50", true)))).isLessThan(6);
    }

    @Test
    void lettersAreJoined() {
        int apart = ink(painter.paint(line("ع", "", true))) * 3;
        assertThat(ink(painter.paint(line("ععع", "", true))))
                .as("the forms differ")
                .isNotEqualTo(apart);
        assertThat(last(painter.paint(line("क्ष", "", false))))
                .as("one letter, not three")
                .isLessThan(last(painter.paint(line("कष", "", false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "ꙮ", "𝄞", "한"})
    void aCharacterThatNoFontHasIsABox(String character) {
        assertThat(ink(painter.paint(line(character, "", false)))).isPositive();
    }

    @Test
    void wordsThatAreTooWideAreNarrowed() {
        RasterImage dots = painter.paint(line("लक्ष्मी ".repeat(12).strip(), "1,234.50", false));
        assertThat(last(dots)).isBetween(DOTS - 6, DOTS - 1);
        assertThat(8 * dots.bytesAcross()).isLessThanOrEqualTo(DOTS);
    }

    @Test
    void whatReachesHighOrLowIsNotCutOff() {
        RasterImage dots = painter.paint(line("น้ำปู่ฏิ์ญู", "", false));
        assertThat(dots.rows()).isBetween(LinePainter.LINE, 2 * LinePainter.LINE);
        assertThat(painter.paint(line("Z" + "\u0302".repeat(60), "", false)).rows())
                .isLessThanOrEqualTo(2 * LinePainter.LINE);
    }

    @Test
    void aLineToWriteOnReachesTheEdge() {
        PaperLine.Text signature = new PaperLine.Text("التوقيع", "", Place.WRITE, COLUMNS, true, Weight.PLAIN);
        assertThat(first(painter.paint(signature))).isZero();
    }

    @Test
    void largeLettersAreTwiceAsHigh() {
        PaperLine.Text title = new PaperLine.Text("欠条", "", Place.CENTRE, COLUMNS / 2, false, Weight.LARGE);
        RasterImage dots = painter.paint(title);
        assertThat(dots.rows()).isEqualTo(2 * LinePainter.LINE);
        assertThat(first(dots) + last(dots)).isBetween(DOTS - 8, DOTS + 8);
    }

    @Test
    void aFontOfTheShopIsAskedFirst(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.ttf");
        try (var font = LinePainterTest.class.getResourceAsStream("/fonts/NotoSansThai.ttf")) {
            Files.copy(font, own);
        }
        PaperLine.Text thai = line("ลูกค้า", "", false);
        assertThat(LinePainter.of(List.of(own), COLUMNS, CELL).paint(thai)).isEqualTo(painter.paint(thai));
    }

    @Test
    void aFileThatIsNoFontIsNamed(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("none.ttf"), "no font");
        assertThatThrownBy(() -> LinePainter.of(List.of(none), COLUMNS, CELL))
                .isInstanceOf(CannotDraw.class)
                .hasMessageContaining(none + " is no TrueType or OpenType font");
    }

    private static PaperLine.Text line(String start, String end, boolean rightToLeft) {
        Place place = end.isEmpty() ? Place.START : Place.SPREAD;
        return new PaperLine.Text(start, end, place, COLUMNS, rightToLeft, Weight.PLAIN);
    }

    private static int first(RasterImage dots) {
        for (int x = 0; x < 8 * dots.bytesAcross(); x++) {
            if (column(dots, x) > 0) {
                return x;
            }
        }
        return DOTS;
    }

    private static int last(RasterImage dots) {
        for (int x = 8 * dots.bytesAcross() - 1; x >= 0; x--) {
            if (column(dots, x) > 0) {
                return x;
            }
        }
        return -1;
    }

    private static int ink(RasterImage dots) {
        int ink = 0;
        for (int x = 0; x < 8 * dots.bytesAcross(); x++) {
            ink += column(dots, x);
        }
        return ink;
    }

    private static int column(RasterImage dots, int x) {
        int ink = 0;
        for (int y = 0; y < dots.rows(); y++) {
            ink += dots.black(x, y) ? 1 : 0;
        }
        return ink;
    }
}
