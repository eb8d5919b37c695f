package org.tallystick.device.printer.job;

import java.nio.file.Path;
import java.util.List;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.slip.form.IouSlip;

/** Slips and profiles that the tests print. */
public final class Slips {
    public static final PrinterProfiles PROFILES = new PrinterProfiles(Path.of("device-profiles"));
    public static final PrinterProfile TM_T88V = PROFILES.load("epson/tm-t88v");
    public static final PrinterProfile TM_T20II = PROFILES.load("epson/tm-t20ii");
    public static final PrinterProfile GENERIC_80 = PROFILES.load("generic/80mm");
    public static final PrinterProfile GENERIC_58 = PROFILES.load("generic/58mm");

    static final PrinterProfile TM_T88III = PROFILES.load("epson/tm-t88iii");
    public static final PrinterProfile TM_U220 = PROFILES.load("epson/tm-u220");
    public static final PrinterProfile TSP650II = PROFILES.load("star/tsp650ii");

    private Slips() {}

    public static Slip iou(String debtor) {
        return new Slip(
                "en",
                List.of(
                        new SlipElement.Title("I O U"),
                        new SlipElement.CopyMark(),
                        new SlipElement.Centred("Corner Shop"),
                        new SlipElement.Rule(),
                        new SlipElement.Row("Debtor", debtor, false),
                        new SlipElement.Paragraph("I have received the goods below and owe their price:"),
                        new SlipElement.Row("Rice 5 kg", "12.50", false),
                        new SlipElement.Row("White loaf 800 g", "1.45", false),
                        new SlipElement.Row("Total", "13.95", true),
                        new SlipElement.Rule(),
                        new SlipElement.Paragraph("No interest, no fee."),
                        new SlipElement.Space(2),
                        new SlipElement.WriteHere("Signature"),
                        new SlipElement.Qr("T1.1-000042"),
                        new SlipElement.Centred("T1.1-000042"),
                        new SlipElement.Cut()));
    }

    /** As a shop sells them, on the slip of the product. */
    static Slip sixItems() {
        return IouSlip.of(
                CornerShop.sale(
                        42,
                        "Ben",
                        List.of(
                                CornerShop.goods("Basmati rice 5 kg", "2", "12.50", "25.00"),
                                CornerShop.goods("White loaf 800 g", "1", "1.45", "1.45"),
                                CornerShop.goods("Sunflower oil 1 l", "3", "2.10", "6.30"),
                                CornerShop.goods("Soap", "4", "0.80", "3.20"),
                                CornerShop.goods("Birthday candles, pink, with holders", "1", "4.25", "4.25"),
                                CornerShop.goods("Bottle deposit given back", null, null, "-2.00")),
                        "38.20",
                        "0.00",
                        "12.00"),
                CornerShop.ASHA,
                CornerShop.SHOP);
    }

    /** Longer than any printer's buffer. */
    static Slip summary() {
        List<SlipElement> rows = new java.util.ArrayList<>();
        for (int i = 1; i <= 150; i++) {
            rows.add(new SlipElement.Row("Customer " + i, i + ".00", false));
        }
        rows.add(new SlipElement.Cut());
        return new Slip("en", rows);
    }
}
