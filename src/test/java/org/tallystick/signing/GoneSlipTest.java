package org.tallystick.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.account.ManageCustomer;
import org.tallystick.collection.AgreePlan;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Verdict;

/** Paper that nobody signs any more: what to do with it, and which one is signed instead. */
class GoneSlipTest extends Signing {
    private static final ManageCustomer KEEPING = new ManageCustomer(SHOP);
    private static final Guarantor LUIS = Guarantor.named("Luis", null, null);
    private static final List<Instalment> PARTS = List.of(new Instalment(TODAY.plusDays(7), euros("2")));

    private CustomerNumber twin;

    @BeforeEach
    void rosaIsThereTwice() {
        twin = shop.customer("Rosa again");
    }

    private void isReplaced(SlipNumber gone, SlipNumber by) {
        assertThat(refused(signing(gone, SignatureOutcome.SIGNED)))
                .isEqualTo("slip %s was replaced by slip %s; throw it away, and sign that one: tallystick sign %s"
                        .formatted(gone, by, by));
    }

    private void isAskedForNoMore(SlipNumber gone) {
        assertThat(refused(signing(gone, SignatureOutcome.SIGNED)))
                .isEqualTo("slip " + gone + " is asked for no more; throw it away");
    }

    private SlipNumber agreed(CustomerNumber customer) {
        return Objects.requireNonNull(
                        booked(PlanAgreed.class, context -> new AgreePlan(SHOP, 1).decide(context, customer, PARTS))
                                .slip())
                .number();
    }

    private SlipNumber guaranteed(CustomerNumber customer) {
        return booked(GuarantorRecorded.class, context -> KEEPING.guarantee(context, customer, LUIS))
                .slip()
                .orElseThrow();
    }

    private SlipNumber listed(CustomerNumber customer) {
        return collected(customer).slip().number();
    }

    @Test
    void aLaterPlanTakesThePlaceOfAnEarlierOne() {
        sold(rosa, "20");
        SlipNumber first = agreed(rosa);
        SlipNumber second = agreed(rosa);
        SlipNumber third = agreed(rosa);
        guaranteed(rosa);
        isReplaced(first, third);
        isReplaced(second, third);
    }

    @Test
    void aPlanThatNobodySignsLeavesNothingToSign() {
        sold(rosa, "20");
        SlipNumber first = agreed(rosa);
        shop.booked(context -> new Verdict.Write<>(new PlanAgreed(context.head(), rosa, PARTS)));
        isAskedForNoMore(first);
    }

    @Test
    void aPlanOfAnAccountThatWasTakenOverIsSignedAsBefore() {
        sold(rosa, "20");
        SlipNumber first = agreed(rosa);
        SlipNumber second = agreed(rosa);
        merged(twin, rosa);
        isReplaced(first, second);
    }

    @Test
    void ofTwoPlansThatBecomeOneThatOfTheAccountThatStaysIsSigned() {
        sold(rosa, "20");
        sold(twin, "20");
        SlipNumber hers = agreed(twin);
        SlipNumber ended = agreed(rosa);
        merged(twin, rosa);
        isReplaced(ended, hers);
    }

    @Test
    void aLaterGuaranteeTakesThePlaceOfAnEarlierOne() {
        SlipNumber first = guaranteed(rosa);
        SlipNumber second = guaranteed(rosa);
        isReplaced(first, second);
        merged(twin, rosa);
        isReplaced(first, second);
        shop.booked(context -> KEEPING.releaseGuarantor(context, rosa, "pays well"));
        isAskedForNoMore(second);
        isAskedForNoMore(first);
        shop.booked(context -> new Verdict.Write<>(new GuarantorRecorded(context.head(), twin, LUIS, 0, null)));
        isAskedForNoMore(first);
    }

    @Test
    void aLaterCollectiveSlipTakesThePlaceOfAnEarlierOne() {
        SlipNumber sale = small("1");
        SlipNumber first = listed(rosa);
        small("2");
        SlipNumber second = listed(rosa);
        isReplaced(first, second);
        SlipNumber third = listed(rosa);
        isReplaced(first, third);
        isReplaced(second, third);
        voided(sale);
        isReplaced(second, third);
    }

    @Test
    void aCollectiveSlipOfAnAccountThatWasTakenOverIsReplacedByOneOfTheSameSales() {
        small(twin, "3");
        SlipNumber others = listed(twin);
        small("1");
        SlipNumber first = listed(rosa);
        SlipNumber second = listed(rosa);
        merged(twin, rosa);
        isReplaced(first, second);
        SlipNumber all = listed(rosa);
        isReplaced(first, all);
        isReplaced(second, all);
        isReplaced(others, all);
    }
}
