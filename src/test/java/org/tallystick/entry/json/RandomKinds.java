package org.tallystick.entry.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.NotedFinding;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleLine;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipEntry;

/** An entry of each kind, filled in by chance. */
final class RandomKinds {
    static final List<Function<RandomEntries, Entry>> ALL = List.of(
            any -> new CustomerEntry.Opened(
                    any.head(), any.customer(), any.maybe(any::details), any.terms(), any.maybe(any::opening)),
            any -> new CustomerEntry.DetailsChanged(any.head(), any.customer(), any.maybe(any::details)),
            any -> new CustomerEntry.Erased(any.head(), any.customer()),
            RandomMerger::any,
            any -> new CustomerEntry.CardIssued(
                    any.head(), any.customer(), new CardToken(any.hex(16)), any.maybe(any::words)),
            any -> new CustomerEntry.CardWithdrawn(any.head(), any.customer(), new CardToken(any.hex(16))),
            any -> new CustomerEntry.TermsSet(any.head(), any.customer(), any.terms()),
            RandomKinds::standing,
            RandomKinds::asked,
            any -> new CustomerEntry.NoteSet(
                    any.head(), any.customer(), any.maybe(any::words), any.maybe(any::words), any.maybe(any::words)),
            any -> new CustomerEntry.TypeSet(any.head(), any.customer(), any.any(CustomerType.values())),
            any -> new CustomerEntry.GuarantorReleased(any.head(), any.customer(), any.maybe(any::words)),
            RandomKinds::sale,
            RandomKinds::voided,
            RandomKinds::returned,
            RandomKinds::corrected,
            RandomKinds::repayment,
            RandomKinds::paidOut,
            RandomKinds::balance,
            RandomKinds::writtenOff,
            any -> new ClaimEntry.DisputeRaised(any.head(), any.customer(), any.slip(), any.maybe(any::words)),
            any -> new ClaimEntry.DisputeSettled(any.head(), any.customer(), any.slip(), any.maybe(any::words)),
            RandomKinds::promise,
            RandomKinds::plan,
            any -> new CollectionEntry.ReminderSent(
                    any.head(),
                    any.customer(),
                    any.any(CollectionEntry.Channel.values()),
                    any.money(),
                    any.maybe(any::words)),
            any -> new CollectionEntry.CallMade(
                    any.head(), any.customer(), any.any(CollectionEntry.CallResult.values()), any.maybe(any::words)),
            any -> new SlipEntry.CopyOrdered(any.head(), any.slip(), 1 + any.upTo(20), any.maybe(any::words)),
            any -> new SlipEntry.PrintStarted(any.head(), any.slip(), any.upTo(20)),
            any -> new SlipEntry.PrintEnded(
                    any.head(),
                    any.slip(),
                    any.upTo(20),
                    any.any(SlipEntry.PrintOutcome.values()),
                    any.any(SlipEntry.Proof.values()),
                    any.words()),
            any -> new SlipEntry.Signed(
                    any.head(),
                    any.slip(),
                    any.any(SlipEntry.SignatureOutcome.values()),
                    any.maybe(() -> any.any(SlipEntry.Mark.values())),
                    any.some(0, 3, any::slip)),
            any -> new ClaimEntry.SlipsListed(any.head(), any.customer(), any.begunSlip(), any.some(1, 4, any::part)),
            RandomKinds::closed,
            RandomKinds::shift,
            any -> new DayEntry.Confirmed(any.head(), null, List.of()),
            any -> new ShopEntry.WrongPin(any.head()),
            any -> new ShopEntry.PinSet(any.head()),
            RandomOverrides::codes,
            RandomKinds::settings,
            any -> new ShopEntry.EpochBegun(any.head(0), "T1." + (1 + any.upTo(9)), 1 + any.upTo(9_999), any.hex(32)));

    private RandomKinds() {}

    private static Entry standing(RandomEntries any) {
        EntryHead head = any.head();
        return new CustomerEntry.StandingChanged(
                head,
                any.customer(),
                any.any(new Standing[] {Standing.CLEAR, Standing.WATCH}),
                any.maybe(any::words),
                any.any(Source.values()),
                any.maybe(() -> head.day().plusDays(any.upTo(500))),
                any.maybe(() -> head.day().plusDays(any.upTo(500))));
    }

    private static Entry asked(RandomEntries any) {
        Guarantor guarantor = Guarantor.named(
                any.maybe(any::words), any.maybe(() -> "0171" + any.upTo(9_999_999)), any.maybe(any::above));
        return any.upTo(3) == 0
                ? new CustomerEntry.GuarantorRecorded(any.head(), any.customer(), guarantor, 0, null)
                : new CustomerEntry.GuarantorRecorded(
                        any.head(),
                        any.customer(),
                        guarantor.asked(any.slip().value()),
                        any.upTo(3),
                        any.maybe(any::source));
    }

