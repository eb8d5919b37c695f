package org.tallystick.paper.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.shop.PaperSize;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Wording;

/**
 * What every page has around its content, and how text lies on it.
 *
 * @param medium where it is read
 */
record Page(String language, String title, Kind kind, Medium medium) {
    private static final String STYLE = resource("page.css");
    private static final String ON_SCREEN = resource("screen.css");
    private static final String ON_PAPER = resource("paper.css");

    /** What a page is: the class of its body. */
    enum Kind {
        SLIP("slip"),
        SUMMARY("summary"),
        /** For sums that need the breadth. */
        WIDE_SUMMARY("summary wide"),
        /** For sums so large that they need smaller letters too. */
        CROWDED_SUMMARY("summary wide crowded");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    /** Where a page is read. The PDF renderer drops rules for narrow screens, and browsers know no heads of pages. */
    enum Medium {
        BROWSER,
        A4,
        LETTER;

        boolean isPaper() {
            return this != BROWSER;
        }

        /** What becomes a PDF for a shop. */
        static Medium paperOf(Shop shop) {
            return shop.paper() == PaperSize.LETTER ? LETTER : A4;
        }
    }

    boolean isRightToLeft() {
        return Wording.isRightToLeft(language);
    }

    String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    String bodyClass() {
        return isRightToLeft() ? kind.style + " rtl" : kind.style;
    }

    String style() {
        String lies = kind == Kind.WIDE_SUMMARY || kind == Kind.CROWDED_SUMMARY ? " landscape" : "";
        return switch (medium) {
            case BROWSER -> STYLE + (kind == Kind.SLIP ? "" : ON_SCREEN) + "@page { size: A4%s; }\n".formatted(lies);
            case A4 -> STYLE + ON_PAPER + "@page { size: A4%s; }\n".formatted(lies);
            case LETTER -> STYLE + ON_PAPER + "@page { size: letter%s; }\n".formatted(lies);
        };
    }

    boolean isPaper() {
        return medium.isPaper();
    }

    /** Whether each of its sheets has a head. */
    boolean hasHead() {
        return isPaper() && kind != Kind.SLIP;
    }

    /**
     * The direction of an element that holds a text, where it is not the page's: words and figures without a letter of
     * a script that is read from right to left stand from left to right everywhere.
     */
    @Nullable
    String dir(String content) {
        boolean turned =
                isRightToLeft() && !content.isBlank() && !Bidi.requiresBidi(content.toCharArray(), 0, content.length());
        return turned ? "ltr" : null;
    }

    /** Of a table, whose cells stand in the order of the paper: the PDF renderer puts the first at the left always. */
    @Nullable
    String tableDir() {
        return isRightToLeft() ? "ltr" : null;
    }

    /** The cells of a row in the order of the paper, each by its place as they are read. */
    List<Integer> inOrder(int cells) {
        return IntStream.range(0, cells)
                .map(i -> isRightToLeft() ? cells - 1 - i : i)
                .boxed()
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("paper/%s is missing; install Tallystick again".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
