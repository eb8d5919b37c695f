package org.tallystick.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.entry.json.SampleEntries.euros;

import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.json.SampleEntries;

/** The sums of a day: each entry adds to the ones it belongs to, and together they are what the debts moved by. */
class TurnoverTest {
    private static final List<String> NAMES = List.of(
            "sold", "opened", "voided", "returned", "corrected", "repaid", "recovered", "writtenOff", "paidOut");

    private static Turnover sums(String... amounts) {
        Money[] sums = Arrays.stream(amounts).map(SampleEntries::euros).toArray(Money[]::new);
        return new Turnover(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8]);
    }

    /** All zero but one. */
    private static Turnover only(String name, String amount) {
        String[] amounts = new String[NAMES.size()];
        Arrays.fill(amounts, "0");
        amounts[NAMES.indexOf(name)] = amount;
        return sums(amounts);
    }

    private static Turnover of(int id) {
        Entry entry = SampleEntries.all().stream()
                .filter(each -> each.head().id().equals(SampleEntries.uuid(id)))
                .findFirst()
                .orElseThrow();
        return Turnover.of(entry, CurrencyUnit.EUR);
    }

    @Test
    void eachEntryAddsToItsOwnSum() {
        assertThat(of(5)).isEqualTo(only("sold", "9.50"));
        assertThat(of(7)).isEqualTo(only("voided", "9.50"));
        assertThat(of(42)).isEqualTo(only("returned", "3"));
        assertThat(of(44)).isEqualTo(only("corrected", "0.50"));
        assertThat(of(8)).isEqualTo(only("repaid", "20"));
        assertThat(of(50)).isEqualTo(only("repaid", "20").plus(only("recovered", "10.50")));
        assertThat(of(51)).isEqualTo(only("paidOut", "10.50"));
        assertThat(of(60)).isEqualTo(only("writtenOff", "9.50"));
        assertThat(of(31)).isEqualTo(only("opened", "12"));
        assertThat(of(32)).isEqualTo(only("opened", "-3"));
        assertThat(of(20)).isEqualTo(only("opened", "30"));
        assertThat(of(1)).isEqualTo(Turnover.none(CurrencyUnit.EUR));
        assertThat(of(30)).as("merging moves a debt, it makes none").isEqualTo(Turnover.none(CurrencyUnit.EUR));
    }

    @Test
    void theSumsAddUpToWhatTheBalancesMovedBy() {
        for (Entry entry : SampleEntries.all()) {
            Money moved = switch (entry) {
                case SaleEntry.CreditSale sale -> moved(sale.balances());
                case SaleEntry.Voided gone -> moved(gone.balances());
                case SaleEntry.Returned back -> moved(back.balances());
                case SaleEntry.PriceCorrected less -> moved(less.balances());
                case RepaymentEntry.Repayment paid -> moved(paid.balances());
                case RepaymentEntry.PaidOut out -> moved(out.balances());
                case ClaimEntry.WrittenOff lost -> moved(lost.balances());
                case ClaimEntry.BalanceOpened opened -> moved(opened.balances());
                case CustomerEntry.Opened opened ->
                    opened.customer().equals(CustomerNumber.of("T1", 2)) ? euros("30") : euros("0");
                default -> euros("0");
            };
            assertThat(Turnover.of(entry, CurrencyUnit.EUR).change())
                    .as(entry.toString())
                    .isEqualTo(moved);
        }
    }

    private static Money moved(Balances balances) {
        return balances.after().minus(balances.before());
    }

    @Test
    void daysAddUp() {
        assertThat(sums("1", "-2", "3", "4", "5", "6", "7", "8", "9")
                        .plus(sums("1", "1", "1", "1", "1", "1", "1", "1", "1")))
                .isEqualTo(sums("2", "-1", "4", "5", "6", "7", "8", "9", "10"));
        assertThat(sums("100", "20", "1", "2", "3", "4", "5", "6", "7").change())
                .isEqualTo(euros("116"));
    }

    @Test
    void onlyOpeningBalancesGoBelowZeroAndAllAreInOneCurrency() {
        for (String name : NAMES) {
            if (name.equals("opened")) {
                assertThat(only(name, "-1").opened()).isEqualTo(euros("-1"));
            } else {
                assertThatThrownBy(() -> only(name, "-1"))
                        .hasMessage("a sum of EUR -1.00 cannot be; only 'opened' goes below zero");
            }
        }
        Money zero = euros("0");
        assertThatThrownBy(() ->
                        new Turnover(zero, zero, zero, zero, zero, zero, zero, zero, Money.zero(CurrencyUnit.USD)))
                .hasMessage("the sums are in EUR and USD; a book has one currency");
    }
}
