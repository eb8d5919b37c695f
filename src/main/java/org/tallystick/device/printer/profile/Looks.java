package org.tallystick.device.printer.profile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.printer.raster.CannotDraw;
import org.tallystick.device.printer.raster.InkColumns;
import org.tallystick.device.printer.raster.LinePainter;
import org.tallystick.device.printer.raster.Logo;
import org.tallystick.device.printer.raster.RasterImage;
import org.tallystick.slip.PaperLine;

/**
 * What a shop adds to the looks of its slips: fonts for what the printer has no letters for, and a logo.
 *
 * <p>Drawing is loaded when the first line asks for it. Where it fails the slip goes on without: it is worth more than
 * its letters.
 */
public final class Looks {
    /** The fonts that come along, no logo. */
    public static final Looks USUAL = new Looks(List.of(), null);

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    /** Whether words that could neither be set nor drawn came out in Latin letters. */
    private volatile boolean inLatin;

    private final List<Path> fonts;
    private final @Nullable Path logo;
    private final Map<PrinterProfile.Paper, Optional<LinePainter>> painters = new HashMap<>();
    private final Map<Integer, Optional<RasterImage>> logos = new HashMap<>();

    /**
     * The looks of a shop.
     *
     * @param fonts asked before those that come along
     * @param logo a PNG file
     */
    public Looks(List<Path> fonts, @Nullable Path logo) {
        this.fonts = List.copyOf(fonts);
        this.logo = logo;
    }

    /** The same printer in the shop that has these looks. */
    public PrinterProfile on(PrinterProfile like) {
        return new PrinterProfile(
                like.name(),
                like.model(),
                like.dialect(),
                like.line(),
                like.intake(),
                like.paper(),
                like.letters(),
                like.drawing(),
                like.answers(),
                like.quirks(),
                like.unknown(),
                this);
    }

    /** The logo; empty where there is none or it cannot be drawn. */
    public synchronized Optional<RasterImage> logo(PrinterProfile profile) {
        Path file = logo;
        if (file == null || !draws(profile)) {
            return Optional.empty();
        }
        return logos.computeIfAbsent(profile.dots(), dots -> {
            try {
                return Optional.of(Logo.of(file, dots));
            } catch (CannotDraw e) {
                LOG.error("The shop's logo is left out. {}", e.getMessage(), e);
                return Optional.empty();
            }
        });
    }

    /** A line as dots; empty for a printer that cannot draw it, and on a machine that cannot. */
    public synchronized Optional<RasterImage> drawn(PaperLine.Text line, PrinterProfile profile) {
        return draws(profile) ? painter(profile.paper()).flatMap(painter -> painted(line, painter)) : Optional.empty();
    }

    /**
     * Words as dots that stand in a line of the printer's own letters; empty for a printer that cannot have them there,
     * and on a machine that cannot draw.
     */
    public synchronized Optional<InkColumns> inLine(
            String words, boolean rightToLeft, boolean bold, PrinterProfile profile) {
        if (!draws(profile) || profile.drawing().columns() == PrinterProfile.ColumnsBy.NONE) {
            return Optional.empty();
        }
        return painter(profile.paper()).flatMap(painter -> {
            try {
                return Optional.of(painter.words(words, rightToLeft, bold));
            } catch (CannotDraw e) {
                LOG.error("Words are not drawn. {}", e.getMessage(), e);
                return Optional.empty();
            }
        });
    }

    /** Words could neither be set nor drawn, and came out in Latin letters. */
    public void wroteLatin() {
        if (!inLatin) {
            inLatin = true;
            LOG.warn("Words that the printer can neither set nor draw are printed in Latin letters, the customer's"
                    + " number beside them; a printer with graphics prints them as they are");
        }
    }

    public boolean isInLatin() {
        return inLatin;
    }

    private Optional<LinePainter> painter(PrinterProfile.Paper paper) {
        return painters.computeIfAbsent(paper, wide -> {
            try {
                return Optional.of(LinePainter.of(fonts, wide.columns(), wide.cell()));
            } catch (CannotDraw e) {
                LOG.error(
                        "{}. Names in other scripts are printed in Latin letters until Tallystick is started again:"
                                + " install a whole Java (such as openjdk-21-jre-headless), see that the fonts of the"
                                + " settings are whole and that the temporary folder can be written",
                        e.getMessage(),
                        e);
                return Optional.empty();
            }
        });
    }

    private static Optional<RasterImage> painted(PaperLine.Text line, LinePainter painter) {
        try {
            return Optional.of(painter.paint(line));
        } catch (CannotDraw e) {
            LOG.error("A line is printed in Latin letters. {}", e.getMessage(), e);
            return Optional.empty();
        }
    }

    /** Needles strike too coarsely for letters drawn from dots. */
    public static boolean draws(PrinterProfile profile) {
        return profile.drawing().raster() != PrinterProfile.RasterBy.NONE
                && profile.paper().print() == PrinterProfile.Print.THERMAL;
    }
}
