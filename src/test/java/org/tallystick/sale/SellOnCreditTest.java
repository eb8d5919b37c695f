package org.tallystick.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.AFTERNOON;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.credit.CashierAllowance;
import org.tallystick.credit.CreditCase;
import org.tallystick.credit.CreditDecision;
import org.tallystick.credit.CreditDecision.Outcome;
import org.tallystick.credit.CreditPolicy;
import org.tallystick.credit.Finding;
import org.tallystick.credit.HouseRules;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Standing;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.OwnerOverride;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.LedgerFixture;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.Recorded;
import org.tallystick.sale.SellOnCredit.Sale;
import org.tallystick.validation.InvalidInput;

/** What becomes of a sale on credit: booked with its slip, put to the owner, refused; and what lets it through. */
class SellOnCreditTest extends AtTheCounter {
    private static final HouseRules USUAL = HouseRules.usual(SHOP.currency());
    private static final CreditPolicy POLICY = CreditPolicy.of(new HouseRules(
            90,
            USUAL.overdue(),
            USUAL.brokenWords(),
            null,
            null,
            null,
            null,
            null,
            new CashierAllowance(euros("10"), euros("15"))));
    private static final SellOnCredit SELLING = new SellOnCredit(SHOP, POLICY, 2, false, null);

    private CustomerNumber asha;

    @BeforeEach
    void ashaMayOweAHundred() {
        asha = customer("Asha", CreditTerms.upTo(euros("100")));
    }

    private static Sale sale(CustomerNumber customer, String total, @Nullable Permission permission) {
        return new Sale(customer, goods(total), euros("0"), false, permission, null);
    }

    private static Sale onPaper(CustomerNumber customer, String total, @Nullable Permission by, Instant at) {
        return new Sale(customer, goods(total), euros("0"), false, by, at);
    }

    private static Goods goods(String total) {
        return new Goods(List.of(), "R-17", "POS-4", euros(total));
    }

    private static Permission by(Means means) {
        return new Permission(means, 0, "her daughter's wedding");
    }

    private static Permission code(int code) {
        return new Permission(Means.CODE, code, "the owner is away");
    }

    private Recorded<CreditDecision> asked(Sale sale) {
        return asked(context -> SELLING.decide(context, sale));
    }

    private OwnerOverride override(Sale sale) {
        return Objects.requireNonNull(booked(sale).override());
    }

    private CreditSale booked(Sale sale) {
        return (CreditSale) LedgerFixture.entry(asked(sale));
    }

    private CreditDecision refused(Sale sale) {
        return refusal(asked(sale));
    }

    @Test
    void withinTheLimitItIsBookedWithTheSlipThatWillBeSigned() {
        CreditSale sale = booked(new Sale(asha, goods("40"), euros("15"), false, null, null));
        assertThat(sale)
                .isEqualTo(new CreditSale(
                        sale.head(),
                        asha,
                        slip(1),
                        List.of(),
                        "R-17",
                        "POS-4",
                        euros("40"),
                        euros("15"),
                        List.of(),
                        TODAY.plusDays(30),
                        new Balances(euros("0"), euros("25")),
                        List.of(),
                        null,
                        null,
                        2,
                        sale.slipSource()));
        assertThat(sale.head().by()).isEqualTo("Ana");
        assertThat(sale.head().numbers().slips()).isEqualTo(1);
        assertThat(sale.slipSource()).contains("T1.1-000001", "Asha", "25.00", "21 Dec 2026");
        assertThat(owed(asha)).isEqualTo(euros("25"));
        assertThat(sold(rosa, "1")).isEqualTo(slip(2));
    }

