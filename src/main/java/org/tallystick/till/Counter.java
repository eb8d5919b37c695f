package org.tallystick.till;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.tallystick.credit.CreditDecision;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry.CopyOrdered;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Recorded;
import org.tallystick.ledger.Request;
import org.tallystick.ledger.Turn;
import org.tallystick.ledger.Verdict;
import org.tallystick.sale.ConfirmSignature;
import org.tallystick.sale.KeepCustomer;
import org.tallystick.sale.NotFound;
import org.tallystick.sale.NotNow;
import org.tallystick.sale.ReprintSlip;
import org.tallystick.sale.ResolveSlip;
import org.tallystick.sale.SellOnCredit;
import org.tallystick.sale.TakeRepayment;
import org.tallystick.sale.VoidSale;

/** Where requests become lines of the book: one method for each use case. */
public final class Counter {
    private final Ledger ledger;
    private final TillClock clock;
    private final PrintQueue prints;
    private final EventLog events;
    private final SellOnCredit selling;
    private final TakeRepayment repaying;
    private final ResolveSlip resolving;
    private final KeepCustomer keeping = new KeepCustomer();

    Counter(Ledger ledger, TillClock clock, ShopRules rules, PrintQueue prints, EventLog events) {
        this.ledger = ledger;
        this.clock = clock;
        this.prints = prints;
        this.events = events;
        this.selling = new SellOnCredit(rules.shop(), rules.policy(), rules.copies());
        this.repaying = new TakeRepayment(rules.shop(), rules.copies());
        this.resolving = new ResolveSlip(rules.hostPrints());
    }

    public TillClock clock() {
        return clock;
    }

    public CreditDecision assess(CustomerNumber customer, Money debt) {
        Account account =
                ledger.books().account(customer).orElseThrow(() -> new NotFound("there is no customer " + customer));
        return selling.assess(account, debt, clock.today());
    }

    /**
     * Sells on credit.
     *
     * @param sale looked at only when the id is new, so that a repeat finds its answer whatever has changed since
     */
    public Recorded<CreditDecision> sell(Request request, Supplier<SellOnCredit.Sale> sale) {
        Recorded<CreditDecision> result = ledger.record(request, turn -> selling.decide(turn, sale.get()));
        if (result instanceof Recorded.Booked<CreditDecision> booked && booked.entry() instanceof CreditSale entry) {
            print(entry);
            events.add(
                    "sale.booked",
                    Map.of(
                            "sale", entry.head().id().toString(),
                            "customer", entry.customer().value(),
                            "slip", entry.slip().value()));
        }
        return result;
    }

    private void print(CreditSale sale) {
        for (int copy = 0; copy < sale.copies(); copy++) {
            prints.add(sale.slip(), copy);
        }
    }

    /**
     * Takes a repayment.
     *
     * @param payment looked at only when the id is new
     */
    public Recorded<NotNow> repay(Request request, Supplier<TakeRepayment.Payment> payment) {
        Recorded<NotNow> result = ledger.record(request, turn -> repaying.decide(turn, payment.get()));
        if (result instanceof Recorded.Booked<NotNow> booked && booked.entry() instanceof Repayment entry) {
            for (int copy = 0; copy < entry.copies(); copy++) {
                prints.add(entry.chit(), copy);
            }
        }
        return result;
    }

    public Recorded<NotNow> voidSale(Request request, VoidSale.Undo gone) {
        return book(request, new VoidSale()::decide, gone);
    }

    public Recorded<NotNow> sign(Request request, ConfirmSignature.Signature signature) {
        return book(request, new ConfirmSignature()::decide, signature);
    }

    public Recorded<NotNow> resolve(Request request, ResolveSlip.Resolution resolution) {
        return book(request, resolving::decide, resolution);
    }

    public Recorded<NotNow> reprint(Request request, ReprintSlip.Reprint reprint) {
        Recorded<NotNow> result = book(request, new ReprintSlip()::decide, reprint);
        if (result instanceof Recorded.Booked<NotNow> booked && booked.entry() instanceof CopyOrdered ordered) {
            prints.add(ordered.slip(), ordered.copy());
        }
        return result;
    }

    /** For what the shop decides about a customer; the use case is one of {@link KeepCustomer}'s. */
    public Recorded<NotNow> keep(Request request, BiFunction<KeepCustomer, Turn, Verdict<NotNow>> useCase) {
        return ledger.record(request, turn -> useCase.apply(keeping, turn));
    }

    private <T> Recorded<NotNow> book(Request request, BiFunction<Turn, T, Verdict<NotNow>> useCase, T asked) {
        return ledger.record(request, turn -> useCase.apply(turn, asked));
    }

    /** Whether something is booked under this id. */
    public boolean known(UUID id) {
        return ledger.books().entry(id).isPresent();
    }

    /** The entry that an earlier request with this id was booked as. */
    public Entry booked(UUID id) {
        return ledger.books()
                .entry(id)
                .map(filed -> ledger.entry(filed.place()))
                .orElseThrow(() -> new NotFound("nothing is booked under the id " + id));
    }
}
