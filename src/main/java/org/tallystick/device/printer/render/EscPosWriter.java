package org.tallystick.device.printer.render;

import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.ImageCommand;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.device.printer.escpos.RealTimeCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Cutter;
import org.tallystick.device.printer.profile.PrinterProfile.Print;
import org.tallystick.device.printer.profile.PrinterProfile.Quirk;
import org.tallystick.device.printer.raster.InkColumns;

/** Writes ESC/POS. */
final class EscPosWriter extends CommandWriter {
    private static final List<Integer> AFTER_DLE =
            List.of(RealTimeCommand.EOT, RealTimeCommand.ENQ, RealTimeCommand.DC4);
    /** Eight needles of a 72nd of an inch, in the 144ths that impact printers feed by. */
    private static final int NEEDLES_IN_144THS = 16;

    /** The mode of ESC * with 24 dots a column. */
    private static final int FINE = 33;

    /** Motion units, which are a 203rd to a 406th of an inch. */
    private static final int GAP = 24;

    private static final int BARCODE_DOTS = 60;

    EscPosWriter(PrinterProfile profile) {
        super(profile);
    }

    @Override
    void initialize() {
        add(new PrintCommand.Initialize());
        add(PrintCommand.CountryLetters.NONE); // a start may put others on, by a switch or a stored setting
        if (profile.letters().multibyteOn()) {
            multibyte(false);
        }
        codePage(profile.letters().first());
        if (profile.paper().print() == Print.IMPACT) {
            add(new PrintCommand.SelectFont(0)); // which font is on after a start is a matter of switches
        }
    }

    @Override
    void codePage(int number) {
        add(new PrintCommand.SelectCodePage(number));
    }

    @Override
    void multibyte(boolean on) {
        add(on ? new PrintCommand.EnterChineseMode() : new PrintCommand.LeaveChineseMode());
    }

    @Override
    void feed(int lines) {
        add(new PrintCommand.FeedLines(lines));
    }

    @Override
    void gap() {
        add(new PrintCommand.FeedDots(GAP));
    }

    @Override
    void bold(boolean on) {
        add(on ? PrintCommand.Emphasize.ON : PrintCommand.Emphasize.OFF);
    }

    @Override
    void size(int width, int height) {
        add(
                profile.paper().print() == Print.IMPACT
                        ? PrintCommand.PrintMode.of(width, height)
                        : new PrintCommand.CharacterSize(((width - 1) << 4) | (height - 1)));
    }

    @Override
    void align(Align align) {
        add(new PrintCommand.Justify(align.number));
    }

    @Override
    void font(char letter) {
        add(new PrintCommand.SelectFont(letter - 'A'));
    }

    @Override
    void barcode(Octets content) {
        add(new Command.Other(Octets.of(PrintCommand.GS, 'h', BARCODE_DOTS)));
        add(new Command.Other(Octets.of(PrintCommand.GS, 'w', 2)));
        add(new Command.Other(Octets.of(PrintCommand.GS, 'H', 2))); // its letters below it
        add(new PrintCommand.Barcode(content));
    }

    @Override
    void raster(int bytesAcross, Octets dots) {
        switch (profile.drawing().raster()) {
            case ESC_STAR -> inColumns(bytesAcross, dots);
            case GS_V_0, GS_L -> inRows(bytesAcross, dots);
            case STAR_RASTER, NONE -> throw new IllegalStateException(profile.name() + " has no raster of ESC/POS");
        }
        if (profile.quirks().contains(Quirk.RASTER_SWALLOWS_LINE_FEED)) {
            endLine();
        }
    }

    private void inRows(int bytesAcross, Octets dots) {
        byte[] all = harmless(dots, RealTimeCommand.DLE, AFTER_DLE).bytes();
        int band = bytesAcross * atOnce(bytesAcross);
        for (int from = 0; from < all.length; from += band) {
            Octets part = Octets.range(all, from, Math.min(from + band, all.length));
            int rows = part.length() / bytesAcross;
            if (profile.drawing().raster() == PrinterProfile.RasterBy.GS_L) {
                add(new ImageCommand.StoreGraphics(8 * bytesAcross, rows, part));
                add(new ImageCommand.PrintGraphics());
            } else {
                add(new ImageCommand.RasterImage(0, bytesAcross, rows, part));
            }
        }
    }

    private void inColumns(int bytesAcross, Octets dots) {
        boolean impact = profile.paper().print() == Print.IMPACT;
        int mode = impact ? 1 : FINE;
        int deep = impact ? 1 : 3;
        add(new PrintCommand.LineSpacing(impact ? NEEDLES_IN_144THS : 24));
        int rows = dots.length() / bytesAcross;
        for (int top = 0; top < rows; top += 8 * deep) {
            byte[] columns = new byte[8 * bytesAcross * deep];
            for (int x = 0; x < 8 * bytesAcross; x++) {
                for (int y = 0; y < 8 * deep && top + y < rows; y++) {
                    if ((dots.at((top + y) * bytesAcross + x / 8) & 0x80 >> x % 8) != 0) {
                        columns[x * deep + y / 8] |= (byte) (0x80 >> y % 8);
                    }
                }
            }
            add(new ImageCommand.BitImage(mode, harmless(Octets.of(columns), RealTimeCommand.DLE, AFTER_DLE)));
            endLine();
        }
        add(new PrintCommand.UsualLineSpacing());
    }

    @Override
    void inLine(InkColumns words) {
        byte[] all = words.bytes();
        int most = InkColumns.DEEP * atOnce(InkColumns.DEEP);
        for (int from = 0; from < all.length; from += most) {
            Octets part = Octets.range(all, from, Math.min(from + most, all.length));
            add(new ImageCommand.BitImage(FINE, harmless(part, RealTimeCommand.DLE, AFTER_DLE)));
        }
    }

    @Override
    void qr(Octets content, int dotsAModule) {
        add(QrCommand.Model.MODEL_2);
        add(new QrCommand.ModuleSize(dotsAModule));
        add(QrCommand.ErrorCorrection.M);
        add(new QrCommand.Store(content));
        add(new QrCommand.Print());
    }

    @Override
    void cut() {
        add(profile.paper().cutter() == Cutter.FULL ? PrintCommand.FeedAndCut.FULL : PrintCommand.FeedAndCut.PARTIAL);
    }

    @Override
    void padding() {
        add(new PrintCommand.Padding(Math.min(PrintCommand.Padding.MOST, mostPadding())));
    }
}
