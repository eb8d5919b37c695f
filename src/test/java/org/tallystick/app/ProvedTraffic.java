package org.tallystick.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tallystick.BesideOthers;
import org.tallystick.api.ApiContract;
import org.tallystick.api.ApiObserver;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.device.printer.job.Timing;

/**
 * Holds all that tests send and get over the API against its description, in whichever thread it goes, and fails the
 * test during which something was not as described. Every test has it, by {@code META-INF/services}.
 */
public final class ProvedTraffic implements ApiObserver, AfterEachCallback, AfterAllCallback {
    private static final int MOST_TOLD = 30;
    private static final String EVENTS = "text/event-stream";
    private static final Set<String> LOOKED_INTO = Set.of(ApiResponse.JSON, ApiResponse.PROBLEM, EVENTS);
    private static final Pattern REFUSAL = Pattern.compile(
            "^HTTP/1.1 ([0-9]{3}).*\\r\\nContent-type: application/problem\\+json\\r\\n.*\\r\\n\\r\\n(\\{.+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Queue<String> ALL_BROKEN = new ConcurrentLinkedQueue<>();

    private final Supplier<ApiContract> contract;
    private final Queue<String> broken;

    /** Compiled once; most tests need none. */
    private static final class Described {
        static final ApiContract CONTRACT = ApiContract.asDescribed();
    }

    /** By the description; what is broken is known to all of these. */
    public ProvedTraffic() {
        this(() -> Described.CONTRACT, ALL_BROKEN);
    }

    /** By another description, and for whoever asks this one. */
    ProvedTraffic(ApiContract contract) {
        this(() -> contract, new ConcurrentLinkedQueue<>());
    }

    private ProvedTraffic(Supplier<ApiContract> contract, Queue<String> broken) {
        this.contract = contract;
        this.broken = broken;
    }

    /** What the world gives a module in a test. */
    public static Environment environment(InstantSource clock) {
        return environment(clock, System::nanoTime, Timing.USUAL);
    }

    public static Environment environment(InstantSource clock, LongSupplier nanos, Timing printers) {
        return new Environment(clock, nanos, new SecureRandom(), Path.of("."), printers, new ProvedTraffic());
    }

    @Override
    public ApiResponse seen(ApiRequest call, ApiResponse answer) {
        boolean lookedInto = LOOKED_INTO.contains(answer.contentType().split(";", 2)[0]);
        if (answer.length().isPresent() || !lookedInto) {
            prove(call, answer, lookedInto ? answer.text() : null);
            return answer;
        }
        return ApiResponse.written(answer.status(), answer.contentType(), out -> {
                    ByteArrayOutputStream copy = new ByteArrayOutputStream();
                    try {
                        answer.writeTo(new Doubled(out, copy));
                    } catch (IOException e) {
                        if (answer.contentType().startsWith(EVENTS)) { // ends so when its client goes away
                            prove(call, answer, copy.toString(StandardCharsets.UTF_8));
                        }
                        throw e;
                    }
                    prove(call, answer, copy.toString(StandardCharsets.UTF_8));
                })
                .afterwards(answer::done);
    }

    private void prove(ApiRequest call, ApiResponse answer, @Nullable String body) {
        broken.addAll(contract.get()
                .broken(new ApiContract.Exchange(
                        call.method(),
                        call.path(),
                        call.query(),
                        call.lastEventId(),
                        call.body(),
                        answer.status(),
                        answer.contentType(),
                        body)));
    }

    /**
     * Of what went to another process, at once.
     *
     * @param body of the request; empty for none
     * @return the answer
     */
    public static HttpResponse<String> proved(HttpResponse<String> answer, String body) {
        URI uri = answer.request().uri();
        Map<String, String> query = new HashMap<>();
        for (String each : Objects.requireNonNullElse(uri.getRawQuery(), "").split("&", -1)) {
            String[] pair = each.split("=", 2);
            if (pair.length == 2) {
                query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        fail(Described.CONTRACT.broken(new ApiContract.Exchange(
                answer.request().method(),
                uri.getPath(),
                query,
                null,
                body,
                answer.statusCode(),
                type,
                answer.body())));
        return answer;
    }

    /**
     * Of a problem as it came over a socket, at once; whatever else comes is let through.
     *
     * @param request whose first line counts
     * @return the answer
     */
    public static String refusal(String request, String answer) {
        Matcher problem = REFUSAL.matcher(answer);
        if (problem.find()) {
            String[] asked = request.split("[ ?]", 3);
            fail(Described.CONTRACT.broken(new ApiContract.Exchange(
                    asked[0],
                    asked[1],
                    Map.of(),
                    null,
                    "",
                    Integer.parseInt(problem.group(1)),
                    ApiResponse.PROBLEM,
                    problem.group(2))));
        }
        return answer;
    }

    /** Those that run beside others have no module in this process, and would be blamed for the others. */
    @Override
    public void afterEach(ExtensionContext test) {
        failUnlessBeside(test);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        failUnlessBeside(tests);
    }

    private void failUnlessBeside(ExtensionContext test) {
        if (test.getTestClass()
                .filter(each -> each.isAnnotationPresent(BesideOthers.class))
                .isEmpty()) {
            failIfBroken();
        }
    }

    /** @throws AssertionError with all that was not as described since the last time */
    void failIfBroken() {
        List<String> told = List.copyOf(broken);
        broken.removeAll(told);
        fail(told);
    }

    private static void fail(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.stream()
                    .distinct()
                    .limit(MOST_TOLD)
                    .collect(Collectors.joining("\n  ", "not as docs/api/openapi.yaml describes it:\n  ", "")));
        }
    }

    /** What goes out, and a copy of it. */
    private static final class Doubled extends OutputStream {
        private final OutputStream out;
        private final OutputStream copy;

        Doubled(OutputStream out, OutputStream copy) {
            this.out = out;
            this.copy = copy;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            copy.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            copy.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
