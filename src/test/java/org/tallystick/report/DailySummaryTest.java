package org.tallystick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.item;
import static org.tallystick.shop.CornerShop.slip;

import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.CashMoved;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.SlipStatus.Kind;
import org.tallystick.report.Ageing.Bucket;
import org.tallystick.report.DailySummary.Debt;
import org.tallystick.report.Drawer.Cash;
import org.tallystick.report.form.SummaryCsv;
import org.tallystick.report.form.SummarySlip;
import org.tallystick.report.form.SummaryText;

class DailySummaryTest {
    private final DailySummary summary = BusyDay.summary();

    @Test
    void whatWasSoldIsTheDebtAndNotTheCash() {
        assertThat(summary.sum(DayFigure.SOLD)).isEqualTo(new Sum(3, euros("2531.00")));
        assertThat(summary.sum(DayFigure.VOIDED)).isEqualTo(new Sum(1, euros("0")));
    }

    @Test
    void repaymentsAddUpByMethodAndByCashier() {
        assertThat(summary.sum(DayFigure.REPAID)).isEqualTo(new Sum(3, euros("31.00")));
        assertThat(summary.repaidByMethod())
                .isEqualTo(Map.of("cash", new Sum(2, euros("22.50")), "card", new Sum(1, euros("8.50"))));
        assertThat(summary.repaidByCashier())
                .isEqualTo(Map.of("Ben", new Sum(2, euros("21.00")), "Chioma", new Sum(1, euros("10.00"))));
    }

    @Test
    void theDrawerHoldsCashTakenLessCashHandedBack() {
        assertThat(summary.cash())
                .containsExactly(
                        new Cash("Ben", new CashMoved(euros("12.50"), euros("15.00"), euros("0"))),
                        new Cash("Chioma", new CashMoved(euros("10.00"), euros("0"), euros("25.00"))));
        assertThat(summary.cash()).extracting(Cash::inDrawer).containsExactly(euros("27.50"), euros("-15.00"));
        assertThat(summary.cashInDrawer()).isEqualTo(euros("12.50"));
    }

    @Test
    void anItemAgesFromTheDayAfterItWasDue() {
        Debt tom = summary.outstanding().shown().getFirst();

        assertThat(tom.customer()).isEqualTo(Debtor.of(BusyDay.TOM));
        assertThat(tom.ageing().sums())
                .isEqualTo(Map.of(
                        Bucket.NOT_DUE, euros("30"),
                        Bucket.UP_TO_30, euros("5"),
                        Bucket.UP_TO_60, euros("13"),
                        Bucket.UP_TO_90, euros("17"),
                        Bucket.UP_TO_730, euros("10"),
                        Bucket.OVER_730, euros("0"),
                        Bucket.CREDIT, euros("0")));
        assertThat(tom.owed()).isEqualTo(euros("75"));
        assertThat(tom.ageing().overdue()).isEqualTo(euros("45"));
        assertThat(tom.oldestDue()).isEqualTo(TODAY.minusDays(91));
    }

    @Test
    void aDebtOfMoreThanTwoYearsHasABucketOfItsOwn() {
        DailySummary old = BusyDay.summary(
                List.of(),
                List.of(
                        new Outstanding(BusyDay.TOM, item(1, TODAY.minusDays(730), "7.00", "7.00")),
                        new Outstanding(BusyDay.TOM, item(2, TODAY.minusDays(731), "9.50", "9.50"))),
                List.of());
        assertThat(old.ageing().in(Bucket.UP_TO_730)).isEqualTo(euros("7"));
        assertThat(old.ageing().in(Bucket.OVER_730)).isEqualTo(euros("9.50"));
        assertThat(old.ageing().overdue()).isEqualTo(euros("16.50"));
        assertThat(SummaryText.of(old)).containsPattern("Over 2 years +9\\.50 +58%");
        assertThat(SummaryCsv.of(old).lines().filter(row -> row.startsWith("outstanding,")))
                .singleElement()
                .asString()
                .contains(",16.50,0.00,0.00,0.00,0.00,7.00,0.00,100.00,,9.50,");
    }