    private static Entry sale(RandomEntries any) {
        boolean byReceipt = any.upTo(3) == 0;
        Money paidNow = any.zeroOrAbove();
        List<Allocation> fromCredit = any.some(0, 3, any::part);
        Money debt = any.above().plus(any.sum(fromCredit));
        Money total = debt.plus(paidNow);
        List<SaleLine> lines = byReceipt
                ? List.of()
                : any.split(total).stream().map(any::goods).toList();
        return new SaleEntry.CreditSale(
                any.head(),
                any.customer(),
                any.slip(),
                lines,
                byReceipt ? any.words() : null,
                any.maybe(() -> "T-" + any.upTo(999_999)),
                total,
                paidNow,
                fromCredit,
                any.day(),
                any.moving(debt),
                any.some(0, 2, () -> new NotedFinding(any.words(), any.any(NotedFinding.Severity.values()))),
                any.maybe(() -> RandomOverrides.override(any)),
                any.maybe(any::instant),
                1 + any.upTo(3),
                any.maybe(any::source));
    }

    private static Entry voided(RandomEntries any) {
        DebtReduction relief = any.relief();
        return new SaleEntry.Voided(
                any.head(),
                any.customer(),
                any.slip(),
                relief,
                any.moving(relief.debtLowered().negated()),
                any.maybe(any::words),
                any.maybe(any::begunSlip));
    }

    private static Entry returned(RandomEntries any) {
        DebtReduction relief = any.relief();
        return new SaleEntry.Returned(
                any.head(),
                any.customer(),
                any.slip(),
                any.split(relief.total()).stream().map(any::goods).toList(),
                relief,
                any.moving(relief.debtLowered().negated()),
                any.maybe(any::words),
                any.maybe(any::begunSlip));
    }

    private static Entry corrected(RandomEntries any) {
        DebtReduction relief = any.relief();
        return new SaleEntry.PriceCorrected(
                any.head(),
                any.customer(),
                any.slip(),
                relief,
                any.moving(relief.debtLowered().negated()),
                any.maybe(any::words),
                any.maybe(any::begunSlip));
    }

    private static Entry repayment(RandomEntries any) {
        List<Allocation> allocations = any.some(0, 3, any::part);
        List<Allocation> recovered = any.some(0, 2, any::part);
        Money kept = any.above();
        Money lowered = kept.plus(any.sum(allocations));
        return new RepaymentEntry.Repayment(
                any.head(),
                any.customer(),
                any.begunSlip(),
                lowered.plus(any.sum(recovered)),
                any.words(),
                any.maybe(any::words),
                allocations,
                recovered,
                kept,
                any.moving(lowered.negated()));
    }

    private static Entry paidOut(RandomEntries any) {
        List<Allocation> parts = any.some(1, 3, any::part);
        Money amount = any.sum(parts);
        return new RepaymentEntry.PaidOut(
                any.head(), any.customer(), amount, parts, any.moving(amount), any.maybe(any::begunSlip));
    }

    private static Entry balance(RandomEntries any) {
        Opening opening = any.opening();
        return new ClaimEntry.BalanceOpened(any.head(), any.customer(), opening, any.moving(opening.amount()));
    }

    private static Entry writtenOff(RandomEntries any) {
        Money lost = any.above();
        return new ClaimEntry.WrittenOff(
                any.head(), any.customer(), any.slip(), lost, any.moving(lost.negated()), any.maybe(any::words));
    }

    private static Entry promise(RandomEntries any) {
        EntryHead head = any.head();
        LocalDate date = head.day().plusDays(any.upTo(60));
        return new CollectionEntry.PromiseMade(head, any.customer(), date, any.maybe(any::above));
    }

    private static Entry plan(RandomEntries any) {
        EntryHead head = any.head();
        List<Instalment> parts = any.some(1, 60, () -> new Instalment(head.day().plusDays(7), any.above()));
        return new CollectionEntry.PlanAgreed(head, any.customer(), parts, any.maybe(any::begunSlip));
    }

    private static Entry closed(RandomEntries any) {
        EntryHead head = any.head();
        LocalDate day = head.day().minusDays(any.upTo(3));
        return new DayEntry.Closed(head, day, any.turnover(), any.money(), any.turnover(), any.hex(32));
    }

    private static Entry shift(RandomEntries any) {
        return new DayEntry.ShiftClosed(any.head(), 1 + any.upTo(9), any.upTo(9), any.money(), any.maybe(any::above));
    }

    private static Entry settings(RandomEntries any) {
        Map<String, String> settings = any.some(0, 9, any::words).stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> any.words()));
        return new ShopEntry.SettingsSet(any.head(), settings);
    }
}
