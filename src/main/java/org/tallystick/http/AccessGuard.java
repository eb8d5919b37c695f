package org.tallystick.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Role;

/**
 * Decides who may come in. The Host header has to name this machine, so that a page in a browser cannot reach the till
 * by a name that it made point here (DNS rebinding); a page's Origin has to be one that the shop allows; and the token
 * is a header, which no page can send for somebody else.
 */
final class AccessGuard {
    private static final String BEARER = "Bearer ";

    private final Set<String> hosts;
    private final RoleByToken tokens;
    private final BrowserPages pages;

    AccessGuard(Set<String> hosts, RoleByToken tokens, BrowserPages pages) {
        this.pages = pages;
        this.hosts = hosts;
        this.tokens = tokens;
    }

    /** What the Host header may say. */
    Set<String> hosts() {
        return hosts;
    }

    static Set<String> loopback(int port) {
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** Why the request is sent away, before anything else of it is looked at. */
    Optional<Problem> elsewhere(Headers headers) {
        List<String> named = headers.getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.getFirst())) {
            return Optional.of(Problem.of(ProblemCode.WRONG_HOST, "the Host header must be one of " + hosts));
        }
        return Optional.empty();
    }

    /** Why a page in a browser may not use the API. */
    Optional<Problem> stranger(Headers headers) {
        if (!pages.mayAsk(headers)) {
            return Optional.of(Problem.of(
                    ProblemCode.WRONG_ORIGIN,
                    "this page may not use the API; a page of the till's own stands under api.origins in shop.yaml"));
        }
        return Optional.empty();
    }

    Optional<Role> role(Headers headers) {
        List<String> given = headers.getOrDefault("Authorization", List.of());
        return given.size() == 1 && given.getFirst().startsWith(BEARER)
                ? tokens.role(given.getFirst().substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
