package org.tallystick.index;

import static org.tallystick.index.ShopState.euro;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry.Repayment;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SaleEntry.Voided;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.Changes;
import org.tallystick.ledger.CopyStatus;
import org.tallystick.ledger.CopyStatus.PrintState;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.SlipStatus;

/** Plays a shop at random: entries that the domain accepts, in about the shares of a real day. */
final class RandomShop {
    private static final List<String> NAMES = List.of(
            "Asha Nair", "Jürgen Groß", "李小龙", "O'Brien 100%", "İsmet_Yılmaz", "Δημήτρης", "👩‍🌾".repeat(16), "x");

    final ShopState state = new ShopState();
    private final Random random;
    private LocalDate day = LocalDate.of(2026, 3, 1);
    private NumbersUsed used = NumbersUsed.NONE;

    RandomShop(long seed) {
        random = new Random(seed);
    }

    LocalDate day() {
        return day;
    }

    /** What the next lines of the book change. */
    Changes next(int lines) {
        for (int i = 0; i < lines; i++) {
            step(random.nextInt(100));
        }
        return state.changes();
    }

    private void step(int what) {
        if (state.customers.isEmpty() || what < 5) {
            open();
        } else if (what < 8) {
            about(any(state.customers));
        } else if (what < 38 || state.slips.isEmpty()) {
            sell(state.account(any(state.customers)));
        } else if (what < 64) {
            repay(state.account(any(state.customers)));
        } else if (what < 67) {
            takeBack(state.account(any(state.customers)));
        } else if (what < 69) {
            close();
        } else {
            paper();
        }
    }

    private void open() {
        used = used.nextCustomer();
        CustomerNumber number = CustomerNumber.of("T1", used.customers());
        var entry = new CustomerEntry.Opened(head(), number, details(), terms());
        state.put(Account.opened(entry, ShopState.EUR));
        state.file(entry);
    }

    private @Nullable PersonalDetails details() {
        String phone = random.nextBoolean() ? null : "+49171" + (10000 + random.nextInt(90000));
        String knownAs = random.nextInt(4) == 0 ? any(NAMES) : null;
        String language = random.nextBoolean() ? "en" : null;
        return random.nextInt(8) == 0 ? null : new PersonalDetails(any(NAMES), knownAs, phone, language);
    }

    private CreditTerms terms() {
        CreditMode mode = any(List.of(CreditMode.values()));
        return new CreditTerms(mode, mode == CreditMode.LIMITED ? money() : null, 1 + random.nextInt(60));
    }

    private void about(CustomerNumber number) {
        CustomerEntry entry = switch (random.nextInt(3)) {
            case 0 ->
                new CustomerEntry.CardIssued(
                        head(), number, new CardToken("%032x".formatted(random.nextInt(50))), "42");
            case 1 -> new CustomerEntry.TermsSet(head(), number, terms());
            default ->
                new CustomerEntry.StandingChanged(
                        head(),
                        number,
                        any(List.of(Standing.values())),
                        random.nextBoolean() ? null : "said \"soon\" Ω;\n".repeat(random.nextInt(20)),
                        random.nextBoolean() ? null : day.plusDays(3));
        };
        if (entry instanceof CustomerEntry.CardIssued issued) {
            state.put(issued.card(), number);
        }
        state.put(state.account(number).after(entry));
        state.file(entry);
    }

    private void sell(Account account) {
        SlipNumber slip = nextSlip();
        Money total = money();
        Money paid = euro(random.nextInt(5) == 0 ? total.getAmountMinorLong() / 2 : 0);
        Balances balances = Balances.moving(account.owed(), total.minus(paid));
        LocalDate due = account.customer().terms().dueDate(day);
        var sale = creditSale(account.number(), slip, total, paid, due, balances);
        state.put(account.after(sale));
        state.put(queued(slip, SlipStatus.Kind.IOU, account.number(), sale.debt()));
        state.move(account.number(), new OpenItem(slip, day, due, sale.debt(), sale.debt()), sale, sale.debt());
        state.file(sale);
    }

