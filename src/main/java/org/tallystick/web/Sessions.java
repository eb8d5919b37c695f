package org.tallystick.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.tallystick.api.Role;

/**
 * Who is logged in, by a secret that their browser keeps as a cookie. It is kept here by its hash, and in memory alone:
 * a restart logs everybody out. Safe for use by several threads.
 */
final class Sessions {
    private static final Duration OWNER_IDLE = Duration.ofMinutes(15);
    /** The till's token opens the api of this machine anyway, and is too long to be typed all day. */
    private static final Duration COUNTER_IDLE = Duration.ofHours(12);

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 50;

    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final Map<String, Session> byHash = new LinkedHashMap<>();

    /**
     * @param nanos of a clock that nobody can set
     * @param random fit for secrets
     */
    Sessions(LongSupplier nanos, RandomGenerator random) {
        this.nanos = nanos;
        this.random = random;
    }

    /**
     * A session that has begun.
     *
     * @param cookie for the header Set-Cookie
     */
    record Begun(Session session, String cookie) {}

    /** @param secure whether the browser is to send it encrypted alone */
    synchronized Begun begin(Role role, int port, boolean secure) {
        if (byHash.size() >= MOST) {
            byHash.remove(byHash.keySet().iterator().next());
        }
        String secret = secret();
        Session session = new Session(role, secret(), nanos.getAsLong());
        byHash.put(hash(secret), session);
        return new Begun(
                session,
                name(port) + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : ""));
    }

    /** The session of a browser that sends these cookies; it was seen now. */
    synchronized Optional<Session> find(String cookies, int port) {
        for (String secret : secrets(cookies, port)) {
            String hash = hash(secret);
            Session session = byHash.get(hash);
            if (session != null && isIdle(session)) {
                byHash.remove(hash);
            } else if (session != null) {
                session.seenAt(nanos.getAsLong());
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    private boolean isIdle(Session session) {
        Duration most = session.role() == Role.OWNER ? OWNER_IDLE : COUNTER_IDLE;
        return nanos.getAsLong() - session.seen() >= most.toNanos();
    }

    /** Ends whatever these cookies stand for. */
    synchronized void end(String cookies, int port) {
        secrets(cookies, port).forEach(secret -> byHash.remove(hash(secret)));
    }

    /** For the header Set-Cookie, of who logs out. */
    static String noCookie(int port) {
        return name(port) + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
    }

    /** A browser sends its cookies to every port of a machine: each module takes its own. */
    private static String name(int port) {
        return "tallystick-" + port;
    }

    private static Iterable<String> secrets(String cookies, int port) {
        String begin = name(port) + "=";
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(each -> each.startsWith(begin))
                .map(each -> each.substring(begin.length()))
                .toList();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
