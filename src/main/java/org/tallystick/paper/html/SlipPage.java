package org.tallystick.paper.html;

import java.util.List;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

/** A copy of a slip as a page of A4, narrow enough for A5. */
public final class SlipPage {
    private final String copyMark;
    private final Markup page;

    private SlipPage(Slip slip, String copyMark) {
        this.copyMark = copyMark;
        this.page = new Markup(slip.language());
    }

    /**
     * The page of one copy.
     *
     * @param copyMark the words that tell this copy from others, such as {@code ORIGINAL}
     */
    public static String html(Slip slip, String copyMark) {
        SlipPage page = new SlipPage(slip, copyMark);
        List<SlipElement> elements = slip.elements();
        int end = end(elements);
        elements.subList(0, end).forEach(page::add);
        page.page.open("div", "class", "end");
        elements.subList(end, elements.size()).forEach(page::add);
        page.page.close();
        return Page.of(slip.language(), title(slip) + " " + copyMark, Page.Kind.SLIP, page.page);
    }

    /** From the signature on it stays on one page: whoever signs sees the number under it. */
    private static int end(List<SlipElement> elements) {
        int last = elements.size();
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof SlipElement.WriteHere) {
                last = i;
            }
        }
        return last;
    }

    private static String title(Slip slip) {
        return slip.elements().stream()
                .filter(SlipElement.Title.class::isInstance)
                .map(element -> ((SlipElement.Title) element).text())
                .findFirst()
                .orElse("");
    }

    private void add(SlipElement element) {
        switch (element) {
            case SlipElement.Title title -> page.element("h1", title.text());
            case SlipElement.CopyMark ignored -> page.element("p", copyMark, "class", "mark");
            case SlipElement.Centred centred -> page.element("p", centred.text(), "class", "centred");
            case SlipElement.Paragraph text ->
                page.element("p", text.text().strip(), "class", text.text().startsWith(" ") ? "detail" : "text");
            case SlipElement.Row row -> pair(row.strong() ? "row strong" : "row", row.left(), row.right(), "figure");
            case SlipElement.Rule ignored -> page.element("div", "", "class", "rule");
            case SlipElement.Space space -> {
                for (int i = 0; i < space.lines(); i++) {
                    page.element("div", "", "class", "space");
                }
            }
            case SlipElement.WriteHere here -> pair("write", here.label(), "", "line");
            case SlipElement.Qr qr ->
                page.open("p", "class", "qr")
                        .single("img", "src", QrPicture.address(qr.content()), "alt", qr.content())
                        .close();
            case SlipElement.Cut ignored -> page.element("div", "", "class", "cut");
        }
        page.newLine();
    }

    private void pair(String style, String name, String value, String valueStyle) {
        page.openTable(style)
                .open("tr")
                .inOrder(2, cell -> {
                    if (cell == 0) {
                        page.element("td", name);
                    } else {
                        page.element("td", value, "class", valueStyle);
                    }
                })
                .close()
                .close();
    }
}
