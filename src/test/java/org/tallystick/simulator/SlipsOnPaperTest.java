package org.tallystick.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.device.printer.job.Like;
import org.tallystick.device.printer.profile.Looks;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.profile.PrinterProfile.Drawing;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.entry.SlipNumber;
import org.tallystick.slip.CheckDigits;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.slip.SlipsInFiveLanguages;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * Slips on the paper of virtual printers, dot by dot as they were when somebody looked at them. Run with
 * {@code -Dgolden=write} to keep new ones, then look at each.
 */
@IntegrationTest
@BesideOthers
class SlipsOnPaperTest {
    private static final PrinterProfiles PROFILES = new PrinterProfiles(Path.of("device-profiles"));
    private static final Path KEPT = Path.of("src/test/resources/paper");

    @TempDir
    Path folder;

    /** Letters of the printer's own, of two bytes, and drawn; 58 and 80 mm; 180 and 203 dpi; with needles; Star. */
    @ParameterizedTest
    @CsvSource({
        "en, epson/tm-t88v, 42",
        "es, generic/80mm, 48",
        "zh, generic/58mm, 32",
        "zh, epson/tm-t88v, 42",
        "hi, generic/58mm, 32",
        "hi, star/tsp650ii, 48",
        "ar, generic/58mm, 32",
        "ar, generic/80mm, 40",
        "es, epson/tm-u220, 40",
        "ar, epson/tm-u220, 33"
    })
    void aSlipLooksAsItDid(String language, String model, int columns) throws IOException {
        PrinterProfile profile = withColumns(PROFILES.load(model), columns);
        Slip slip = new CheckDigits(new SlipNumber("T1.1-000042"), "4711").on(SlipsInFiveLanguages.iou(language));
        looksAsBefore(language + "-" + model.replace('/', '-'), slip, profile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "ar", "zh"})
    void longGoodsAndLargeSumsAreWhole(String language) throws IOException {
        PrinterProfile profile = PROFILES.load("generic/58mm");
        looksAsBefore(language + "-generic-58mm-edges", SlipsInFiveLanguages.edges(language), profile);
    }

    /** What is signed besides sales, on both widths of paper. */
    @ParameterizedTest
    @CsvSource({
        "en, generic/80mm, 48",
        "ar, generic/80mm, 48",
        "en, generic/58mm, 32",
        "ar, generic/58mm, 32",
    })
    void otherSlipsToSignLookAsTheyDid(String language, String model, int columns) throws IOException {
        PrinterProfile profile = withColumns(PROFILES.load(model), columns);
        CheckDigits digits = new CheckDigits(new SlipNumber("T1.1-000051"), "4711");
        String name = language + "-" + model.replace('/', '-');
        looksAsBefore(name + "-plan", digits.on(SlipsInFiveLanguages.plan(language)), profile);
        looksAsBefore(name + "-sign-up", digits.on(SlipsInFiveLanguages.signUp(language)), profile);
        looksAsBefore(name + "-guarantee", digits.on(SlipsInFiveLanguages.guarantee(language)), profile);
    }

    /** What the shop keeps of goods that came back and of the cash that was handed out for them. */
    @ParameterizedTest
    @CsvSource({
        "en, generic/58mm, 32",
        "es, generic/80mm, 48",
        "ar, generic/80mm, 48",
        "zh, epson/tm-t88v, 42",
        "hi, generic/58mm, 32",
    })
    void chitsOfWhatIsTakenBackLookAsTheyDid(String language, String model, int columns) throws IOException {
        PrinterProfile profile = withColumns(PROFILES.load(model), columns);
        Slip chit = SlipsInFiveLanguages.back(language).keptBy(Keeper.SHOP);
        String name = language + "-" + model.replace('/', '-');
        looksAsBefore(name + "-back", new CheckDigits(new SlipNumber("T1.1-000054"), "4711").on(chit), profile);
    }

