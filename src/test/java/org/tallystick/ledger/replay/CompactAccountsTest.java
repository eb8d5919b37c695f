package org.tallystick.ledger.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.euros;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.BesideOthers;
import org.tallystick.book.BookPosition;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.conduct.Contacts;
import org.tallystick.conduct.DebtOutcomes;
import org.tallystick.conduct.Payments;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.conduct.Purchases;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;

/** Accounts in few bytes are the same accounts, however many there are. */
@BesideOthers
class CompactAccountsTest {
    private static final SlipNumber SLIP = new SlipNumber("T1.1-000001");

    private static final Contacts CONTACTS = new Contacts(
            DAY, DAY.plusDays(1), new Contacts.Call(DAY, CallResult.NOT_REACHED, "rings"), 2, DAY.minusDays(3));

    private static Account bare(CustomerNumber number) {
        Customer erased = new Customer(number, null, CreditTerms.none(), StandingNote.clear(), DAY, null, null);
        return new Account(erased, EUR, List.of(), Arrangements.NONE, Conduct.none(EUR));
    }

    /** With something in each component. */
    private static Account full(CustomerNumber number, DueRule due) {
        Customer customer = new Customer(
                number,
                new PersonalDetails("Größe 李", "Rosa", "+49171555", "de", "by the mill"),
                new CreditTerms(CreditMode.LIMITED, euros(500), 14, euros(20), due),
                new StandingNote(
                        Standing.BLOCKED,
                        "late",
                        StandingNote.Source.OWN_EXPERIENCE,
                        "Mia",
                        DAY,
                        DAY.plusDays(3),
                        DAY.plusDays(9)),
                DAY.minusYears(60),
                new Guarantor("Ana", "+493012345", euros(80), SLIP.value(), true),
                new CustomerNumber("T2-0007"),
                new CustomerNote("note", "evenings", "at home", CustomerType.FORGETFUL, "Mia", DAY));
        OpenItem item = OpenItem.fresh(SLIP, DAY, DAY.plusDays(14), euros(30)).disputed(true);
        PromiseToPay pledge =
                new PromiseToPay(DAY, List.of(new Instalment(DAY.plusDays(2), euros(7))), euros(3), 0, SLIP);
        PromiseOutcome word = new PromiseOutcome(DAY, PromiseOutcome.Kept.LATE);
        return new Account(
                customer,
                EUR,
                List.of(item, OpenItem.fresh(new SlipNumber("T1.1-000002"), DAY, DAY, euros(-5))),
                new Arrangements(pledge, pledge, List.of(word, word), CONTACTS),
                new Conduct(
                        new Purchases(3, euros(9), DAY.minusDays(4), DAY),
                        new Payments(1, 2, 70_000_000_000L, List.of(DAY, DAY.plusDays(1))),
                        new DebtOutcomes(euros(4), DAY)));
    }

    static List<DueRule> allRules() {
        return List.of(
                new DueRule.MonthEnd(),
                new DueRule.LastWorkingDay(),
                new DueRule.Weekly(DayOfWeek.FRIDAY),
                new DueRule.Fortnightly(DAY),
                new DueRule.Monthly(25),
                new DueRule.On(DAY),
                new DueRule.Named("harvest"));
    }

    @ParameterizedTest
    @MethodSource("allRules")
    void anAccountComesBackAsItWas(DueRule due) {
        PackedRecord form = new PackedRecord(Account.class, EUR);
        for (Account account : List.of(full(new CustomerNumber("T1-0001"), due), bare(new CustomerNumber("T1-0002")))) {
            Packed.Writing to = new Packed.Writing();
            form.write(account, to);
            assertThat(form.read(new Packed.Reading(to.bytes()))).isEqualTo(account);
        }
    }

    @Test
    void allOfManyAccountsAreFoundAndHandedOnOnceAsTheyWereLast() {
        CompactAccounts accounts = new CompactAccounts(EUR);
        List<CustomerNumber> numbers = new ArrayList<>(IntStream.rangeClosed(1, 3_000)
                .mapToObj(running -> CustomerNumber.of("T1", running))
                .toList());
        numbers.addAll(List.of(new CustomerNumber("T1-0000"), new CustomerNumber("Z9-999999999")));
        Collections.shuffle(numbers, new Random(7));
        numbers.forEach(number -> accounts.put(bare(number)));
        List<Account> last = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            CustomerNumber number = numbers.get(i);
            assertThat(accounts.account(number)).contains(bare(number));
            last.add(i % 2 == 0 ? bare(number) : full(number, new DueRule.MonthEnd()));
            accounts.put(last.getLast());
        }
        assertThat(accounts.account(new CustomerNumber("T1-3001"))).isEmpty();
        List<Account> all = new ArrayList<>();
        accounts.each(all::add);
        all.sort(Comparator.comparing(Account::number));
        last.sort(Comparator.comparing(Account::number));
        assertThat(all).isEqualTo(last);
    }

    @Test
    void anAmountOfAnotherCurrencyIsNotTakenForOneOfTheShops() {
        Account account = full(new CustomerNumber("T1-0001"), new DueRule.MonthEnd());
        PackedRecord dollars = new PackedRecord(Account.class, CurrencyUnit.USD);
        assertThatThrownBy(() -> dollars.write(account, new Packed.Writing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not in the shop's currency USD");
    }

    private record Unheard(Optional<String> of) {}

    @Test
    void whatCannotBePackedIsRefusedAtOnce() {
        assertThatThrownBy(() -> new PackedRecord(Unheard.class, EUR))
                .hasMessage("no way is known to pack a java.util.Optional<java.lang.String>");
        assertThatThrownBy(() -> new PackedRecord(BookPosition.class, EUR))
                .hasMessageContaining("no way is known to pack a class org.tallystick.book.Hash");
    }
}
