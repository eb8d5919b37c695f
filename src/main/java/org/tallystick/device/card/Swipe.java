package org.tallystick.device.card;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.card.CardRead.BadRead;
import org.tallystick.device.card.CardRead.DrivingLicenceRefused;
import org.tallystick.device.card.CardRead.Membership;
import org.tallystick.device.card.CardRead.PaymentCardRefused;
import org.tallystick.device.card.CardRead.Reason;

/** The tracks of one swipe; holds the text of at most one track, and only until that is judged. */
final class Swipe {
    /** ISO/IEC 4909 track 3, the longest: 107 characters with its sentinels. */
    private static final int LONGEST_TRACK = 105;

    private final Track judge;
    private final byte[] text = new byte[LONGEST_TRACK];
    private int length;
    private int tracks;
    private int understood;
    private boolean payment;
    private boolean licence;
    private @Nullable Reason bad;
    private @Nullable CardId member;
    private byte memberTrack;

    Swipe(Track judge) {
        this.judge = judge;
    }

    boolean hasTracks() {
        return tracks > 0;
    }

    /** How many tracks had the form of one, as also one has that the reader says it could not read. */
    int understood() {
        return understood;
    }

    /** Whether there was room; no control byte stands on a card. */
    boolean add(byte next) {
        boolean fits = next >= ' ' && length < text.length;
        if (fits) {
            text[length++] = next;
        }
        return fits;
    }

    void judge(byte sentinel) {
        Track.Verdict verdict = judge.judge(sentinel, text, length);
        wipeText();
        tracks++;
        understood += verdict.equals(new Track.Verdict.Bad(Reason.GARBLED)) ? 0 : 1;
        switch (verdict) {
            case Track.Verdict.Payment refused -> payment = true;
            case Track.Verdict.Licence refused -> licence = true;
            case Track.Verdict.Bad found -> bad = worse(bad, found.reason());
            case Track.Verdict.Member found -> keep(sentinel, found.id());
        }
    }

    /** What came of it, if anything at all was swiped; the swipe is then empty again. */
    Optional<CardRead> end(SwipeState state) {
        CardRead read = switch (state) {
            case SwipeState.InTrack unfinished -> outcome(Reason.INCOMPLETE);
            case SwipeState.Spoilt spoilt -> outcome(spoilt.reason());
            case SwipeState.Between between -> hasTracks() ? outcome(bad) : null;
            case SwipeState.Trailer trailer -> outcome(bad);
        };
        clear();
        return Optional.ofNullable(read);
    }

    void clear() {
        wipeText();
        if (member != null) {
            member.wipe();
        }
        member = null;
        bad = null;
        payment = false;
        licence = false;
        tracks = 0;
        understood = 0;
    }

    /** An unreadable track does no harm beside a good one; anything else makes the whole swipe doubtful. */
    private CardRead outcome(@Nullable Reason reason) {
        CardId found = member;
        if (payment) {
            return new PaymentCardRefused();
        }
        if (licence) {
            return new DrivingLicenceRefused();
        }
        if (found != null && (reason == null || reason == Reason.UNREADABLE)) {
            member = null;
            return new Membership(found);
        }
        return new BadRead(reason == null ? Reason.NO_NUMBER : reason);
    }

    /** The number stands on track 2 by custom, so that track goes first, then 1, then 3. */
    private void keep(byte sentinel, CardId id) {
        CardId held = member;
        if (held != null && rank(memberTrack) <= rank(sentinel)) {
            id.wipe();
            return;
        }
        if (held != null) {
            held.wipe();
        }
        member = id;
        memberTrack = sentinel;
    }

    private static int rank(byte sentinel) {
        return switch (sentinel) {
            case Track.SECOND -> 0;
            case Track.FIRST -> 1;
            default -> 2;
        };
    }

    private static Reason worse(@Nullable Reason one, Reason other) {
        return one == null || one == Reason.UNREADABLE ? other : one;
    }

    private void wipeText() {
        Arrays.fill(text, (byte) 0);
        length = 0;
    }
}
