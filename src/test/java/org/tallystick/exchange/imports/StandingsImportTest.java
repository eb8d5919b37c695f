package org.tallystick.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.account.ManageCustomer.NewStanding;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.exchange.CustomerSearch;
import org.tallystick.exchange.exports.StandingsFile;
import org.tallystick.exchange.imports.StandingsImport.Content;
import org.tallystick.exchange.imports.StandingsImport.Decided;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.AccountOnWatch;

class StandingsImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Customer ROSA = customer(1, "Rosa Marín", "Aunt Rosa", "+3461234567");
    private static final Customer BEN = customer(2, "Ben", null, null);
    private static final Customer OTHER_BEN = customer(3, "ben", null, "5550123");
    private static final Customer GONE = customer(4, "Cem", null, null).mergedInto(ROSA.number());
    private static final Customer BLOCKED = customer(5, "=SUM(A1)", null, null)
            .with(new StandingNote(
                    Standing.BLOCKED,
                    "-nothing, \"he\" said; never",
                    Source.OWN_EXPERIENCE,
                    "Olga",
                    TODAY.minusDays(9),
                    null,
                    TODAY.minusDays(1)));
    private static final Customer ERASED = customer(6, "Eve", null, null).erased();
    private static final DiallingPlan DIALLING = DiallingPlan.of("ES", ZoneId.of("Europe/Madrid"), CurrencyUnit.EUR);

    /** Strict: by whole names and numbers alone, as the till finds them. */
    private static final CustomerSearch ALL = new CustomerSearch() {
        private final List<Customer> all = List.of(ROSA, BEN, OTHER_BEN, GONE, BLOCKED, ERASED);

        @Override
        public Optional<Customer> standing(CustomerNumber number) {
            return all.stream()
                    .filter(each -> each.number().equals(number))
                    .findFirst()
                    .flatMap(each -> each.mergedInto() == null ? Optional.of(each) : standing(each.mergedInto()));
        }

        @Override
        public List<Customer> named(String name) {
            return all.stream()
                    .filter(each -> each.mergedInto() == null && each.isCalled(name))
                    .toList();
        }

        @Override
        public List<Customer> phoned(String phone) {
            String digits = String.valueOf(PersonalDetails.phoneDigits(phone));
            return all.stream().filter(each -> has(each, digits)).toList();
        }

        private static boolean has(Customer customer, String digits) {
            PersonalDetails details = customer.details();
            return details != null && details.phone() != null && DIALLING.same(details.phone(), digits);
        }
    };

    private static Customer customer(int number, String name, @Nullable String knownAs, @Nullable String phone) {
        return Customer.opened(
                CustomerNumber.of("T1", number),
                new PersonalDetails(name, knownAs, phone, null, null),
                CreditTerms.none(),
                TODAY);
    }

    private static Content read(String... lines) {
        return StandingsImport.read(String.join("\n", lines), ALL, TODAY, FileForms.UNSAID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        T1-0001,,,WATCH,late            | T1-0001
        t1-0001,ROSA MARIN,,WATCH,late  | T1-0001
        ,,612 34567,WATCH,late          | T1-0001
        ,,0034 6123/4567,WATCH,late     | T1-0001
        T1-0004,,,WATCH,late            | T1-0001
        T1-0001,aunt ROSA,,WATCH,late   | T1-0001
        ,rosa marín,,WATCH,late         | T1-0001
        ,,+34 612-345 67,watch,late     | T1-0001
        ,ben,555 0123,WATCH,late        | T1-0003
        """)
    void aCustomerIsFoundByNumberPhoneOrWholeName(String row, CustomerNumber number) {
        Content content = read("number,name,phone,standing,reason", row);
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.rows()).extracting(Decided::customer).containsExactly(number);
        assertThat(content.rows().getFirst().wish())
                .isEqualTo(new NewStanding(Standing.WATCH, "late", Source.OWN_EXPERIENCE, null, null));
        assertThat(content.rows().getFirst().by()).isEqualTo("owner");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        T1-0001,,,WATCH,,,,,                   | line 2, reason: is missing or blank; give some text
        T1-0001,,,MAYBE,late,,,,               | line 2, standing: 'MAYBE' is none of [CLEAR, WATCH, BLOCKED]
        T1-0001,,,,late,,,,                    | line 2, standing: is missing or blank; give some text
        T1-0001,,,BLOCKED,late,HEARSAY,,,      | line 2, source: hearsay can put somebody on WATCH only; BLOCKED needs own experience
        T1-0001,,,WATCH,late,GUESS,,,          | line 2, source: 'GUESS' is none of [OWN_EXPERIENCE, HEARSAY]
        T1-0001,,,WATCH,late,,,2026-11-20,     | line 2, until: 2026-11-20 is past; give a day from 2026-11-21 on
        T1-0001,,,WATCH,late,,,,2026-11-20     | line 2, review: 2026-11-20 is past; give a day from 2026-11-21 on
        T1-0001,,,WATCH,late,,,21.11.,         | line 2, until: '21.11.' is no day; write it like 2026-11-21
        T1-0001,,,WATCH,late,,tallystick,,     | line 2, by: 'tallystick' is the machine's own name; give that of a person
        T1-0001,Ben,,WATCH,late,,,,            | line 2, name: customer T1-0001 is called Rosa Marín, not 'Ben'; correct one of the two
        T1-0009,,,WATCH,late,,,,               | line 2, number: there is no customer T1-0009; open an account for them first
        ,Ben,,WATCH,late,,,,                   | line 2, name: 'Ben' may be T1-0002, T1-0003; give the number
        ,Nobody,,WATCH,late,,,,                | line 2, name: there is no customer 'Nobody'; open an account for them first
        ,,999999,WATCH,late,,,,                | line 2, phone: there is no customer '999999'; open an account for them first
        ,,,WATCH,late,,,,                      | line 2, number: is missing, and so are phone and name; say who is meant
        """)
    void aBadLineIsNamedWithItsReason(String row, String finding) {
        Content content = read("number,name,phone,standing,reason,source,by,until,review", row);
        assertThat(content.findings().shown()).containsExactly(finding);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        Content content = read("number,standing,reason", "T1-0009,NO,", "T1-0001,WATCH,late", "T1-0001,BLOCKED,late");
        assertThat(content.findings().shown())
                .containsExactly(
                        "line 2, number: there is no customer T1-0009; open an account for them first",
                        "line 2, standing: 'NO' is none of [CLEAR, WATCH, BLOCKED]",
                        "line 2, reason: is missing or blank; give some text",
                        "line 4: customer T1-0001 is in line 3 already; keep one of the two");
        assertThat(read("number,standing", "T1-0001,WATCH").findings().shown())
                .containsExactly("line 1: the column 'reason' is missing");
        assertThat(read("number,why").findings().shown())
                .singleElement()
                .asString()
                .startsWith("line 1: the column 'why' is not known; known are number, name, phone, standing, reason");
    }

    private static String file(Account account) {
        return StandingsFile.heading()
                + AccountOnWatch.of(account, TODAY).map(StandingsFile::line).orElseThrow();
    }

    /** Though its day of review has come, which could not be decided so today. */
    @Test
    void whatWentOutComesInAgainAndHoldsAlready() {
        Account account =
                new Account(BLOCKED, CurrencyUnit.EUR, List.of(), Arrangements.NONE, Conduct.none(CurrencyUnit.EUR));
        String file = file(account);
        assertThat(file).isEqualTo("""
            number,name,phone,standing,reason,source,by,until,review,from,owed,toDecide\r
            "T1-0005","'=SUM(A1)","","BLOCKED","'-nothing, ""he"" said; never","OWN_EXPERIENCE","Olga","","2026-11-20","2026-11-12","0.00","REVIEW"\r
            """);
        Content content = StandingsImport.read(file, ALL, TODAY, FileForms.UNSAID);
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.rows()).singleElement().matches(Decided::holds);
        Content other = StandingsImport.read(file.replace("Olga", "Ana"), ALL, TODAY, FileForms.UNSAID);
        assertThat(other.findings().shown())
                .as("another author is another decision")
                .containsExactly("line 2, review: 2026-11-20 is past; give a day from 2026-11-21 on");
    }

    @Test
    void whatRanOutDoesNotGoOut() {
        StandingNote over = new StandingNote(
                Standing.WATCH, "x", Source.HEARSAY, "Olga", TODAY.minusDays(9), TODAY.minusDays(1), null);
        Account account = new Account(
                BEN.with(over), CurrencyUnit.EUR, List.of(), Arrangements.NONE, Conduct.none(CurrencyUnit.EUR));
        assertThat(file(account).lines()).hasSize(1);
    }

    @Test
    void contentTellsDecisionsApart() {
        assertThat(List.of(
                        read("number,standing,reason", "T1-0001,WATCH,late"),
                        read("number,standing,reason", "T1-0001,WATCH,very late"),
                        read("number,standing,reason", "T1-0002,WATCH,late"),
                        read("number,standing,reason", "T1-0001,BLOCKED,late"),
                        read("number,standing,reason,by", "T1-0001,WATCH,late,Olga"),
                        read("number,standing,reason,source", "T1-0001,WATCH,late,hearsay"),
                        read("number,standing,reason,until", "T1-0001,WATCH,late,2026-12-01"),
                        read("number,standing,reason,review", "T1-0001,WATCH,late,2026-12-01")))
                .extracting(content -> content.rows().getFirst().content())
                .doesNotHaveDuplicates();
        assertThat(read("name,standing,reason", "Rosa Marín,watch,late")
                        .rows()
                        .getFirst()
                        .content())
                .isEqualTo(read("number,standing,reason", "T1-0001,WATCH,late")
                        .rows()
                        .getFirst()
                        .content());
    }

    @Test
    void daysAreReadAsInAFileOfCustomersAndColumnsMayHaveOtherNames() {
        Content content =
                read("Kundennr;Status;Grund;Bis", "T1-0001;watch;late;31.12.2026", "T1-0002;watch;late;31/12/2026");
        assertThat(content.findings().shown()).isEmpty();
        assertThat(content.rows()).extracting(row -> row.wish().until()).containsOnly(LocalDate.of(2026, 12, 31));
        assertThat(read("number,standing,reason,until", "T1-0001,watch,late,03/12/2026")
                        .findings()
                        .shown())
                .containsExactly(
                        "line 2, until: '03/12/2026' may be 2026-12-03 or 2026-03-12; say how the file has them:"
                                + " days DMY, or MDY");
    }
}
