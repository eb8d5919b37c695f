package org.tallystick.secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many PINs in a row were wrong, and how long none is looked at because of it: one minute after the fifth, twice
 * as long after each further one, at most 15 minutes.
 *
 * @param wrong in a row, 0 to 999
 */
record PinAttempts(int wrong, Instant lockedUntil) {
    static final PinAttempts NONE = new PinAttempts(0, Instant.EPOCH);

    private static final int FREE = 5;
    private static final int MOST = 999;
    private static final int DOUBLINGS = 4;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final Pattern FORM = Pattern.compile("wrong ([0-9]{1,3}) locked-until (\\S{1,40})");

    static Optional<PinAttempts> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PinAttempts(Integer.parseInt(form.group(1)), Instant.parse(form.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String text() {
        return "wrong %d locked-until %s".formatted(wrong, lockedUntil);
    }

    PinAttempts afterWrong(Instant now) {
        int count = Math.min(MOST, wrong + 1);
        if (count < FREE) {
            return new PinAttempts(count, Instant.EPOCH);
        }
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(DOUBLINGS, count - FREE));
        return new PinAttempts(count, now.plus(lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK));
    }

    /** As it is, unless the clock was set back and would keep the owner out for longer than the longest lock. */
    PinAttempts seenAt(Instant now) {
        Instant latest = now.plus(LONGEST_LOCK);
        return lockedUntil.isAfter(latest) ? new PinAttempts(wrong, latest) : this;
    }

    PinCheck lastWasWrong() {
        return wrong < FREE ? new PinCheck.Wrong(FREE - wrong) : new PinCheck.LockedUntil(lockedUntil);
    }

    boolean lockedAt(Instant now) {
        return now.isBefore(lockedUntil);
    }
}
