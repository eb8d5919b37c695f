package org.tallystick.simulator;

import java.util.List;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.ImageCommand;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.escpos.PrintCommand;
import org.tallystick.device.printer.escpos.QrCommand;
import org.tallystick.device.printer.star.StarCommand;
import org.tallystick.device.printer.star.StarImage;
import org.tallystick.device.printer.star.StarPrint;
import org.tallystick.device.printer.star.StarQr;
import org.tallystick.device.printer.star.StarQuestion;

/** What Star's commands do to the paper, in the words of the typesetter. */
final class StarMeaning {
    /** The mode of ESC * with 24 dots a column. */
    private static final int FINE = 33;

    private StarMeaning() {}

    static List<Command> of(StarCommand command) {
        return switch (command) {
            case StarPrint print -> List.of(print(print));
            case StarQr qr -> List.of(qr(qr));
            case StarImage.FineImage image -> List.of(new ImageCommand.BitImage(FINE, columns(image)));
            case StarImage.FineColumns columns -> List.of(new ImageCommand.BitImage(FINE, columns.dots()));
            case StarImage.RasterRow row ->
                List.of(new ImageCommand.RasterImage(0, row.dots().length(), 1, row.dots()));
            case StarImage.EnterRaster ignored -> List.of();
            case StarImage.QuitRaster ignored -> List.of();
            case StarQuestion ignored -> List.of();
        };
    }

    /** Rows of dots as columns: both stay in the line until it is fed. */
    private static Octets columns(StarImage.FineImage image) {
        int across = image.bytesAcross();
        byte[] columns = new byte[image.dots().length()];
        for (int i = 0; i < 8 * columns.length; i++) {
            int y = i / (8 * across);
            int x = i % (8 * across);
            if ((image.dots().at(i / 8) & 0x80 >> x % 8) != 0) {
                columns[x * StarImage.FineColumns.BYTES + y / 8] |= (byte) (0x80 >> y % 8);
            }
        }
        return Octets.of(columns);
    }

    private static Command print(StarPrint command) {
        return switch (command) {
            case StarPrint.Cancel ignored -> new PrintCommand.Initialize();
            case StarPrint.FeedLines feed -> new PrintCommand.FeedLines(feed.n());
            case StarPrint.FeedQuarters feed -> new PrintCommand.FeedDots(2 * feed.n());
            case StarPrint.SelectCodePage page -> new PrintCommand.SelectCodePage(page.n());
            case StarPrint.ShiftJis two ->
                two.on() ? new PrintCommand.EnterChineseMode() : new PrintCommand.LeaveChineseMode();
            case StarPrint.Emphasize bold -> new PrintCommand.Emphasize(bold.on() ? 1 : 0);
            case StarPrint.CharacterSize size ->
                new PrintCommand.CharacterSize(((size.width() - 1) << 4) | (size.height() - 1));
            case StarPrint.Wide wide -> new PrintCommand.CharacterSize((wide.n() & 7) << 4);
            case StarPrint.High high -> new PrintCommand.CharacterSize(high.n() & 7);
            case StarPrint.SelectFont font -> new PrintCommand.SelectFont(font.n());
            case StarPrint.Barcode barcode -> new PrintCommand.Barcode(barcode.content());
            case StarPrint.Align align -> new PrintCommand.Justify(align.n());
            case StarPrint.Cut cut -> cut.n() % 2 == 0 ? PrintCommand.FeedAndCut.FULL : PrintCommand.FeedAndCut.PARTIAL;
        };
    }

    private static Command qr(StarQr command) {
        return switch (command) {
            case StarQr.Model ignored -> QrCommand.Model.MODEL_2;
            case StarQr.ErrorCorrection level -> new QrCommand.ErrorCorrection('0' + level.level());
            case StarQr.ModuleSize size -> new QrCommand.ModuleSize(size.dots());
            case StarQr.Store store -> new QrCommand.Store(store.content());
            case StarQr.Print ignored -> new QrCommand.Print();
        };
    }
}
