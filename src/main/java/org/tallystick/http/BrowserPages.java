package org.tallystick.http;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Set;
import org.tallystick.api.ApiResponse;

/**
 * Which pages in a browser may ask, and what a browser has to be told for that (CORS). A browser sends no token by
 * itself, and is told to send no other credentials: the page has to know the token.
 *
 * @param origins such as {@code https://pos.example}, compared letter by letter
 */
record BrowserPages(Set<String> origins) {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, Accept, Last-Event-ID, X-Request-Id";
    private static final String SHOWN = "X-Request-Id, Retry-After, Allow, Accept";
    private static final String AN_HOUR = "3600";

    /** A program says no origin. */
    boolean mayAsk(Headers headers) {
        List<String> origin = headers.getOrDefault("Origin", List.of());
        return origin.isEmpty() || (origin.size() == 1 && origins.contains(origin.getFirst()));
    }

    /** What a browser asks on its own before it lets a page ask; it sends no token then. */
    static boolean isPreflight(String method, Headers headers) {
        return method.equals("OPTIONS")
                && headers.containsKey("Origin")
                && headers.containsKey("Access-Control-Request-Method");
    }

    /** Lets a browser go on, also from a page of the internet to this machine (private network access). */
    static ApiResponse goOn(Headers asked, Headers answer) {
        answer.set("Access-Control-Allow-Methods", METHODS);
        answer.set("Access-Control-Allow-Headers", HEADERS);
        answer.set("Access-Control-Max-Age", AN_HOUR);
        if ("true".equals(asked.getFirst("Access-Control-Request-Private-Network"))) {
            answer.set("Access-Control-Allow-Private-Network", "true");
        }
        return new ApiResponse(204, ApiResponse.JSON, new byte[0]);
    }

    /** Lets the page that asks read the answer, and what of its headers. */
    void show(Headers asked, Headers answer) {
        String origin = asked.getFirst("Origin");
        if (origin != null && mayAsk(asked)) {
            answer.set("Access-Control-Allow-Origin", origin);
            answer.set("Access-Control-Expose-Headers", SHOWN);
            answer.set("Vary", "Origin");
        }
    }
}
