package org.tallystick.app;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.ledger.shop.ApprovalCodes;
import org.tallystick.ledger.shop.OwnerApprovals;
import org.tallystick.secrets.OwnerCodes;
import org.tallystick.secrets.OwnerPin;
import org.tallystick.secrets.PinAttempts;
import org.tallystick.secrets.PinCheck;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.shop.Shop;
import org.tallystick.till.OwnerVerification;
import org.tallystick.till.TillClock;
import org.tallystick.till.TillSession;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The owner's PIN and codes, with answers for the cashier. A wrong one is a line of the book before anybody hears of
 * it.
 */
final class OwnerAtCounter implements OwnerVerification {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerAtCounter.class);

    private final OwnerPin pins;
    private final OwnerCodes codes;
    private final TillSession session;
    private final TillClock clock;
    private final PinTurns turns = new PinTurns();
    private final PinLockTime lock;

    /** @param nanos of a clock that nobody can set */
    OwnerAtCounter(SecretsFolder secrets, TillSession session, TillClock clock, LongSupplier nanos) {
        this.pins = new OwnerPin(secrets);
        this.codes = new OwnerCodes(secrets);
        this.session = session;
        this.clock = clock;
        this.lock = new PinLockTime(nanos);
    }

    @Override
    public Optional<Sentence> refusal(String pin, String by) {
        return turns.take(() -> {
            PinAttempts before = attempts(authority());
            Instant now = lock.at(before, clock.now());
            return told(pins.check(pin, before, now), now, Phrase.MAY_WRONG_PIN, by);
        });
    }

    @Override
    public CodeGiven code(String typed, String by) {
        return turns.take(() -> checked(typed, by));
    }

    private CodeGiven checked(String typed, String by) {
        OwnerApprovals authority = authority();
        ApprovalCodes batch = authority.codes();
        if (batch == null) {
            return new CodeGiven(0, Optional.of(Sentence.of(Phrase.MAY_NO_CODES)));
        }
        PinAttempts before = attempts(authority);
        Instant now = lock.at(before, clock.now());
        PinCheck check = codes.check(typed, batch.batch(), batch.count(), before, now);
        Optional<Sentence> refusal = told(check, now, Phrase.MAY_WRONG_CODE, by);
        return new CodeGiven(refusal.isEmpty() ? OwnerCodes.number(typed) : 0, refusal);
    }

    @Override
    public String printed(UUID batch, int number) {
        return codes.code(batch, number);
    }

    private OwnerApprovals authority() {
        return session.ask(till -> till.book().totals().owner());
    }

    private static PinAttempts attempts(OwnerApprovals authority) {
        return new PinAttempts(authority.pins().wrong(), authority.pins().last());
    }

    private Optional<Sentence> told(PinCheck check, Instant now, Phrase wrong, String by) {
        if (check instanceof PinCheck.Wrong) {
            lock.begins(session.ask(till -> {
                till.booking().wrongPin(by);
                return attempts(till.book().totals().owner());
            }));
            LOG.warn("A wrong PIN or code was given; if nobody mistyped, ask who was at the till");
        }
        return switch (check) {
            case PinCheck.Right ignored -> Optional.empty();
            case PinCheck.Wrong one ->
                Optional.of(one.lockedUntil()
                        .map(until -> locked(now, until))
                        .orElseGet(() -> Sentence.of(wrong, one.left())));
            case PinCheck.LockedUntil locked -> Optional.of(locked(now, locked.until()));
            case PinCheck.NotSet ignored -> Optional.of(Sentence.of(Phrase.MAY_NO_PIN));
        };
    }

    private Sentence locked(Instant now, Instant until) {
        Shop shop = clock.shop();
        Instant byTheClock = clock.now().plus(Duration.between(now, until));
        return Sentence.of(
                Phrase.MAY_LOCKED, DateTimeFormatter.ofPattern("HH:mm:ss").format(byTheClock.atZone(shop.timeZone())));
    }

    @Override
    public void set(String pin) {
        pins.set(pin);
        session.ask(till -> {
            till.booking().pinSet();
            return pin;
        });
    }
}