    @Test
    void overTheLimitItIsReferredWithTheReason() {
        sold(asha, "80");
        CreditDecision decision = refused(sale(asha, "25", null));
        assertThat(decision.outcome()).isEqualTo(Outcome.REFER);
        assertThat(decision.say().orElseThrow()).hasToString("That is EUR 5.00 more than the agreed EUR 100.00.");
        assertThat(decision.toProceed().payNow()).isEqualTo(euros("5"));
        assertThat(owed(asha)).as("nothing is booked").isEqualTo(euros("80"));
        assertThat(booked(new Sale(asha, goods("25"), euros("5"), false, null, null))
                        .findings())
                .as("with the rest in cash, at the limit")
                .containsExactly(new NotedFinding("limit", NotedFinding.Severity.INFORM));
    }

    @Test
    void aDecisionAloneBooksNothing() {
        CreditCase credit =
                CreditCase.of(account(asha), euros("100.01"), TODAY, context().totals());
        assertThat(SELLING.assess(credit).outcome()).isEqualTo(Outcome.REFER);
        assertThat(owed(asha)).isEqualTo(euros("0"));
    }

    @Test
    void nobodyElseHasAnAccount() {
        assertThatThrownBy(() -> asked(sale(CustomerNumber.of("T1", 99), "5", null)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }

    @ParameterizedTest
    @EnumSource(
            value = Means.class,
            names = {"PIN", "CARD"})
    void theOwnersWordLetsThroughWhatIsReferred(Means means) {
        sold(asha, "80");
        CreditSale sale = booked(sale(asha, "25", by(means)));
        assertThat(sale.override()).isEqualTo(new OwnerOverride("her daughter's wedding", euros("5"), means, 0));
        assertThat(sale.findings()).containsExactly(new NotedFinding("limit", NotedFinding.Severity.REFER));
    }

    @Test
    void theOwnersWordIsNotUsedUpWhereNothingSpeaksAgainstASale() {
        assertThat(booked(sale(asha, "25", by(Means.PIN))).override()).isNull();
    }

    @Test
    void whatIsDeclinedNoWordLetsThrough() {
        CustomerNumber olga = customer("Olga", CreditTerms.none());
        CreditDecision decision = refused(sale(olga, "5", by(Means.PIN)));
        assertThat(decision.outcome()).isEqualTo(Outcome.DECLINE);
        assertThat(decision.findings()).extracting(Finding::rule).containsExactly("credit-mode");
    }

    @Test
    void anOverrideSaysHowFarOverTheLimitIfTheLimitIsTheMatter() {
        stands(rosa, Standing.WATCH);
        stands(asha, Standing.WATCH);
        assertThat(refused(sale(rosa, "500", null)).outcome()).isEqualTo(Outcome.REFER);
        assertThat(booked(sale(rosa, "500", by(Means.PIN))).override())
                .as("no limit at all")
                .isEqualTo(new OwnerOverride("her daughter's wedding", euros("0"), Means.PIN, 0));
        assertThat(override(sale(asha, "60", by(Means.PIN))).over())
                .as("below it")
                .isEqualTo(euros("0"));
        assertThat(override(sale(asha, "40", by(Means.PIN))).over()).as("at it").isEqualTo(euros("0"));
        assertThat(override(sale(asha, "0.01", by(Means.PIN))).over()).isEqualTo(euros("0.01"));
    }

    @Test
    void aCashierLetsThroughWhatTheOwnerLeavesToThem() {
        sold(asha, "100");
        String more = "this is more than the cashier may allow, today or at all; ask the owner";
        assertThatThrownBy(() -> asked(sale(asha, "10.01", by(Means.CASHIER))))
                .isInstanceOf(NotPermitted.class)
                .hasMessage(more);
        assertThat(booked(sale(asha, "10", by(Means.CASHIER))).override())
                .isEqualTo(new OwnerOverride("her daughter's wedding", euros("10"), Means.CASHIER, 0));
        assertThatThrownBy(() -> asked(sale(asha, "5.01", by(Means.CASHIER))))
                .as("with what was let through today")
                .isInstanceOf(NotPermitted.class)
                .hasMessage(more);
        assertThat(owed(asha)).isEqualTo(euros("110"));
    }

    private void codes(int count, int days, @Nullable Money most) {
        shop.booked(context -> new IssueCodes().decide(context, count, days, most));
    }

    private void notPermitted(Sale sale, String why) {
        assertThatThrownBy(() -> asked(sale)).isInstanceOf(NotPermitted.class).hasMessage(why);
    }

    @Test
    void aCodeOfTheOwnersLetsOneSaleThrough() {
        sold(asha, "100");
        String withdrawn = "the codes were withdrawn; ask the owner for new ones";
        notPermitted(sale(asha, "5", code(1)), withdrawn);
        codes(2, 3, euros("20"));
        notPermitted(sale(asha, "5", code(3)), withdrawn);
        notPermitted(
                sale(asha, "20.01", code(2)),
                "a code lets through up to EUR 20.00; pay the rest at once, or ask the owner");
        assertThat(booked(sale(asha, "20", code(2))).override())
                .isEqualTo(new OwnerOverride("the owner is away", euros("20"), Means.CODE, 2));
        notPermitted(sale(asha, "5", code(2)), "code 2 was used before; ask the owner for another one");
        shop.now = AFTERNOON.plus(Duration.ofDays(3));
        notPermitted(sale(asha, "5", code(1)), "the codes counted until 2026-11-23; ask the owner for new ones");
        shop.now = AFTERNOON.plus(Duration.ofDays(2));
        assertThat(override(sale(asha, "5", code(1))).code()).isEqualTo(1);
        codes(0, 1, null);
        notPermitted(sale(asha, "5", code(1)), withdrawn);
    }

    @Test
    void whatWasWrittenOnPaperHasHappenedWhateverSpeaksAgainstIt() {
        CustomerNumber olga = customer("Olga", CreditTerms.none());
        Instant before = AFTERNOON.minus(Duration.ofDays(4));
        CreditSale declined = booked(onPaper(olga, "5", null, before));
        assertThat(declined.findings()).containsExactly(new NotedFinding("credit-mode", NotedFinding.Severity.DECLINE));
        assertThat(declined.writtenAt()).isEqualTo(before);
        assertThat(declined.head().day()).isEqualTo(TODAY);
        assertThat(declined.dueDate())
                .as("from the day on which the goods were taken")
                .isEqualTo(TODAY.plusDays(26));
        assertThat(booked(onPaper(asha, "101", by(Means.PIN), before)).override())
                .isEqualTo(new OwnerOverride("her daughter's wedding", euros("1"), Means.PIN, 0));
        assertThat(booked(onPaper(asha, "5", code(1), before)).override())
                .as("a word that does not count is not noted")
                .isNull();
    }

    @Test
    void theNightBelongsToTheDayBefore() {
        CreditSale sale = booked(onPaper(asha, "5", null, Instant.parse("2026-11-19T02:30:00Z")));
        assertThat(sale.dueDate()).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void theTimeOnPaperIsOneThatCanBe() {
        Instant longAgo = AFTERNOON.minus(Duration.ofDays(366));
        assertThat(booked(onPaper(asha, "5", null, longAgo)).dueDate()).isEqualTo(LocalDate.of(2025, 12, 20));
        assertThat(booked(onPaper(asha, "5", null, AFTERNOON)).dueDate()).isEqualTo(TODAY.plusDays(30));
        assertThatThrownBy(() -> asked(onPaper(asha, "5", null, longAgo.minusSeconds(1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("writtenAt: 2025-11-20T13:04:59Z is more than a year ago; give the time that stands on"
                        + " the paper");
        assertThatThrownBy(() -> asked(onPaper(asha, "5", null, AFTERNOON.plusSeconds(1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("writtenAt: 2026-11-21T13:05:01Z is still to come; give the time that stands on the paper");
        SellOnCredit.checkWrittenAt(context(), null);
    }

    @Test
    void aClockThatIsNotBelievedSellsNothingButWhatIsOnPaper() {
        shop.now = AFTERNOON.plus(Duration.ofDays(400));
        assertThatThrownBy(() -> asked(sale(asha, "5", null)))
                .isInstanceOf(CannotSell.class)
                .hasMessage("the clock says 2027-12-26, far from the last business day 2026-11-21; the owner sets it"
                        + " right, or confirms it with: tallystick day --confirm 2027-12-26")
                .extracting(thrown -> ((CannotSell) thrown).why())
                .isEqualTo("clock");
        Instant yesterday = AFTERNOON.minus(Duration.ofDays(1));
        assertThat(booked(onPaper(asha, "5", null, yesterday)).dueDate()).isEqualTo(TODAY.plusDays(29));
        assertThatThrownBy(() -> asked(onPaper(asha, "5", null, AFTERNOON.minus(Duration.ofDays(367)))))
                .as("by the last time that was believed")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is more than a year ago");
        shop.now = AFTERNOON.minus(Duration.ofDays(40));
        assertThat(booked(onPaper(asha, "5", null, yesterday)).writtenAt())
                .as("later than the clock, which is wrong")
                .isEqualTo(yesterday);
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "40.00", "40.01"})
    void whatIsPaidAtOnceLeavesADebt(String paidNow) {
        assertThatThrownBy(() -> new Sale(asha, goods("40"), euros(paidNow), false, null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "paidNow: EUR %s must be zero or above and below the total of EUR 40.00".formatted(paidNow));
        assertThat(new Sale(asha, goods("40"), euros("39.99"), false, null, null).debt())
                .isEqualTo(euros("0.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, ''",
        "true, false, T1.1-000001 4.00 T1.1-000002 3.00",
        "false, true, T1.1-000001 4.00 T1.1-000002 3.00",
    })
    void whatWasPaidTooMuchPaysIfTheShopOrTheCustomerWantsIt(boolean always, boolean asked, String used) {
        paid(rosa, "4");
        paid(rosa, "6");
        SellOnCredit selling = new SellOnCredit(SHOP, POLICY, 2, always, null);
        Sale sale = new Sale(rosa, goods("9"), euros("2"), asked, null, null);
        CreditSale booked = (CreditSale) LedgerFixture.entry(asked(context -> selling.decide(context, sale)));
        assertThat(told(booked.fromCredit())).isEqualTo(used);
        assertThat(booked.balances().after()).isEqualTo(euros("-3"));
    }

    @Test
    void creditPaysNoMoreThanThereIsAndDebtsAreNone() {
        sold(rosa, "8");
        brought(rosa, "-3");
        assertThat(told(UsedCredit.of(account(rosa), euros("100")))).isEqualTo("T1.1-000002 3.00");
        assertThat(told(UsedCredit.of(account(rosa), euros("2.99")))).isEqualTo("T1.1-000002 2.99");
        assertThat(UsedCredit.of(account(rosa), euros("0"))).isEmpty();
    }

    private static String told(List<Allocation> parts) {
        return String.join(
                " ",
                parts.stream()
                        .map(part -> part.slip() + " " + part.amount().getAmount())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"4.99, 0", "5.00, 2", "5.01, 2"})
    void aSmallSaleWaitsForTheNextCollectiveSlip(String debt, int copies) {
        SellOnCredit selling = new SellOnCredit(SHOP, POLICY, 2, false, euros("5"));
        Sale sale = new Sale(rosa, goods("20"), euros("20").minus(euros(debt)), false, null, null);
        CreditSale booked = (CreditSale) LedgerFixture.entry(asked(context -> selling.decide(context, sale)));
        assertThat(booked.copies()).isEqualTo(copies);
        assertThat(status(booked.slip()).awaitsCollectiveSlip()).isEqualTo(copies == 0);
    }

    @Test
    void whatIsDueFollowsTheCustomersTerms() {
        CustomerNumber luis = customer("Luis", new CreditTerms(CreditMode.UNLIMITED, null, 7));
        assertThat(booked(sale(luis, "5", null)).dueDate()).isEqualTo(TODAY.plusDays(7));
    }
}
