package org.tallystick.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.entry.json.SampleEntries.HASH;
import static org.tallystick.entry.json.SampleEntries.ROSA;
import static org.tallystick.entry.json.SampleEntries.SLIP;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.entry.json.SampleEntries.balances;
import static org.tallystick.entry.json.SampleEntries.bare;
import static org.tallystick.entry.json.SampleEntries.euros;
import static org.tallystick.entry.json.SampleEntries.head;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.ClaimEntry.WrittenOff;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.json.SampleEntries;

/** What cannot be is refused when it is made, whether a request or a damaged line says it. */
class RecordsCheckThemselvesTest {
    private static final Money DOLLAR = Money.of(CurrencyUnit.USD, 1);
    private static final String WRONG_MOVE = "the balance goes from EUR 1.00 to EUR 2.00, but the entry moves it by ";

    @Test
    void numbersCountUpFromZero() {
        assertThat(NumbersUsed.NONE.nextSlip().nextSlip().nextCustomer()).isEqualTo(new NumbersUsed(2, 1));
        assertThatThrownBy(() -> new NumbersUsed(-1, 0))
                .hasMessage("-1 slips and 0 customers cannot be; numbers count up from 0");
        assertThatThrownBy(() -> new NumbersUsed(0, -2))
                .hasMessage("0 slips and -2 customers cannot be; numbers count up from 0");
    }

    @Test
    void aSlipNumberLooksLikeOne() {
        assertThat(SlipNumber.of("T1.1", 42)).hasToString("T1.1-000042").isEqualTo(new SlipNumber("T1.1-000042"));
        assertThat(SlipNumber.of("T1.1", 42)).isLessThan(SlipNumber.of("T1.1", 43));
        for (String wrong : List.of("", "T1.0-000042", "t1.1-000042", "T1.1-42", "T1.1-" + "1".repeat(30))) {
            assertThatThrownBy(() -> new SlipNumber(wrong))
                    .hasMessage("slip: '" + wrong + "' is no slip number; they look like T1.1-000042");
        }
    }

    @Test
    void balancesAreInOneCurrency() {
        assertThatThrownBy(() -> new Balances(euros("1"), DOLLAR))
                .hasMessage("the balances are in EUR and USD; a book has one currency");
    }

    @Test
    void anAllocationIsAboveZero() {
        assertThatThrownBy(() -> new Allocation(SLIP, euros("0")))
                .hasMessage("amount: EUR 0.00 for slip T1.1-000001 must be above zero");
        assertThat(Allocation.sum(List.of(), CurrencyUnit.EUR)).isEqualTo(euros("0"));
    }

    @Test
    void aSignUpSlipListsSlips() {
        BegunSlip slip = new BegunSlip(SLIP, 2, null);
        assertThatThrownBy(() -> new SlipsListed(head(1, 1), ROSA, slip, List.of()))
                .hasMessage("covers: no slips; a collective slip lists at least one");
    }

    @Test
    void anInstalmentIsAboveZero() {
        assertThatThrownBy(() -> new Instalment(TODAY, euros("-1"))).hasMessage("amount: EUR -1.00 must be above zero");
    }

    @Test
    void anOverrideGoesOverTheLimitNotUnder() {
        assertThatThrownBy(() -> new OwnerOverride("wedding", euros("-1"), Means.PIN, 0))
                .hasMessage("an override goes over the limit by zero or more, not by EUR -1.00");
    }

    @Test
    void anOpeningBalanceIsSomethingFromThenOn() {
        Opening opening = new Opening(SLIP, euros("-3"), TODAY, TODAY, null);

        assertThat(opening.withSlip("slip 1 en\n").slipSource()).isEqualTo("slip 1 en\n");
        assertThatThrownBy(() -> new Opening(SLIP, euros("0"), TODAY, TODAY, null))
                .hasMessage("owes: is zero; leave it out for somebody who owes nothing");
        assertThatThrownBy(() -> new Opening(SLIP, euros("3"), TODAY, TODAY.minusDays(1), null))
                .hasMessage("dueDate: 2026-11-20 is before 2026-11-21, the day the debt is from");
        assertThatThrownBy(() -> new BalanceOpened(head(1, 1), ROSA, opening, balances("1.00", "2.00")))
                .hasMessage(WRONG_MOVE + "EUR -3.00");
    }

