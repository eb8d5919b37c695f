package org.tallystick.simulator.paper;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tallystick.device.printer.escpos.ImageCommand;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.BarcodeBy;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.profile.PrinterProfile.QrBy;
import org.tallystick.device.printer.profile.PrinterProfile.Quirk;
import org.tallystick.device.printer.profile.PrinterProfile.RasterBy;
import org.tallystick.simulator.paper.PaperRoll.Mark;
import org.tallystick.simulator.paper.PaperRoll.Part;
import org.tallystick.slip.LineBreaks;

/** The part of a virtual printer that sets lines and feeds paper; strict about what its model cannot do. */
public final class Typesetter {
    private static final Pattern CODE_39 = Pattern.compile("[-A-Z0-9 .$/+%]{1,80}");
    /** Rows from line to line at which columns of dots touch those below them. */
    private static final int TIGHT = 24;

    private static final Charset AS_SWITCHED_ON = Charset.forName("IBM437");

    private final PrinterProfile profile;
    private final PaperRoll paper;
    private final Consumer<String> complain;
    private final StringBuilder line = new StringBuilder();
    private Charset page = AS_SWITCHED_ON;
    private LetterLook look;
    private boolean centred;
    private boolean tight;
    private final List<Part> parts = new ArrayList<>();
    private boolean swallows;
    private int dotsAModule = 3;
    private String stored = "";
    private List<boolean[]> graphics = List.of();

    public Typesetter(PrinterProfile profile, PaperRoll paper, Consumer<String> complain) {
        this.profile = profile;
        this.paper = paper;
        this.complain = complain;
        this.look = new LetterLook(profile, complain);
        initialize();
    }

    /** Returns how many lines came out. */
    public int set(PrintCommand command) {
        switch (command) {
            case PrintCommand.Initialize ignored -> initialize();
            case PrintCommand.Padding ignored -> {}
            case PrintCommand.Text text -> line.append(text.encoded().text(page));
            case PrintCommand.CountryLetters letters -> countryLetters(letters.n());
            case PrintCommand.SelectCodePage select -> selectCodePage(select.n());
            case PrintCommand.LeaveChineseMode ignored -> page = isTwoBytes() ? AS_SWITCHED_ON : page;
            case PrintCommand.Emphasize emphasize -> look.bold(emphasize.on());
            case PrintCommand.CharacterSize size -> look.size(size);
            case PrintCommand.PrintMode mode -> look.mode(mode);
            case PrintCommand.Justify justify -> centred = justify.centred();
            case PrintCommand.LineFeed ignored -> {
                return swallowed() ? 0 : lines();
            }
            case PrintCommand.FeedLines feed -> {
                return feed(feed.n());
            }
            case PrintCommand.FeedDots feed -> {
                return feedDots(feed.n());
            }
            case PrintCommand.EnterChineseMode ignored -> page = twoBytes();
            case PrintCommand.LineSpacing spacing -> tight = spacing.n() <= TIGHT;
            case PrintCommand.UsualLineSpacing ignored -> tight = false;
            case PrintCommand.SelectFont select -> look.font(select.letter());
            case PrintCommand.Barcode barcode -> {
                return barcode(barcode.content().text(StandardCharsets.US_ASCII));
            }
            case PrintCommand.FeedAndCut ignored -> cut();
        }
        return 0;
    }

    /** Returns how many lines came out; a code counts as one. */
    public int set(QrCommand command) {
        if (profile.qr() != QrBy.NATIVE) {
            complain.accept(profile.model() + " draws no QR codes, but got " + command.encoded());
            return 0;
        }
        switch (command) {
            case QrCommand.Model ignored -> {}
            case QrCommand.ErrorCorrection ignored -> {}
            case QrCommand.ModuleSize size -> dotsAModule = size.dots();
            case QrCommand.Store store -> stored = store.content().text(StandardCharsets.UTF_8);
            case QrCommand.Print ignored -> {
                paper.print(new Mark.QrCode(stored, dotsAModule, centred));
                return 1;
            }
        }
        return 0;
    }

    public void dropLine() {
        line.setLength(0);
        parts.clear();
    }

    private boolean isEmpty() {
        return line.isEmpty() && parts.isEmpty();
    }

    private void initialize() {
        dropLine();
        page = profile.chineseMode() ? twoBytes() : AS_SWITCHED_ON;
        look = new LetterLook(profile, complain);
        centred = false;
    }

    private Charset twoBytes() {
        return Charset.forName(
                switch (profile.letters().multibyte()) {
                    case SHIFT_JIS -> "Shift_JIS";
                    case KOREAN -> "EUC-KR";
                    case GB18030, NONE -> "GB18030";
                });
    }

    private boolean isTwoBytes() {
        return page.equals(twoBytes());
    }

    private int barcode(String content) {
        if (profile.drawing().barcode() == BarcodeBy.NONE) {
            complain.accept(profile.model() + " draws no barcodes");
        } else if (!isEmpty()) {
            complain.accept("a barcode in the middle of a line");
        } else if (!CODE_39.matcher(content).matches()) {
            complain.accept("a barcode of what Code 39 cannot say");
            return 0;
        }
        paper.print(new Mark.Barcode(content, centred));
        return 3;
    }

