package org.tallystick.ledger.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.CopyStatus;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.replay.Packed.Reading;
import org.tallystick.ledger.replay.Packed.Writing;

/** Many slips in little memory: some sixty bytes each. As objects they would take ten times as much. */
final class CompactSlips {
    private static final List<SlipStatus.Kind> KINDS = List.of(SlipStatus.Kind.values());
    private static final List<SignatureOutcome> SIGNATURES = List.of(SignatureOutcome.values());
    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final List<PrintState> STATES = List.of(PrintState.values());
    private static final List<Proof> PROOFS = List.of(Proof.values());

    private final CurrencyUnit currency;
    private final BytesByNumber slips = new BytesByNumber(6);

    CompactSlips(CurrencyUnit currency) {
        this.currency = currency;
    }

    Optional<SlipStatus> slip(SlipNumber number) {
        return slips.get(number.value()).map(bytes -> read(number, new Reading(bytes)));
    }

    void put(SlipStatus slip) {
        slips.put(slip.number().value(), bytes(slip));
    }

    void each(Consumer<SlipStatus> reader) {
        slips.each((number, bytes) -> reader.accept(read(new SlipNumber(number), new Reading(bytes))));
    }

    private byte[] bytes(SlipStatus slip) {
        Writing to = new Writing();
        to.number(KINDS.indexOf(slip.kind()));
        to.text(slip.customer().value());
        to.number(slip.day().toEpochDay());
        to.number(slip.amount().getAmountMinorLong());
        to.number(slip.givenBack().getAmountMinorLong());
        to.number(slip.writtenOff().getAmountMinorLong());
        write(slip.source(), to);
        to.number(slip.copies().size());
        for (CopyStatus copy : slip.copies()) {
            to.number(copy.copy());
            to.number(STATES.indexOf(copy.state()));
            to.number(PROOFS.indexOf(copy.proof()));
            to.text(copy.detail());
        }
        to.number(indexOrNone(SIGNATURES, slip.signature()));
        to.number(indexOrNone(MARKS, slip.mark()));
        to.number(slip.voided() ? 1 : 0);
        to.number(slip.settled() ? 1 : 0);
        return to.bytes();
    }

    private static void write(Place place, Writing to) {
        to.number(place.segment());
        to.number(place.offset());
        to.number(place.peopleOffset());
    }

    private static Place place(Reading from) {
        return new Place(from.index(), from.number(), from.number());
    }

    private static <T> int indexOrNone(List<T> all, @Nullable T one) {
        return one == null ? -1 : all.indexOf(one);
    }

    private SlipStatus read(SlipNumber number, Reading from) {
        return new SlipStatus(
                number,
                from.one(KINDS),
                new CustomerNumber(from.text()),
                LocalDate.ofEpochDay(from.number()),
                money(from),
                money(from),
                money(from),
                place(from),
                copies(from),
                from.oneOrNull(SIGNATURES),
                from.oneOrNull(MARKS),
                from.number() == 1,
                from.number() == 1);
    }

    private static List<CopyStatus> copies(Reading from) {
        int count = from.index();
        List<CopyStatus> copies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            copies.add(new CopyStatus(from.index(), from.one(STATES), from.one(PROOFS), from.text()));
        }
        return copies;
    }

    private Money money(Reading from) {
        return Money.ofMinor(currency, from.number());
    }
}
