package org.tallystick.entry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CustomerNumber;

/** Entries about the shop itself. */
public sealed interface ShopEntry extends WithoutMoney {
    @Override
    default Optional<CustomerNumber> account() {
        return Optional.empty();
    }

    /** Somebody gave a wrong PIN; a line, so that the lock survives whatever happens to the till. */
    record WrongPin(EntryHead head) implements ShopEntry {}

    /** The owner has set or changed the PIN. */
    record PinSet(EntryHead head) implements ShopEntry {}

    /**
     * The owner has printed single-use codes, each for one override; those of before count no more. The codes follow
     * from the id of this line and a key that is not in the book.
     *
     * @param count 0 to {@value OwnerOverride#MOST_CODES}; 0 only withdraws those of before
     * @param until the last business day on which they count
     * @param most the largest debt that one lets through; null for any
     */
    record CodesIssued(
            EntryHead head,
            int count,
            LocalDate until,
            @Nullable Money most) implements ShopEntry {
        public CodesIssued {
            if (count < 0 || count > OwnerOverride.MOST_CODES) {
                throw new IllegalArgumentException(count + " codes are outside 0 to " + OwnerOverride.MOST_CODES);
            }
            if (until.isBefore(head.day())) {
                throw new IllegalArgumentException("codes of " + head.day() + " cannot end before, on " + until);
            }
            if (most != null && !most.isPositive()) {
                throw new IllegalArgumentException("a code lets through more than zero, not " + most);
            }
        }
    }

    /** The settings that decisions follow from now on, by their names. */
    record SettingsSet(EntryHead head, Map<String, String> settings) implements ShopEntry {
        public SettingsSet {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }

    /**
     * The first line of a book that goes on in a new epoch, after it was restored or moved.
     *
     * @param previous the book before, such as {@code T1.1}
     * @param lines how many lines there were until here
     * @param chainHead hash of the last of them
     */
    record EpochBegun(EntryHead head, String previous, long lines, String chainHead) implements ShopEntry {
        private static final Pattern BOOK = Pattern.compile("[A-Za-z0-9_-]{1,16}\\.[1-9][0-9]*");
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public EpochBegun {
            if (!BOOK.matcher(previous).matches()
                    || lines < 1
                    || !HASH.matcher(chainHead).matches()) {
                throw new IllegalArgumentException(
                        "line %d of %s with hash %s is no line of a book".formatted(lines, previous, chainHead));
            }
            if (head.numbers().slips() != 0) {
                throw new IllegalArgumentException(
                        "an epoch begins with 0 slips, not " + head.numbers().slips());
            }
        }
    }
}
