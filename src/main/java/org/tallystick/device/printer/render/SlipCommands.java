package org.tallystick.device.printer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.Octets;
import org.tallystick.device.printer.profile.Looks;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfile.ColumnsBy;
import org.tallystick.device.printer.raster.RasterImage;
import org.tallystick.device.printer.render.LetterRuns.Run;
import org.tallystick.slip.LatinLetters;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PaperLine;
import org.tallystick.slip.PaperLine.Place;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipLayout;

/** One copy of a slip as the commands of a printer, from initialization to the cut. */
public final class SlipCommands {
    /** As far as the tear bar stands above the print head of a printer without a cutter, with some to spare. */
    private static final int LINES_TO_TEAR_BAR = 3;

    /** 0.38 mm at 203 dots an inch: telephones and scanners read it, and larger ones cost paper and time. */
    private static final int DOTS_A_MODULE = 3;

    /** White, so that no letter touches a code; above it is an empty line. */
    private static final int ROWS_BELOW_CODE = 8;

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
        // Of a language that runs from right to left there is nothing but Latin letters on paper, where it is not
        // drawn.
        boolean turned = slip.rightToLeft() && !Looks.draws(profile);
        Slip readable = turned ? new Slip("und", slip.elements()) : slip;
        SlipLayout.of(readable, profile.columns(), copyMark).forEach(this::line);
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
        Optional<List<WordsInLine.Part>> mixed = WordsInLine.of(line, profile, this::settable);
        if (mixed.isPresent()) {
            mixed(mixed.get(), line.weight() == PaperLine.Weight.BOLD);
            return;
        }
        Optional<RasterImage> dots = profile.looks().drawn(line, profile);
        if (dots.isPresent() && alone(line)) {
            pen.align(CommandWriter.Align.CENTRE);
            drawn(dots.get().withoutLeft().withoutRows());
            pen.align(CommandWriter.Align.LEFT);
        } else if (dots.isPresent()) {
            drawn(dots.get());
        } else {
            inLatin(line);
        }
    }

    /** A title among lines that are not drawn as a whole, so that it needs to stand in line with none. */
    private boolean alone(PaperLine.Text line) {
        return line.place() == Place.CENTRE && profile.drawing().columns() == ColumnsBy.ESC_STAR;
    }

    /** What a printer that can neither set nor draw a line prints: its words in Latin letters, broken anew. */
    private void inLatin(PaperLine.Text line) {
        profile.looks().wroteLatin();
        String start = LatinLetters.of(line.start(), this::settable);
        String end = LatinLetters.of(line.end(), this::settable);
        int beside = line.columns() - LineBreaks.width(end) - 1;
        boolean alone = end.isEmpty() || beside < line.columns() / 3;
        int room = line.place() == Place.WRITE ? line.columns() / 2 : alone ? line.columns() : beside;
        List<String> broken = new ArrayList<>(LineBreaks.of(start, room));
        String last = alone && !end.isEmpty() ? "" : broken.removeLast();
        broken.forEach(each -> latin(each, "", line.place() == Place.CENTRE ? Place.CENTRE : Place.START, line));
        List<String> ends = LineBreaks.of(end, line.columns());
        for (int i = 0; i < ends.size(); i++) {
            latin(i == 0 ? last : "", ends.get(i), line.place(), line);
        }
    }

    private void latin(String start, String end, Place place, PaperLine.Text like) {
        PaperLine.Text line = new PaperLine.Text(start, end, place, like.columns(), false, like.weight());
        characters(line, substituted(PaperText.columns(line).stripTrailing()));
    }

    private boolean settable(String words) {
        String composed = PaperText.composed(words);
        return !PaperText.needsShaping(composed)
                && letters.of(composed, selected).isPresent();
    }

    private void mixed(List<WordsInLine.Part> parts, boolean bold) {
        if (bold) {
            pen.bold(true);
        }
        for (WordsInLine.Part part : parts) {
            switch (part) {
                case WordsInLine.Part.Letters own -> put(substituted(PaperText.composed(own.text())));
                case WordsInLine.Part.Dots dots -> pen.inLine(dots.ink());
                case WordsInLine.Part.Blank ignored -> {}
            }
        }
        pen.endLine();
        if (bold) {
            pen.bold(false);
        }
    }

    private List<Run> substituted(String words) {
        return letters.of(PaperText.substitute(words, letters), selected)
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
        put(runs);
        pen.endLine();
    }

    private void put(List<Run> runs) {
        for (Run run : runs) {
            select(run.set());
            pen.text(run.bytes());
        }
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
        set(substituted(words.stripTrailing()));
    }

    private void drawn(RasterImage dots) {
        pen.raster(dots.bytesAcross(), Octets.of(dots.bytes()));
    }

    private void qr(String content) {
        if (codeAsText) {
            LineBreaks.of(content, profile.columns()).forEach(this::plain);
            return;
        }
        pen.align(CommandWriter.Align.CENTRE);
        if (profile.qr() == PrinterProfile.QrBy.NATIVE) {
            pen.qr(PaperText.utf8(content), DOTS_A_MODULE);
            pen.gap();
        } else {
            QrDots dots = QrDots.of(content);
            pen.raster((dots.size() * DOTS_A_MODULE + 7) / 8, dots.rows(DOTS_A_MODULE, ROWS_BELOW_CODE));
        }
        pen.align(CommandWriter.Align.LEFT);
    }

    private void cut() {
        if (profile.cutter()) {
            pen.cut();
            return;
        }
        plain("- ".repeat(profile.columns() / 2));
        pen.feed(LINES_TO_TEAR_BAR);
    }
}
