package org.tallystick.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayTold;
import org.tallystick.report.StandingDecision;
import org.tallystick.slip.PlainText;

/** Whom the owner should look at again, on the summary that others may see lying about. */
class ToDecideTest {
    private static AccountOnWatch held(int number, boolean reviewDue, boolean settled) {
        StandingNote note = new StandingNote(
                Standing.BLOCKED, "left without paying", Source.OWN_EXPERIENCE, "Olga", TODAY, null, null);
        Account account = new Account(
                customer(number, "Customer " + number).with(note),
                CurrencyUnit.EUR,
                List.of(),
                Arrangements.NONE,
                Conduct.none(CurrencyUnit.EUR));
        return new AccountOnWatch(account, false, reviewDue, settled);
    }

    private static DailySummary summary(AccountOnWatch... held) {
        return new DayTold().held(held).summary(false, "5f2b");
    }

    @Test
    void theyStandOnTheSummaryWithoutTheirStanding() {
        DailySummary summary = summary(held(1, true, false), held(2, true, true), held(3, false, false));
        String slip = PlainText.of(SummarySlip.of(summary), 42, "ORIGINAL");
        for (String page : List.of(SummaryText.of(summary), slip, SummaryCsv.of(summary))) {
            assertThat(page).contains("Customer 1", "Customer 2").doesNotContain("Customer 3");
            assertThat(page).doesNotContainIgnoringCase("block").doesNotContain("left without paying");
        }
        assertThat(SummaryText.of(summary))
                .containsPattern("Customer 1.*\\n +the day to look again has come\\n")
                .containsPattern("Customer 2.*\\n +all is paid\\n");
        assertThat(SummaryCsv.of(summary)).contains("to_decide,2026-11-21,T1-0002,Customer 2,,,,0.00,,,,,,,,ALL_PAID,");
        assertThat(SummaryText.of(summary(held(3, false, false)))).doesNotContain("Customer 3");
    }

    private static Entry decided(int customer, Standing standing, int day, int until) {
        EntryHead head =
                new EntryHead(new UUID(1, day), Instant.EPOCH, TODAY.plusDays(day), "Olga", NumbersUsed.NONE, null);
        return new StandingChanged(
                head,
                CustomerNumber.of("T1", customer),
                standing,
                "a reason",
                Source.OWN_EXPERIENCE,
                until == 0 ? null : TODAY.plusDays(until),
                null);
    }

    @Test
    void eachDecisionTellsWhenItEnded() {
        List<Entry> entries = List.of(
                decided(1, Standing.WATCH, 0, 0),
                decided(2, Standing.BLOCKED, 1, 0),
                decided(1, Standing.BLOCKED, 2, 5),
                decided(1, Standing.CLEAR, 9, 0),
                decided(1, Standing.WATCH, 10, 20),
                decided(1, Standing.WATCH, 12, 13));
        assertThat(StandingDecision.among(entries, TODAY.plusDays(14)))
                .extracting(StandingDecision::ended)
                .containsExactly(
                        TODAY.plusDays(2),
                        null,
                        TODAY.plusDays(5),
                        TODAY.plusDays(10),
                        TODAY.plusDays(12),
                        TODAY.plusDays(13));
        assertThat(StandingDecision.among(entries, TODAY.plusDays(13)))
                .last()
                .matches(decision -> decision.ended() == null);
    }
}
