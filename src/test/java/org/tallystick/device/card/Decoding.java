package org.tallystick.device.card;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.device.card.CardRead.BadRead;
import org.tallystick.device.card.CardRead.DrivingLicenceRefused;
import org.tallystick.device.card.CardRead.Membership;
import org.tallystick.device.card.CardRead.PaymentCardRefused;

/** Feeds a decoder and writes down what comes out, with time as the test wants it. */
final class Decoding {
    static final Path PROFILES = Path.of("device-profiles");

    private static final Map<String, ReaderProfile> KNOWN = new ConcurrentHashMap<>();

    private final FrameDecoder decoder;
    private final List<CardRead> reads = new ArrayList<>();
    private long now = 1_000_000_000;

    Decoding(String profile, String... memberPrefixes) {
        decoder = KNOWN.computeIfAbsent(profile, name -> ReaderProfile.load(PROFILES, name))
                .decoder(Set.of(memberPrefixes));
    }

    Decoding feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        decoder.feed(bytes, bytes.length, now, reads::add);
        if (!Arrays.equals(bytes, new byte[bytes.length])) {
            throw new AssertionError("what was fed is not overwritten");
        }
        return this;
    }

    Decoding feedInPieces(String text, int size) {
        for (int from = 0; from < text.length(); from += size) {
            feed(text.substring(from, Math.min(text.length(), from + size)));
            now += Duration.ofMillis(1).toNanos();
        }
        return this;
    }

    Decoding silence(int millis) {
        now += Duration.ofMillis(millis).toNanos();
        decoder.quiet(now, reads::add);
        return this;
    }

    /** The reads so far: the number itself, "payment card", or why the read is bad. */
    List<String> told() {
        return reads.stream().map(Decoding::told).toList();
    }

    List<CardRead> reads() {
        return List.copyOf(reads);
    }

    private static String told(CardRead read) {
        return switch (read) {
            case Membership member -> new String(member.id().characters(), StandardCharsets.US_ASCII);
            case PaymentCardRefused refused -> "payment card";
            case DrivingLicenceRefused refused -> "driving licence";
            case BadRead bad -> bad.reason().toString();
        };
    }
}
