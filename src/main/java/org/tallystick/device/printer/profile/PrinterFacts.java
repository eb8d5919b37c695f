package org.tallystick.device.printer.profile;

import static org.tallystick.device.printer.profile.PrinterReadings.charset;
import static org.tallystick.device.printer.profile.PrinterReadings.font;
import static org.tallystick.device.printer.profile.PrinterReadings.mapOf;
import static org.tallystick.device.printer.profile.PrinterReadings.setOf;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.device.printer.profile.PrinterProfile.Answers;
import org.tallystick.device.printer.profile.PrinterProfile.BarcodeBy;
import org.tallystick.device.printer.profile.PrinterProfile.ClearBy;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.profile.PrinterProfile.Cutter;
import org.tallystick.device.printer.profile.PrinterProfile.Dialect;
import org.tallystick.device.printer.profile.PrinterProfile.Drawing;
import org.tallystick.device.printer.profile.PrinterProfile.Intake;
import org.tallystick.device.printer.profile.PrinterProfile.Letters;
import org.tallystick.device.printer.profile.PrinterProfile.Multibyte;
import org.tallystick.device.printer.profile.PrinterProfile.Paper;
import org.tallystick.device.printer.profile.PrinterProfile.Print;
import org.tallystick.device.printer.profile.PrinterProfile.ProofBy;
import org.tallystick.device.printer.profile.PrinterProfile.QrBy;
import org.tallystick.device.printer.profile.PrinterProfile.Quirk;
import org.tallystick.device.printer.profile.PrinterProfile.RasterBy;
import org.tallystick.device.printer.profile.PrinterProfile.StatusBack;
import org.tallystick.device.serial.LineSettings;
import org.tallystick.yaml.Profile;
import org.tallystick.yaml.Reading;

/** Makes a printer's profile of the facts in its file; for what nobody knows it assumes the worse. */
final class PrinterFacts {
    static final List<String> KEYS = Stream.of(
                    List.of("model", "dialect"),
                    LineSettings.FACTS,
                    List.of("wiring", "resetOnDtr", "bufferBytes", "busyThreshold"),
                    List.of("columns", "dots", "dpi", "fonts", "print", "plies", "cutter"),
                    List.of("codePage", "codePages", "multibyte", "chineseMode"),
                    List.of("qr", "raster", "columnGraphics", "barcode"),
                    List.of("realTimeStatus", "statusBack", "proof", "clear", "powerOnReport", "quirks"))
            .flatMap(List::stream)
            .toList();

    private final Profile file;
    private final Set<String> unknown = new TreeSet<>();

    PrinterFacts(Profile file) {
        this.file = file;
    }

    PrinterProfile profile(String name) {
        PrinterProfile profile = new PrinterProfile(
                name,
                file.fact("model", Reading.text()),
                file.fact("dialect", Reading.oneOf(Dialect.class)),
                LineSettings.in(file),
                intake(),
                paper(),
                letters(),
                drawing(),
                answers(),
                file.fact("quirks", setOf(Quirk.class)),
                unknown,
                Looks.USUAL);
        check(profile);
        return profile;
    }

    private Intake intake() {
        return new Intake(
                orElse("bufferBytes", Reading.whole(1_024, 65_536), 1_024),
                orElse("busyThreshold", Reading.whole(1, 768), 256),
                orElse("resetOnDtr", Reading.yesOrNo(), true),
                orElse("wiring", Reading.text(), ""));
    }

    private Paper paper() {
        return new Paper(
                file.fact("columns", Reading.whole(24, 80)),
                file.fact("dots", Reading.whole(192, 832)),
                orElse("dpi", Reading.whole(60, 600), 203),
                file.fact("fonts", mapOf(font(), Reading.whole(16, 120))),
                orElse("print", Reading.oneOf(Print.class), Print.THERMAL),
                orElse("plies", Reading.whole(1, 4), 1),
                orElse("cutter", Reading.oneOf(Cutter.class), Cutter.NONE));
    }

    private Letters letters() {
        Map<Integer, Charset> pages = file.fact("codePages", mapOf(Reading.whole(0, 255), charset()));
        return new Letters(
                file.fact("codePage", Reading.whole(0, 255)),
                pages,
                orElse("multibyte", Reading.oneOf(Multibyte.class), Multibyte.NONE),
                orElse("chineseMode", Reading.yesOrNo(), true));
    }

