package org.tallystick.paper.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.slip.Slip;

/** What every page has around its content, and how text lies on it. */
record Page(String language, String title, Kind kind) {
    private static final String STYLE = resource();

    /** What a page is: the class of its body, and how its paper lies. */
    enum Kind {
        SLIP("slip", ""),
        SUMMARY("summary", ""),
        /** For sums that need the breadth. */
        WIDE_SUMMARY("summary wide", "@page { size: A4 landscape; }\n");

        private final String style;
        private final String paper;

        Kind(String style, String paper) {
            this.style = style;
            this.paper = paper;
        }
    }

    boolean isRightToLeft() {
        return Slip.isRightToLeft(language);
    }

    String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    String bodyClass() {
        return isRightToLeft() ? kind.style + " rtl" : kind.style;
    }

    String style() {
        return STYLE + kind.paper;
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

    private static String resource() {
        try (InputStream in = Page.class.getResourceAsStream("/paper/page.css")) {
            if (in == null) {
                throw new IllegalStateException("paper/page.css is missing; install Tallystick again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