    private void repay(Account account) {
        SlipNumber chit = nextSlip();
        Money amount = money();
        Money left = amount;
        List<Allocation> allocations = new ArrayList<>();
        for (OpenItem item : account.open()) {
            Money part = item.open().isLessThan(left) ? item.open() : left;
            if (part.isPositive()) {
                allocations.add(new Allocation(item.slip(), part));
                left = left.minus(part);
            }
        }
        Balances balances = Balances.moving(account.owed(), amount.negated());
        var who = account.number();
        var paid = new Repayment(head(), who, chit, amount, "cash", null, allocations, left, balances, 2, "");
        for (Allocation part : allocations) {
            OpenItem item = account.item(part.slip()).orElseThrow();
            state.move(who, item, paid, part.amount().negated());
        }
        Account after = account.after(paid);
        after.item(chit).ifPresent(kept -> state.move(account.number(), kept, paid, kept.amount()));
        state.put(after);
        state.put(queued(chit, SlipStatus.Kind.CHIT, account.number(), amount));
        state.file(paid);
    }

    private void takeBack(Account account) {
        OpenItem item = account.open().stream()
                .filter(each -> each.open().isPositive())
                .findAny()
                .orElse(null);
        if (item == null) {
            paper();
            return;
        }
        Balances balances = Balances.moving(account.owed(), item.open().negated());
        Money payOut = item.amount().minus(item.open());
        var voided = new Voided(head(), account.number(), item.slip(), item.open(), payOut, balances, null);
        state.move(account.number(), item, voided, item.open().negated());
        state.put(account.after(voided));
        state.putVoided(item.slip());
        state.file(voided);
    }

    private void close() {
        var now = state.totals();
        state.file(new DayEntry.Closed(
                head(),
                day,
                now.sold(),
                now.voided(),
                now.repaid(),
                now.outstanding(),
                now.soldEver(),
                now.voidedEver(),
                now.repaidEver(),
                ""));
        day = day.plusDays(1 + random.nextInt(2));
    }

    private CreditSale creditSale(
            CustomerNumber customer, SlipNumber slip, Money total, Money paid, LocalDate due, Balances balances) {
        return new CreditSale(
                head(), customer, slip, List.of(), "R", total, paid, due, balances, List.of(), null, null, 2, "");
    }

    /** Mostly about a slip of late. */
    private void paper() {
        int back = random.nextInt(10) == 0 ? state.slips.size() : Math.min(10, state.slips.size());
        SlipStatus slip = state.slip(state.slips.get(state.slips.size() - 1 - random.nextInt(back)));
        int copies = slip.copies().size();
        int copy = random.nextInt(copies);
        int what = random.nextInt(10);
        SlipEntry entry;
        if (what == 0 && copies < 6) {
            entry = new SlipEntry.CopyOrdered(head(), slip.number(), copies, "torn");
        } else if (what < 4) {
            entry = new SlipEntry.PrintStarted(head(), slip.number(), copy);
        } else if (what < 7) {
            var outcome = any(List.of(SlipEntry.PrintOutcome.values()));
            entry = new SlipEntry.PrintEnded(
                    head(), slip.number(), copy, outcome, any(List.of(Proof.values())), any(List.of("", "paper out")));
        } else {
            var signature = any(List.of(SlipEntry.SignatureOutcome.values()));
            entry = new SlipEntry.Signed(head(), slip.number(), signature, any(List.of(SlipEntry.Mark.values())));
        }
        state.put(slip.after(entry));
        state.file(entry);
    }

    private SlipNumber nextSlip() {
        used = used.nextSlip();
        return SlipNumber.of("T1.1", used.slips());
    }

    private SlipStatus queued(SlipNumber slip, SlipStatus.Kind kind, CustomerNumber customer, Money amount) {
        List<CopyStatus> copies = List.of(
                new CopyStatus(0, PrintState.QUEUED, Proof.NONE, ""),
                new CopyStatus(1, PrintState.QUEUED, Proof.NONE, ""));
        return new SlipStatus(slip, kind, customer, day, amount, state.place(), copies, null, null, false);
    }

    private EntryHead head() {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new EntryHead(id, Instant.EPOCH, day, "Mia", used, null);
    }

    private Money money() {
        return euro(1 + random.nextInt(random.nextInt(20) == 0 ? 1_000_000 : 5_000));
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