    @Test
    void aCustomersCreditLowersTheTotalAndNoBucket() {
        assertThat(summary.outstanding().shown()).last().satisfies(eleni -> {
            assertThat(eleni.owed()).isEqualTo(euros("-15.50"));
            assertThat(eleni.oldestDue()).isNull();
        });
        assertThat(summary.ageing().in(Bucket.CREDIT)).isEqualTo(euros("-15.50"));
        assertThat(summary.ageing().overdue()).isEqualTo(euros("157.35"));
        Money items = Money.total(
                BusyDay.outstanding().stream().map(open -> open.item().open()).toList());
        assertThat(summary.owed()).isEqualTo(items).isEqualTo(euros("1421.35"));
    }

    @Test
    void whoOwesExactlyTheLimitIsNotOverIt() {
        DailySummary equal =
                BusyDay.summary(List.of(), List.of(new Outstanding(ASHA, item(1, TODAY, "100", "100"))), List.of());

        assertThat(equal.overLimit().shown()).isEmpty();
        assertThat(summary.overLimit().shown())
                .extracting(DailySummary.OverLimit::over)
                .containsExactly(euros("1149.50"), euros("0.01"));
    }

    @Test
    void whatTheOwnerLetThroughIsListed() {
        assertThat(summary.overrides().shown())
                .containsExactly(new DailySummary.OverrideUsed(
                        slip(42),
                        ASHA,
                        "Ben",
                        new OwnerOverride("daughter's wedding", euros("1150.50"), Means.CARD, 0),
                        euros("1250.50")));
    }

    @Test
    void unsignedAndUncertainSlipsAreTwoLists() {
        assertThat(summary.unsigned().shown())
                .extracting(each -> each.slip().number())
                .containsExactly(slip(38), slip(39), slip(41));
        assertThat(summary.uncertain().shown())
                .extracting(each -> each.slip().number())
                .containsExactly(slip(37), slip(39), slip(50));
    }

    @Test
    void aChitThatDidNotComeOutIsToBePrintedAgain() {
        DailySummary told = BusyDay.summary(
                List.of(),
                List.of(),
                List.of(
                        BusyDay.status(50, Kind.CHIT, ASHA, "12.50", PrintState.NOT_PRINTED, null),
                        BusyDay.status(51, Kind.CHIT, ASHA, "4.00", PrintState.UNCERTAIN, null)));

        assertThat(told.needs().shown())
                .extracting(Need::kind, Need::slip, Need::command)
                .containsExactly(
                        tuple(Need.Kind.NOT_PRINTED, slip(50), "tallystick slip T1.1-000050 --reprint WHY"),
                        tuple(
                                Need.Kind.UNCERTAIN,
                                slip(51),
                                "tallystick slip resolve T1.1-000051 printed|not-printed"));
    }

    @Test
    void howToAskSomebodyIsNotSaidAtTheCounter() {
        DailySummary told = new DayTold()
                .knowing(ASHA)
                .toAsk(3, new ToAsk(ASHA.number(), euros("12.50"), "think about the law"))
                .summary(false, "0");

        assertThat(told.needs().count()).isEqualTo(3);
        assertThat(SummaryText.of(told))
                .contains(
                        "Ask for 12.50: think about the law",
                        "tallystick call T1-0007 RESULT",
                        "Ask today: Not shown here: 2.");
        assertThat(SummarySlip.of(told).elements().toString())
                .contains("Ask for 12.50")
                .doesNotContain("law");
    }

    @Test
    void aQuietDayHasASummaryToo() {
        DailySummary quiet = BusyDay.summary(List.of(), List.of(), List.of());

        assertThat(quiet.owed()).isEqualTo(Money.zero(SHOP.currency()));
        assertThat(SummaryText.of(quiet)).contains("None");
        assertThat(SummaryCsv.of(quiet).lines()).hasSize(9);
        assertThat(SummarySlip.of(quiet).elements()).isNotEmpty();
    }
}
