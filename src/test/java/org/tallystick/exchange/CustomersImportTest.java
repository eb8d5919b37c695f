package org.tallystick.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.sale.BringBalance;

class CustomersImportTest {
    private static final ImportRules RULES =
            new ImportRules(CurrencyUnit.EUR, CreditTerms.none(), LocalDate.of(2026, 11, 21), false);

    private static CustomersImport.Content read(String... lines) {
        return CustomersImport.read(String.join("\n", lines), RULES);
    }

    private static List<String> findings(String... lines) {
        return read(lines).findings();
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
        assertThat(content.findings()).isEmpty();
        Row row = content.rows().getFirst();
        assertThat(content.rows()).hasSize(1);
        assertThat(row.details().name()).isEqualTo("Rosa Marín");
        assertThat(row.details().knownAs()).isEqualTo("Aunt Rosa");
        assertThat(row.details().place()).isEqualTo("Market St, 3");
        assertThat(row.details().phone()).isEqualTo("+3461234567");
        assertThat(row.terms().limit()).isEqualTo(Money.parse("EUR 50.00"));
        assertThat(row.before())
                .isEqualTo(new BringBalance.Before(
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
                    1.234,56    | '1.234,56' is no amount; write 1234.56
                    12,50       | '12,50' is no amount; write 12.50
                    -12,5       | '-12,5' is no amount; write -12.5
                    1,234.56    | '1,234.56' is no amount; write 1234.56
                    1,234,567   | '1,234,567' is no amount; write 1234567
                    1,234       | '1,234' is no amount; write a plain decimal such as 1250.00
                    € 12.50     | '€ 12.50' is no amount; write a plain decimal such as 1250.00
                    1.234       | '1.234' has more than the 2 decimals of EUR; write an exact amount, and thousands without a dot
                    1e9         | '1e9' is no amount
                    99999999999999 | is more than a slip can hold
                    """)
    void otherFormsOfAmountsAreRefusedWithTheRightOne(String amount, String finding) {
        assertThat(findings("name;owed", "Rosa;" + amount))
                .singleElement()
                .asString()
                .startsWith("line 2, owed: ")
                .contains(finding);
        assertThat(findings("name;limit", "Rosa;" + amount))
                .singleElement()
                .asString()
                .startsWith("line 2, limit: ");
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
                        "line 3, place: holds the control character U+000A; send plain text on one line",
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
                                + " since, due, mode, number",
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
        String[] file = {"name,phone", "Rosa,", "rosa,", "Rosa,+34612345678"};
        assertThat(findings(file))
                .containsExactly("line 3, name: name and phone are those of line 2; remove one, or say that they are"
                        + " two people");
        ImportRules two = new ImportRules(RULES.currency(), RULES.usual(), RULES.today(), true);
        var content = CustomersImport.read("name\nRosa\nRosa", two);
        assertThat(content.findings()).isEmpty();
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