    @Test
    void aWriteOffGivesUpSomething() {
        assertThatThrownBy(() -> new WrittenOff(head(1, 1), ROSA, SLIP, euros("0"), balances("1.00", "1.00"), null))
                .hasMessage("amount: EUR 0.00 must be above zero");
        assertThatThrownBy(() -> new WrittenOff(head(1, 1), ROSA, SLIP, euros("1"), balances("1.00", "2.00"), null))
                .hasMessage(WRONG_MOVE + "EUR -1.00");
    }

    @Test
    void oneAccountIsNotMergedWithItself() {
        CustomerNumber other = CustomerNumber.of("T1", 2);

        assertThatThrownBy(() -> new CustomerEntry.Merged(
                        head(1, 1), ROSA, ROSA, euros("1"), balances("1.00", "2.00"), List.of(), null))
                .hasMessage("from: T1-0001 is the same account; give the number of the other one");
        assertThatThrownBy(() -> new CustomerEntry.Merged(
                        head(1, 1), ROSA, other, euros("2"), balances("1.00", "2.00"), List.of(), null))
                .hasMessage(WRONG_MOVE + "EUR 2.00");
    }

    @Test
    void aStandingHasAReasonAndNoDayThatIsPast() {
        StandingChanged changed = watched(Source.HEARSAY, TODAY);

        assertThat(changed.note())
                .isEqualTo(new StandingNote(Standing.WATCH, "late", Source.HEARSAY, "Ana", TODAY, TODAY, TODAY));
        assertThat(StandingChanged.checkedReason(" pays late ")).isEqualTo("pays late");
        assertThatThrownBy(() -> StandingChanged.checkedReason(" "))
                .hasMessage("reason: is missing or blank; give some text");
        assertThatThrownBy(() -> watched(Source.HEARSAY, TODAY.minusDays(1)))
                .hasMessage("until: 2026-11-20 is past; give a day from 2026-11-21 on");
        assertThatThrownBy(() -> new StandingChanged(
                        head(1, 1), ROSA, Standing.WATCH, "late", Source.HEARSAY, null, TODAY.minusDays(1)))
                .hasMessage("review: 2026-11-20 is past; give a day from 2026-11-21 on");
    }

    @Test
    void whatOthersSayRefusesNobody() {
        assertThatThrownBy(() ->
                        new StandingChanged(head(1, 1), ROSA, Standing.BLOCKED, "late", Source.HEARSAY, null, null))
                .hasMessage("source: hearsay can put somebody on WATCH only; BLOCKED needs own experience");
    }

    private static StandingChanged watched(Source source, LocalDate until) {
        return new StandingChanged(head(1, 1), ROSA, Standing.WATCH, "late", source, until, TODAY);
    }

    @Test
    void aPromiseIsForADayToCome() {
        assertThatThrownBy(() -> new PromiseMade(head(1, 1), ROSA, TODAY.minusDays(1), null))
                .hasMessage("date: 2026-11-20 is past; give a day from 2026-11-21 on");
        assertThatThrownBy(() -> new PromiseMade(head(1, 1), ROSA, TODAY, euros("0")))
                .hasMessage("amount: EUR 0.00 must be above zero; leave it out for everything owed");
    }

    @Test
    void aPlanHasPartsInTheOrderOfDays() {
        Instalment now = new Instalment(TODAY, euros("1"));
        Instalment past = new Instalment(TODAY.minusDays(1), euros("1"));

        assertThat(new PlanAgreed(head(1, 1), ROSA, Collections.nCopies(60, now)).parts())
                .hasSize(60);
        assertThatThrownBy(() -> new PlanAgreed(head(1, 1), ROSA, List.of()))
                .hasMessage("parts: 0 parts; a plan has 1 to 60");
        assertThatThrownBy(() -> new PlanAgreed(head(1, 1), ROSA, Collections.nCopies(61, now)))
                .hasMessage("parts: 61 parts; a plan has 1 to 60");
        assertThatThrownBy(() -> new PlanAgreed(head(1, 1), ROSA, List.of(past)))
                .hasMessage("parts: 2026-11-20 is before 2026-11-21; order the parts by day");
        assertThatThrownBy(() ->
                        new PlanAgreed(head(1, 1), ROSA, List.of(now, new Instalment(TODAY.plusDays(1), DOLLAR))))
                .hasMessage("the parts are in EUR and USD; a book has one currency");
    }

