package org.tallystick.ledger.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.book.Place;
import org.tallystick.conduct.PromiseToPay;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithChit;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.account.EntryDoesNotFit;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;

/**
 * What becomes of slips by an entry about money or goods.
 *
 * @param known looked up in before each step, and so with the steps before it
 * @param place of the entry
 */
record SlipsTouched(AccountLookup known, Map<SlipNumber, SlipStatus> slips, Place place) {

    /** Those that nobody signs any more because of an entry that is not posted yet. */
    List<SlipNumber> endedBy(Entry entry) {
        return switch (entry) {
            case CollectionEntry.PlanAgreed agreed -> plan(agreed.customer());
            case CustomerEntry.GuarantorRecorded asked -> guarantee(asked.customer());
            case CustomerEntry.GuarantorReleased released -> guarantee(released.customer());
            case CustomerEntry.Merged merged -> plan(merged.customer()).isEmpty() ? List.of() : plan(merged.from());
            case ClaimEntry.SlipsListed listed -> listed.replaces();
            case SaleEntry ignored -> List.of();
            case RepaymentEntry ignored -> List.of();
            case ClaimEntry ignored -> List.of();
            case CustomerEntry ignored -> List.of();
            case WithoutMoney ignored -> List.of();
        };
    }

    private List<SlipNumber> plan(CustomerNumber customer) {
        return known.account(customer).map(account -> account.arrangements().plan()).map(PromiseToPay::slip).stream()
                .toList();
    }

    /** Once signed it stands for what was bought until then. */
    private List<SlipNumber> guarantee(CustomerNumber customer) {
        return known.account(customer).map(account -> account.customer().guarantor()).stream()
                .filter(guarantor -> !guarantor.signed())
                .flatMap(guarantor -> Optional.ofNullable(guarantor.slip()).stream())
                .map(SlipNumber::new)
                .toList();
    }

    /**
     * What becomes of them; a signature, and what happens at the printer, is posted by others.
     *
     * @param ended by it, see {@link #endedBy}
     */
    void by(Entry entry, List<SlipNumber> ended, CurrencyUnit currency) {
        ended.forEach(each -> slips.put(each, existing(each).replaced()));
        switch (entry) {
            case SaleEntry sale -> by(sale);
            case ClaimEntry claim -> by(claim);
            case RepaymentEntry money -> by(money);
            case CollectionEntry.PlanAgreed plan -> by(plan);
            case CustomerEntry.GuarantorRecorded asked -> {
                Money zero = Money.zero(currency);
                asked.slip().ifPresent(slip -> slips.put(slip, SlipStatus.queued(asked, slip, zero, place)));
            }
            case CustomerEntry ignored -> {}
            case WithoutMoney ignored -> {}
        }
        if (entry instanceof WithChit given && given.chit() != null) {
            slips.put(given.chit().number(), SlipStatus.queued(given, given.chit(), place));
        }
    }

    private void by(SaleEntry entry) {
        slips.put(
                entry.slip(),
                switch (entry) {
                    case SaleEntry.CreditSale sale -> SlipStatus.queued(sale, place);
                    case SaleEntry.Voided gone -> existing(gone.slip()).after(gone.relief(), true);
                    case SaleEntry.Returned back -> existing(back.slip()).after(back.relief(), false);
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
                BegunSlip slip = listed.slip();
                LocalDate day = listed.head().day();
                slips.put(
                        slip.number(),
                        SlipStatus.queued(
                                SlipStatus.Kind.COLLECTIVE, slip, listed.customer(), day, listed.sum(), place));
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
        }
    }

    private void by(CollectionEntry.PlanAgreed plan) {
        BegunSlip slip = plan.slip();
        if (slip != null) {
            LocalDate day = plan.head().day();
            slips.put(
                    slip.number(),
                    SlipStatus.queued(SlipStatus.Kind.PLAN, slip, plan.customer(), day, plan.sum(), place));
        }
    }

    private SlipStatus existing(SlipNumber number) {
        return known.slip(number).orElseThrow(() -> new EntryDoesNotFit("slip " + number + " is unknown"));
    }
}
