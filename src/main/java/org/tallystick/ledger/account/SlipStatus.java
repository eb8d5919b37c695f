package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Opening;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithChit;
import org.tallystick.ledger.account.CopyStatus.PrintState;

/**
 * The life of a slip: its copies, each with its own outcome, and the signature. The state is that of the ORIGINAL, or
 * of the copy that replaces an ORIGINAL that did not come out.
 *
 * <p>It keeps the ORIGINAL, the customer's copy, the one that counts and the latest, {@value #MOST_COPIES} in all: each
 * line about a slip costs the same however many copies were made of it. All of them stand in the book.
 *
 * @param source the line that the slip belongs to
 * @param amount the debt of an IOU or an opening balance, the money of a chit or the worth
 *     of what it takes back, the sum of a plan or a collective slip,
 *     the most that a guarantor answers for (zero for everything)
 * @param givenBack what was taken back of the sale, by returns, corrections or a void
 * @param writtenOff what the shop has given up of it
 * @param signature null while unsigned
 * @param settled what was owed on it is paid, taken back or given up: no signature for it matters any more
 */
public record SlipStatus(
        SlipNumber number,
        Kind kind,
        CustomerNumber customer,
        LocalDate day,
        Money amount,
        Money givenBack,
        Money writtenOff,
        Place source,
        List<CopyStatus> copies,
        @Nullable SignatureOutcome signature,
        @Nullable Mark mark,
        boolean voided,
        boolean settled) {
    static final int MOST_COPIES = 64;

    public enum Kind {
        IOU,
        /** What changed hands after the sale: money that came in or went out, goods or a price taken back. */
        CHIT,
        /** A debt from before the book. */
        OPENING,
        /** Somebody answers for a customer. */
        GUARANTEE,
        /** What was agreed about paying in parts. */
        PLAN,
        /** Many small debts that are signed for at once. */
        COLLECTIVE
    }

    private static final CopyStatus NO_PAPER = new CopyStatus(0, PrintState.NOT_PRINTED, Proof.NONE, "");

    public SlipStatus {
        copies = List.copyOf(copies);
    }

    public static SlipStatus queued(CreditSale sale, Place source) {
        LocalDate day = sale.head().day();
        SlipStatus slip =
                fresh(sale.slip(), Kind.IOU, sale.customer(), day, sale.debt(), source, queued(sale.copies()));
        return sale.open().isZero() ? slip.paidOff() : slip;
    }

    /** Of the chit that an entry gives. */
    public static SlipStatus queued(WithChit given, BegunSlip chit, Place source) {
        return queued(Kind.CHIT, chit, given.customer(), given.head().day(), given.onChit(), source);
    }

    public static SlipStatus queued(GuarantorRecorded asked, SlipNumber slip, Money zero, Place source) {
        Money upTo = asked.guarantor().upTo();
        Money amount = upTo == null ? zero : upTo;
        LocalDate day = asked.head().day();
        return fresh(slip, Kind.GUARANTEE, asked.customer(), day, amount, source, queued(asked.copies()));
    }

    /** Of what is about debts that have slips of their own: agreed, acknowledged, or changed hands. */
    public static SlipStatus queued(
            Kind kind, BegunSlip slip, CustomerNumber customer, LocalDate day, Money amount, Place source) {
        return fresh(slip.number(), kind, customer, day, amount, source, queued(slip.copies()));
    }

    /** Its paper is made when somebody asks for it. */
    public static SlipStatus opened(Opening opening, CustomerNumber customer, Place source) {
        return fresh(
                opening.slip(), Kind.OPENING, customer, opening.since(), opening.amount(), source, List.of(NO_PAPER));
    }

    private static SlipStatus fresh(
            SlipNumber number,
            Kind kind,
            CustomerNumber customer,
            LocalDate day,
            Money amount,
            Place source,
            List<CopyStatus> copies) {
        Money zero = Money.zero(amount.getCurrencyUnit());
        return new SlipStatus(
                number, kind, customer, day, amount, zero, zero, source, copies, null, null, false, false);
    }

    private static List<CopyStatus> queued(int copies) {
        if (copies > MOST_COPIES) {
            throw new EntryDoesNotFit(
                    "%d copies of a slip are too many; %d are the most".formatted(copies, MOST_COPIES));
        }
        return IntStream.range(0, copies).mapToObj(CopyStatus::queued).toList();
    }

    /** It has no paper of its own, and waits to be signed for on a collective slip. */
    public boolean awaitsCollectiveSlip() {
        return kind == Kind.IOU && copies.isEmpty() && stands() && !signed();
    }

    /** The copy that counts: the ORIGINAL, or what replaces it. */
    public CopyStatus lead() {
        return lead(copies);
    }

    private static CopyStatus lead(List<CopyStatus> all) {
        if (all.isEmpty()) {
            return NO_PAPER;
        }
        CopyStatus lead = all.getFirst();
        for (CopyStatus copy : all) {
            if (copy.copy() > 1 && lead.state() == PrintState.NOT_PRINTED) {
                lead = copy;
            }
        }
        return lead;
    }

    public PrintState state() {
        return lead().state();
    }

    /** Whether the shop keeps a copy: no earlier one for it is known to be out. All others are the customer's. */
    public boolean isShops(int copy) {
        return copy != 1
                && copies.stream()
                        .filter(earlier -> earlier.copy() != 1 && earlier.copy() < copy)
                        .noneMatch(earlier -> earlier.state() == PrintState.PRINTED);
    }

    /** Whether no paper was asked for before: it is the ORIGINAL, or the slip was made without paper. */
    public boolean isFirstPaper(int copy) {
        boolean madeWithout = kind == Kind.OPENING || copies.stream().noneMatch(earlier -> earlier.copy() < 2);
        return copy == (madeWithout ? 2 : 0);
    }

    /** Whether a copy takes the place of an ORIGINAL that did not come out. */
    public boolean replacesOriginal(int copy) {
        return copy > 1
                && !isFirstPaper(copy)
                && copies.stream()
                        .filter(earlier -> earlier.copy() != 1 && earlier.copy() < copy)
                        .allMatch(earlier -> earlier.state() == PrintState.NOT_PRINTED);
    }

    public boolean signed() {
        return signature == SignatureOutcome.SIGNED;
    }

    /** A copy waits for the printer, or is in it. */
    public boolean isToPrint() {
        return copies.stream()
                .anyMatch(copy -> copy.state() == PrintState.QUEUED || copy.state() == PrintState.PRINTING);
    }

    /**
     * Somebody has to look at it: it is to be signed, not on a collective slip, or what became of it is not known. Once
     * nothing is owed on it any more, neither matters. A chit has to be on paper, and nobody has to sign it.
     */
    public boolean isToSettle() {
        return (isToSign() && !copies.isEmpty()) || isUncertain() || isLostChit();
    }

    /** It stands, something is owed on it, and a signature is asked for that is not there. */
    public boolean isToSign() {
        return kind != Kind.CHIT && kind != Kind.OPENING && stands() && !signed();
    }

    /** What changed hands has no paper: it is to be printed again. */
    private boolean isLostChit() {
        return kind == Kind.CHIT && state() == PrintState.NOT_PRINTED;
    }

    /** It stands, and nobody knows whether its paper came out. */
    public boolean isUncertain() {
        return stands() && state() == PrintState.UNCERTAIN;
    }

    private boolean stands() {
        return !voided && !settled;
    }

    /** Empty for one that there never was, or that is remembered no more. */
    public Optional<CopyStatus> copy(int copy) {
        return copies.stream().filter(each -> each.copy() == copy).findFirst();
    }

    public SlipStatus after(SlipEntry entry) {
        return switch (entry) {
            case SlipEntry.CopyOrdered ordered -> with(CopyStatus.queued(ordered.copy()));
            case SlipEntry.PrintStarted started ->
                with(new CopyStatus(started.copy(), PrintState.PRINTING, Proof.NONE, ""));
            case SlipEntry.PrintEnded ended ->
                with(new CopyStatus(
                        ended.copy(), PrintState.valueOf(ended.outcome().name()), ended.proof(), ended.detail()));
            case SlipEntry.Signed signed -> afterSigning(signed);
        };
    }

    /** Another one stands in its place: nobody signs it any more. */
    public SlipStatus replaced() {
        return changed(givenBack, writtenOff, true);
    }

    /** Nothing of it is open any more, and never will be again. */
    public SlipStatus paidOff() {
        return new SlipStatus(
                number,
                kind,
                customer,
                day,
                amount,
                givenBack,
                writtenOff,
                source,
                copies,
                signature,
                mark,
                voided,
                true);
    }

    public SlipStatus after(DebtReduction relief, boolean whole) {
        return changed(givenBack.plus(relief.total()), writtenOff.minus(relief.lossLowered()), whole);
    }

    /**
     * More or less is given up of it.
     *
     * @param by above zero for a loss, below for what is paid after all
     */
    public SlipStatus lost(Money by) {
        Money lost = writtenOff.plus(by);
        if (lost.isNegative()) {
            throw new EntryDoesNotFit("slip %s has only %s written off".formatted(number, writtenOff));
        }
        return changed(givenBack, lost, voided);
    }

    /** It was signed for, or refused, on another slip; that says nothing of paper of its own. */
    public SlipStatus coveredBy(SlipEntry.Signed other) {
        return changed(copies, other.outcome(), other.mark());
    }

    /** Whoever signed had paper in hand: that is the witness for a copy without better proof. */
    private SlipStatus afterSigning(SlipEntry.Signed signed) {
        SlipStatus result = coveredBy(signed);
        boolean unproved = lead().state() != PrintState.PRINTED;
        return unproved && signed.outcome() == SignatureOutcome.SIGNED
                ? result.with(new CopyStatus(lead().copy(), PrintState.PRINTED, Proof.WITNESS, ""))
                : result;
    }

    private SlipStatus with(CopyStatus copy) {
        List<CopyStatus> all = new ArrayList<>(copies);
        all.removeIf(old -> old.copy() == copy.copy());
        all.add(copy);
        all.sort((one, other) -> Integer.compare(one.copy(), other.copy()));
        if (all.size() > MOST_COPIES) {
            all.remove(leastWanted(all));
        }
        return changed(all, signature, mark);
    }

    /** The earliest of those asked for that is done with and does not count, or that does not count. */
    private static CopyStatus leastWanted(List<CopyStatus> all) {
        CopyStatus lead = lead(all);
        List<CopyStatus> asked = all.stream()
                .filter(copy -> copy.copy() > 1 && copy.copy() != lead.copy())
                .toList();
        return asked.stream()
                .filter(copy -> copy.state() == PrintState.PRINTED || copy.state() == PrintState.NOT_PRINTED)
                .findFirst()
                .orElse(asked.getFirst());
    }

    private SlipStatus changed(Money back, Money lost, boolean gone) {
        return new SlipStatus(
                number, kind, customer, day, amount, back, lost, source, copies, signature, mark, gone, settled);
    }

    private SlipStatus changed(List<CopyStatus> all, @Nullable SignatureOutcome how, @Nullable Mark by) {
        return new SlipStatus(
                number, kind, customer, day, amount, givenBack, writtenOff, source, all, how, by, voided, settled);
    }
}
