package org.tallystick.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.device.printer.PrinterProfile;
import org.tallystick.device.printer.PrinterProfile.QrBy;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.simulator.PaperRoll.Mark;

/** The part of a virtual printer that sets lines and feeds paper; strict about what its model cannot do. */
final class Typesetter {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset AS_SWITCHED_ON = Charset.forName("IBM437");

    private final PrinterProfile profile;
    private final PaperRoll paper;
    private final Consumer<String> complain;
    private final StringBuilder line = new StringBuilder();
    private Charset page = AS_SWITCHED_ON;
    private boolean bold;
    private boolean large;
    private boolean centred;
    private int dotsAModule = 3;
    private String stored = "";

    Typesetter(PrinterProfile profile, PaperRoll paper, Consumer<String> complain) {
        this.profile = profile;
        this.paper = paper;
        this.complain = complain;
        initialize();
    }

    /** Returns how many lines came out. */
    int set(PrintCommand command) {
        switch (command) {
            case PrintCommand.Initialize ignored -> initialize();
            case PrintCommand.Padding ignored -> {}
            case PrintCommand.Text text -> line.append(text.encoded().text(page));
            case PrintCommand.SelectCodePage select -> selectCodePage(select.n());
            case PrintCommand.LeaveChineseMode ignored -> page = page.equals(CHINESE) ? AS_SWITCHED_ON : page;
            case PrintCommand.Emphasize emphasize -> bold = emphasize.on();
            case PrintCommand.CharacterSize size -> large = size.width() > 1;
            case PrintCommand.Justify justify -> centred = justify.centred();
            case PrintCommand.LineFeed ignored -> {
                return lines();
            }
            case PrintCommand.FeedLines feed -> {
                return feed(feed.n());
            }
            case PrintCommand.RasterImage image -> {
                return picture(image);
            }
            case PrintCommand.FeedAndCut ignored -> cut();
        }
        return 0;
    }

    /** Returns how many lines came out; a code counts as one. */
    int set(QrCommand command) {
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

    void dropLine() {
        line.setLength(0);
    }

    private void initialize() {
        dropLine();
        page = profile.chineseMode() ? CHINESE : AS_SWITCHED_ON;
        bold = false;
        large = false;
        centred = false;
    }

    private void selectCodePage(int number) {
        if (page.equals(CHINESE)) {
            return;
        }
        if (number != 0 && number != profile.codePage().number()) {
            complain.accept("the profile does not tell what code page " + number + " is");
        }
        page = number == profile.codePage().number() ? profile.codePage().charset() : AS_SWITCHED_ON;
    }

    private int lines() {
        int room = large ? profile.columns() / 2 : profile.columns();
        int printed = 0;
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

    private void print(String text) {
        paper.print(new Mark.Characters(text, bold, large, centred));
    }

    private int feed(int count) {
        int printed = line.isEmpty() ? 0 : lines();
        for (int i = 0; i < count; i++) {
            print("");
        }
        return printed + count;
    }

    private int picture(PrintCommand.RasterImage image) {
        Octets dots = image.dots();
        List<boolean[]> rows = new ArrayList<>();
        for (int y = 0; y < image.rows(); y++) {
            boolean[] row = new boolean[image.bytesAcross() * 8];
            for (int x = 0; x < row.length; x++) {
                row[x] = (dots.at(y * image.bytesAcross() + x / 8) & 0x80 >> x % 8) != 0;
            }
            rows.add(row);
        }
        if (rows.isEmpty() || image.bytesAcross() == 0) {
            return 0;
        }
        paper.print(new Mark.Image(rows, centred));
        return 1;
    }

    private void cut() {
        if (!line.isEmpty()) {
            lines();
        }
        if (profile.cutter()) {
            paper.cut();
        } else {
            complain.accept(profile.model() + " has no cutter, but was told to cut");
        }
    }
}