    @Test
    void aCopyHasANumber() {
        String message = "copy %d cannot be; the ORIGINAL is copy 0, the first that is asked for copy 1";

        assertThatThrownBy(() -> new SlipEntry.CopyOrdered(head(1, 1), SLIP, 0, "torn"))
                .hasMessage(message.formatted(0));
        assertThatThrownBy(() -> new SlipEntry.PrintStarted(head(1, 1), SLIP, -1))
                .hasMessage(message.formatted(-1));
        assertThatThrownBy(() -> new SlipEntry.PrintEnded(
                        head(1, 1), SLIP, -1, SlipEntry.PrintOutcome.PRINTED, SlipEntry.Proof.STATUS, ""))
                .hasMessage(message.formatted(-1));
    }

    @Test
    void aDayIsClosedOnceItHasBegunAndInOneCurrency() {
        Turnover none = Turnover.none(CurrencyUnit.EUR);

        assertThatThrownBy(() -> new DayEntry.Closed(bare(1), TODAY.plusDays(1), none, euros("0"), none, HASH))
                .hasMessage("2026-11-22 cannot be closed on 2026-11-21, before it has begun");
        assertThatThrownBy(() -> new DayEntry.Closed(bare(1), TODAY, none, DOLLAR, none, HASH))
                .hasMessage("the sums are in USD and EUR; a book has one currency");
    }

    @Test
    void anEpochGoesOnFromALineOfABook() {
        EntryHead first =
                new EntryHead(bare(1).id(), bare(1).at(), TODAY, EntryHead.MACHINE, new NumbersUsed(0, 1000), null);

        assertThat(new ShopEntry.EpochBegun(first, "T1.1", 1, HASH).account()).isEmpty();
        assertThatThrownBy(() -> new ShopEntry.EpochBegun(first, "T1", 1, HASH))
                .hasMessage("line 1 of T1 with hash " + HASH + " is no line of a book");
        assertThatThrownBy(() -> new ShopEntry.EpochBegun(first, "T1.1", 0, HASH))
                .hasMessage("line 0 of T1.1 with hash " + HASH + " is no line of a book");
        assertThatThrownBy(() -> new ShopEntry.EpochBegun(first, "T1.1", 1, "none"))
                .hasMessage("line 1 of T1.1 with hash none is no line of a book");
        assertThatThrownBy(() -> new ShopEntry.EpochBegun(bare(1), "T1.1", 1, HASH))
                .hasMessage("an epoch begins with 0 slips, not 3");
    }

    @Test
    void settingsAreKeptInOrderAndCannotBeChanged() {
        var set = new ShopEntry.SettingsSet(head(1, 1), Map.of("b", "2", "a", "1"));

        assertThat(set.settings()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThatThrownBy(() -> set.settings().put("c", "3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEntryBelongsToItsCustomersAccountOrToNone() {
        for (Entry entry : SampleEntries.all()) {
            Optional<CustomerNumber> expected = switch (entry) {
                case CustomerEntry customer -> Optional.of(customer.customer());
                case SaleEntry sale -> Optional.of(sale.customer());
                case RepaymentEntry money -> Optional.of(money.customer());
                case ClaimEntry claim -> Optional.of(claim.customer());
                case CollectionEntry asking -> Optional.of(asking.customer());
                case SlipEntry slip -> Optional.empty();
                case DayEntry day -> Optional.empty();
                case ShopEntry shop -> Optional.empty();
            };
            assertThat(entry.account()).isEqualTo(expected);
        }
    }
}
