package org.tallystick.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.report.BusyDay.status;
import static org.tallystick.shop.CornerShop.ASHA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus.Kind;
import org.tallystick.report.BusyDay;
import org.tallystick.report.DailySummary;
import org.tallystick.slip.PlainText;

/** What is still to be signed and is no sale says in the summary what it is. */
class PapersToSignTest {
    private static final DailySummary SUMMARY = BusyDay.summary(
            BusyDay.entries(),
            BusyDay.outstanding(),
            List.of(
                    status(60, Kind.IOU, ASHA, "12.50", PrintState.PRINTED, null),
                    status(61, Kind.PLAN, ASHA, "1250.50", PrintState.PRINTED, null),
                    status(62, Kind.COLLECTIVE, ASHA, "5.40", PrintState.QUEUED, null),
                    status(63, Kind.GUARANTEE, ASHA, "0", PrintState.UNCERTAIN, null),
                    status(64, Kind.PLAN, ASHA, "9.00", PrintState.UNCERTAIN, SignatureOutcome.SIGNED)));

    @Test
    void theTablesNameEachKind() {
        assertThat(NeedLine.of(SUMMARY).stream()
                        .flatMap(section -> section.lines().stream())
                        .flatMap(line -> line.things().stream()))
                .extracting(NeedLine.Thing::what)
                .contains(
                        "Slip T1.1-000063: printed or not?",
                        "Slip T1.1-000060 of 21 Nov 2026 not signed, 12.50",
                        "payment plan: Slip T1.1-000061 of 21 Nov 2026 not signed, 1,250.50",
                        "collective slip: Slip T1.1-000062 of 21 Nov 2026 not signed, 5.40",
                        "guarantee: Slip T1.1-000063 of 21 Nov 2026 not signed");
        assertThat(SummaryText.of(SUMMARY).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void eachKindHasASectionOfTheCsv() {
        assertThat(SummaryCsv.of(SUMMARY)
                        .lines()
                        .filter(line -> line.contains("unsigned") || line.contains("uncertain")))
                .extracting(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[4])
                .containsExactly(
                        "uncertain T1.1-000063",
                        "uncertain T1.1-000064",
                        "unsigned T1.1-000060",
                        "unsigned_plan T1.1-000061",
                        "unsigned_collective T1.1-000062",
                        "unsigned_guarantee T1.1-000063");
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void theReceiptPrintersFormNamesThemToo(int columns) {
        String text = PlainText.of(SummarySlip.of(SUMMARY), columns, "");
        assertThat(text.lines()).allMatch(line -> line.length() <= columns);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("payment plan: Slip", "collective slip: Slip", "guarantee: Slip");
    }
}