    private void countryLetters(int country) {
        if (country != 0) {
            complain.accept("letters of country " + country + " in the places of # $ @ [ \\ ] ^ ` { | } ~");
        }
    }

    private void selectCodePage(int number) {
        if (isTwoBytes()) {
            return;
        }
        Charset known = profile.letters().pages().get(number);
        if (number != 0 && known == null) {
            complain.accept("the profile does not tell what code page " + number + " is");
        }
        page = known == null ? AS_SWITCHED_ON : known;
    }

    private int lines() {
        if (!parts.isEmpty()) {
            return lineWithDots();
        }
        int room = look.room();
        int printed = 0;
        if (LineBreaks.width(line) > room && line.length() <= room) {
            complain.accept("a line of " + LineBreaks.width(line) + " columns on " + room);
        }
        while (line.length() > room) {
            complain.accept("a line of " + line.length() + " characters on " + room + " columns");
            print(line.substring(0, room));
            line.delete(0, room);
            printed++;
        }
        print(line.toString());
        line.setLength(0);
        return printed + 1;
    }

    private int lineWithDots() {
        endLetters();
        List<Part> all = List.copyOf(parts);
        parts.clear();
        if (tight && all.stream().allMatch(part -> part instanceof Part.Dots || blank(part))) {
            return picture(Dots.beside(all, profile.cell()));
        }
        Mark.Mixed mixed = new Mark.Mixed(all, centred);
        int width = mixed.width(profile.cell());
        if (width > profile.dots()) {
            complain.accept("a line of %d dots on %d".formatted(width, profile.dots()));
        }
        paper.print(mixed);
        return 1;
    }

    private static boolean blank(Part part) {
        return part instanceof Part.Letters letters
                && letters.characters().text().isBlank();
    }

    /** What was set so far is a part of the line, in the look of now. */
    private void endLetters() {
        if (!line.isEmpty()) {
            parts.add(new Part.Letters(look.letters(line.toString(), false)));
            line.setLength(0);
        }
    }

    private void print(String text) {
        paper.print(look.letters(text, centred));
    }

    private int feed(int count) {
        int printed = isEmpty() ? 0 : lines();
        for (int i = 0; i < count; i++) {
            print("");
        }
        return printed + count;
    }

    /** So little that the next line touches this one: a band of a picture. */
    private int feedDots(int rows) {
        if (isEmpty()) {
            paper.print(new Mark.Blank(rows));
            return 0;
        }
        boolean before = tight;
        tight = rows <= TIGHT;
        int printed = lines();
        tight = before;
        return printed;
    }

    /** Returns how many lines came out; an image counts as one. */
    public int set(ImageCommand command) {
        return switch (command) {
            case ImageCommand.RasterImage image -> {
                mustHave(profile.drawing().raster() != RasterBy.ESC_STAR, command);
                swallows = profile.quirks().contains(Quirk.RASTER_SWALLOWS_LINE_FEED);
                yield picture(Dots.inRows(image.bytesAcross(), image.dots()));
            }
            case ImageCommand.StoreGraphics image -> {
                mustHave(profile.drawing().raster() == RasterBy.GS_L, command);
                graphics = Dots.inRows((image.width() + 7) / 8, image.dots());
                yield 0;
            }
            case ImageCommand.PrintGraphics ignored -> picture(graphics);
            case ImageCommand.BitImage image -> {
                mustHaveColumns(command);
                endLetters();
                parts.add(new Part.Dots(Dots.inColumns(image.columns(), image.dots())));
                yield 0;
            }
        };
    }

    private void mustHave(boolean has, ImageCommand command) {
        if (!has || profile.drawing().raster() == RasterBy.NONE) {
            complain.accept(profile.model() + " has no " + command.getClass().getSimpleName());
        }
    }

    private void mustHaveColumns(ImageCommand command) {
        boolean has = profile.drawing().columns() != ColumnsBy.NONE
                || profile.drawing().raster() == RasterBy.ESC_STAR;
        if (!has) {
            complain.accept(profile.model() + " has no " + command.getClass().getSimpleName());
        }
    }

    private int picture(List<boolean[]> rows) {
        if (rows.isEmpty() || rows.getFirst().length == 0) {
            return 0;
        }
        if (rows.getFirst().length > profile.dots()) {
            complain.accept("an image of %d dots on %d".formatted(rows.getFirst().length, profile.dots()));
        }
        paper.print(new Mark.Image(rows, centred));
        return 1;
    }

    private boolean swallowed() {
        boolean swallowed = swallows && isEmpty();
        swallows = false;
        return swallowed;
    }

    private void cut() {
        if (!isEmpty()) {
            lines();
        }
        if (profile.cutter()) {
            paper.cut();
        } else {
            complain.accept(profile.model() + " has no cutter, but was told to cut");
        }
    }
}
