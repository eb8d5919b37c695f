package org.tallystick.ledger.replay;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.ledger.account.Account;
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
    private final SequencedMap<CustomerNumber, Account> atHand = new LinkedHashMap<>(16, 0.75f, true);

    CompactAccounts(CurrencyUnit currency) {
        this.form = new PackedRecord(Account.class, currency);
    }

    Optional<Account> account(CustomerNumber number) {
        Account found = atHand.get(number);
        if (found != null) {
            return Optional.of(found);
        }
        Optional<Account> read = packed.get(number.value()).map(this::read);
        read.ifPresent(this::put);
        return read;
    }

    void put(Account account) {
        atHand.put(account.number(), account);
        if (atHand.size() > AT_HAND) {
            pack(atHand.pollFirstEntry().getValue());
        }
    }

    void each(Consumer<Account> reader) {
        atHand.values().forEach(this::pack);
        atHand.clear();
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
