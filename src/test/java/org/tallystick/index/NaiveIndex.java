package org.tallystick.index;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.DiallingPlan;
import org.tallystick.customer.Folding;
import org.tallystick.customer.Standing;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.ItemKey;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipStatus.Kind;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexRows;
import org.tallystick.ledger.index.RowScan;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Totals;

/** What every index has to answer, in maps and by scanning: slow, and too simple to be wrong. */
public final class NaiveIndex implements AccountIndex {
    private BookPosition position;
    private Totals totals;
    private final List<DayBegun> days = new ArrayList<>();
    private final Map<UUID, EntryReference> filed = new HashMap<>();
    private final Map<CustomerNumber, Account> accounts = new TreeMap<>();
    private final Map<SlipNumber, SlipStatus> slips = new TreeMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Map<CardToken, CustomerNumber> cards = new HashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();
    private final List<GoodsBack> returns = new ArrayList<>();

    public NaiveIndex(BookPosition beginning, Totals none) {
        position = beginning;
        totals = none;
    }

    @Override
    public BookPosition position() {
        return position;
    }

    @Override
    public Totals totals() {
        return totals;
    }

    @Override
    public Optional<EntryReference> entry(UUID id) {
        return Optional.ofNullable(filed.get(id));
    }

    @Override
    public Optional<BookPosition> beginningOf(LocalDate day) {
        return days.stream()
                .filter(each -> each.day().equals(day))
                .map(DayBegun::after)
                .findFirst();
    }

    /** All that were filed. */
    public List<EntryReference> filed() {
        return List.copyOf(filed.values());
    }

    @Override
    public List<DayBegun> daysBefore(LocalDate day, int most) {
        Map<LocalDate, DayBegun> earlier = new TreeMap<>(Comparator.reverseOrder());
        days.stream().filter(each -> each.day().isBefore(day)).forEach(each -> earlier.putIfAbsent(each.day(), each));
        return earlier.values().stream().limit(most).toList();
    }

    @Override
    public Optional<Moment> endOf(LocalDate day) {
        return days.stream()
                .filter(each -> each.day().isAfter(day))
                .map(each -> new Moment(each.after().line(), each.day()))
                .findFirst();
    }

    @Override
    public List<EntryReference> entriesOf(CustomerNumber account, long line, int most) {
        return entriesOf(account).stream()
                .filter(each -> each.line() > line)
                .limit(most)
                .toList();
    }

    @Override
    public List<EntryReference> entriesOf(CustomerNumber account) {
        return filed.values().stream()
                .filter(each -> account.equals(each.account()))
                .sorted(comparing(EntryReference::line))
                .toList();
    }

    @Override
    public Optional<Account> account(CustomerNumber number) {
        return Optional.ofNullable(accounts.get(number));
    }

    @Override
    public Optional<CustomerNumber> cardOwner(CardToken card) {
        return Optional.ofNullable(cards.get(card));
    }

    @Override
    public List<Customer> customers(String text, int max) {
        return accounts.values().stream()
                .map(Account::customer)
                .filter(customer -> text.isEmpty()
                        || (!Folding.fold(text).isEmpty()
                                && fields(customer)
                                        .anyMatch(field -> Folding.fold(field).contains(Folding.fold(text)))))
                .limit(max)
                .toList();
    }

    @Override
    public List<Customer> named(String name) {
        return accounts.values().stream()
                .map(Account::customer)
                .filter(customer -> customer.isCalled(name))
                .toList();
    }

    @Override
    public List<Customer> phoned(String phone) {
        return accounts.values().stream()
                .map(Account::customer)
                .filter(customer -> customer.details() != null
                        && customer.details().phone() != null
                        && Objects.equals(DiallingPlan.tail(customer.details().phone()), DiallingPlan.tail(phone)))
                .toList();
    }

    @Override
    public List<Customer> customers(Collection<CustomerNumber> numbers) {
        return numbers.stream()
                .distinct()
                .flatMap(each -> account(each).stream())
                .map(Account::customer)
                .toList();
    }

