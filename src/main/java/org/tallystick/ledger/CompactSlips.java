package org.tallystick.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.Place;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.CopyStatus.PrintState;

/**
 * Many slips in little memory: some fifty bytes each, found by their running number, since that has no gaps. As objects
 * they would take ten times as much.
 */
final class CompactSlips {
    private static final List<SlipStatus.Kind> KINDS = List.of(SlipStatus.Kind.values());
    private static final List<SignatureOutcome> SIGNATURES = List.of(SignatureOutcome.values());
    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final List<PrintState> STATES = List.of(PrintState.values());
    private static final List<Proof> PROOFS = List.of(Proof.values());

    private final CurrencyUnit currency;
    private final Map<String, List<byte[]>> byEpoch = new TreeMap<>();
    private final Map<SlipNumber, byte[]> outOfOrder = new TreeMap<>();
    private final Map<CustomerNumber, Integer> numbers = new HashMap<>();
    private final List<CustomerNumber> customers = new ArrayList<>();

    CompactSlips(CurrencyUnit currency) {
        this.currency = currency;
    }

    Optional<SlipStatus> slip(SlipNumber number) {
        byte @Nullable [] bytes = outOfOrder.get(number);
        List<byte[]> epoch = byEpoch.getOrDefault(epochOf(number), List.of());
        long running = running(number);
        if (bytes == null && running >= 1 && running <= epoch.size()) {
            bytes = epoch.get((int) running - 1);
        }
        return bytes == null ? Optional.empty() : Optional.of(read(number, new Reading(bytes)));
    }

    void put(SlipStatus slip) {
        byte[] bytes = bytes(slip);
        List<byte[]> epoch = byEpoch.computeIfAbsent(epochOf(slip.number()), name -> new ArrayList<>());
        long running = running(slip.number());
        if (outOfOrder.containsKey(slip.number()) || running < 1 || running > epoch.size() + 1L) {
            outOfOrder.put(slip.number(), bytes);
        } else if (running == epoch.size() + 1L) {
            epoch.add(bytes);
        } else {
            epoch.set((int) running - 1, bytes);
        }
    }

    /** All of them, so many at a time. */
    void each(int atATime, Consumer<List<SlipStatus>> reader) {
        List<SlipStatus> few = new ArrayList<>();
        byEpoch.forEach((name, epoch) -> {
            for (int i = 0; i < epoch.size(); i++) {
                few.add(read(SlipNumber.of(name, i + 1L), new Reading(epoch.get(i))));
                handOn(few, atATime, reader);
            }
        });
        outOfOrder.forEach((number, bytes) -> {
            few.add(read(number, new Reading(bytes)));
            handOn(few, atATime, reader);
        });
        handOn(few, 1, reader);
    }

    private static void handOn(List<SlipStatus> few, int least, Consumer<List<SlipStatus>> reader) {
        if (few.size() >= least) {
            reader.accept(List.copyOf(few));
            few.clear();
        }
    }

    private static String epochOf(SlipNumber number) {
        return number.value().substring(0, number.value().indexOf('-'));
    }

    private static long running(SlipNumber number) {
        String digits = number.value().substring(number.value().indexOf('-') + 1);
        // Seven digits and more stand without zeros in front, or it is not the number that would be made again.
        return digits.length() > 6 && digits.startsWith("0") ? -1 : Long.parseLong(digits);
    }

    private byte[] bytes(SlipStatus slip) {
        Writing to = new Writing();
        to.number(KINDS.indexOf(slip.kind()));
        to.number(numbers.computeIfAbsent(slip.customer(), customer -> {
            customers.add(customer);
            return customers.size() - 1;
        }));
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
        to.number(slip.returns().size());
        slip.returns().forEach(place -> write(place, to));
        return to.bytes.toByteArray();
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
                customers.get(from.index()),
                LocalDate.ofEpochDay(from.number()),
                money(from),
                money(from),
                money(from),
                place(from),
                copies(from),
                from.oneOrNull(SIGNATURES),
                from.oneOrNull(MARKS),
                from.number() == 1,
                returns(from));
    }

    private static List<Place> returns(Reading from) {
        int count = from.index();
        return IntStream.range(0, count).mapToObj(i -> place(from)).toList();
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

    /** Numbers in as few bytes as they need, small negative ones as well. */
    private static final class Writing {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

        void number(long number) {
            long rest = (number << 1) ^ (number >> 63);
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            bytes.writeBytes(utf8);
        }
    }

    private static final class Reading {
        private final byte[] bytes;
        private int at;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long read = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                read |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return (read >>> 1) ^ -(read & 1);
                }
            }
        }

        int index() {
            return (int) number();
        }

        <T> T one(List<T> all) {
            return all.get(index());
        }

        <T> @Nullable T oneOrNull(List<T> all) {
            int which = index();
            return which < 0 ? null : all.get(which);
        }

        String text() {
            int length = index();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
