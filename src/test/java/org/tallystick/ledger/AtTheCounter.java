package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.LedgerFixture.EURO;
import static org.tallystick.ledger.LedgerFixture.SHOP;
import static org.tallystick.ledger.LedgerFixture.entry;
import static org.tallystick.shop.CornerShop.euros;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.account.MergeAccounts;
import org.tallystick.account.RecordOpeningBalance;
import org.tallystick.collection.WriteOff;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.entry.ClaimEntry.BalanceOpened;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry.PrintEnded;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.PrintStarted;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.derby.MemoryStore;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.VoidSale;

/**
 * A shop with one customer, its sums in memory, for tests of what a shop can do. It is the afternoon of 21 November
 * 2026, and Ana is at the till. Whatever a test did there, the book must be sound after it.
 */
public abstract class AtTheCounter {
    protected LedgerFixture shop;
    protected CustomerNumber rosa;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new LedgerFixture(folder, () -> new MemoryStore(EURO), 5);
        rosa = shop.customer("Rosa");
    }

    @AfterEach
    void theBookIsSound() {
        assertThat(Verified.findings(shop.ledger)).isEmpty();
        shop.close();
    }

    /** What becomes of a new request. */
    protected <R> Recorded<R> asked(Function<WriteContext, Verdict<R>> useCase) {
        return shop.ledger.record(shop.request(shop.id(), "x"), useCase);
    }

    /** The entry of a request that is booked, as one of its kind. */
    protected <E extends Entry> E booked(Class<E> kind, Function<WriteContext, Verdict<NotNow>> useCase) {
        return kind.cast(entry(asked(useCase)));
    }

    /** Why a request is refused. */
    protected String refused(Function<WriteContext, Verdict<NotNow>> useCase) {
        return refusal(asked(useCase)).say().toString();
    }

    protected static <R> R refusal(Recorded<R> recorded) {
        return switch (recorded) {
            case Recorded.Refused<R> refused -> refused.why();
            default -> throw new AssertionError("not refused: " + recorded);
        };
    }

    /** What a use case has in hand. */
    protected WriteContext context() {
        return refusal(asked(context -> new Verdict.Refuse<>(context)));
    }

    protected Account account(CustomerNumber number) {
        return context().account(number).orElseThrow();
    }

    protected Money owed(CustomerNumber number) {
        return account(number).owed();
    }

    protected SlipStatus status(SlipNumber number) {
        return context().slip(number).orElseThrow();
    }

    protected CustomerNumber customer(String name, CreditTerms terms) {
        return booked(
                        CustomerEntry.Opened.class,
                        context -> shop.keeping.open(context, PersonalDetails.named(name), terms, null))
                .customer();
    }

    /** Sells something to somebody of whom nothing is known that speaks against it. */
    protected SlipNumber sold(CustomerNumber to, String total) {
        return ((CreditSale) entry(shop.sell(shop.id(), to, euros(total), euros("0"), false))).slip();
    }

    protected Repayment paid(CustomerNumber by, String amount, SlipNumber... named) {
        TakeRepayment.Payment payment = new TakeRepayment.Payment(by, euros(amount), "cash", List.of(named), null);
        return booked(Repayment.class, context -> shop.repaying.decide(context, payment));
    }

    /** What somebody owed from the time before the book; below zero for credit. */
    protected SlipNumber brought(CustomerNumber by, String amount) {
        RecordOpeningBalance.Before before = new RecordOpeningBalance.Before(euros(amount), null, null);
        return booked(BalanceOpened.class, context -> shop.bringing.decide(context, by, before))
                .opening()
                .slip();
    }

    protected void voided(SlipNumber slip) {
        shop.booked(context -> new VoidSale(SHOP, 2).decide(context, new VoidSale.Undo(slip, "wrong customer")));
    }

    protected void writtenOff(SlipNumber slip) {
        shop.booked(context -> new WriteOff().decide(context, new WriteOff.Loss(slip, "moved away")));
    }

    protected void merged(CustomerNumber stays, CustomerNumber ends) {
        shop.booked(context -> new MergeAccounts().decide(context, stays, ends));
    }

    protected void erased(CustomerNumber number) {
        shop.booked(context -> new Verdict.Write<>(new CustomerEntry.Erased(context.head(), number)));
    }

    protected void stands(CustomerNumber number, Standing standing) {
        shop.booked(context -> new Verdict.Write<>(new CustomerEntry.StandingChanged(
                context.head(), number, standing, "two bounced", StandingNote.Source.OWN_EXPERIENCE, null, null)));
    }

    protected void printing(SlipNumber slip, int copy) {
        shop.booked(context -> new Verdict.Write<>(new PrintStarted(context.head(), slip, copy)));
    }

    protected void printed(SlipNumber slip, int copy, PrintOutcome outcome) {
        printing(slip, copy);
        shop.booked(
                context -> new Verdict.Write<>(new PrintEnded(context.head(), slip, copy, outcome, Proof.STATUS, "")));
    }

    /** The customer puts their name on its ORIGINAL. */
    protected void signed(SlipNumber slip) {
        printed(slip, 0, PrintOutcome.PRINTED);
        shop.booked(context ->
                new Verdict.Write<>(new Signed(context.head(), slip, SignatureOutcome.SIGNED, null, List.of())));
    }
}