    @Override
    public Map<CustomerNumber, Debtor> debtors(Collection<CustomerNumber> numbers) {
        return numbers.stream()
                .distinct()
                .flatMap(each -> account(each).flatMap(Debtor::about).stream())
                .collect(Collectors.toMap(Debtor::number, debtor -> debtor));
    }

    @Override
    public List<Customer> customersAfter(String number, int most) {
        return accounts.values().stream()
                .map(Account::customer)
                .filter(each -> each.number().value().compareTo(number) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<Account> heldAfter(String number, int most) {
        return accounts.values().stream()
                .filter(each -> each.customer().standing().standing() != Standing.CLEAR)
                .filter(each -> each.number().value().compareTo(number) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<Account> openAfter(String number, int most) {
        return accounts.values().stream()
                .filter(each -> !each.open().isEmpty())
                .filter(each -> each.number().value().compareTo(number) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return Optional.ofNullable(slips.get(number));
    }

    @Override
    public List<SlipStatus> slipsToPrint() {
        return slips.values().stream()
                .filter(slip -> slip.copies().stream().map(CopyStatus::state).anyMatch(NaiveIndex::waits))
                .toList();
    }

    @Override
    public List<SlipToDo> slipsToSettleAfter(String number, int most) {
        return slips.values().stream()
                .filter(slip -> slip.number().value().compareTo(number) > 0)
                .filter(slip -> (slip.state() == PrintState.UNCERTAIN && !slip.voided() && !slip.settled())
                        || (List.of(Kind.IOU, Kind.PLAN, Kind.COLLECTIVE, Kind.GUARANTEE)
                                        .contains(slip.kind())
                                && !slip.copies().isEmpty()
                                && !slip.voided()
                                && !slip.settled()
                                && !slip.signed())
                        || (slip.kind() == Kind.CHIT && slip.state() == PrintState.NOT_PRINTED))
                .limit(most)
                .map(slip -> SlipToDo.about(slip).orElseThrow())
                .toList();
    }

    @Override
    public Optional<String> papersToSettleAfter(String number, int most, Consumer<SlipToDo> reader) {
        List<SlipToDo> some = slipsToSettleAfter(number, most);
        some.stream()
                .filter(slip -> slip.uncertain() || slip.kind() != SlipStatus.Kind.IOU)
                .forEach(reader);
        return some.size() < most
                ? Optional.empty()
                : Optional.of(some.getLast().slip().value());
    }

    @Override
    public List<SlipToDo> collectiveSlipsToSettle() {
        return slipsToSettleAfter("", Integer.MAX_VALUE).stream()
                .filter(slip -> slip.kind() == Kind.COLLECTIVE)
                .toList();
    }

    @Override
    public List<OwnedItem> itemsAfter(ItemKey key, int most) {
        return accounts.values().stream()
                .flatMap(account -> account.open().stream().map(item -> new OwnedItem(account.number(), item)))
                .filter(each -> each.key().compareTo(key) > 0)
                .sorted(comparing(OwnedItem::key))
                .limit(most)
                .toList();
    }

    @Override
    public List<Movement> movementsAfter(Moment moment, int least) {
        List<Movement> behind =
                movements.stream().filter(each -> each.line() > moment.line()).toList();
        int end = Math.min(least, behind.size());
        while (end > 0
                && end < behind.size()
                && behind.get(end).line() == behind.get(end - 1).line()) {
            end++;
        }
        return behind.subList(0, end);
    }

    /** What was open at the end of a day, by customer and slip. */
    public List<OwnedItem> openAtEndOf(LocalDate day) {
        Map<List<Object>, List<Movement>> moved = new HashMap<>();
        movements.stream()
                .filter(each -> !each.day().isAfter(day))
                .forEach(each -> moved.computeIfAbsent(
                                List.of(each.customer(), each.before().slip()), key -> new ArrayList<>())
                        .add(each));
        return moved.values().stream()
                .map(this::open)
                .filter(each -> !each.item().open().isZero())
                .sorted(comparing(OwnedItem::key))
                .toList();
    }

    @Override
    public Map<SlipNumber, SlipToDo> toDo(Collection<SlipNumber> numbers) {
        return slips(numbers).values().stream()
                .flatMap(slip -> SlipToDo.about(slip).stream())
                .collect(Collectors.toMap(SlipToDo::slip, toDo -> toDo));
    }

    @Override
    public List<DayBegun> days() {
        return List.copyOf(days);
    }

    @Override
    public RowScan scan() {
        List<Consumer<IndexRows>> rows = new ArrayList<>();
        filed.values().forEach(each -> rows.add(reader -> reader.filed(each)));
        movements.forEach(each -> rows.add(reader -> reader.moved(each)));
        returns.forEach(each -> rows.add(reader -> reader.back(each)));
        setAside.forEach(each -> rows.add(reader -> reader.setAside(each)));
        accounts.forEach((number, account) -> {
            rows.add(reader -> reader.customer(number));
            account.open().forEach(item -> rows.add(reader -> reader.itemOf(number)));
        });
        slips.keySet().forEach(each -> rows.add(reader -> reader.slip(each)));
        cards.keySet().forEach(each -> rows.add(reader -> reader.card(each)));
        Iterator<Consumer<IndexRows>> left = rows.iterator();
        return new RowScan() {
            @Override
            public boolean next(IndexRows reader, int most) {
                for (int shown = 0; shown < most && left.hasNext(); shown++) {
                    left.next().accept(reader);
                }
                return left.hasNext();
            }

            @Override
            public void close() {
                // there is nothing to give back
            }
        };
    }

    @Override
    public List<SetAside> setAside(int most) {
        return setAside.stream().limit(most).toList();
    }

    @Override
    public List<GoodsBack> returnsOf(SlipNumber slip) {
        return returns.stream().filter(each -> each.slip().equals(slip)).toList();
    }

    @Override
    public boolean isSetAside(long line) {
        return setAside.stream().anyMatch(each -> each.line() == line);
    }

    @Override
    public long countSetAside() {
        return setAside.size();
    }

    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public void forget() {
        // it keeps nothing else
    }

    @Override
    public void store(Changes changes) {
        position = changes.position();
        totals = changes.totals();
        days.addAll(changes.days());
        changes.filed().forEach(each -> filed.put(each.id(), each));
        changes.accounts().forEach(each -> accounts.put(each.number(), each));
        changes.slips().forEach(each -> slips.put(each.number(), each));
        movements.addAll(changes.movements());
        setAside.addAll(changes.setAside());
        returns.addAll(changes.returns());
        changes.cards().forEach((card, owner) -> {
            cards.remove(card);
            owner.ifPresent(customer -> cards.put(card, customer));
        });
    }

    @Override
    public void close() {}

    private OwnedItem open(List<Movement> ofSlip) {
        OpenItem last = ofSlip.getLast().before();
        Money open = Money.total(ofSlip.stream().map(Movement::by).toList());
        Account account = account(ofSlip.getLast().customer()).orElseThrow();
        OpenItem then =
                after(ofSlip.getLast()).or(() -> account.item(last.slip())).orElse(last);
        return new OwnedItem(
                account.number(),
                new OpenItem(
                        last.slip(), last.day(), last.due(), last.amount(), open, then.disputed(), then.signature()));
    }

    /** What the next movement of the same item found. */
    private Optional<OpenItem> after(Movement movement) {
        return movements.subList(movements.indexOf(movement) + 1, movements.size()).stream()
                .filter(each -> each.customer().equals(movement.customer())
                        && each.before().slip().equals(movement.before().slip()))
                .findFirst()
                .map(Movement::before);
    }

    private static Stream<String> fields(Customer customer) {
        String number = customer.number().value();
        var details = customer.details();
        return details == null
                ? Stream.of(number)
                : Stream.concat(
                        Stream.of(number, details.name()),
                        Stream.of(Optional.ofNullable(details.phone()), Optional.ofNullable(details.knownAs()))
                                .flatMap(Optional::stream));
    }

    private static boolean waits(PrintState state) {
        return state == PrintState.QUEUED || state == PrintState.PRINTING;
    }
}
