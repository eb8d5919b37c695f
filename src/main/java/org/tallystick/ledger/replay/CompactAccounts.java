package org.tallystick.ledger.replay;

import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.index.RecentAccounts;
import org.tallystick.ledger.replay.Packed.Reading;
import org.tallystick.ledger.replay.Packed.Writing;

/**
 * Many accounts in little memory: those used last as they are, all others packed. As objects they take 0.75 kB each,
 * and a till has memory for 30,000 of those.
 */
final class CompactAccounts {
    private static final int AT_HAND = 2_000;

    private final PackedRecord form;
    private final BytesByNumber packed = new BytesByNumber(4);
    private final RecentAccounts atHand = new RecentAccounts(AT_HAND);

    CompactAccounts(CurrencyUnit currency) {
        this.form = new PackedRecord(Account.class, currency);
    }

    Optional<Account> account(CustomerNumber number) {
        Optional<Account> found = atHand.account(number);
        if (found.isPresent()) {
            return found;
        }
        Optional<Account> read = packed.get(number.value()).map(this::read);
        read.ifPresent(this::put);
        return read;
    }

    void put(Account account) {
        atHand.keep(account).forEach(this::pack);
    }

    void each(Consumer<Account> reader) {
        atHand.forget().forEach(this::pack);
        packed.each((number, bytes) -> reader.accept(read(bytes)));
    }

    private void pack(Account account) {
        Writing to = new Writing();
        form.write(account, to);
        packed.put(account.number().value(), to.bytes());
    }

    private Account read(byte[] bytes) {
        return (Account) form.read(new Reading(bytes));
    }
}
