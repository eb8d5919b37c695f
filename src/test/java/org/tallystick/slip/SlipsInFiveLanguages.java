package org.tallystick.slip;

import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.goods;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Returned;
import org.tallystick.entry.SaleLine;
import org.tallystick.shop.CornerShop;
import org.tallystick.slip.form.CollectiveSlip;
import org.tallystick.slip.form.GuarantorSlip;
import org.tallystick.slip.form.IouSlip;
import org.tallystick.slip.form.PlanSlip;
import org.tallystick.slip.form.RepaymentChit;
import org.tallystick.slip.form.TakenBackChit;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** The same shopping by customers of different tongues, with names as people have them. */
public final class SlipsInFiveLanguages {
    /** What the slip says is owed. */
    public static final Money OPEN = euros("1250.50");

    private static final Map<String, List<String>> NAMES = Map.of(
            "en",
                    List.of(
                            "Zoë O'Brien-Łukasiewicz",
                            "Basmati rice",
                            "Tomatoes",
                            "Deposit back",
                            "Candles, pink, with holders and a small card, for the birthday"),
            "zh", List.of("欧阳雨晴", "泰国香米（五公斤）", "西红柿", "退瓶押金", "生日蜡烛（粉红色）附烛台和一张小贺卡，送给奶奶八十大寿用"),
            "hi",
                    List.of(
                            "श्रीमती लक्ष्मी क्षत्रिय",
                            "बासमती चावल",
                            "टमाटर",
                            "बोतल की जमा वापस",
                            "जन्मदिन की गुलाबी मोमबत्तियाँ, स्टैंड और छोटे कार्ड के साथ"),
            "es",
                    List.of(
                            "María Ñíguez Peña",
                            "Arroz basmati",
                            "Tomates",
                            "Envase devuelto",
                            "Velas de cumpleaños de color rosa con soportes y una tarjeta"),
            "ar",
                    List.of(
                            "محمد عبد الله الحسيني",
                            "أرز بسمتي",
                            "طماطم",
                            "إرجاع قنينة",
                            "شموع عيد ميلاد وردية مع حوامل وبطاقة تهنئة صغيرة للجدة الحبيبة"));

    private SlipsInFiveLanguages() {}

    /** Of which nothing needs another language. */
    public static String longName(String language) {
        return names(language).getLast();
    }

    public static Slip iou(String language) {
        List<String> names = names(language);
        List<SaleLine> lines = List.of(
                goods(names.get(1), "2", "12.50", "25.00"),
                goods(names.get(2), "1.25", "2.40", "3.00"),
                goods(names.get(3), null, null, "-2.00"),
                goods(names.get(4), "1", "1234.50", "1234.50"));
        CreditSale sale = CornerShop.sale(42, "Ben", lines, "1260.50", "10.00", "-5.00");
        return IouSlip.of(sale, customer(language), CornerShop.SHOP);
    }

    /** Three goods, as most sales have no more. */
    public static Slip threeItems(String language) {
        List<String> names = names(language);
        List<SaleLine> lines = List.of(
                goods(names.get(1), "2", "12.50", "25.00"),
                goods(names.get(2), "1.25", "2.40", "3.00"),
                goods(names.get(3), null, null, "-2.00"));
        CreditSale sale = CornerShop.sale(42, "Ben", lines, "26.00", "0.00", "12.00");
        return IouSlip.of(sale, customer(language), CornerShop.SHOP);
    }

    /** Goods of two hundred characters and sums of ten digits. */
    public static Slip edges(String language) {
        String name = (names(language).get(4) + " ").repeat(7).substring(0, 200);
        List<SaleLine> lines = List.of(
                goods(name, "3", "2999999999.99", "8999999999.97"),
                goods(names(language).get(1), null, null, "1000000000.02"));
        CreditSale sale = CornerShop.sale(42, "Ben", lines, "9999999999.99", "0.00", "-1234567890.12");
        return IouSlip.of(sale, customer(language), CornerShop.SHOP);
    }

    /** The words at the top of a first copy. */
    public static String copyMark(String language, Keeper keeper) {
        return Wording.in(language).say(keeper == Keeper.SHOP ? Phrase.COPY_SHOPS : Phrase.COPY_CUSTOMERS);
    }

    public static Slip chit(String language) {
        return RepaymentChit.of(
                CornerShop.repayment("Ben", "cash", null, "0", "40", new Allocation(CornerShop.slip(41), euros("30"))),
                customer(language),
                CornerShop.SHOP,
                List.of(CornerShop.item(42, LocalDate.of(2026, 12, 1), "10", "10")),
                new Instalment(LocalDate.of(2026, 11, 28), euros("5")));
    }

    /** Of goods that came back, for some of which cash was handed out. */
    public static Slip back(String language) {
        List<String> names = names(language);
        CreditSale sale =
                CornerShop.sale(42, "Ben", List.of(goods(names.get(1), "2", "12.50", "25.00")), "25.00", "10.00", "0");
        DebtReduction relief = new DebtReduction(euros("15"), euros("10"), euros("0"));
        Returned back = new Returned(
                CornerShop.head("Ben"),
                CornerShop.ASHA.number(),
                sale.slip(),
                sale.lines(),
                relief,
                Balances.moving(euros("1250.50"), euros("-15")),
                names.get(3));
        return TakenBackChit.of(back, CornerShop.chit(54), sale, euros("0"), customer(language), CornerShop.SHOP);
    }

    public static Slip plan(String language) {
        return PlanSlip.of(CornerShop.plan(), CornerShop.slip(51), 2, customer(language), CornerShop.SHOP);
    }

    public static Slip signUp(String language) {
        List<String> names = names(language);
        List<CreditSale> sales = List.of(
                CornerShop.sale(44, "Ben", List.of(goods(names.get(1), "2", "1.50", "3.00")), "3.00", "0", "0"),
                CornerShop.sale(45, "Ben", List.of(goods(names.get(2), "1", "2.40", "2.40")), "2.40", "0", "3"));
        return CollectiveSlip.of(CornerShop.listed(sales), sales, customer(language), CornerShop.SHOP);
    }

    public static Slip guarantee(String language) {
        Guarantor asked = Guarantor.named(language.equals("ar") ? "فاطمة الزهراء" : "Tom Baker", null, euros("1250.50"))
                .asked(CornerShop.slip(53).value());
        return GuarantorSlip.of(
                CornerShop.head("Ben"), CornerShop.slip(53), 2, asked, customer(language), CornerShop.SHOP);
    }

    private static Customer customer(String language) {
        return new Customer(
                CornerShop.ASHA.number(),
                new PersonalDetails(names(language).getFirst(), null, null, language, null),
                CreditTerms.upTo(euros("100")),
                StandingNote.clear(),
                LocalDate.of(2026, 1, 2),
                null,
                null);
    }

    private static List<String> names(String language) {
        return NAMES.getOrDefault(language, List.of());
    }
}
