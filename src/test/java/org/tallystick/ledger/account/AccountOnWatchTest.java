package org.tallystick.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.MadeEntries.DAY;
import static org.tallystick.ledger.MadeEntries.EUR;
import static org.tallystick.ledger.MadeEntries.ROSA;
import static org.tallystick.ledger.MadeEntries.euros;
import static org.tallystick.ledger.MadeEntries.head;
import static org.tallystick.ledger.MadeEntries.part;
import static org.tallystick.ledger.MadeEntries.relief;
import static org.tallystick.ledger.MadeEntries.sale;
import static org.tallystick.ledger.MadeEntries.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.conduct.DebtOutcomes;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.ledger.MadeEntries;

/** Whom the owner should look at: whose day has come, and who has paid all since. */
class AccountOnWatchTest {

    private static Account decided(
            Account account, Standing standing, @Nullable Integer until, @Nullable Integer review) {
        return account.after(new StandingChanged(
                head(DAY), account.number(), standing, "waits long", Source.OWN_EXPERIENCE, day(until), day(review)));
    }

    private static @Nullable LocalDate day(@Nullable Integer days) {
        return days == null ? null : DAY.plusDays(days);
    }

    /** What happens to an account that owes 30 on slip 1, was put on WATCH, and has the day after. */
    private static Account after(String events) {
        Account account =
                decided(Account.opened(MadeEntries.opened(ROSA), EUR).after(sale(1, 30)), Standing.WATCH, null, null);
        for (String event : events.split(" ", -1)) {
            account = switch (event) {
                case "paid-10" -> account.after(MadeEntries.paid(2, part(slip(1), 10), List.of(), 0));
                case "paid-20" -> account.after(MadeEntries.paid(3, part(slip(1), 20), List.of(), 0));
                case "paid-30" -> account.after(MadeEntries.paid(4, part(slip(1), 30), List.of(), 5));
                case "lost-10" -> account.after(MadeEntries.writtenOff(1, 10));
                case "lost-30" -> account.after(MadeEntries.writtenOff(1, 30));
                case "recovered-30" -> account.after(MadeEntries.paid(5, List.of(), part(slip(1), 30), 0));
                case "returned-30" -> account.after(MadeEntries.returned(1, relief(30, 0, 0)));
                case "voided" -> account.after(MadeEntries.voided(1, relief(0, 0, 30)));
                case "sold" -> account.after(sale(6, 9));
                case "released" -> decided(account, Standing.CLEAR, null, null);
                default -> throw new IllegalArgumentException(event);
            };
        }
        return account;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        paid-10,              false
        paid-10 paid-20,      true
        paid-30,              true
        paid-30 sold,         false
        returned-30,          true
        lost-30,              false
        lost-10 paid-20,      false
        lost-30 recovered-30, true
        lost-30 voided,       true
        """)
    void whoPaidAllIsProposedAndWhatWasGivenUpIsNotPaid(String events, boolean settled) {
        AccountOnWatch held = AccountOnWatch.of(after(events), DAY.plusDays(1)).orElseThrow();
        assertThat(held.settled()).isEqualTo(settled);
        assertThat(held.toDecide()).isEqualTo(settled);
        assertThat(held.account().isClear()).isEqualTo(settled);
    }

    @Test
    void whoWasReleasedIsNotHeld() {
        assertThat(AccountOnWatch.of(after("paid-30 released"), DAY)).isEmpty();
        assertThat(AccountOnWatch.of(Account.opened(MadeEntries.opened(ROSA), EUR), DAY))
                .isEmpty();
        Account merged = after("paid-30").mergedInto(MadeEntries.BEN);
        assertThat(AccountOnWatch.of(merged, DAY)).isEmpty();
    }

    @Test
    void whatWasPaidBeforeItWasDecidedProposesNobody() {
        Account paid = Account.opened(MadeEntries.opened(ROSA), EUR)
                .after(sale(1, 30))
                .after(MadeEntries.paid(2, part(slip(1), 30), List.of(), 0));
        assertThat(paid.conduct().debts()).isEqualTo(new DebtOutcomes(euros(0), DAY));
        Account later = paid.after(new StandingChanged(
                head(DAY.plusDays(2)), ROSA, Standing.WATCH, "heard of it", Source.HEARSAY, null, null));
        assertThat(AccountOnWatch.of(later, DAY.plusDays(3)).orElseThrow().settled())
                .isFalse();
        Account never = decided(Account.opened(MadeEntries.opened(ROSA), EUR), Standing.BLOCKED, null, null);
        assertThat(AccountOnWatch.of(never, DAY.plusDays(3)).orElseThrow().toDecide())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        until, review, today, ranOut, reviewDue
        ,      5,      4,     false,  false
        ,      5,      5,     false,  true
        ,      5,      9,     false,  true
        5,     ,       5,     false,  false
        5,     ,       6,     true,   false
        5,     3,      4,     false,  true
        5,     3,      6,     true,   false
        """)
    void daysThatHaveComeAreMarked(
            @Nullable Integer until, @Nullable Integer review, int today, boolean ranOut, boolean reviewDue) {
        Account account = decided(Account.opened(MadeEntries.opened(ROSA), EUR), Standing.BLOCKED, until, review);
        AccountOnWatch held = AccountOnWatch.of(account, DAY.plusDays(today)).orElseThrow();
        assertThat(held.ranOut()).isEqualTo(ranOut);
        assertThat(held.reviewDue()).isEqualTo(reviewDue);
    }

    @Test
    void thoseToLookAtComeFirst() {
        Account reviewed = decided(opened(1), Standing.WATCH, null, 5);
        Account earlier = decided(opened(2), Standing.WATCH, null, 3);
        Account paid = after("paid-30");
        Account coming = decided(opened(3), Standing.BLOCKED, null, 50);
        Account plain = decided(opened(4), Standing.BLOCKED, null, null);
        Account over = decided(opened(5), Standing.BLOCKED, 2, null);
        assertThat(Stream.of(over, plain, coming, paid, reviewed, earlier, opened(9))
                        .flatMap(each -> AccountOnWatch.of(each, DAY.plusDays(9)).stream())
                        .sorted(AccountOnWatch.TO_LOOK_AT_FIRST))
                .extracting(AccountOnWatch::account)
                .containsExactly(earlier, reviewed, paid, coming, plain, over);
    }

    private static Account opened(int number) {
        return Account.opened(MadeEntries.opened(CustomerNumber.of("T1", number + 1L)), EUR);
    }
}
