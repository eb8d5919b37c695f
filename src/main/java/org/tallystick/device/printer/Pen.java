package org.tallystick.device.printer;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;

/** Writes on a printer's paper. What goes into {@link #text} must hold no control byte. */
final class Pen {
    private final PrinterProfile profile;
    private final List<Command> commands = new ArrayList<>();

    private Pen(PrinterProfile profile) {
        this.profile = profile;
    }

    static Pen of(PrinterProfile profile) {
        return new Pen(profile);
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    void initialize() {
        add(new PrintCommand.Initialize());
        if (profile.letters().multibyteOn()) {
            multibyte(false);
        }
        codePage(profile.letters().first());
    }

    void codePage(int number) {
        add(new PrintCommand.SelectCodePage(number));
    }

    void multibyte(boolean on) {
        add(on ? new Command.Rubbish(Octets.of((byte) 0x1C, (byte) '&')) : new PrintCommand.LeaveChineseMode());
    }

    void text(Octets characters) {
        add(new PrintCommand.Text(characters));
    }

    void endLine() {
        add(new PrintCommand.LineFeed());
    }

    void feed(int lines) {
        add(new PrintCommand.FeedLines(lines));
    }

    void bold(boolean on) {
        add(on ? PrintCommand.Emphasize.ON : PrintCommand.Emphasize.OFF);
    }

    void size(int width, int height) {
        add(width > 1 ? PrintCommand.CharacterSize.DOUBLE : PrintCommand.CharacterSize.NORMAL);
    }

    void align(Align align) {
        add(new PrintCommand.Justify(align.ordinal()));
    }

    void raster(int bytesAcross, Octets dots) {
        byte[] all = dots.bytes();
        int band = bytesAcross * Math.max(1, 1_000 / bytesAcross);
        for (int from = 0; from < all.length; from += band) {
            byte[] part = java.util.Arrays.copyOfRange(all, from, Math.min(from + band, all.length));
            add(new PrintCommand.RasterImage(0, bytesAcross, part.length / bytesAcross, Octets.of(part)));
        }
    }

    void qr(Octets content, int dotsAModule) {
        add(QrCommand.Model.MODEL_2);
        add(new QrCommand.ModuleSize(dotsAModule));
        add(QrCommand.ErrorCorrection.M);
        add(new QrCommand.Store(content));
        add(new QrCommand.Print());
    }

    void cut() {
        add(PrintCommand.FeedAndCut.PARTIAL);
    }

    void padding() {
        add(new PrintCommand.Padding(PrintCommand.Padding.MOST));
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    private void add(Command command) {
        commands.add(command);
    }
}
