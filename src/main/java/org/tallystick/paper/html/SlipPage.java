package org.tallystick.paper.html;

import java.util.List;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;

/** A copy of a slip as a page of A4, narrow enough for A5. */
public final class SlipPage {
    private final String copyMark;
    private final List<SlipElement> elements;
    private final int signed;
    private final Page page;

    private SlipPage(Slip slip, String copyMark) {
        this.copyMark = copyMark;
        this.elements = slip.keptBy(Keeper.SHOP).elements();
        this.signed = signed(elements);
        this.page = new Page(slip.language(), title(slip) + " " + copyMark, Page.Kind.SLIP, Page.Medium.BROWSER);
    }

    /**
     * The page of one copy; of the shop's, unless the slip {@linkplain Slip#keptBy is the customer's}.
     *
     * @param copyMark the words that tell this copy from others, such as {@code ORIGINAL}
     */
    public static String html(Slip slip, String copyMark) {
        SlipPage page = new SlipPage(slip, copyMark);
        return XmlOutput.filled((out, none) -> JteslipGenerated.render(out, none, page));
    }

    /** From the signature on it stays on one page: whoever signs sees the number under it. */
    private static int signed(List<SlipElement> elements) {
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

    Page page() {
        return page;
    }

    String copyMark() {
        return copyMark;
    }

    List<SlipElement> beginning() {
        return elements.subList(0, signed);
    }

    List<SlipElement> end() {
        return elements.subList(signed, elements.size());
    }
}
