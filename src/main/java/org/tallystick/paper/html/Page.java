package org.tallystick.paper.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tallystick.slip.Slip;

/** The one template: what every page has around its content. */
final class Page {
    private static final String STYLE = style();

    private Page() {}

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

    static String of(String language, String title, Kind kind, Markup content) {
        Markup page = new Markup(language)
                .trusted("<!DOCTYPE html>\n")
                .open("html", root(language))
                .newLine()
                .open("head")
                .single("meta", "charset", "UTF-8")
                .single("meta", "name", "viewport", "content", "width=device-width")
                .single("meta", "name", "subject", "content", title)
                .single("meta", "name", "description", "content", title)
                .open("title")
                .say(title)
                .close()
                .open("style")
                .newLine()
                .trusted(STYLE + kind.paper)
                .close()
                .close()
                .newLine();
        return page.open("body", "class", page.isRightToLeft() ? kind.style + " rtl" : kind.style)
                .newLine()
                .trusted(content.toString())
                .close()
                .close()
                .newLine()
                .toString();
    }

    private static String[] root(String language) {
        String direction = Slip.isRightToLeft(language) ? "rtl" : "ltr";
        return new String[] {
            "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang", language, "dir", direction
        };
    }

    private static String style() {
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
