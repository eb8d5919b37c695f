package org.tallystick.device.printer.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.Cutter;
import org.tallystick.device.printer.raster.InkColumns;
import org.tallystick.device.printer.star.StarCommand;
import org.tallystick.device.printer.star.StarImage.FineColumns;
import org.tallystick.device.printer.star.StarImage.FineImage;
import org.tallystick.device.printer.star.StarPrint;
import org.tallystick.device.printer.star.StarQr;

/** Writes Star line mode. */
final class StarWriter extends CommandWriter {
    /** ACK, behind which SOH and CAN are obeyed at once. */
    private static final List<Integer> AFTER_ESC = List.of(6);

    private static final int QUARTERS_OF_A_GAP = 8;

    private final List<byte[]> held = new ArrayList<>();

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
        byte[] all = words.bytes();
        int most = InkColumns.DEEP * atOnce(InkColumns.DEEP);
        for (int from = 0; from < all.length; from += most) {
            Octets part = Octets.range(all, from, Math.min(from + most, all.length));
            add(new FineColumns(harmless(part, StarCommand.ESC, AFTER_ESC)));
        }
    }

    @Override
    void settle() {
        int across = held.stream().mapToInt(row -> row.length).max().orElse(0);
        int bands = (held.size() + FineImage.ROWS - 1) / FineImage.ROWS;
        byte[] all = new byte[across * FineImage.ROWS * bands];
        for (int row = 0; row < held.size(); row++) {
            System.arraycopy(held.get(row), 0, all, row * across, held.get(row).length);
        }
        held.clear();
        int left = whiteAtLeft(all, across);
        for (int from = 0; from < all.length; from += across * FineImage.ROWS) {
            byte[] band = new byte[(across - left) * FineImage.ROWS];
            for (int row = 0; row < FineImage.ROWS; row++) {
                System.arraycopy(all, from + row * across + left, band, row * (across - left), across - left);
            }
            if (left > 0) {
                text(Octets.of(" ".repeat(8 * left / profile.cell()).getBytes(StandardCharsets.US_ASCII)));
            }
            add(new FineImage(across - left, harmless(Octets.of(band), StarCommand.ESC, AFTER_ESC)));
            add(StarPrint.FeedQuarters.OF_AN_IMAGE);
        }
    }

    /** Bytes of all rows that spaces can stand for. */
    private int whiteAtLeft(byte[] rows, int across) {
        int left = across - 1;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 0) {
                left = Math.min(left, i % across);
            }
        }
        while (left > 0 && 8 * left % profile.cell() != 0) {
            left--;
        }
        return Math.max(0, left);
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
