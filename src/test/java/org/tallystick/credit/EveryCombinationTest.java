package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.BesideOthers;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.conduct.Contacts;
import org.tallystick.conduct.DebtOutcomes;
import org.tallystick.conduct.Payments;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.conduct.PromiseOutcome.Kept;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.conduct.Purchases;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.HouseRules.BrokenWords;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.credit.HouseRules.Overdue;
import org.tallystick.credit.NaiveRules.Person;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NotedFinding.Severity;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;

/** All small combinations of everything that a rule looks at, against a model in whole cents that knows no product. */
@BesideOthers
class EveryCombinationTest {
    private static final int[][][] SLIPS = {
        {},
        {{500, 5, 0, 0}},
        {{501, -8, 0, 0}},
        {{501, -8, 1, 0}},
        {{300, -91, 0, 0}, {300, -7, 0, 0}},
        {{600, -91, 0, 1}},
        {{700, -8, 0, 0}, {-200, 0, 0, 0}},
        {{400, 5, 0, 1}, {400, 6, 0, 2}},
    };
    private static final int[] SALES = {1, 500, 1000, 2001};

    static final CreditPolicy STRICT = CreditPolicy.of(new HouseRules(
            90,
            new Overdue(cents(500), 7, 90),
            new BrokenWords(2, 3),
            new Newcomer(3, cents(1000), 2),
            cents(500),
            cents(1500),
            4,
            cents(9000),
            null));
    private static final CreditPolicy USUAL = CreditPolicy.of(HouseRules.usual(EUR));

    private static Money cents(long cents) {
        return Money.ofMinor(EUR, cents);
    }

    private static NaiveRules strictModel() {
        NaiveRules naive = new NaiveRules();
        naive.newSlips = 3;
        naive.newLimit = 1000;
        naive.newOpen = 2;
        naive.mostUnsigned = 500;
        naive.phoneFrom = 1500;
        naive.unusualTimes = 4;
        naive.mostOutstanding = 9000;
        return naive;
    }

    @Test
    void theRulesSayWhatTheModelSays() {
        NaiveRules strict = strictModel();
        NaiveRules usual = new NaiveRules();
        int cases = 0;
        for (Person person : people()) {
            Account account = account(person);
            for (int sale : SALES) {
                person.sale = sale;
                CreditCase credit = new CreditCase(account, cents(sale), TODAY, cents(person.outstanding), cents(0));
                check(person, STRICT.judge(credit), strict.judge(person));
                if (person.sales == 0) {
                    check(person, USUAL.judge(credit), usual.judge(person));
                }
                cases += person.sales == 0 ? 2 : 1;
            }
        }
        assertThat(cases).isGreaterThan(20_000);
    }

    /** A quick look first: the message is made only for what differs. */
    private static void check(Person person, CreditDecision decision, String expected) {
        Money payNow = decision.toProceed().payNow();
        String said = decision.findings().stream()
                        .map(found -> found.rule() + (found.severity() == Severity.INFORM ? "." : ""))
                        .toList()
                + " " + answer(decision.outcome()) + " " + (payNow == null ? -1 : payNow.getAmountMinorInt());
        if (!said.equals(expected)) {
            assertThat(said)
                    .as("%s buys for %d cents", account(person), person.sale)
                    .isEqualTo(expected);
        }
    }

    private static int answer(Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> 0;
            case REFER -> 1;
            case DECLINE -> 2;
        };
    }

    /** Mode, standing and slips in all combinations, each with all of the rest. */
    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (char standing : new char[] {'C', 'W', 'B'}) {
            for (int limit : new int[] {0, -1, 1000, 5000}) {
                for (int[][] slips : SLIPS) {
                    for (int rest = 0; rest < 48; rest++) {
                        people.add(person(standing, limit, slips, rest));
                    }
                    for (int rest = 0; rest < 96 && limit != 0; rest++) {
                        people.add(resting(person(standing, limit, slips, rest % 24 * 2), rest));
                    }
                }
            }
        }
        return people;
    }

    static Person person(char standing, int limit, int[][] slips, int rest) {
        Person person = new Person();
        person.standing = standing;
        person.mode = limit == 0 ? 'N' : limit < 0 ? 'U' : 'L';
        person.limit = limit;
        person.slips = slips;
        person.brokenWords = rest % 3 == 0 ? 0 : rest % 3 + 1;
        person.promised = rest / 3 % 2 == 1;
        person.inTime = rest / 6 % 2 * 3;
        person.phone = rest / 12 % 2 == 1;
        person.sales = rest / 24 % 2 * 5;
        person.usual = person.sales * 50;
        person.outstanding = person.sales == 0 ? 0 : 8000;
        return person;
    }

    /** On a guarantor who is not there, has not signed, or has, for all or for some. */
    static Person resting(Person person, int rest) {
        person.alone = rest % 2 * 700;
        person.guarantor = rest / 2 % 4;
        person.guaranteed = 900;
        return person;
    }

    static Account account(Person person) {
        Money limit = person.mode == 'L' ? cents(person.limit) : null;
        CreditMode mode = Stream.of(CreditMode.values())
                .filter(each -> each.name().charAt(0) == person.mode)
                .findFirst()
                .orElseThrow();
        Standing standing = Stream.of(Standing.values())
                .filter(each -> each.name().charAt(0) == person.standing)
                .findFirst()
                .orElseThrow();
        Customer customer = new Customer(
                CustomerNumber.of("T1", 1),
                new PersonalDetails("Asha", null, person.phone ? "0301234567" : null, null, null),
                new CreditTerms(mode, limit, 30, person.alone < 0 ? null : cents(person.alone), null),
                new StandingNote(standing, "why", Source.OWN_EXPERIENCE, "Olga", null, null, null),
                TODAY,
                guarantor(person),
                null);
        LocalDate soon = TODAY.plusDays(3);
        List<PromiseOutcome> broken = IntStream.range(0, person.brokenWords)
                .mapToObj(i -> new PromiseOutcome(TODAY.minusDays(5 + i), Kept.BROKEN))
                .toList();
        PromiseToPay promise = person.promised
                ? new PromiseToPay(TODAY, List.of(new Instalment(soon, cents(100))), cents(0), 0, null)
                : null;
        return new Account(
                customer,
                EUR,
                IntStream.range(0, person.slips.length)
                        .mapToObj(i -> item(i, person.slips[i]))
                        .toList(),
                new Arrangements(promise, null, broken, Contacts.NONE),
                new Conduct(
                        new Purchases(person.sales, cents(person.usual), null, null),
                        new Payments(person.inTime, 0, 0, List.of()),
                        new DebtOutcomes(cents(0), null)));
    }

    private static @Nullable Guarantor guarantor(Person person) {
        Money upTo = person.guarantor == 3 ? cents(person.guaranteed) : null;
        return person.guarantor == 0 ? null : new Guarantor("Luis", null, upTo, "T1.1-000900", person.guarantor > 1);
    }

    private static OpenItem item(int number, int[] slip) {
        LocalDate due = TODAY.plusDays(slip[1]);
        Signature signature = slip[3] == 0 ? Signature.SIGNED : slip[3] == 1 ? Signature.UNSIGNED : Signature.REFUSED;
        return new OpenItem(
                TableCase.slip(number + 1L),
                due.minusDays(30),
                due,
                cents(slip[0]),
                cents(slip[0]),
                slip[2] == 1,
                signature);
    }
}
