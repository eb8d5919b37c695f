package org.tallystick.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.Trials;

class AmountInWordsTest {
    private static final String NAMED = """
        XOF XAF IDR VND KES NGN PHP BDT PKR EGP MAD GHS TZS UGX ZAR ETB LKR NPR COP PEN ARS CLP MXN BRL TRY SAR AED \
        QAR KWD JOD TND DZD IQD LYD SDG CNY INR THB MYR OMR BHD YER LBP SYP KRW JPY USD EUR GBP CHF AUD CAD NZD BOB \
        GTQ RWF ZMW\
        """;

    private final AmountInWords english = AmountInWords.in("en");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EUR         0.00 | Zero euros only
        EUR         0.01 | Zero euros and 1 cent
        EUR         0.50 | Zero euros and 50 cents
        EUR         1.00 | One euro only
        EUR        12.50 | Twelve euros and 50 cents
        EUR        13.00 | Thirteen euros only
        EUR        20.00 | Twenty euros only
        EUR        21.05 | Twenty-one euros and 5 cents
        EUR        99.99 | Ninety-nine euros and 99 cents
        EUR       100.00 | One hundred euros only
        EUR       115.00 | One hundred fifteen euros only
        EUR      1000.00 | One thousand euros only
        EUR      1001.00 | One thousand one euros only
        EUR     10010.10 | Ten thousand ten euros and 10 cents
        EUR    999999.00 | Nine hundred ninety-nine thousand nine hundred ninety-nine euros only
        EUR   1000000.00 | One million euros only
        EUR 10000000000  | Ten billion euros only
        EUR       -12.50 | Minus twelve euros and 50 cents
        GBP         1.01 | One pound and 1 penny
        GBP         2.02 | Two pounds and 2 pence
        INR       100.25 | One hundred rupees and 25 paise
        JPY         1200 | One thousand two hundred yen only
        JPY 1000000000000| One trillion yen only
        KWD        3.005 | Three Kuwaiti dinars and 5 fils
        ISK           15 | Fifteen ISK only
        PLN        12.05 | Twelve PLN and 05/100
        TND       12.050 | Twelve Tunisian dinars and 50 millimes
        LYD        1.001 | One Libyan dinar and 1 dirham
        XOF         1500 | One thousand five hundred West African CFA francs only
        XAF            1 | One Central African CFA franc only
        VND    150000000 | One hundred fifty million dong only
        IDR    250000.00 | Two hundred fifty thousand rupiah only
        ETB         2.01 | Two Ethiopian birr and 1 santim
        TRY         2.50 | Two Turkish lira and 50 kurush
        PEN         1.10 | One sol and 10 céntimos
        UGX        50000 | Fifty thousand Uganda shillings only
        INR     99999.00 | Ninety-nine thousand nine hundred ninety-nine rupees only
        INR    100000.00 | One lakh rupees only
        INR    125000.75 | One lakh twenty-five thousand rupees and 75 paise
        INR  10000000.00 | One crore rupees only
        INR  12500001.00 | One crore twenty-five lakh one rupees only
        INR 10000000000  | One thousand crore rupees only
        PKR    500000.00 | Five lakh rupees only
        NPR    100001.00 | One lakh one Nepalese rupees only
        BDT   1000000.00 | Ten lakh taka only
        LKR    100000.00 | One hundred thousand Sri Lankan rupees only
        """)
    void anAmountIsSaid(String amount, String words) {
        assertThat(english.say(Money.parse(amount.replaceAll(" +", " ")))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CNY         0.00 | 人民币零元整
        CNY         0.05 | 人民币伍分
        CNY         0.50 | 人民币伍角整
        CNY        10.00 | 人民币壹拾元整
        CNY       325.04 | 人民币叁佰贰拾伍元零肆分
        CNY      1409.50 | 人民币壹仟肆佰零玖元伍角整
        CNY      6007.14 | 人民币陆仟零柒元壹角肆分
        CNY 100010000.00 | 人民币壹亿零壹万元整
        CNY 10000000000  | 人民币壹佰亿元整
        EUR        12.50 | 壹拾贰欧元伍拾欧分
        EUR         0.01 | 零欧元壹欧分
        INR    125000.75 | 壹拾贰万伍仟印度卢比柒拾伍派士
        JPY         1200 | 壹仟贰佰日元整
        JPY 1000000000000| 壹万亿日元整
        JOD        3.005 | 叁约旦第纳尔伍费尔斯
        USD       -12.50 | 负壹拾贰美元伍拾美分
        XOF         1500 | 壹仟伍佰西非法郎整
        MYR         2.50 | 贰马来西亚林吉特伍拾仙
        PLN        12.05 | PLN 壹拾贰 又 05/100
        PLN        12.00 | PLN 壹拾贰 整
        """)
    void anAmountIsSaidInChinese(String amount, String words) {
        assertThat(said("zh", amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        INR         0.00 | शून्य रुपये मात्र
        INR         1.00 | एक रुपया मात्र
        INR         0.01 | शून्य रुपये और 1 पैसा
        NPR    250000.50 | दो लाख पचास हज़ार नेपाली रुपये और 50 पैसे
        IDR         1.00 | एक इंडोनेशियाई रुपिया मात्र
        XOF         1500 | एक हज़ार पाँच सौ पश्चिमी अफ़्रीकी सीएफ़ए फ़्रैंक मात्र
        TRY         2.50 | दो तुर्की लीरा और 50 कुरुश
        INR      1250.50 | एक हज़ार दो सौ पचास रुपये और 50 पैसे
        INR    125000.75 | एक लाख पच्चीस हज़ार रुपये और 75 पैसे
        INR  12500000.00 | एक करोड़ पच्चीस लाख रुपये मात्र
        INR 1234567890.11| एक अरब तेईस करोड़ पैंतालीस लाख सड़सठ हज़ार आठ सौ नब्बे रुपये और 11 पैसे
        INR 10000000000  | दस अरब रुपये मात्र
        EUR        12.50 | बारह यूरो और 50 सेंट
        JPY 1000000000000| दस खरब येन मात्र
        JOD        3.005 | तीन जॉर्डन दीनार और 5 फ़िल्स
        INR       -28.50 | ऋण अट्ठाईस रुपये और 50 पैसे
        PLN        12.05 | बारह PLN और 05/100
        """)
    void anAmountIsSaidInHindi(String amount, String words) {
        assertThat(said("hi", amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EUR         0.00 | Cero euros exactos
        EUR         0.01 | Cero euros con 1 céntimo
        EUR         1.00 | Un euro exacto
        EUR        21.05 | Veintiún euros con 5 céntimos
        EUR        31.00 | Treinta y un euros exactos
        EUR       101.00 | Ciento un euros exactos
        EUR   1000000.00 | Un millón de euros exactos
        EUR   1000001.00 | Un millón un euros exactos
        MXN      1250.50 | Mil doscientos cincuenta pesos mexicanos con 50 centavos
        MXN    500000.00 | Quinientos mil pesos mexicanos exactos
        MXN  21000000.00 | Veintiún millones de pesos mexicanos exactos
        INR         1.00 | Una rupia india exacta
        INR        21.01 | Veintiuna rupias indias con 1 paisa
        INR       200.00 | Doscientas rupias indias exactas
        NGN       701.50 | Setecientas una nairas con 50 kobos
        XOF         1500 | Mil quinientos francos CFA de África Occidental exactos
        TRY        21.02 | Veintiuna liras turcas con 2 kurus
        PKR         1.00 | Una rupia pakistaní exacta
        MAD         2.01 | Dos dírhams marroquíes con 1 céntimo
        KES        15.00 | Quince chelines kenianos exactos
        JPY 1000000000000| Un billón de yenes exactos
        JOD        3.005 | Tres dinares jordanos con 5 fils
        USD       -12.50 | Menos doce dólares estadounidenses con 50 centavos
        PLN        12.05 | Doce PLN con 05/100
        """)
    void anAmountIsSaidInSpanish(String amount, String words) {
        assertThat(said("es", amount)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SAR         0.00 | صفر ريال سعودي
        SAR         0.01 | صفر ريال سعودي و1 هللة
        SAR         1.00 | ريال سعودي واحد
        SAR         2.00 | ريالان سعوديان
        SAR         3.10 | ثلاثة ريالات سعودية و10 هللات
        SAR        11.00 | أحد عشر ريالًا سعوديًا
        SAR        12.50 | اثنا عشر ريالًا سعوديًا و50 هللة
        SAR       100.00 | مائة ريال سعودي
        SAR       200.00 | مائتا ريال سعودي
        SAR       325.03 | ثلاثمائة وخمسة وعشرون ريالًا سعوديًا و3 هللات
        SAR      1200.00 | ألف ومائتا ريال سعودي
        SAR      2000.00 | ألفا ريال سعودي
        SAR     11000.00 | أحد عشر ألف ريال سعودي
        SAR     11100.00 | أحد عشر ألفًا ومائة ريال سعودي
        SAR    103000.00 | مائة وثلاثة آلاف ريال سعودي
        SAR    200000.00 | مائتا ألف ريال سعودي
        SAR   3000000.00 | ثلاثة ملايين ريال سعودي
        SAR 10000000000  | عشرة مليارات ريال سعودي
        AED         7.25 | سبعة دراهم إماراتية و25 فلسًا
        EGP      1000.25 | ألف جنيه مصري و25 قرشًا
        JOD        3.005 | ثلاثة دنانير أردنية و5 فلوس
        TND        2.002 | ديناران تونسيان و2 مليم
        DZD        11.00 | أحد عشر دينارًا جزائريًا
        XOF            3 | ثلاثة فرنكات غرب أفريقية
        XOF            2 | فرنكان غرب أفريقيان
        TRY         1.00 | ليرة تركية واحدة
        LBP         2.00 | ليرتان لبنانيتان
        SYP         3.00 | ثلاث ليرات سورية
        SDG        12.05 | اثنا عشر جنيهًا سودانيًا و5 قروش
        UGX          100 | مائة شلن أوغندي
        INR         1.00 | روبية هندية واحدة
        INR         3.00 | ثلاث روبيات هندية
        INR        11.00 | إحدى عشرة روبية هندية
        INR        21.00 | إحدى وعشرون روبية هندية
        EUR         2.00 | اثنان يورو
        JPY 1000000000000| تريليون ين ياباني
        USD       -12.50 | سالب اثنا عشر دولارًا أمريكيًا و50 سنتًا
        PLN        12.05 | اثنا عشر PLN و05/100
        """)
    void anAmountIsSaidInArabic(String amount, String words) {
        assertThat(said("ar", amount)).isEqualTo("فقط " + words + " لا غير");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "hi", "es", "ar"})
    void theCurrenciesOfShopsThatSellOnCreditHaveNamesWithTheirSmallUnits(String language) {
        assertThat(NAMED.split("\\s+")).allSatisfy(code -> {
            CurrencyUnit currency = CurrencyUnit.of(code);
            int places = currency.getDecimalPlaces();
            for (long whole : new long[] {0, 1, 2, 3, 11, 100, 1_000_000}) {
                for (long rest = 0; rest < (places == 0 ? 1 : 4); rest++) {
                    Money amount = Money.ofMinor(currency, whole * (long) Math.pow(10, places) + rest);
                    String said = AmountInWords.in(language).say(amount);
                    assertThat(said).doesNotContain(code).doesNotContain("/1").doesNotContain("  ");
                    assertThat(said.contains(Long.toString(rest)) || language.equals("zh"))
                            .as(said)
                            .isEqualTo(rest > 0 || language.equals("zh"));
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "hi", "es", "ar"})
    void neighboursNeverSoundAlike(String language) {
        AmountInWords words = AmountInWords.in(language);
        String before = "";
        for (long minor = 0; minor < 120_000; minor++) {
            String said = words.say(Money.ofMinor(CurrencyUnit.EUR, minor));
            assertThat(said).isNotEqualTo(before).doesNotContain("\u00AD");
            before = said;
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, EUR", "hi, EUR", "es, EUR", "ar, EUR", "en, INR"})
    void differentAmountsSoundDifferent(String language, String currency) {
        Trials trials = Trials.of("Amounts in " + language, 1_000, 1_000_000);
        AmountInWords words = AmountInWords.in(language);
        Map<String, Long> heard = new HashMap<>();
        for (int trial = 0; trial < trials.count(); trial++) {
            long minor = trials.random(trial).nextLong(1L << (1 + trial % 39));
            Long same = heard.put(words.say(Money.ofMinor(CurrencyUnit.of(currency), minor)), minor);
            assertThat(same).as(trials.replay(trial)).isIn(null, minor);
        }
    }

    private static String said(String language, String amount) {
        return AmountInWords.in(language).say(Money.parse(amount.replaceAll(" +", " ")));
    }
}
