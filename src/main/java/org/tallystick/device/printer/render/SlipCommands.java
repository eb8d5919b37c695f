package org.tallystick.device.printer.render;

import java.util.List;
import java.util.Optional;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.raster.RasterImage;
import org.tallystick.device.printer.render.LetterRuns.Run;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipLayout;

/** One copy of a slip as the commands of a printer, from initialization to the cut. */
public final class SlipCommands {
    /** As far as the tear bar stands above the print head of a printer without a cutter, with some to spare. */
    private static final int LINES_TO_TEAR_BAR = 3;

    /** Which page is selected after two-byte characters differs by maker. */
    private static final int NOT_KNOWN = -1;

    private final PrinterProfile profile;
    private final boolean codeAsText;
    private final CommandWriter pen;
    private final LetterRuns letters;
    private LetterRuns.Set selected;
    private int page;

    private SlipCommands(PrinterProfile profile, boolean codeAsText) {
        this.profile = profile;
        this.codeAsText = codeAsText || profile.qr() == PrinterProfile.QrBy.NONE;
        this.pen = CommandWriter.of(profile);
        this.letters = new LetterRuns(profile.letters());
        this.selected = letters.first();
        this.page = selected.page();
    }

    static List<Command> of(Slip slip, String copyMark, PrinterProfile profile) {
        return new SlipCommands(profile, false)
                .page(slip, copyMark, profile.looks().logo(profile));
    }

    /** In few bytes: without the logo, and with the content of a code as text where it would be drawn. */
    static List<Command> sparing(Slip slip, String copyMark, PrinterProfile profile) {
        boolean codeAsText = profile.qr() == PrinterProfile.QrBy.RASTER;
        return new SlipCommands(profile, codeAsText).page(slip, copyMark, Optional.empty());
    }

    private List<Command> page(Slip slip, String copyMark, Optional<RasterImage> logo) {
        pen.initialize();
        logo.ifPresent(this::drawn);
        SlipLayout.of(slip, profile.columns(), copyMark).forEach(this::line);
        return pen.commands();
    }

    /** Ends whatever mode the printer was in. */
    public static List<Command> initialization(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile, false);
        made.pen.initialize();
        return made.pen.commands();
    }

    /** Ends a command that was cut off. */
    public static List<Command> padding(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile, false);
        made.pen.padding();
        return made.pen.commands();
    }

    public static List<Command> cut(PrinterProfile profile) {
        SlipCommands made = new SlipCommands(profile, false);
        made.cut();
        return made.pen.commands();
    }

    private void line(PaperLine line) {
        switch (line) {
            case PaperLine.Text text -> text(text);
            case PaperLine.Qr qr -> qr(qr.content());
            case PaperLine.Specimens ignored -> new SamplePage(profile, letters, this, pen).print();
            case PaperLine.Cut ignored -> cut();
        }
    }

    /** In the printer's own letters where it has them all, else drawn, else with what comes nearest. */
    void text(PaperLine.Text line) {
        String words = PaperText.columns(line);
        Optional<List<Run>> runs =
                PaperText.needsShaping(words) ? Optional.empty() : letters.of(words.stripTrailing(), selected);
        if (runs.isPresent()) {
            characters(line, runs.get());
            return;
        }
        Optional<RasterImage> dots = profile.looks().drawn(line, profile);
        if (dots.isPresent()) {
            drawn(dots.get());
        } else {
            characters(line, substituted(words));
        }
    }

    private List<Run> substituted(String words) {
        return letters.of(PaperText.substitute(words, letters).stripTrailing(), selected)
                .orElseThrow(() -> new IllegalStateException(profile.name() + " has no letters for a question mark"));
    }

    private void characters(PaperLine.Text line, List<Run> runs) {
        if (runs.isEmpty()) {
            pen.endLine();
            return;
        }
        switch (line.weight()) {
            case PLAIN -> set(runs);
            case BOLD -> {
                pen.bold(true);
                set(runs);
                pen.bold(false);
            }
            case LARGE -> {
                pen.size(2, 2);
                set(runs);
                pen.size(1, 1);
            }
        }
    }

    /** A line in the printer's own letters. */
    void set(List<Run> runs) {
        for (Run run : runs) {
            select(run.set());
            pen.text(run.bytes());
        }
        pen.endLine();
    }

    private void select(LetterRuns.Set set) {
        if (set.twoBytes() != selected.twoBytes()) {
            pen.multibyte(set.twoBytes());
            page = NOT_KNOWN;
        }
        if (!set.twoBytes() && set.page() != page) {
            page = set.page();
            pen.codePage(page);
        }
        selected = set;
    }

    void plain(String words) {
        set(substituted(words));
    }

    private void drawn(RasterImage dots) {
        pen.raster(dots.bytesAcross(), Octets.of(dots.bytes()));
    }

    private void qr(String content) {
        if (codeAsText) {
            LineBreaks.of(content, profile.columns()).forEach(this::plain);
            return;
        }
        QrDots dots = QrDots.of(content);
        int dotsAModule = Math.clamp(profile.dots() / 3 / dots.size(), 2, 6);
        pen.align(CommandWriter.Align.CENTRE);
        if (profile.qr() == PrinterProfile.QrBy.NATIVE) {
            pen.qr(PaperText.utf8(content), dotsAModule);
        } else {
            pen.raster((dots.size() * dotsAModule + 7) / 8, dots.rows(dotsAModule));
            pen.endLine();
        }
        pen.align(CommandWriter.Align.LEFT);
    }

    private void cut() {
        if (profile.cutter()) {
            pen.cut();
            return;
        }
        pen.feed(1);
        plain("- ".repeat(profile.columns() / 2));
        pen.feed(LINES_TO_TEAR_BAR);
    }
}
