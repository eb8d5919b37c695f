package org.tallystick.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tallystick.customer.CustomerNumber;

/** Entries about the shop itself. */
public sealed interface ShopEntry extends Entry {
    @Override
    default Optional<CustomerNumber> account() {
        return Optional.empty();
    }

    /** Somebody gave a wrong PIN; a line, so that the lock survives whatever happens to the till. */
    record WrongPin(EntryHead head) implements ShopEntry {}

    /** The owner has set or changed the PIN. */
    record PinSet(EntryHead head) implements ShopEntry {}

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
