package org.tallystick.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.CreditCase;
import org.tallystick.credit.CreditDecision;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.CopyToPrint;
import org.tallystick.entry.Entry;
import org.tallystick.entry.ShopEntry.PinSet;
import org.tallystick.entry.ShopEntry.WrongPin;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.repayment.TakeRepayment;
import org.tallystick.sale.SellOnCredit;
import org.tallystick.signing.ResolveSlip;
import org.tallystick.till.housekeeping.Housekeeping;
import org.tallystick.wording.Phrase;

/** Where requests become lines of the book. What comes out of one, such as paper, is set going here. */
public final class BookingDesk {
    private final Ledger ledger;
    private final TillClock clock;
    private final PrintQueue prints;
    private final Housekeeping house;
    private final UseCases useCases;

    BookingDesk(Ledger ledger, TillClock clock, UseCases useCases, Housekeeping house, PrintQueue prints) {
        this.ledger = ledger;
        this.clock = clock;
        this.house = house;
        this.prints = prints;
        this.useCases = useCases;
    }

    public TillClock clock() {
        return clock;
    }

    /** The business day that a line would be written on now. */
    public LocalDate today() {
        return ledger.today(clock.time());
    }

    public CreditDecision assess(CustomerNumber customer, Money debt) {
        Account account = ledger.books().account(customer).orElseThrow(() -> NotFound.customer(customer));
        return useCases.sellOnCredit().assess(CreditCase.of(account, debt, today(), ledger.totals()));
    }

    /**
     * Sells on credit.
     *
     * @param sale looked at only when the id is new, so that a repeat finds its answer whatever has changed since
     * @throws org.tallystick.sale.CannotSell when the book is damaged, the disk is nearly full, or the clock has jumped
     */
    public Recorded<CreditDecision> sell(Request request, Supplier<SellOnCredit.Sale> sale) {
        Recorded<CreditDecision> result = ledger.record(request, context -> {
            house.needsAllToSell();
            return useCases.sellOnCredit().decide(context, sale.get());
        });
        print(result);
        return result;
    }

    /**
     * Takes a repayment.
     *
     * @param payment looked at only when the id is new
     */
    public Recorded<NotNow> repay(Request request, Supplier<TakeRepayment.Payment> payment) {
        return book(request, context -> useCases.takeRepayment().decide(context, payment.get()));
    }

    /**
     * Takes money that comes in together with a sale, unless the sale cannot be meant.
     *
     * @param payment looked at only when the id is new
     * @param writtenAt when the sale was written on paper; null for a sale of this moment
     * @throws org.tallystick.validation.InvalidInput for a time that no sale can have; nothing is taken then
     */
    public Recorded<NotNow> repayFirst(
            Request request, Supplier<TakeRepayment.Payment> payment, @Nullable Instant writtenAt) {
        return book(request, context -> {
            SellOnCredit.checkWrittenAt(context, writtenAt);
            return useCases.takeRepayment().decide(context, payment.get());
        });
    }

    public Recorded<NotNow> resolve(Request request, ResolveSlip.Resolution resolution) {
        return book(request, context -> useCases.resolveSlip().decide(context, resolution));
    }

    /** Puts small sales together on one slip. */
    public Recorded<NotNow> collectSales(Request request, Function<WriteContext, CustomerNumber> customer) {
        return book(request, context -> useCases.collectSales().decide(context, customer.apply(context)));
    }

    /** Books whatever else a use case decides; it runs only when the id is new. */
    public Recorded<NotNow> book(Request request, Function<WriteContext, Verdict<NotNow>> useCase) {
        Recorded<NotNow> result = ledger.record(request, useCase);
        print(result);
        return result;
    }

    /** As {@link #book}, for work that is done only once the index has followed, such as erasing. */
    public Recorded<NotNow> bookAndSettle(Request request, Function<WriteContext, Verdict<NotNow>> useCase) {
        Recorded<NotNow> result = book(request, useCase);
        ledger.settle();
        return result;
    }

    /** Notes that somebody gave a wrong PIN for the owner's. */
    public void wrongPin(String by) {
        ledger.record(clock.unasked(by), context -> new Verdict.Write<>(new WrongPin(context.head())));
    }

    /** Notes that the owner has a new PIN: wrong ones that were given for the old one count no more. */
    public void pinSet() {
        ledger.record(clock.unasked("owner"), context -> new Verdict.Write<>(new PinSet(context.head())));
    }

    private void print(Recorded<?> result) {
        if (result instanceof Recorded.Booked<?> booked) {
            CopyToPrint.orderedBy(booked.entry()).forEach(prints::add);
        }
    }

    /** Accounts and slips, with every line in them. */
    public AccountLookup books() {
        return ledger.books();
    }

    /** Whether something is booked under this id. */
    public boolean known(UUID id) {
        return ledger.books().entry(id).isPresent();
    }

    /** The entry that an earlier request with this id was booked as. */
    public Entry booked(UUID id) {
        return ledger.books().entry(id).map(ledger::entry).orElseThrow(() -> NotFound.other(Phrase.MISSING_ENTRY, id));
    }
}
