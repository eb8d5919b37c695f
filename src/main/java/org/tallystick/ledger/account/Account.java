package org.tallystick.ledger.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.Guarantor;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DebtReduction;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Instalment;
import org.tallystick.entry.Opening;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.RepaymentEntry.PaidOut;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.entry.WithoutMoney;
import org.tallystick.ledger.account.OpenItem.Signature;

/**
 * A customer, their open items, oldest first, what was agreed with them and how they have bought and paid.
 * {@code moves} is the only place that knows how entries move a balance.
 *
 * @param setAside the first line of the book that names this account and could not be added up; zero for none
 */
public record Account(
        Customer customer,
        CurrencyUnit currency,
        OpenItems open,
        Arrangements arrangements,
        Conduct conduct,
        long setAside) {

    /** With items in any order. */
    public Account(
            Customer customer,
            CurrencyUnit currency,
            Collection<OpenItem> open,
            Arrangements arrangements,
            Conduct conduct,
            long setAside) {
        this(customer, currency, OpenItems.of(currency, open), arrangements, conduct, setAside);
    }

    /** One whose lines all add up. */
    public Account(
            Customer customer,
            CurrencyUnit currency,
            Collection<OpenItem> open,
            Arrangements arrangements,
            Conduct conduct) {
        this(customer, currency, open, arrangements, conduct, 0);
    }

    public CustomerNumber number() {
        return customer.number();
    }

    /** What the customer owes; below zero the shop owes the customer. */
    public Money owed() {
        return open.sum();
    }

    /** Paid too much before, zero or above; it may stand beside debts. */
    public Money credit() {
        return open.stream().map(OpenItem::open).filter(Money::isNegative).reduce(Money.zero(currency), Money::minus);
    }

    /** What the customer agreed to pay next, as it stands on a day; no more than what is owed. */
    public Optional<Instalment> nextAgreed(LocalDate day) {
        Money owed = owed();
        return arrangements
                .on(day)
                .next()
                .filter(part -> owed.isPositive())
                .map(part -> part.amount().isGreaterThan(owed) ? new Instalment(part.due(), owed) : part);
    }

    /** What the customer promised to pay next and is not decided, whether its day has gone by or not. */
    public Optional<Instalment> promised() {
        return arrangements.next();
    }

    public Optional<OpenItem> item(SlipNumber slip) {
        return open.of(slip);
    }

    public static Account opened(CustomerEntry.Opened entry, CurrencyUnit currency) {
        Customer customer = Customer.opened(
                entry.customer(), entry.details(), entry.terms(), entry.head().day());
        return new Account(customer, currency, List.of(), Arrangements.NONE, Conduct.none(currency));
    }

    /** The account with an entry of its own added; a merger is {@link #absorbing}. */
    public Account after(Entry entry) {
        List<ItemMove> moves = moves(entry);
        Account moved =
                new Account(customer, currency, moved(moves), arrangements, conductAfter(entry, moves), setAside);
        Account after = switch (entry) {
            case CustomerEntry.Erased erased ->
                moved.with(Customers.after(customer, erased)).with(arrangements.withoutWords());
            case CustomerEntry about -> moved.with(Customers.after(customer, about));
            case ClaimEntry.DisputeRaised raised -> moved.changed(raised.slip(), item -> item.disputed(true));
            case ClaimEntry.DisputeSettled settled -> moved.changed(settled.slip(), item -> item.disputed(false));
            case CollectionEntry asked -> moved.with(arrangements.after(asked, owed()));
            case Repayment paid ->
                moved.with(arrangements.paid(paid.amount(), paid.head().day()));
            case SaleEntry ignored -> moved;
            case RepaymentEntry ignored -> moved;
            case ClaimEntry ignored -> moved;
            case WithoutMoney ignored -> moved;
        };
        LocalDate day = entry.head().day();
        Account cleared = isClear() || !after.isClear() ? after : after.with(after.conduct.clearedOn(day));
        return moves.isEmpty() || cleared.owed().isPositive()
                ? cleared
                : cleared.with(cleared.arrangements.done(day, entry instanceof Repayment));
    }

    /** Whether nothing is owed, and nothing was given up and not recovered. */
    public boolean isClear() {
        return !owed().isPositive() && conduct.debts().lost().isZero();
    }

    /** The account with the signature for one of its slips, or of who answers for the customer. */
    public Account signed(SlipNumber slip, SignatureOutcome outcome) {
        Signature signature = outcome == SignatureOutcome.SIGNED ? Signature.SIGNED : Signature.REFUSED;
        Account after = changed(slip, item -> item.signed(signature));
        Guarantor guarantor = customer.guarantor();
        return guarantor == null || !slip.value().equals(guarantor.slip())
                ? after
                : after.with(customer.with(guarantor.signed(signature == Signature.SIGNED)));
    }

    private Conduct conductAfter(Entry entry, List<ItemMove> moves) {
        return switch (entry) {
            case CreditSale sale -> conduct.bought(sale.debt(), sale.head().day());
            case Repayment paid -> {
                LocalDate day = paid.head().day();
                Conduct after = conduct.paid(day);
                for (ItemMove move : moves) {
                    if (move.item().open().isPositive() && move.after().isZero()) {
                        after = after.settled(move.item().due(), day);
                    }
                }
                yield after.losing(paid.recoveredSum().negated());
            }
            case ClaimEntry.WrittenOff lost -> conduct.losing(lost.amount());
            case SaleEntry.Reduced less ->
                conduct.losing(less.relief().lossLowered().negated());
            case RepaymentEntry ignored -> conduct;
            case ClaimEntry ignored -> conduct;
            case CustomerEntry ignored -> conduct;
            case WithoutMoney ignored -> conduct;
        };
    }

    /** What an entry does to the items of this account. */
    public List<ItemMove> moves(Entry entry) {
        LocalDate day = entry.head().day();
        List<ItemMove> moves = new ArrayList<>();
        switch (entry) {
            case CreditSale sale -> {
                OpenItem item = OpenItem.fresh(sale.slip(), day, sale.dueDate(), sale.debt());
                add(moves, item.signed(Signature.UNSIGNED), sale.open());
                sale.fromCredit().forEach(part -> add(moves, existing(part.slip()), part.amount()));
            }
            case SaleEntry.Reduced less -> lower(moves, less.slip(), less.relief());
            case ClaimEntry.WrittenOff lost ->
                add(moves, existing(lost.slip()), lost.amount().negated());
            case ClaimEntry.BalanceOpened balance -> open(moves, balance.opening());
            case CustomerEntry.Opened opened -> {
                Opening opening = opened.opening();
                if (opening != null) {
                    open(moves, opening);
                }
            }
            case Repayment paid -> {
                for (Allocation part : paid.allocations()) {
                    add(moves, existing(part.slip()), part.amount().negated());
                }
                Money credit = paid.kept().negated();
                add(moves, OpenItem.fresh(paid.chit().number(), day, day, credit), credit);
            }
            case PaidOut out -> out.allocations().forEach(part -> add(moves, existing(part.slip()), part.amount()));
            case ClaimEntry ignored -> {}
            case CustomerEntry ignored -> {}
            case WithoutMoney ignored -> {}
        }
        return moves;
    }

    private void lower(List<ItemMove> moves, SlipNumber slip, DebtReduction relief) {
        if (!relief.debtLowered().isZero()) {
            add(moves, existing(slip), relief.debtLowered().negated());
        }
    }

    private static void open(List<ItemMove> moves, Opening opening) {
        add(moves, OpenItem.fresh(opening.slip(), opening.since(), opening.due(), opening.amount()), opening.amount());
    }

    private static void add(List<ItemMove> moves, OpenItem item, Money by) {
        if (!by.isZero()) {
            moves.add(new ItemMove(item, by));
        }
    }

    private OpenItem existing(SlipNumber slip) {
        return item(slip).orElseThrow(() -> new EntryDoesNotFit("slip %s of %s is not open".formatted(slip, number())));
    }

    /** With all that was open in another account, and how its owner bought, paid and kept their word there. */
    public Account absorbing(Account other, CustomerEntry.Merged merged) {
        return new Account(
                Customers.after(customer, other.customer, merged),
                currency,
                open.with(other.open),
                arrangements.absorbing(other.arrangements, merged.head().day()),
                conduct.absorbing(other.conduct),
                setAside == 0 ? other.setAside : setAside);
    }

    /** With a line that names it and could not be added up; the first one stays. */
    public Account with(SetAside line) {
        return setAside != 0 ? this : new Account(customer, currency, open, arrangements, conduct, line.line());
    }

    /** With nothing open, since another account has taken it over. */
    public Account mergedInto(CustomerNumber other) {
        return new Account(customer.mergedInto(other), currency, List.of(), Arrangements.NONE, Conduct.none(currency));
    }

    private OpenItems moved(List<ItemMove> moves) {
        OpenItems items = open;
        for (ItemMove move : moves) {
            Money left = move.after();
            items = left.isZero()
                    ? items.without(move.item().slip())
                    : items.with(move.item().with(left));
        }
        return items;
    }

    private Account with(Customer changed) {
        return new Account(changed, currency, open, arrangements, conduct, setAside);
    }

    private Account with(Arrangements changed) {
        return new Account(customer, currency, open, changed, conduct, setAside);
    }

    private Account with(Conduct changed) {
        return new Account(customer, currency, open, arrangements, changed, setAside);
    }

    private Account changed(SlipNumber slip, UnaryOperator<OpenItem> change) {
        OpenItems items = item(slip).map(change).map(open::with).orElse(open);
        return new Account(customer, currency, items, arrangements, conduct, setAside);
    }
}
