package org.tallystick.device.printer.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Cutter;
import org.tallystick.device.printer.raster.InkColumns;
import org.tallystick.device.printer.star.StarCommand;
import org.tallystick.device.printer.star.StarImage.FineImage;
import org.tallystick.device.printer.star.StarPrint;
import org.tallystick.device.printer.star.StarQr;

/** Writes Star line mode. */
final class StarWriter extends CommandWriter {
    /** ACK, behind which SOH and CAN are obeyed at once. */
    private static final List<Integer> AFTER_ESC = List.of(6);

    private final List<byte[]> held = new ArrayList<>();

    private static final int QUARTERS_OF_A_GAP = 8;

    StarWriter(PrinterProfile profile) {
        super(profile);
    }

    @Override
    void initialize() {
        add(new PrintCommand.Initialize());
        if (profile.letters().multibyteOn()) {
            multibyte(false);
        }
        codePage(profile.letters().first());
    }

    @Override
    void codePage(int number) {
        add(new StarPrint.SelectCodePage(number));
    }

    @Override
    void multibyte(boolean on) {
        add(on ? StarPrint.ShiftJis.ON : StarPrint.ShiftJis.OFF);
    }

    @Override
    void feed(int lines) {
        add(new StarPrint.FeedLines(lines));
    }

    @Override
    void gap() {
        add(new StarPrint.FeedQuarters(QUARTERS_OF_A_GAP));
    }

    @Override
    void bold(boolean on) {
        add(new StarPrint.Emphasize(on));
    }

    @Override
    void size(int width, int height) {
        add(new StarPrint.CharacterSize(height - 1, width - 1));
    }

    @Override
    void align(Align align) {
        add(new StarPrint.Align(align.number));
    }

    @Override
    void font(char letter) {
        add(new StarPrint.SelectFont(letter - 'A'));
    }

    @Override
    void barcode(Octets content) {
        add(StarPrint.Barcode.of(content));
    }

    /** In bands of 24 rows, the last one filled up with white; held back, so that rows that follow can fill it. */
    @Override
    void raster(int bytesAcross, Octets dots) {
        byte[] bytes = dots.bytes();
        for (int from = 0; from < bytes.length; from += bytesAcross) {
            held.add(Arrays.copyOfRange(bytes, from, from + bytesAcross));
        }
    }

    @Override
    void inLine(InkColumns words) {
        throw new IllegalStateException(profile.name() + " has no columns of dots in its lines");
    }

    @Override
    void settle() {
        int across = held.stream().mapToInt(row -> row.length).max().orElse(0);
        byte[] all = new byte[across * held.size()];
        for (int row = 0; row < held.size(); row++) {
            System.arraycopy(held.get(row), 0, all, row * across, held.get(row).length);
        }
        held.clear();
        byte[] safe = harmless(Octets.of(all), StarCommand.ESC, AFTER_ESC).bytes();
        int band = across * FineImage.ROWS;
        for (int from = 0; from < safe.length; from += band) {
            add(new FineImage(across, Octets.of(Arrays.copyOfRange(safe, from, from + band))));
            add(StarPrint.FeedQuarters.OF_AN_IMAGE);
        }
    }

    @Override
    void qr(Octets content, int dotsAModule) {
        add(StarQr.Model.MODEL_2);
        add(StarQr.ErrorCorrection.M);
        add(new StarQr.ModuleSize(Math.min(dotsAModule, StarQr.ModuleSize.LARGEST)));
        add(new StarQr.Store(content));
        add(new StarQr.Print());
    }

    @Override
    void cut() {
        add(profile.paper().cutter() == Cutter.FULL ? StarPrint.Cut.FULL : StarPrint.Cut.PARTIAL);
    }

    @Override
    void padding() {
        add(new PrintCommand.Padding(Math.min(StarCommand.MOST_PADDING, mostPadding())));
    }
}
