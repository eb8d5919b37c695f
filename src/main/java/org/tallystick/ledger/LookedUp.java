package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tallystick.book.Place;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.DayEntry.CountsFrom;
import org.tallystick.entry.Entry;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.ledger.shop.Shift;

/** What a use case can look up. */
record LookedUp(
        AccountLookup known,
        Function<CardToken, Optional<CustomerNumber>> cards,
        Function<CustomerNumber, List<EntryReference>> filed,
        Function<SlipNumber, List<GoodsBack>> returns,
        Supplier<List<SlipToDo>> collectiveSlips,
        Supplier<Shift> shift,
        Function<LocalDate, List<CountsFrom>> counting,
        Function<Place, Entry> entries,
        Function<Place, String> lineHashes)
        implements WriteContext.Books {
    @Override
    public Optional<Account> account(CustomerNumber number) {
        return known.account(number);
    }

    @Override
    public Optional<SlipStatus> slip(SlipNumber number) {
        return known.slip(number);
    }

    @Override
    public Map<SlipNumber, SlipStatus> slips(Collection<SlipNumber> numbers) {
        return known.slips(numbers);
    }

    @Override
    public Optional<CustomerNumber> cardOwner(CardToken card) {
        return cards.apply(card);
    }

    @Override
    public List<EntryReference> entriesOf(CustomerNumber account) {
        return filed.apply(account);
    }

    @Override
    public List<GoodsBack> returnsOf(SlipNumber slip) {
        return returns.apply(slip);
    }

    @Override
    public List<SlipToDo> collectiveSlipsToSettle() {
        return collectiveSlips.get();
    }

    @Override
    public Shift openShift() {
        return shift.get();
    }

    @Override
    public List<CountsFrom> counting(LocalDate believed) {
        return counting.apply(believed);
    }

    @Override
    public Entry entry(Place place) {
        return entries.apply(place);
    }

    @Override
    public String lineHash(Place place) {
        return lineHashes.apply(place);
    }
}
