package org.tallystick.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Role;
import org.tallystick.validation.InvalidInput;

/** The API on a loopback port. */
public final class HttpEndpoint implements AutoCloseable {
    /** The key of the request's id in the logging context; the header is its name for clients. */
    public static final String REQUEST = "request";

    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);
    private static final String REQUEST_HEADER = "X-Request-Id";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_BYTES_OF_A_FILE = 4 * 1024 * 1024;
    private static final long MOST_BYTES_PASSED_OVER = 16 * 1024 * 1024;
    private static final Set<String> TAKE_A_FILE = Set.of("/v1/import/customers", "/v1/import/standings");
    private static final int MOST_WAITING = 50;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final SlowReaders patience = new SlowReaders();
    private final AccessGuard doorman;
    private final Function<ApiRequest, ApiResponse> api;
    private final Semaphore fileComesIn = new Semaphore(1);
    private final AtomicLong requests = new AtomicLong();

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
     * @throws PortClosed when it cannot be opened, saying what to do
     */
    public HttpEndpoint(int port, RoleByToken tokens, Function<ApiRequest, ApiResponse> api) {
        this.api = api;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), MOST_WAITING);
        } catch (IOException e) {
            throw new PortClosed(port, e);
        }
        doorman = new AccessGuard(port(), tokens);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void start() {
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = requestId(exchange);
        MDC.put(REQUEST, request);
        try {
            send(exchange, answered(exchange).to(request), request);
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

    private static ApiResponse sentAway(Problem problem) {
        LOG.info("Sent away: {}", problem.inShort());
        return problem.answer();
    }

    private ApiResponse answered(HttpExchange exchange) throws IOException {
        try {
            return let(exchange);
        } catch (InvalidInput e) {
            return sentAway(Problem.of(e));
        }
    }

    private ApiResponse let(HttpExchange exchange) throws IOException {
        Optional<Problem> stranger = doorman.stranger(exchange.getRequestHeaders());
        if (stranger.isPresent()) {
            return sentAway(stranger.get());
        }
        Optional<Role> role = doorman.role(exchange.getRequestHeaders());
        if (role.isEmpty()) {
            return sentAway(Problem.of(
                            ProblemCode.NO_TOKEN,
                            "send the header Authorization: Bearer with the content of secrets/till-token"))
                    .with("WWW-Authenticate", "Bearer realm=\"tallystick\"");
        }
        String expected = exchange.getRequestHeaders().getFirst("Expect");
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            return sentAway(Problem.of(
                    ProblemCode.WRONG_EXPECTATION, "the header Expect may say 100-continue and nothing else"));
        }
        boolean file = role.get() == Role.OWNER
                && TAKE_A_FILE.contains(exchange.getRequestURI().getPath());
        return file ? oneFile(exchange, role.get()) : carriedOut(exchange, role.get(), false);
    }

    /** A second one is sent away before any of it is held: what one takes of the memory is bounded, but not small. */
    private ApiResponse oneFile(HttpExchange exchange, Role role) throws IOException {
        if (!fileComesIn.tryAcquire()) {
            passOver(exchange);
            return sentAway(Problem.of(
                            ProblemCode.BUSY, "another file is being brought in; send this one again in a few seconds"))
                    .with("Retry-After", "5");
        }
        try {
            return carriedOut(exchange, role, true);
        } finally {
            fileComesIn.release();
        }
    }

    private ApiResponse carriedOut(HttpExchange exchange, Role role, boolean file) throws IOException {
        int most = file ? MOST_BYTES_OF_A_FILE : MOST_BYTES;
        byte[] body = exchange.getRequestBody().readNBytes(most + 1);
        if (body.length > most) {
            passOver(exchange);
            String limit = file ? "a file has at most 4 MiB; split it" : "a request has at most 64 KiB";
            return sentAway(Problem.of(ProblemCode.TOO_LARGE, limit));
        }
        boolean csv = file && isOfType(exchange, "text/csv");
        if (body.length > 0 && !isOfType(exchange, ApiResponse.JSON) && !csv) {
            String wanted = file ? "application/json or text/csv" : "application/json";
            return sentAway(Problem.of(ProblemCode.WRONG_MEDIA_TYPE, "send the body as Content-Type: " + wanted));
        }
        return api.apply(new ApiRequest(
                isHead(exchange) ? "GET" : exchange.getRequestMethod(),
                Decoding.path(exchange.getRequestURI().getRawPath()),
                Decoding.query(exchange.getRequestURI().getRawQuery()),
                accept(exchange),
                csv
                        ? Decoding.file(body, exchange.getRequestHeaders().getFirst("Content-Type"))
                        : Decoding.utf8("body", body),
                role));
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

    /** Is answered as a GET, without the body. */
    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static boolean isOfType(HttpExchange exchange, String wanted) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && beforeAny(";", type).equalsIgnoreCase(wanted);
    }

    /** The first wish counts; whoever takes anything gets JSON. */
    private static String accept(HttpExchange exchange) {
        String wanted = exchange.getRequestHeaders().getFirst("Accept");
        String first = wanted == null ? "*/*" : beforeAny(",;", wanted);
        return first.equals("*/*") ? ApiResponse.JSON : first;
    }

    private static String beforeAny(String ends, String text) {
        int end = 0;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end).strip();
    }

    /** Lets answers under way go out, for up to a second. */
    @Override
    public void close() {
        server.stop(1);
        workers.shutdownNow(); // wakes those who wait for events
    }
}
