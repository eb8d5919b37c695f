package org.tallystick.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tallystick.api.Api;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.api.Takes;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * The API on a loopback port, and beside it the pages for a browser; where the shop wants it, the pages alone on
 * another port for other machines of its network.
 */
public final class HttpEndpoint implements AutoCloseable {
    /** The key of the request's id in the logging context; the header is its name for clients. */
    public static final String REQUEST = "request";

    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);
    private static final String REQUEST_HEADER = "X-Request-Id";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_WISH = 200;
    private static final long MOST_BYTES_PASSED_OVER = 16 * 1024 * 1024;
    private static final int MOST_WAITING = 50;
    private static final String CALLS = "/v1/";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Entrance loopback;
    private final @Nullable Entrance network;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SlowReaders patience = new SlowReaders();
    private final BrowserPages pages;
    private final Api api;
    private final Pages own;
    private final Semaphore fileComesIn = new Semaphore(1);
    private final AtomicLong requests = new AtomicLong();
    private final FewLines strangers = new FewLines(System::nanoTime, line -> LOG.info("{}", line));

    /** A port on which somebody can come in, and what is found there. */
    private record Entrance(HttpServer server, AccessGuard guard, boolean secure) {
        int port() {
            return server.getAddress().getPort();
        }

        /** The API is for programs on this machine. */
        boolean hasCalls() {
            return !secure;
        }
    }

    /** Old forms of TLS are not spoken, whatever the machine's Java would. */
    private static final class NewTls extends HttpsConfigurator {
        NewTls(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters set = getSSLContext().getDefaultSSLParameters();
            set.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setSSLParameters(set);
        }
    }

    static {
        // Seconds that a client may take for its whole request, and for nothing at all.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.idleInterval", "30");
        // Else each answer of 16 KB and more on a connection that is kept stands still for 40 ms, until the client's
        // delayed acknowledgement releases the last packet. Read once, before the first class of the server is loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * Opens the port; requests are answered from {@link #start} on.
     *
     * @param port 0 takes a free one
     * @param origins of the pages in a browser that may ask
     * @param own what is answered that is no call of the API
     * @param door to the shop's network; null where it stays closed
     * @throws PortClosed when one cannot be opened, saying what to do
     */
    public HttpEndpoint(
            int port, Set<String> origins, RoleByToken tokens, Api api, Pages own, @Nullable NetworkDoor door) {
        this.api = api;
        this.own = own;
        pages = new BrowserPages(Set.copyOf(origins));
        HttpServer here = opened(port);
        loopback = entrance(
                here, new AccessGuard(AccessGuard.loopback(here.getAddress().getPort()), tokens, pages), false);
        network = door == null ? null : entrance(door, tokens);
    }

    private static HttpServer opened(int port) {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), MOST_WAITING);
        } catch (IOException e) {
            throw new PortClosed("api.port", port, e);
        }
    }

    private Entrance entrance(NetworkDoor door, RoleByToken tokens) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(door.port()), MOST_WAITING);
            server.setHttpsConfigurator(new NewTls(door.tls()));
            return entrance(
                    server, new AccessGuard(door.hosts(server.getAddress().getPort()), tokens, pages), true);
        } catch (IOException e) {
            loopback.server().stop(0);
            throw new PortClosed("page.port", door.port(), e);
        }
    }

    private Entrance entrance(HttpServer server, AccessGuard guard, boolean secure) {
        Entrance entrance = new Entrance(server, guard, secure);
        server.setExecutor(workers);
        server.createContext("/", exchange -> answer(exchange, entrance));
        return entrance;
    }

    public int port() {
        return loopback.port();
    }

    /** Where browsers of the shop's network are sent; empty where the pages are on this machine alone. */
    public List<String> addresses() {
        return network == null
                ? List.of()
                : network.guard().hosts().stream()
                        .sorted()
                        .map(host -> "https://" + host)
                        .toList();
    }

    public void start() {
        loopback.server().start();
        if (network != null) {
            network.server().start();
        }
    }

    private void answer(HttpExchange exchange, Entrance entrance) throws IOException {
        String request = requestId(exchange);
        MDC.put(REQUEST, request);
        try {
            send(exchange, answered(exchange, entrance).to(request, () -> api.words(language(exchange))), request);
        } catch (RuntimeException | Error e) {
            exchange.close(); // else the client waits until its own patience ends
            throw e;
        } finally {
            MDC.remove(REQUEST);
        }
    }

    /**
     * Ends the exchange only when the whole answer is written: an answer that broke off must not look whole, so the
     * server is left to cut the connection.
     */
    private void send(HttpExchange exchange, ApiResponse answer, String request) throws IOException {
        try {
            exchange.getResponseHeaders().set(REQUEST_HEADER, request);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (isCall(exchange)) {
                pages.show(exchange.getRequestHeaders(), exchange.getResponseHeaders());
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = isHead(exchange) || answer.length().orElse(1) == 0;
            if (isHead(exchange)) {
                answer.length()
                        .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", "" + length));
            }
            exchange.sendResponseHeaders(
                    answer.status(), empty ? -1 : answer.length().orElse(0));
            if (!empty) {
                patience.writing(exchange.getResponseBody(), answer::writeTo);
            }
            exchange.close();
        } catch (IOException e) {
            LOG.debug("A client went away", e);
            throw e;
        } finally {
            answer.done();
        }
    }

    /** The client's own, if it is plain; else the number of the request in this run. */
    private String requestId(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst(REQUEST_HEADER);
        return given != null && REQUEST_ID.matcher(given).matches() ? given : "r" + requests.incrementAndGet();
    }

    private ApiResponse sentAway(Problem problem) {
        strangers.say("Sent away: " + problem.inShort());
        return problem.answer();
    }

    private ApiResponse answered(HttpExchange exchange, Entrance entrance) throws IOException {
        try {
            return let(exchange, entrance);
        } catch (InvalidInput e) {
            return sentAway(Problem.of(e));
        }
    }

    private ApiResponse let(HttpExchange exchange, Entrance entrance) throws IOException {
        AccessGuard guard = entrance.guard();
        Optional<Problem> elsewhere = guard.elsewhere(exchange.getRequestHeaders());
        if (elsewhere.isPresent()) {
            return sentAway(elsewhere.get());
        }
        if (!isCall(exchange)) {
            return page(exchange, entrance);
        }
        if (!entrance.hasCalls()) {
            return sentAway(Problem.of(
                    ProblemCode.NO_SUCH_ROUTE, "the API is on the loopback port of the machine that it runs on"));
        }
        Optional<Problem> stranger = guard.stranger(exchange.getRequestHeaders());
        if (stranger.isPresent()) {
            return sentAway(stranger.get());
        }
        if (BrowserPages.isPreflight(exchange.getRequestMethod(), exchange.getRequestHeaders())) {
            return BrowserPages.goOn(exchange.getRequestHeaders(), exchange.getResponseHeaders());
        }
        Optional<Role> role = guard.role(exchange.getRequestHeaders());
        if (role.isEmpty()) {
            return sentAway(Problem.of(
                            ProblemCode.NO_TOKEN,
                            "send the header Authorization: Bearer with the content of secrets/till-token"))
                    .with("WWW-Authenticate", "Bearer realm=\"tallystick\"");
        }
        Optional<Problem> expectation = expectation(exchange);
        if (expectation.isPresent()) {
            return sentAway(expectation.get());
        }
        String path = Decoding.path(exchange.getRequestURI().getRawPath());
        Optional<Route> route = api.route(method(exchange), path).filter(each -> each.isFor(role.get()));
        if (route.isEmpty()) {
            passOver(exchange);
            return api.answer(request(exchange, path, role.get(), ApiResponse.JSON, "")); // which says why
        }
        return route.get().takes() == Takes.FILE
                ? oneFile(exchange, path, route.get(), role.get())
                : carriedOut(exchange, path, route.get(), role.get());
    }

    private static Optional<Problem> expectation(HttpExchange exchange) {
        String expected = exchange.getRequestHeaders().getFirst("Expect");
        return expected == null || expected.equalsIgnoreCase("100-continue")
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.WRONG_EXPECTATION, "the header Expect may say 100-continue and nothing else"));
    }

    private static boolean isCall(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return path == null || !path.startsWith("/") || (path + "/").startsWith(CALLS);
    }

    private ApiResponse page(HttpExchange exchange, Entrance entrance) throws IOException {
        Optional<Problem> expectation = expectation(exchange);
        if (expectation.isPresent()) {
            return sentAway(expectation.get());
        }
        boolean form = exchange.getRequestMethod().equals("POST");
        if (!form && !method(exchange).equals("GET")) {
            return sentAway(Problem.of(ProblemCode.WRONG_METHOD, "a page takes GET and POST"))
                    .with("Allow", "GET, HEAD, POST");
        }
        if (!form) {
            return own.answer(pageRequest(exchange, entrance, ""));
        }
        if (!mediaType(exchange).equals(FORM)) {
            passOver(exchange);
            return sentAway(Problem.of(ProblemCode.WRONG_MEDIA_TYPE, "a page takes a form of the page's own"))
                    .with("Accept", FORM);
        }
        byte[] body = exchange.getRequestBody().readNBytes(Takes.JSON.mostBytes() + 1);
        if (body.length > Takes.JSON.mostBytes()) {
            passOver(exchange);
            return sentAway(Problem.of(ProblemCode.TOO_LARGE, "a page takes " + Takes.JSON.size()));
        }
        return own.answer(pageRequest(exchange, entrance, Decoding.utf8("body", body)));
    }

    private PageRequest pageRequest(HttpExchange exchange, Entrance entrance, String form) {
        Headers headers = exchange.getRequestHeaders();
        return new PageRequest(
                method(exchange),
                Decoding.path(exchange.getRequestURI().getRawPath()),
                Decoding.query(exchange.getRequestURI().getRawQuery()),
                Decoding.query(form),
                Objects.requireNonNullElse(headers.getFirst("Host"), ""),
                entrance.port(),
                entrance.secure(),
                String.join("; ", headers.getOrDefault("Cookie", List.of())),
                together(headers, "Origin"),
                together(headers, "Sec-Fetch-Site"));
    }

    /** Two of a header that may be there once are like no header that is right. */
    private static @Nullable String together(Headers headers, String name) {
        List<String> all = headers.get(name);
        return all == null ? null : String.join(", ", all);
    }

    /** A second one is sent away before any of it is held: what one takes of the memory is bounded, but not small. */
    private ApiResponse oneFile(HttpExchange exchange, String path, Route route, Role role) throws IOException {
        if (!fileComesIn.tryAcquire()) {
            passOver(exchange);
            return sentAway(Problem.of(ProblemCode.BUSY, Phrase.WHY_FILE)).with("Retry-After", "5");
        }
        try {
            return carriedOut(exchange, path, route, role);
        } finally {
            fileComesIn.release();
        }
    }

    private ApiResponse carriedOut(HttpExchange exchange, String path, Route route, Role role) throws IOException {
        Takes takes = route.takes();
        byte[] body = exchange.getRequestBody().readNBytes(takes.mostBytes() + 1);
        if (body.length > 0 && !takes.mediaTypes().contains(mediaType(exchange))) {
            passOver(exchange);
            String types = String.join(" or ", takes.mediaTypes());
            return takes == Takes.NOTHING
                    ? sentAway(Problem.of(
                            ProblemCode.WRONG_MEDIA_TYPE, "%s takes no body; leave it out".formatted(route.name())))
                    : sentAway(Problem.of(
                                    ProblemCode.WRONG_MEDIA_TYPE,
                                    "%s takes %s; say so as Content-Type".formatted(route.name(), types)))
                            .with("Accept", String.join(", ", takes.mediaTypes()));
        }
        if (body.length > takes.mostBytes()) {
            passOver(exchange);
            return sentAway(Problem.of(ProblemCode.TOO_LARGE, "%s takes %s".formatted(route.name(), takes.size())));
        }
        String text = mediaType(exchange).equals("text/csv")
                ? Decoding.file(body, contentType(exchange))
                : Decoding.utf8("body", body);
        return api.answer(request(exchange, path, role, accepted(exchange, route.gives()), text));
    }

    private static ApiRequest request(HttpExchange exchange, String path, Role role, String accept, String body) {
        return new ApiRequest(
                method(exchange),
                path,
                Decoding.query(exchange.getRequestURI().getRawQuery()),
                accept,
                body,
                role,
                exchange.getRequestHeaders().getFirst("Last-Event-ID"),
                language(exchange));
    }

    /** The language that the client would read best; null where it does not say, or nobody understands how. */
    private static @Nullable String language(HttpExchange exchange) {
        try {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Language"))
                    .filter(wanted -> wanted.length() <= LONGEST_WISH)
                    .map(wanted -> Locale.LanguageRange.parse(wanted).getFirst().getRange())
                    .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** So that a client that writes first and reads then gets its answer, and not a connection that is reset. */
    private static void passOver(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        byte[] some = new byte[8192];
        int count = body.read(some);
        for (long left = MOST_BYTES_PASSED_OVER; count >= 0 && left > 0; left -= count) {
            count = body.read(some);
        }
    }

    /** HEAD is answered as a GET, without the body. */
    private static String method(HttpExchange exchange) {
        return isHead(exchange) ? "GET" : exchange.getRequestMethod();
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static String contentType(HttpExchange exchange) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
    }

    private static String mediaType(HttpExchange exchange) {
        return withoutParameters(contentType(exchange));
    }

    /** The first of the client's wishes that the call gives; whoever takes anything gets what it gives usually. */
    private static String accepted(HttpExchange exchange, List<String> gives) {
        String wanted = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "*/*");
        return Stream.of(wanted.split(","))
                .map(HttpEndpoint::withoutParameters)
                .filter(wish -> wish.equals("*/*") || gives.contains(wish))
                .findFirst()
                .filter(gives::contains)
                .orElse(gives.getFirst());
    }

    private static String withoutParameters(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Lets answers under way go out, for up to a second. */
    @Override
    public void close() {
        if (network != null) {
            network.server().stop(0);
        }
        loopback.server().stop(1);
        workers.shutdownNow(); // wakes those who wait for events
        strangers.rest();
    }
}
