package org.tallystick.device.printer;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.device.printer.raster.Dots;
import org.tallystick.device.printer.raster.FontsUnusable;
import org.tallystick.device.printer.raster.LinePainter;
import org.tallystick.device.printer.raster.Logo;
import org.tallystick.slip.PaperLine;

/** What a shop adds to the looks of its slips: fonts for what the printer has no letters for, and a logo. */
public final class Looks {
    /** The fonts that come along, no logo. */
    public static final Looks USUAL = new Looks(List.of(), null);

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final List<Path> fonts;
    private final @Nullable Logo logo;
    private final Map<PrinterProfile.Paper, LinePainter> painters = new HashMap<>();
    private boolean unusable;

    /** @param fonts files that were found to be fonts, asked before those that come along */
    public Looks(List<Path> fonts, @Nullable Logo logo) {
        this.fonts = List.copyOf(fonts);
        this.logo = logo;
    }

    /** The logo for a printer that draws. */
    Optional<Dots> logo(PrinterProfile profile) {
        return Optional.ofNullable(logo).filter(ignored -> draws(profile)).map(found -> found.dots(profile.dots()));
    }

    /**
     * A line as dots; empty for a printer that cannot draw it, and on a machine that cannot.
     *
     * <p>Drawing is loaded when the first line asks for it, and is given up for good when that fails: a slip is worth
     * more than its letters.
     */
    synchronized Optional<Dots> drawn(PaperLine.Text line, PrinterProfile profile) {
        if (unusable || !draws(profile)) {
            return Optional.empty();
        }
        try {
            PrinterProfile.Paper paper = profile.paper();
            LinePainter painter = painters.computeIfAbsent(
                    paper, wide -> LinePainter.of(fonts, wide.columns(), wide.dots() / wide.columns()));
            return Optional.of(painter.paint(line));
        } catch (FontsUnusable e) {
            unusable = true;
            LOG.error(
                    "{}. Names in other scripts are printed with question marks until this is mended; install a whole"
                            + " Java (such as openjdk-21-jre-headless) and see that the temporary folder can be written",
                    e.getMessage(),
                    e);
            return Optional.empty();
        }
    }

    /** Needles strike too coarsely for letters drawn from dots. */
    private static boolean draws(PrinterProfile profile) {
        return profile.drawing().raster() != PrinterProfile.RasterBy.NONE
                && profile.paper().print() == PrinterProfile.Print.THERMAL;
    }
}
