package org.tallystick.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.exchange.Column;
import org.tallystick.exchange.Guarded;
import org.tallystick.validation.InvalidInput;

class CustomersImportTest {
    private static final ImportRules RULES = rules(CurrencyUnit.EUR, false, FileForms.UNSAID);

    private static ImportRules rules(CurrencyUnit currency, boolean namesakes, FileForms forms) {
        return new ImportRules(
                currency,
                CreditTerms.none(),
                LocalDate.of(2026, 11, 21),
                namesakes,
                DiallingPlan.of("DE", ZoneId.of("Europe/Berlin"), currency),
                forms);
    }

    private static CustomersImport.Content read(String... lines) {
        return CustomersImport.read(String.join("\n", lines), RULES);
    }

    private static List<String> findings(String... lines) {
        return read(lines).findings().shown();
    }

    private static List<String> oneCustomerInSeveralForms() {
        String header = "name,knownAs,place,phone,limit,owed,since,due";
        String rest = "12.50,2026-10-01,2026-12-24";
        return List.of(
                header + "\nRosa Marín,Aunt Rosa,\"Market St, 3\",+34 612 345 67,50.00," + rest + "\n",
                "\uFEFF" + header.replace(',', ';') + "\r\nRosa Marín;Aunt Rosa;Market St, 3;+34 612 345 67;50;"
                        + rest.replace(',', ';') + "\r\n",
                "Due,since,owed,limit,phone,place,knownas, NAME \n"
                        + "2026-12-24,2026-10-01,12.5,50.00,'+3461234567,\"Market St, 3\",Aunt Rosa,Rosa Marín",
                header + ",mode,number\n\nRosa Marín,Aunt Rosa,\"Market St, 3\",+3461234567,50.00," + rest
                        + ",LIMITED,T1-0007\n,,,,,,,,,\n");
    }