    private Drawing drawing() {
        return new Drawing(
                orElse("qr", Reading.oneOf(QrBy.class), QrBy.NONE),
                orElse("raster", Reading.oneOf(RasterBy.class), RasterBy.NONE),
                file.optional("columnGraphics", Reading.oneOf(ColumnsBy.class)).orElse(ColumnsBy.NONE),
                orElse("barcode", Reading.oneOf(BarcodeBy.class), BarcodeBy.NONE));
    }

    private Answers answers() {
        return new Answers(
                orElse("realTimeStatus", Reading.yesOrNo(), false),
                orElse("statusBack", Reading.oneOf(StatusBack.class), StatusBack.NONE),
                orElse("proof", Reading.oneOf(ProofBy.class), ProofBy.NONE),
                orElse("clear", Reading.oneOf(ClearBy.class), ClearBy.NONE),
                orElse("powerOnReport", Reading.yesOrNo(), false));
    }

    private <T> T orElse(String key, Reading<T> reading, T assumed) {
        return file.known(key, reading).orElseGet(() -> {
            unknown.add(key);
            return assumed;
        });
    }

    /** What no single value can say of itself. */
    private void check(PrinterProfile profile) {
        file.mustHold(
                profile.line().dataBits() >= 7, "frame", "a printer's characters have 7 or 8 data bits, such as 8N1");
        file.mustHold(
                profile.dots() % 8 == 0 && profile.dots() >= 8 * profile.columns(),
                "dots",
                "write a multiple of 8, at least 8 for each of the columns");
        file.mustHold(
                profile.paper().fonts().containsKey('A'), "fonts", "begin with the usual font, such as A=42, B=56");
        file.mustHold(
                profile.letters().pages().containsKey(profile.letters().first()),
                "codePage",
                "write one of the numbers in codePages");
        file.mustHold(
                profile.proof() == ProofBy.NONE || profile.realTimeStatus(),
                "proof",
                "a printer without realTimeStatus cannot prove anything, write none");
        file.mustHold(
                profile.qr() != QrBy.RASTER || profile.drawing().raster() != RasterBy.NONE,
                "qr",
                "a printer without raster draws none, write none");
        ofItsDialect(profile);
    }

    private void ofItsDialect(PrinterProfile profile) {
        boolean star = profile.dialect() == Dialect.STAR_LINE;
        String remedy = "it belongs to the other dialect";
        file.mustHold(isOf(star, profile.drawing().raster()), "raster", remedy);
        file.mustHold(isOf(star, profile.drawing().columns()), "columnGraphics", remedy);
        file.mustHold(isOf(star, profile.drawing().barcode()), "barcode", remedy);
        file.mustHold(isOf(star, profile.answers().statusBack()), "statusBack", remedy);
        file.mustHold(isOf(star, profile.proof()), "proof", remedy);
        file.mustHold(isOf(star, profile.clear()), "clear", remedy);
    }

    private static boolean isOf(boolean star, RasterBy raster) {
        return raster == RasterBy.NONE || star == (raster == RasterBy.STAR_RASTER);
    }

    private static boolean isOf(boolean star, ColumnsBy columns) {
        return columns == ColumnsBy.NONE || star == (columns == ColumnsBy.ESC_X);
    }

    private static boolean isOf(boolean star, BarcodeBy barcode) {
        return barcode == BarcodeBy.NONE || star == (barcode == BarcodeBy.ESC_B);
    }

    private static boolean isOf(boolean star, StatusBack back) {
        return back == StatusBack.NONE || star == (back == StatusBack.ESC_RS_A);
    }

    private static boolean isOf(boolean star, ProofBy proof) {
        return switch (proof) {
            case NONE, REAL_TIME -> true;
            case DOCUMENT_NUMBER, ETB_COUNTER -> star;
            case PROCESS_ID, STATUS -> !star;
        };
    }

    private static boolean isOf(boolean star, ClearBy clear) {
        return clear == ClearBy.NONE || star == (clear == ClearBy.ESC_ACK_CAN);
    }
}
