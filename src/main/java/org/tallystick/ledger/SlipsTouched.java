package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.conduct.Pledge;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.SlipToSign;

/**
 * What becomes of slips by an entry about money or goods.
 *
 * @param known looked up in before each step, and so with the steps before it
 * @param place of the entry
 */
record SlipsTouched(Known known, Map<SlipNumber, SlipStatus> slips, Place place) {

    /** The plan whose place another one takes by an entry that is not posted yet; null for none. */
    @Nullable
    Pledge planEndedBy(Entry entry) {
        if (entry instanceof CustomerEntry.Merged merged) {
            Pledge stays = plan(merged.customer());
            return stays == null || stays.slip() == null ? null : plan(merged.from());
        }
        return entry instanceof CollectionEntry.PlanAgreed agreed ? plan(agreed.customer()) : null;
    }

    private @Nullable Pledge plan(CustomerNumber customer) {
        return known.account(customer)
                .map(account -> account.arrangements().plan())
                .orElse(null);
    }

    /**
     * What becomes of them; a signature, and what happens at the printer, is posted by others.
     *
     * @param earlier the plan whose place a new one takes, or one that stays; null for none
     */
    void by(Entry entry, @Nullable Pledge earlier, CurrencyUnit currency) {
        switch (entry) {
            case SaleEntry sale -> by(sale);
            case ClaimEntry claim -> by(claim);
            case RepaymentEntry money -> by(money);
            case CollectionEntry.PlanAgreed plan -> by(plan, earlier);
            case CustomerEntry.GuarantorRecorded asked -> {
                Money zero = Money.zero(currency);
                asked.slip().ifPresent(slip -> slips.put(slip, SlipStatus.queued(asked, slip, zero, place)));
            }
            case CustomerEntry.Merged ignored -> end(earlier);
            default -> {} // makes no paper
        }
    }

    private void by(SaleEntry entry) {
        slips.put(
                entry.slip(),
                switch (entry) {
                    case SaleEntry.CreditSale sale -> SlipStatus.queued(sale, place);
                    case SaleEntry.Voided gone -> existing(gone.slip()).after(gone.relief(), true);
                    case SaleEntry.Returned back -> existing(back.slip()).after(back, place);
                    case SaleEntry.PriceCorrected less -> existing(less.slip()).after(less.relief(), false);
                });
    }

    private void by(ClaimEntry entry) {
        switch (entry) {
            case ClaimEntry.BalanceOpened balance -> {
                Opening opening = balance.opening();
                slips.put(opening.slip(), SlipStatus.opened(opening, balance.customer(), place));
            }
            case ClaimEntry.WrittenOff lost ->
                slips.put(lost.slip(), existing(lost.slip()).lost(lost.amount()));
            case ClaimEntry.SlipsListed listed -> {
                SlipToSign slip = listed.slip();
                LocalDate day = listed.head().day();
                slips.put(
                        slip.number(),
                        SlipStatus.queued(SlipStatus.Kind.SIGN_UP, slip, listed.customer(), day, listed.sum(), place));
            }
            case ClaimEntry.DisputeRaised ignored -> {}
            case ClaimEntry.DisputeSettled ignored -> {}
        }
    }

    private void by(RepaymentEntry entry) {
        if (entry instanceof RepaymentEntry.Repayment paid) {
            for (Allocation part : paid.recovered()) {
                slips.put(part.slip(), existing(part.slip()).lost(part.amount().negated()));
            }
            slips.put(paid.chit(), SlipStatus.queued(paid, place));
        }
    }

    private void by(CollectionEntry.PlanAgreed plan, @Nullable Pledge earlier) {
        end(earlier);
        SlipToSign slip = plan.slip();
        if (slip != null) {
            LocalDate day = plan.head().day();
            slips.put(
                    slip.number(),
                    SlipStatus.queued(SlipStatus.Kind.PLAN, slip, plan.customer(), day, plan.sum(), place));
        }
    }

    private void end(@Nullable Pledge plan) {
        if (plan != null && plan.slip() != null) {
            slips.put(plan.slip(), existing(plan.slip()).replaced());
        }
    }

    private SlipStatus existing(SlipNumber number) {
        return known.slip(number).orElseThrow(() -> new IllegalArgumentException("slip " + number + " is unknown"));
    }
}
