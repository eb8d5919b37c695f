package org.tallystick.device.printer;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Weight;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipLayout;

/** The same lines written by escpos-coffee. */
public final class CoffeePeer {
    private static final Style PLAIN = new Style();
    private static final Style STRONG = new Style().setBold(true);
    private static final Style LARGE = new Style().setBold(true).setFontSize(FontSize._2, FontSize._2);

    private CoffeePeer() {}

    public static byte[] write(Slip slip, int columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EscPos peer = new EscPos(bytes)) {
            peer.initializePrinter();
            for (PaperLine line : SlipLayout.of(slip, columns, "ORIGINAL")) {
                switch (line) {
                    case PaperLine.Text text -> peer.writeLF(style(text.weight()), text.text());
                    case PaperLine.Qr qr ->
                        peer.write(new QRCode().setSize(6).setJustification(Justification.Center), qr.content());
                    case PaperLine.Specimens ignored -> {}
                    case PaperLine.Cut ignored -> peer.feed(5).cut(EscPos.CutMode.PART);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Style style(Weight weight) {
        return switch (weight) {
            case PLAIN -> PLAIN;
            case BOLD -> STRONG;
            case LARGE -> LARGE;
        };
    }
}