    @Test
    void aLogoStandsOnTopOfTheSlip() throws IOException {
        Path file = folder.resolve("logo.png");
        BufferedImage logo = new BufferedImage(300, 90, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 300; x++) {
                boolean ring = Math.abs(Math.hypot(x - 45, y - 45) - 36) < 6;
                int grey = x < 100 ? (ring ? 0 : 255) : 255 * (x - 100) / 200;
                logo.setRGB(x, y, 0xFF00_0000 | grey << 16 | grey << 8 | grey);
            }
        }
        ImageIO.write(logo, "png", file.toFile());
        PrinterProfile profile = new Looks(List.of(), file).on(PROFILES.load("generic/58mm"));
        Slip slip = SlipsInFiveLanguages.chit("en");
        looksAsBefore("logo", slip, profile);
        PrinterProfile needles = new Looks(List.of(), file).on(PROFILES.load("epson/tm-u220"));
        assertThat(SlipBytes.of(slip, "", needles))
                .as("a printer with needles has no logo")
                .isEqualTo(SlipBytes.of(slip, "", PROFILES.load("epson/tm-u220")));
    }

    @ParameterizedTest
    @CsvSource({"en, 32", "zh, 32", "hi, 40", "es, 42", "ar, 48"})
    void aSlipOfTwoHundredLinesIsWhole(String language, int columns) {
        PrinterProfile profile = withColumns(PROFILES.load("generic/80mm"), columns);
        SlipElement.Row row = new SlipElement.Row(SlipsInFiveLanguages.longName(language), "1,234.50", false);
        Slip slip = new Slip(language, Collections.nCopies(200, row));
        VirtualPrinter printer = printed(slip, "", profile);
        assertThat(printer.complaints()).isEmpty();
        long lines = PlainText.of(slip, columns, "").lines().count();
        assertThat(printer.current()
                        .lines()
                        .filter(line -> !line.contains("[picture"))
                        .count())
                .isIn(0L, lines);
    }

    /** The words are dots, and the figures the printer's own letters in the same line, under each other. */
    @Test
    void wordsAreDrawnBesideThePrintersOwnFigures() {
        VirtualPrinter printer =
                printed(SlipsInFiveLanguages.iou("hi"), "1", withColumns(PROFILES.load("generic/58mm"), 32));
        assertThat(printer.complaints()).isEmpty();
        List<String> lines = printer.current().lines().toList();
        assertThat(lines).contains("T1.1-000042     21/11/2026 14:05");
        assertThat(lines).anyMatch(line -> line.matches("\u2592+T1 +\u2592+Ben"));
        assertThat(lines).anyMatch(line -> line.matches("\u2592[\u2592 ]+ 25\\.00") && line.length() == 32);
        assertThat(lines).anyMatch(line -> line.matches("\u2592[\u2592 ]+ EUR 1,250\\.50") && line.length() == 32);
        assertThat(lines.stream().filter(line -> line.contains("[picture")))
                .as("but for the title")
                .hasSize(1);
    }

    @Test
    void aPrinterWithoutColumnsOfDotsDrawsWholeLines() {
        PrinterProfile usual = PROFILES.load("generic/58mm");
        Drawing drawing = usual.drawing();
        PrinterProfile profile =
                Like.the(usual).with(new Drawing(drawing.qr(), drawing.raster(), ColumnsBy.NONE, drawing.barcode()));
        VirtualPrinter printer = printed(SlipsInFiveLanguages.iou("hi"), "1", profile);
        assertThat(printer.complaints()).isEmpty();
        assertThat(printer.current()).doesNotContain("\u2592", "25.00").contains("[picture");
    }

    /** What can neither be set nor drawn can still be read aloud. */
    @ParameterizedTest
    @CsvSource({
        "hi, 'shrimati lakshmi kshatriy', 'basamati chaval', 25.00",
        "zh, 'ou yang yu qing', 'xi hong shi', 3.00",
        "ar, 'alhsyny', 'arz bsmty', 25.00"
    })
    void namesComeOutInLatinLettersWhereNothingElseIsLeft(String language, String name, String goods, String sum) {
        PrinterProfile profile = new Looks(List.of(), null).on(PROFILES.load("epson/tm-u220"));
        VirtualPrinter printer = printed(SlipsInFiveLanguages.iou(language), "1", profile);
        String paper = String.join("", printer.slips());
        assertThat(paper).contains(name, "T1-0007").doesNotContain("?");
        assertThat(paper.lines()).anyMatch(line -> line.startsWith(goods) && line.endsWith(sum));
        assertThat(printer.complaints()).isEmpty();
        assertThat(profile.looks().isInLatin()).isTrue();
    }

    /** Where letters are wanting, all that a slip is worth stays. */
    @ParameterizedTest
    @CsvSource({"en", "zh", "hi", "es", "ar"})
    void aPrinterWithoutTheLettersPrintsTheFigures(String language) {
        VirtualPrinter printer = printed(SlipsInFiveLanguages.iou(language), "1", PROFILES.load("epson/tm-u220"));
        Wording words = Wording.in(language);
        assertThat(String.join("", printer.slips()) + printer.current())
                .contains("T1.1-000042", words.figure(SlipsInFiveLanguages.OPEN), "EUR", "2026", "TS1|T1.1-000042|");
        assertThat(printer.complaints()).isEmpty();
    }

    private static PrinterProfile withColumns(PrinterProfile like, int columns) {
        PrinterProfile.Paper paper = like.paper();
        return Like.the(like)
                .with(new PrinterProfile.Paper(
                        columns,
                        paper.dots(),
                        paper.dpi(),
                        paper.fonts(),
                        paper.print(),
                        paper.plies(),
                        paper.cutter()));
    }

    private static VirtualPrinter printed(Slip slip, String copyMark, PrinterProfile profile) {
        VirtualPrinter printer = new VirtualPrinter(profile, () -> Instant.EPOCH);
        byte[] bytes = SlipBytes.of(slip, copyMark, profile);
        for (int at = 0; at < bytes.length; at += 256) {
            byte[] some = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 256));
            printer.receive(some, some.length, answer -> {});
        }
        return printer;
    }

    private void looksAsBefore(String name, Slip slip, PrinterProfile profile) throws IOException {
        VirtualPrinter printer = printed(slip, Wording.in(slip.language()).say(Phrase.COPY_SHOPS), profile);
        assertThat(printer.complaints()).isEmpty();
        List<Path> pictures = printer.pictures(folder);
        assertThat(pictures).hasSize(1);
        BufferedImage now = blackAndWhite(ImageIO.read(pictures.getFirst().toFile()));
        Path kept = KEPT.resolve(name + ".png");
        if ("write".equals(System.getProperty("golden"))) {
            ImageIO.write(now, "png", kept.toFile());
        }
        Path seen = Path.of("target", "paper", name + ".png");
        Files.createDirectories(seen.getParent());
        ImageIO.write(now, "png", seen.toFile());
        assertThat(dots(now)).as("%s and %s", kept, seen).isEqualTo(dots(read(kept)));
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static BufferedImage blackAndWhite(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, (image.getRGB(x, y) & 0xFF) < 0x90 ? 0 : 0xFFFFFF);
            }
        }
        return result;
    }

    private static String dots(BufferedImage image) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                text.append((image.getRGB(x, y) & 0xFF) == 0 ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
