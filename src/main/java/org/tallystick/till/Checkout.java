package org.tallystick.till;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.CreditDecision;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Recorded;
import org.tallystick.repayment.TakeRepayment.Payment;
import org.tallystick.sale.NotPermitted;
import org.tallystick.sale.Permission;
import org.tallystick.sale.SellOnCredit.Sale;
import org.tallystick.till.SaleRequest.RepayFirst;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** Sells on credit, whoever asks: money for older debt first, then the card that was shown, then the sale itself. */
public final class Checkout {
    private final BookingDesk booking;
    private final CustomerDesk customers;
    private final CardDesk cards;

    Checkout(BookingDesk booking, CustomerDesk customers, CardDesk cards) {
        this.booking = booking;
        this.customers = customers;
        this.cards = cards;
    }

    /**
     * Sells. A repeat is answered as the first time, whatever has changed since: nothing of it is looked at but its id
     * and content.
     *
     * @throws CardChanged when another card was read since its owner was shown
     * @throws NotPermitted when an approval does not count
     * @throws org.tallystick.sale.CannotSell when nothing is sold on credit just now
     */
    public SaleAnswer sell(SaleRequest asked) {
        RepayFirst first = asked.repayFirst();
        if (first != null) {
            switch (repay(first, asked)) {
                case Recorded.Booked<NotNow> ignored -> {}
                case Recorded.Repeated<NotNow> ignored -> {}
                case Recorded.Conflict<NotNow> ignored -> {
                    return new SaleAnswer.Conflict(asked.request().id());
                }
                case Recorded.Refused<NotNow> refused -> {
                    return new SaleAnswer.NotRepaid(refused.why());
                }
            }
        }
        return switch (booking.sell(asked.request(), () -> sale(asked))) {
            case Recorded.Booked<CreditDecision> booked -> sold((CreditSale) booked.entry(), booked);
            case Recorded.Repeated<CreditDecision> repeated ->
                repeated.entry() instanceof CreditSale sale
                        ? new SaleAnswer.Sold(sale, booking.books(), true)
                        : new SaleAnswer.Conflict(asked.request().id());
            case Recorded.Conflict<CreditDecision> conflict ->
                new SaleAnswer.Conflict(conflict.earlier().id());
            case Recorded.Refused<CreditDecision> refused -> new SaleAnswer.Refused(refused.why());
        };
    }

    private Recorded<NotNow> repay(RepayFirst first, SaleRequest asked) {
        return booking.repayFirst(
                first.request(),
                () -> new Payment(customer(asked), first.amount(), first.method(), List.of(), null),
                asked.writtenAt());
    }

    private Sale sale(SaleRequest asked) {
        CustomerNumber customer = customer(asked);
        checkOwnersCard(asked.permission());
        return new Sale(
                customer, asked.goods(), asked.paidNow(), asked.useCredit(), asked.permission(), asked.writtenAt());
    }

    private CustomerNumber customer(SaleRequest asked) {
        if (asked.customer().equals(CustomerDesk.CARD) && asked.read() >= 0) {
            cards.mustStandFor(asked.read());
        }
        return customers.meant(asked.customer());
    }

    /** Looked at only for a sale that is new, as the customer's card is. */
    private void checkOwnersCard(@Nullable Permission permission) {
        if (permission != null && permission.means() == Means.CARD && !cards.ownerIsHere()) {
            throw new NotPermitted(Sentence.of(Phrase.MAY_OWNERS_CARD));
        }
    }

    /** A card is used up by the sale. */
    private SaleAnswer sold(CreditSale sale, Recorded.Booked<CreditDecision> booked) {
        customers.sold(sale.customer());
        if (sale.override() != null && sale.override().means() == Means.CARD) {
            cards.ownerLeaves();
        }
        return new SaleAnswer.Sold(sale, booked.after(), false);
    }
}
