package org.tallystick.paper.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.customer;
import static org.tallystick.shop.CornerShop.goods;
import static org.tallystick.shop.CornerShop.item;
import static org.tallystick.shop.CornerShop.sale;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.customer.Customer;
import org.tallystick.report.BusyDay;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayTold;
import org.tallystick.report.Outstanding;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.slip.form.IouSlip;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></tr></table><img src=x onerror=alert(1)>",
                "\"><b>",
                "' onmouseover='x",
                "&amp;&lt;&#60;",
                "]]><!--",
                "</style><style>*{display:none}"
            })
    void aNameNeverBecomesMarkup(String name) throws Exception {
        Customer customer = customer(7, name);
        Document plain = parsed(SlipPage.html(slipOf(customer(7, "Plain")), "ORIGINAL"));
        Document hostile = parsed(SlipPage.html(slipOf(customer), name));

        assertThat(elements(hostile)).isEqualTo(elements(plain));
        assertThat(hostile.getDocumentElement().getTextContent()).contains(name);
        assertThat(elements(parsed(SummaryPage.html(summaryOf(customer)))))
                .isEqualTo(elements(parsed(SummaryPage.html(summaryOf(customer(7, "Plain"))))));
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        Slip slip = new Slip(
                "en",
                List.of(
                        new SlipElement.Paragraph("a\u0000b\u001bc\uD800d\uFFFEe"),
                        new SlipElement.WriteHere("\u0008")));

        assertThat(parsed(SlipPage.html(slip, "ORIGINAL"))
                        .getElementsByTagName("body")
                        .item(0)
                        .getTextContent())
                .contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void aPageFetchesAndRunsNothing() {
        String pages = SlipPage.html(slipOf(ASHA), "ORIGINAL") + SummaryPage.html(BusyDay.summary());

        assertThat(pages.replace("http://www.w3.org/1999/xhtml", ""))
                .doesNotContain("http", "<script", "<link", "@import", "url(", "javascript:");
    }

    @Test
    void theSummaryShowsEveryCustomerWithABar() throws Exception {
        Document page = parsed(SummaryPage.html(BusyDay.summary()));

        assertThat(page.getDocumentElement().getTextContent())
                .contains("Tomasz Wiśniewski (T1-0004)", "T1-0003", "-15.50", "1,421.35", "daughter's wedding");
        assertThat(attributes(page, "div", "class")).filteredOn("bar"::equals).hasSize(6);
    }

    @Test
    void aShopWithManyCustomersGetsAPageOfBoundedLength() {
        DailySummary summary = summaryOf(LongStream.rangeClosed(1, 3000)
                .mapToObj(n -> customer(n, "Customer " + n))
                .toArray(Customer[]::new));

        assertThat(SummaryPage.html(summary)).contains("Not shown here: 1000. Totals count all.", "3,000.00");
        assertThat(SummaryPage.onPaper(summary, 250_000)).contains("Not shown here: 2500. Totals count all.");
        String page = SummaryPage.onPaper(summary, 90_000);
        assertThat(page).contains("Not shown here: 2750. Totals count all.", "3,000.00");
        assertThat(page.length()).isLessThan(90_000);
    }

    private static Slip slipOf(Customer customer) {
        return IouSlip.of(
                sale(1, "Ben", List.of(goods(customer.name(), null, null, "1.00")), "1.00", "0", "0"), customer, SHOP);
    }

    private static DailySummary summaryOf(Customer... customers) {
        List<Outstanding> outstanding = new ArrayList<>();
        for (Customer customer : customers) {
            outstanding.add(new Outstanding(customer, item(outstanding.size() + 1L, TODAY, "1", "1")));
        }
        return new DayTold().open(outstanding).summary(true, "abc");
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<String> elements(Document page) {
        List<String> names = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName() + all.item(i).getAttributes().getLength());
        }
        return names;
    }

    private static List<String> attributes(Document page, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList all = page.getElementsByTagName(element);
        for (int i = 0; i < all.getLength(); i++) {
            var found = all.item(i).getAttributes().getNamedItem(attribute);
            if (found != null) {
                values.add(found.getNodeValue());
            }
        }
        return values;
    }
}