    @ParameterizedTest
    @MethodSource("oneCustomerInSeveralForms")
    void aCustomerIsReadWhateverTheFormOfTheFile(String file) {
        var content = CustomersImport.read(file, RULES);
        assertThat(content.findings().shown()).isEmpty();
        ImportedCustomer row = content.rows().getFirst();
        assertThat(content.rows()).hasSize(1);
        assertThat(row.details().name()).isEqualTo("Rosa Marín");
        assertThat(row.details().knownAs()).isEqualTo("Aunt Rosa");
        assertThat(row.details().place()).isEqualTo("Market St, 3");
        assertThat(row.details().phone()).isEqualTo("+3461234567");
        assertThat(row.terms().limit()).isEqualTo(Money.parse("EUR 50.00"));
        assertThat(row.before())
                .isEqualTo(new RecordOpeningBalance.Before(
                        Money.parse("EUR 12.50"), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-24")));
    }

    @Test
    void equalContentHasOneForm() {
        var comma = read("name,limit,owed", "Rosa,50,12.5");
        var semicolon = read("owed;limit;name", "12.50;50.00; Rosa ");
        assertThat(comma.rows().getFirst().content())
                .isEqualTo(semicolon.rows().getFirst().content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1.234,56       | 1234.56
        12,50          | 12.50
        -12,5          | -12.50
        12,50-         | -12.50
        (12.50)        | -12.50
        −1 234,50      | -1234.50
        1,234.56       | 1234.56
        1,234,567      | 1234567
        1.234.567      | 1234567
        12,34,567.50   | 1234567.50
        1'234.56       | 1234.56
        1’234.56       | 1234.56
        1 234,56       | 1234.56
        1 234,56  | 1234.56
        1 234          | 1234
        € 12.50        | 12.50
        12,50 €        | 12.50
        EUR 12.50      | 12.50
        -€12.50        | -12.50
        1234           | 1234
        0.500          | 0.50
        12.5           | 12.50
        ١٢٫٥٠          | 12.50
        ١٬٢٣٤٫٥٦       | 1234.56
        １２．５０      | 12.50
        ۱۲۳            | 123
        """)
    void amountsAreReadInAnyFormThatCanBeOneOnly(String amount, BigDecimal expected) {
        var content = read("name;owed", "Rosa;" + amount);
        assertThat(content.findings().shown()).isEmpty();
        var before = Objects.requireNonNull(content.rows().getFirst().before());
        assertThat(before.amount().getAmount()).isEqualByComparingTo(expected);
        assertThat(findings("name;limit", "Rosa;" + amount.replaceAll("[-−()]", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1.234       | '1.234' may be 1.234 or 1234; say where the file has its decimals: decimals point, or comma
        1,234       | '1,234' may be 1234 or 1.234; say where
        12.500      | '12.500' may be 12.500 or 12500; say where
        12,345      | may be 12345 or 12.345
        1234.567    | '1234.567' has more than the 2 decimals of EUR
        $ 12.50     | '$ 12.50' is no amount in EUR; write a plain decimal such as 1234.56
        1e9         | '1e9' is no amount
        1,23,4      | '1,23,4' is no amount
        1.2.3       | is no amount
        1,234.5,6   | is no amount
        --5         | is no amount
        12:50       | is no amount
        twelve      | 'twelve' is no amount
        99999999999999 | is more than a slip can hold
        """)
    void whatIsNoAmountOrMayBeTwoIsRefused(String amount, String finding) {
        assertThat(findings("name;owed", "Rosa;" + amount))
                .singleElement()
                .asString()
                .startsWith("line 2, owed: ")
                .contains(finding);
    }

    @Test
    void oneLineTellsHowAFileWritesItsAmounts() {
        var content = read("name;owed;limit", "Rosa;1.234;", "Ben;12,50;2.000");
        assertThat(content.findings().shown()).isEmpty();
        assertThat(amounts(content)).containsExactly("1234.00", "12.50");
        assertThat(content.rows().get(1).terms().limit()).isEqualTo(Money.parse("EUR 2000.00"));
        assertThat(findings("name;owed", "Rosa;12.50", "Ben;1.234,56", "Cem;1.234"))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith(
                                        "line 3, owed: '1.234,56' is written in another way than '12.50' in line 2;"),
                        two -> assertThat(two).startsWith("line 4, owed: '1.234' has more than the 2 decimals of EUR"));
    }

    private static List<String> amounts(CustomersImport.Content content) {
        return content.rows().stream()
                .map(row -> Objects.requireNonNull(row.before())
                        .amount()
                        .getAmount()
                        .toPlainString())
                .toList();
    }

    @Test
    void whatWasSaidOfAFileHolds() {
        ImportRules comma = rules(CurrencyUnit.EUR, false, FileForms.of("comma", "dmy", false));
        var content = CustomersImport.read("name;owed;since\nRosa;1.234;03/04/2025\nBen;5;3/4/25", comma);
        assertThat(content.findings().shown()).isEmpty();
        assertThat(amounts(content)).containsExactly("1234.00", "5.00");
        assertThat(sinces(content)).containsExactly("2025-04-03", "2025-04-03");
        assertThat(CustomersImport.read("name;owed;since\nRosa;12.50;2025-04-03\nBen;1;12/31/2025", comma)
                        .findings()
                        .shown())
                .containsExactly(
                        "line 2, owed: '12.50' is not written as was said: comma",
                        "line 3, since: '12/31/2025' is not written as was said: DMY");
        ImportRules year = rules(CurrencyUnit.EUR, false, FileForms.of(null, "YMD", false));
        assertThat(sinces(CustomersImport.read("name;owed;since\nRosa;1;25/04/03\nBen;1;2025.04.03", year)))
                .containsExactly("2025-04-03", "2025-04-03");
        assertThatThrownBy(() -> FileForms.of("dot", null, false))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("decimals: 'dot' is none of [point, comma]");
    }

    private static List<String> sinces(CustomersImport.Content content) {
        return content.rows().stream()
                .map(row -> String.valueOf(Objects.requireNonNull(row.before()).since()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        2025-12-31              | 2025-12-31
        2025/12/31              | 2025-12-31
        2025.1.5                | 2025-01-05
        2025年12月31日          | 2025-12-31
        31/12/2025              | 2025-12-31
        12/31/2025              | 2025-12-31
        31.12.2025              | 2025-12-31
        03.04.2025              | 2025-04-03
        3.4.25                  | 2025-04-03
        31-12-25                | 2025-12-31
        05/05/2025              | 2025-05-05
        31-Dec-2025             | 2025-12-31
        31 Dec 25               | 2025-12-31
        31. Dezember 2025       | 2025-12-31
        31 de diciembre de 2025 | 2025-12-31
        December 31, 2025       | 2025-12-31
        31 ديسمبر 2025          | 2025-12-31
        31 दिसंबर 2025          | 2025-12-31
        ٣١/١٢/٢٠٢٥              | 2025-12-31
        ۲۰۲۵-۱۲-۳۱              | 2025-12-31
        31/12/2025 00:00        | 2025-12-31
        2025-12-31T00:00:00Z    | 2025-12-31
        2025-12-31 12:30:00     | 2025-12-31
        '31/12/2025             | 2025-12-31
        """)
    void daysAreReadInAnyFormThatCanBeOneOnly(String day, String expected) {
        assertThat(sinces(read("name;owed;since", "Rosa;1;" + day))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        03/04/2025  | '03/04/2025' may be 2025-04-03 or 2025-03-04; say how the file has them: days DMY, or MDY
        3-4-25      | may be 2025-04-03 or 2025-03-04
        31/31/2025  | '31/31/2025' is no day; write it like 2026-11-21
        30.02.2025  | is no day
        46022       | '46022' is how a spreadsheet counts days; make its column a day, like 2026-11-21
        yesterday   | is no day
        31/12       | is no day
        31/12/1525  | 1525-12-31 cannot be meant; check the year
        31/12/2568  | 2568-12-31 cannot be meant
        """)
    void whatIsNoDayOrMayBeTwoIsRefused(String day, String finding) {
        assertThat(findings("name;owed;since", "Rosa;1;" + day))
                .singleElement()
                .asString()
                .startsWith("line 2, since: ")
                .contains(finding);
    }

    @Test
    void oneLineTellsHowAFileWritesItsDays() {
        assertThat(sinces(read("name,owed,since", "Rosa,1,03/04/2025", "Ben,1,12/31/2025")))
                .containsExactly("2025-03-04", "2025-12-31");
        assertThat(sinces(read("name,owed,since", "Rosa,1,03/04/2025", "Ben,1,31/12/2025")))
                .containsExactly("2025-04-03", "2025-12-31");
        assertThat(findings("name,owed,since", "Rosa,1,31/12/2025", "Ben,1,12/31/2025", "Cem,1,1.2.2025"))
                .containsExactly("line 3, since: '12/31/2025' is written in another way than '31/12/2025' in line 2;"
                        + " write all in one way");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kundenname;Telefon;Offener Betrag;Fällig
        NOMBRE DEL CLIENTE;Teléfono;Saldo;Fecha de vencimiento
        "客户名称";手机号;欠款金额;到期日
        ग्राहक का नाम;मोबाइल नंबर;बकाया राशि;देय तिथि
        اسم العميل;رقم الهاتف;الرصيد;تاريخ الاستحقاق
        Customer Name;Mobile No.;Balance Due;Due Date
        customer_name;phone-number;Amount Due (*);DUE
        """)
    void columnsHaveTheirNamesInManyLanguages(String header) {
        for (String delimiter : List.of(";", ",", "\t", "|")) {
            var content =
                    read(header.replace(";", delimiter), "Rosa;+34612345678;12;2026-12-24".replace(";", delimiter));
            assertThat(content.findings().shown()).as(header).isEmpty();
            ImportedCustomer row = content.rows().getFirst();
            assertThat(row.details().phone()).isEqualTo("+34612345678");
            assertThat(row.before())
                    .isEqualTo(new RecordOpeningBalance.Before(
                            Money.parse("EUR 12.00"), null, LocalDate.parse("2026-12-24")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kd.-Nr.",
                "KdNr.",
                "kd nr",
                "Kundennr.",
                "Kunden-Nr.",
                "KUNDENNUMMER",
                "Debitorennr.",
                "No. cliente",
                "nº cliente",
                "N.º de cliente",
                "Nro. de Cliente",
                "Código de cliente",
                "N° client",
                "n°",
                "№",
                "#",
                "Customer #",
                "Cust. No.",
                "customer_id",
                "Acct. #",
                "客户编号",
                "会员号",
                "ग्राहक नंबर",
                "رقم الزبون",
                "كود العميل"
            })
    void theColumnOfNumbersHasItsNamesToo(String title) {
        var content = read(title + ";name", "7;Rosa");
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.rows().getFirst().details().name()).isEqualTo("Rosa");
    }

    @Test
    void aHeaderThatIsThereTwiceIsNamed() {
        assertThat(findings("name,owed,name", "Rosa,1,Ben"))
                .containsExactly("line 1: the column 'name' is there twice");
        assertThat(findings("name,owed", "Rosa,1", "name,owed", "Ben,2"))
                .containsExactly("line 3, owed: 'owed' is no amount in EUR; write a plain decimal such as 1234.56");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        var content = CustomersImport.read("\uFEFFname;owed" + end + "Rosa;1" + end + end + "Ben;x" + end, RULES);
        assertThat(content.rows()).extracting(row -> row.details().name()).containsExactly("Rosa");
        assertThat(content.findings().shown()).singleElement().asString().startsWith("line 4, owed: 'x' is no amount");
    }

    @Test
    void aRowHasAnEnd() {
        String letters = "x".repeat(70_000);
        assertThat(findings("name,place", "Rosa,", "\"Ben\n" + "x\n".repeat(50_000), "Cem,"))
                .containsExactly(
                        "line 3: the row that begins here has more than 65536 characters, so nothing behind can"
                                + " be read; close the quote that is open, or save the table as CSV");
        assertThat(findings("name,place", "Rosa," + letters.substring(0, 65_000)))
                .singleElement()
                .asString()
                .startsWith("line 2, place: ");
        assertThat(findings("name,place", letters + letters))
                .singleElement()
                .asString()
                .startsWith("line 2: the row");
        assertThat(findings(letters.substring(0, 60_000) + ",name", "a,b"))
                .allSatisfy(finding -> assertThat(finding.length()).isLessThan(500));
    }

    @Test
    void whatStandsBeforeTheHeaderIsPassedOver() {
        var content = read("sep=;", "Kundenliste, Stand 01.12.2025;;", ";;", "Vorname;Nachname;Tel.", "Rosa;Marín;;;");
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.rows().getFirst().details().name()).isEqualTo("Rosa Marín");
        assertThat(content.rows().getFirst().line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "TOTAL:",
                "Summe",
                "Gesamtsumme",
                "Suma",
                "合计",
                "कुल योग",
                "الإجمالي",
                "اجمالي",
                "Grand Total"
            })
    void aRowOfSumsIsNoCustomer(String total) {
        String finding = "line 3: '%s' is the sum of other lines and no customer; take the line out".formatted(total);
        assertThat(findings("name,owed", "Rosa,1", total + ",1")).containsExactly(finding);
        assertThat(findings("number,name,owed", "1,Rosa,1", total + ",,1")).containsExactly(finding);
        assertThat(findings("name,place", "Rosa," + total)).isEmpty();
    }

    @Test
    void columnsThatAreNotKnownAreLeftOutWhenThatIsSaid() {
        ImportRules rules = rules(CurrencyUnit.EUR, false, FileForms.of(null, null, true));
        var content = CustomersImport.read("name,E-Mail,,owed\nRosa,r@example.org,x,1", rules);
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.notes().shown()).containsExactly("the column 'E-Mail' is left out");
        assertThat(findings("name,phone,mobile", "Rosa,,"))
                .containsExactly("line 1: the column 'mobile' is there twice, first as 'phone'; take one of them out");
    }

    @Test
    void whatAnExportWroteComesBackInEveryCurrency() {
        ImportRules dinar = rules(CurrencyUnit.of("KWD"), false, FileForms.UNSAID);
        var content = CustomersImport.read(
                String.join(",", Column.names())
                        + "\r\nRosa,,,,50.000,12.500,2026-10-01,2026-12-24,LIMITED,T1-0001\r\n",
                dinar);
        assertThat(content.findings().shown()).isEmpty();
        assertThat(amounts(content)).containsExactly("12.500");
    }

    @Test
    void everyBadLineIsNamedWithItsColumnAndReason() {
        assertThat(findings(
                        "name,phone,place,owed,since,due,mode,limit",
                        ",12,,,,,,",
                        "Rosa,+34612345678,\"two",
                        "lines\",5.00,2026-12-01,2026-13-01,,",
                        "Ben,,,,2026-01-01,,MAYBE,-5",
                        "Cem,,,,,,NONE,5.00",
                        "Dan,,,5.00,2026-10-02,2026-10-01,LIMITED,",
                        "Eva,,\u0007,,,,,",
                        "Fay,,\uFFFD,,,,,",
                        "Guy,,"))
                .containsExactly(
                        "line 2, name: is missing or blank; give some text",
                        "line 2, phone: '12' is no phone number; write 5 to 15 digits, + in front if any",
                        "line 3, since: 2026-12-01 is still to come; give the day the debt is from",
                        "line 3, due: '2026-13-01' is no day; write it like 2026-11-21",
                        "line 5, mode: 'MAYBE' is none of NONE, LIMITED, UNLIMITED",
                        "line 5, owed: is missing, though since is given",
                        "line 6, limit: belongs to mode LIMITED and to no other; give both or neither",
                        "line 7, limit: belongs to mode LIMITED and to no other; give both or neither",
                        "line 7, due: 2026-10-01 is before 2026-10-02, the day the debt is from",
                        "line 8, place: holds the control character U+0007; send plain text on one line",
                        "line 9: a character could not be read; save the file as UTF-8",
                        "line 10: has 3 fields, the header 8; put a field that holds a comma in quotes");
    }

    @Test
    void aWrongHeaderIsNamed() {
        assertThat(findings("name,nmae,limit,limit", "Rosa,x,,"))
                .containsExactly(
                        "line 1: the column 'nmae' is not known; known are name, knownAs, place, phone, limit, owed,"
                                + " since, due, mode, number, firstName, lastName",
                        "line 1: the column 'limit' is there twice");
        assertThat(findings("phone", "1")).containsExactly("line 1: the column 'name' is missing");
        assertThat(findings("")).singleElement().asString().startsWith("the file is empty");
    }

    @Test
    void whatStandsBehindAWrongQuoteIsNotGuessed() {
        assertThat(findings("name,place", "Rosa,\"Market", "Ben,x"))
                .singleElement()
                .asString()
                .startsWith("line 2: the quotes are not right");
        assertThat(findings("name,place", "Ben,x", "Rosa,\"Market\" 3"))
                .singleElement()
                .asString()
                .startsWith("line 3: the quotes are not right");
    }

    @Test
    void theSamePersonTwiceIsNamedUnlessTheyAreTwo() {
        String end = "; remove the line, or say that they are two people: namesakes";
        assertThat(findings(
                        "name,phone",
                        "Rosa,",
                        "ROSA,",
                        "Rosá,+34612345678",
                        "Ben,0034 612 345 678",
                        "Rosa,+34 612345678",
                        "Cem,"))
                .containsExactly(
                        "line 3, name: is that of line 2" + end,
                        "line 4, name: is that of line 2" + end,
                        "line 5, phone: is that of line 4" + end,
                        "line 6, name: is that of line 2" + end,
                        "line 6, phone: is that of line 4" + end);
        ImportRules two = rules(CurrencyUnit.EUR, true, FileForms.UNSAID);
        var content = CustomersImport.read("name\nRosa\nRosa", two);
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.rows().get(0).content())
                .isNotEqualTo(content.rows().get(1).content());
    }

    @Test
    void withoutALimitTheShopsUsualTermsHold() {
        assertThat(read("name", "Rosa").rows().getFirst().terms()).isEqualTo(CreditTerms.none());
        assertThat(read("name,mode", "Rosa,unlimited").rows().getFirst().terms().mode())
                .isEqualTo(CreditMode.UNLIMITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+34612", "-x", "@a", " \u200B=x", "'=x", "''+1", "＝x", "O'Neil", "'quoted'", ""})
    void whatIsGuardedIsReadAsItWas(String text) {
        String cell = Guarded.write(text);
        assertThat(cell).doesNotMatch("(?s)^\\s*[=+\\-@＝].*");
        assertThat(Guarded.read(cell)).isEqualTo(text);
    }
}
