package org.tallystick.slip.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.byReceipt;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.weeklyShopping;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.customer.Customer;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.shop.CornerShop;
import org.tallystick.shop.Shop;
import org.tallystick.slip.Golden;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.PlainText;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.wording.Wording;

class IouSlipTest {
    private final Slip slip = IouSlip.of(weeklyShopping(), ASHA, SHOP);
    private final Slip customers = slip.keptBy(Keeper.CUSTOMER);

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void theSlipFitsThePaper(int columns) throws IOException {
        String text = PlainText.of(slip, columns, "ORIGINAL");

        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        Golden.same("slip/iou-%d.txt".formatted(columns), text);
    }

    @Test
    void halfASlipCannotBeSigned() {
        List<SlipElement> elements = slip.keptBy(Keeper.SHOP).elements();

        assertThat(elements.subList(elements.size() - 5, elements.size()))
                .containsExactly(
                        new SlipElement.WriteHere("Signature"),
                        new SlipElement.Space(1),
                        new SlipElement.Qr("TS1|T1.1-000042|125050|EUR|T1-0007|2026-11-21|2026-12-21"),
                        new SlipElement.Row("Slip", "T1.1-000042", true),
                        new SlipElement.Cut());
    }

    @Test
    void theCustomersCopyHasNoLineToSignAndRoomToWritePaid() throws IOException {
        String text = PlainText.of(customers, 32, "CUSTOMER'S COPY");

        assertThat(text).doesNotContain("Signature", "In words");
        Golden.same("slip/iou-customers-32.txt", text);
        assertThat(slip.keptBy(Keeper.SHOP).elements().toString()).doesNotContain("PAID", "Balance");
    }

    @Test
    void aRegionWritesFiguresItsWay() {
        assertThat(SHOP.languageFor("es")).isEqualTo("es-EU");
        assertThat(in(CurrencyUnit.of("MXN"), "es", null).languageFor(null)).isEqualTo("es-MX");
        assertThat(in(EUR, "es-MX", null).languageFor("es")).isEqualTo("es-MX");
        assertThat(in(EUR, "en", "MX").languageFor("es")).isEqualTo("es-MX");
        assertThat(in(CurrencyUnit.of("MXN"), "en", null).languageFor("es-ES")).isEqualTo("es-ES");
        assertThat(Wording.in("es-MX").figure(euros("1234.50"))).isEqualTo("1,234.50");
        assertThat(Wording.in("es-EU").figure(euros("1234.50"))).isEqualTo("1.234,50");
    }

    private static Shop in(CurrencyUnit currency, String language, @Nullable String country) {
        return new Shop(
                SHOP.name(),
                SHOP.address(),
                currency,
                SHOP.timeZone(),
                SHOP.dayCutOver(),
                language,
                SHOP.till(),
                SHOP.calendar(),
                country,
                null);
    }

    @Test
    void aSaleByReceiptNumberNamesTheReceipt() throws IOException {
        Slip slip = IouSlip.of(byReceipt("R-881", null), ASHA, SHOP);

        assertThat(slip.elements()).contains(new SlipElement.Row("Goods on receipt R-881", "12.50", false));
        assertThat(PlainText.of(slip, 42, "ORIGINAL")).doesNotContain("Paid now");
    }

    @Test
    void aSaleWrittenOnPaperFirstSaysWhen() {
        Slip slip = IouSlip.of(byReceipt("R-881", Instant.parse("2026-11-21T07:30:00Z")), ASHA, SHOP);

        assertThat(slip.elements())
                .contains(new SlipElement.Paragraph(
                        "Written on paper on 21 Nov 2026 08:30; put in the book on 21 Nov 2026 14:05."));
    }

    @Test
    void anOverrideLeavesNoTraceOnPaper() {
        Slip allowed = IouSlip.of(CornerShop.allowed("1150.50"), ASHA, SHOP);

        assertThat(allowed).isEqualTo(slip);
        assertThat(PlainText.of(allowed, 48, "ORIGINAL").toLowerCase(Locale.ROOT))
                .doesNotContain("limit", "block", "refus", "overrid", "wedding");
    }

    @Test
    void aCreditOfTheCustomerIsSaidAsSuch() {
        assertThat(customers.elements()).contains(new SlipElement.Row("In your favour before", "5.00", false));
        assertThat(customers.elements()).contains(new SlipElement.Row("Balance after", "1,245.50", false));
    }

    @Test
    void theQrHoldsNoName() {
        assertThat(slip.elements().stream()
                        .filter(SlipElement.Qr.class::isInstance)
                        .map(SlipElement.Qr.class::cast))
                .singleElement()
                .extracting(SlipElement.Qr::content)
                .asString()
                .doesNotContain("Asha", "Okonkwo");
    }

    @Test
    void somebodyWhoseNameIsErasedIsTheirNumber() {
        Customer erased = new Customer(ASHA.number(), null, ASHA.terms(), ASHA.standing(), ASHA.opened(), null, null);

        assertThat(IouSlip.of(weeklyShopping(), erased, SHOP).elements())
                .contains(new SlipElement.Row("Customer T1-0007", "T1-0007", false));
    }

    @Test
    void aLanguageWithoutWordsGetsEnglish() {
        Customer elsewhere = new Customer(
                ASHA.number(),
                new PersonalDetails("Asha Okonkwo", null, null, "yo-NG", null),
                ASHA.terms(),
                ASHA.standing(),
                TODAY,
                null,
                null);

        Slip english = IouSlip.of(weeklyShopping(), elsewhere, SHOP);

        assertThat(english.language()).isEqualTo("en");
        assertThat(english).isEqualTo(slip);
    }
}
