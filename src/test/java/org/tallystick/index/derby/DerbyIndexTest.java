package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.derby.IndexFixture.copy;
import static org.tallystick.index.derby.IndexFixture.storeIn;
import static org.tallystick.ledger.account.RandomShop.BEGINNING;
import static org.tallystick.ledger.account.RandomShop.EUR;
import static org.tallystick.ledger.account.RandomShop.euro;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipNumber;
import org.tallystick.index.sql.CopiesText;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.ledger.account.OwnedItem;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.Changes;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.shop.Moment;
import org.tallystick.ledger.shop.Totals;

class DerbyIndexTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = MONDAY.plusDays(30);
    private static final CustomerNumber ASHA = CustomerNumber.of("T1", 1);
    private static final SlipNumber SLIP = SlipNumber.of("T1.1", 1);
    private static final Customer CUSTOMER = Customer.opened(
            ASHA,
            new PersonalDetails("Asha Nair", "Auntie", "+4917112345", "en", null),
            CreditTerms.upTo(euro(5000)),
            MONDAY);

    @TempDir
    static Path empty;

    @TempDir
    Path folder;

    private AccountIndex index;

    @BeforeAll
    static void makeAnEmptyIndex() {
        storeIn(empty).replacedBy(fresh -> {}).close();
    }

    @BeforeEach
    void openACopyOfIt() throws IOException {
        copy(empty, folder);
        index = storeIn(folder).open();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void keepsAnOpenItemUntilItIsSettled() {
        index.store(accounts(account(open(400))));
        assertThat(index.account(ASHA)).contains(account(open(400)));
        index.store(accounts(account()));
        assertThat(index.account(ASHA)).contains(account());
    }

    @Test
    void knowsWhatWasOpenOnADayThoughItWasPaidSince() {
        index.store(moved(1, MONDAY, 0, 900));
        index.store(moved(2, MONDAY.plusDays(1), 900, -500));
        index.store(moved(3, MONDAY.plusDays(3), 400, -400));
        Moment now = new Moment(3, MONDAY.plusDays(3));
        assertThat(IndexFixture.openAt(index, now, new Moment(0, MONDAY))).isEmpty();
        assertThat(IndexFixture.openAt(index, now, new Moment(1, MONDAY.plusDays(1))))
                .containsExactly(new OwnedItem(ASHA, open(900)));
        assertThat(IndexFixture.openAt(index, now, new Moment(2, MONDAY.plusDays(3))))
                .containsExactly(new OwnedItem(ASHA, open(400)));
        assertThat(IndexFixture.openAt(index, now, now)).isEmpty();
    }

    @Test
    void findsCustomersByAnyPartOfWhatTheyAreKnownBy() {
        index.store(accounts(account()));
        for (String text : List.of("", "t1-0001", "NAIR", "untie", "49171")) {
            assertThat(index.customers(text, 5)).as(text).containsExactly(CUSTOMER);
        }
        assertThat(index.customers("%", 5)).isEmpty();
        assertThat(index.customers("", 0)).isEmpty();
    }

    @Test
    void knowsWhoseACardIsUntilItIsWithdrawn() {
        CardToken card = new CardToken("00112233445566778899aabbccddeeff");
        for (var owner : List.of(Optional.of(ASHA), Optional.of(CustomerNumber.of("T1", 2)))) {
            index.store(changes(List.of(), List.of(), List.of(), Map.of(card, owner)));
            assertThat(index.cardOwner(card)).isEqualTo(owner);
        }
        index.store(changes(List.of(), List.of(), List.of(), Map.of(card, Optional.empty())));
        assertThat(index.cardOwner(card)).isEmpty();
    }

    @Test
    void takesTextOfAnyLength() {
        String reason = "because of the goat; ".repeat(1500);
        StandingNote note = new StandingNote(
                Standing.BLOCKED, reason, Source.OWN_EXPERIENCE, "o".repeat(5000), MONDAY, MONDAY, null);
        Account blocked = new Account(CUSTOMER.with(note), EUR, List.of(), Arrangements.NONE, Conduct.none(EUR));
        index.store(accounts(blocked));
        assertThat(index.account(ASHA)).contains(blocked);
    }

    @Test
    void storesAllOrNone() {
        index.store(accounts(account()));
        Money yen = Money.ofMinor(CurrencyUnit.JPY, 5);
        EntryReference filed = new EntryReference(new UUID(3, 4), 9, BEGINNING.end(), MONDAY, ASHA);
        Movement wrong = new Movement(9, ASHA, open(0), MONDAY, yen);
        assertThatThrownBy(() -> index.store(changes(List.of(filed), List.of(), List.of(wrong), Map.of())))
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("JPY 5 is not in the shop's currency EUR");
        assertThatThrownBy(() -> index.entry(filed.id()))
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("is closed, because it failed")
                .hasMessageContaining("JPY 5 is not in the shop's currency EUR");
        index.close();
        index = storeIn(folder).open();
        assertThat(index.entry(filed.id())).isEmpty();
        assertThat(index.account(ASHA)).contains(account());
    }

    @Test
    void isUnusableOnceAnAccountDoesNotAddUp() throws Exception {
        index.store(accounts(account(open(400))));
        index.close();
        Path database = folder.resolve("db");
        try (var connection = Engine.STANDARD.boot(database);
                var statement = connection.createStatement()) {
            statement.executeUpdate("update open_items set still_open = 300");
        }
        Engine.STANDARD.shutDown(database);
        index = storeIn(folder).open();
        assertThatThrownBy(() -> index.account(ASHA))
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("the open items of T1-0001 are EUR 3.00, and the account says EUR 4.00");
    }

    private static Account account(OpenItem... items) {
        return new Account(CUSTOMER, EUR, List.of(items), Arrangements.NONE, Conduct.none(EUR));
    }

    private static Changes accounts(Account... accounts) {
        List<Movement> moved = Stream.of(accounts)
                .flatMap(
                        each -> each.open().stream().map(item -> new Movement(1, each.number(), item, MONDAY, euro(0))))
                .toList();
        return changes(List.of(), List.of(accounts), moved, Map.of());
    }

    /** The longest that a slip can be told as fits its column: so no copy is ever too many. */
    @Test
    void aSlipWithAllItsCopiesFits() {
        List<CopyStatus> copies = IntStream.range(0, 64)
                .mapToObj(i -> new CopyStatus(
                        Integer.MAX_VALUE - i, PrintState.NOT_PRINTED, Proof.DOCUMENT_NUMBER, "w".repeat(9_999)))
                .toList();
        assertThat(CopiesText.of(copies)).hasSizeLessThan(32_672);
        assertThat(CopiesText.read(CopiesText.of(copies))).isEqualTo(copies);
    }

    private static OpenItem open(long cents) {
        return new OpenItem(SLIP, MONDAY, DUE, euro(900), euro(cents), false, Signature.UNSIGNED);
    }

    private static Changes moved(long line, LocalDate day, long before, long by) {
        Movement movement = new Movement(line, ASHA, open(before), day, euro(by));
        Account after = before + by == 0 ? account() : account(open(before + by));
        return changes(List.of(), List.of(after), List.of(movement), Map.of());
    }

    private static Changes changes(
            List<EntryReference> filed,
            List<Account> accounts,
            List<Movement> movements,
            Map<CardToken, Optional<CustomerNumber>> cards) {
        return new Changes(
                BEGINNING,
                Totals.none(EUR),
                List.of(),
                filed,
                accounts,
                List.of(),
                movements,
                cards,
                List.of(),
                List.of());
    }
}
