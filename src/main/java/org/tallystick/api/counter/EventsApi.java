package org.tallystick.api.counter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Places;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.till.event.Event;
import org.tallystick.till.event.EventCursor;
import org.tallystick.till.reading.EventReading;
import org.tallystick.till.reading.EventReading.CursorLost;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;

/** What happens, for tills that ask from time to time, that wait, and that keep a stream open. */
public final class EventsApi {
    /** Of whoever waits or streams; each costs a thread that sleeps, and a connection. */
    static final int MOST_AT_ONCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EventsApi.class);
    private static final String STREAM = "text/event-stream";
    private static final int LONGEST_WAIT = 60;
    /** So often a stream without news shows that it is alive, and notices that nobody reads it any more. */
    private static final Duration A_SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final ApiContext api;
    /** Sales need no place: however many wait for events, a request that does not wait is answered. */
    private final Places waiting =
            new Places(MOST_AT_ONCE, Duration.ZERO, Sentence.of(Phrase.WHY_EVENTS, MOST_AT_ONCE));

    public EventsApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.TILL, "GET /v1/events", (call, path) -> events(call))
                .asking("after", "wait")
                .giving(ApiResponse.JSON, STREAM));
    }

    private ApiResponse events(ApiRequest call) {
        EventReading reading =
                new EventReading(api.session(), api.events(), type -> call.role() == Role.OWNER || !type.ownersOnly());
        Wording words = api.words(call);
        String after = call.lastEventId() == null ? call.query().get("after") : call.lastEventId();
        try {
            EventCursor cursor = after == null ? reading.now() : EventCursor.read("after", after);
            if (call.accept().equals(STREAM)) {
                reading.after(cursor, Duration.ZERO); // what cannot be read is told by a status
                return waiting.make(() -> ApiResponse.written(200, STREAM, out -> stream(reading, cursor, words, out)));
            }
            Duration wait = Duration.ofSeconds(seconds(call));
            return wait.isZero()
                    ? page(reading, cursor, wait, words)
                    : waiting.make(() -> page(reading, cursor, wait, words));
        } catch (CursorLost e) {
            return Problem.of(ProblemCode.CURSOR_LOST, String.valueOf(e.getMessage()))
                    .answer();
        } catch (InterruptedException e) {
            return interrupted();
        }
    }

    private static ApiResponse interrupted() {
        Thread.currentThread().interrupt();
        return Problem.of(ProblemCode.BUSY, Phrase.WHY_MODULE_CLOSING).answer();
    }

    private static long seconds(ApiRequest call) {
        String text = call.query().getOrDefault("wait", "0");
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > LONGEST_WAIT) {
            throw new InvalidInput("wait", Phrase.INPUT_FROM_TO, text, 0, LONGEST_WAIT);
        }
        return Integer.parseInt(text);
    }

    private static ApiResponse page(EventReading reading, EventCursor cursor, Duration wait, Wording words)
            throws InterruptedException {
        EventReading.Page page = reading.after(cursor, wait);
        return ApiResponse.ok(JsonObject.object()
                .list("events", page.events(), (out, event) -> event(out, event, words))
                .put("cursor", page.reached())
                .node());
    }

    private static void event(JsonObject out, Event event, Wording words) {
        out.put("id", event.cursor())
                .put("at", event.at())
                .put("type", event.type().text());
        event.facts().forEach((name, fact) -> out.put(name, fact instanceof Sentence say ? words.say(say) : fact));
    }

    /** Until the client goes away or the module closes; who comes back says what was the last that it got. */
    private void stream(EventReading reading, EventCursor from, Wording words, OutputStream out) throws IOException {
        send(out, "retry: 2000\n\n");
        try {
            EventCursor cursor = from;
            while (!api.events().isClosed()) {
                EventReading.Page page = reading.after(cursor, A_SIGN_OF_LIFE);
                StringBuilder text = new StringBuilder();
                page.events().forEach(event -> text.append(text(event, words)));
                send(out, text.isEmpty() ? ": no news\n\n" : text.toString());
                cursor = page.reached();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A stream of events ends; its client comes back: {}", e.getMessage());
        }
    }

    private static String text(Event event, Wording words) {
        JsonObject data = JsonObject.object();
        event(data, event, words);
        return "id: %s\nevent: %s\ndata: %s\n\n"
                .formatted(event.cursor(), event.type().text(), data.node());
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
