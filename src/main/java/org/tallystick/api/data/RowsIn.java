package org.tallystick.api.data;

import java.io.OutputStream;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Problem;
import org.tallystick.api.ProblemCode;
import org.tallystick.api.Requests;
import org.tallystick.api.Role;
import org.tallystick.book.BookFailed;
import org.tallystick.exchange.Remarks;
import org.tallystick.exchange.imports.FileForms;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the rows of a file in that was found to be right: each is a line of the book, and the till goes on selling in
 * between.
 *
 * @param words what the rows are, for messages
 */
public record RowsIn(ApiContext api, Exchange.Import kind, String words) {
    private static final Logger LOG = LoggerFactory.getLogger(RowsIn.class);
    static final int AT_A_TIME = 200;
    private static final JsonFactory WRITING =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** What is asked for: the file, and what else the call may say. */
    public record Asked(
            String csv,
            boolean dryRun,
            boolean namesakes,
            @Nullable String decimals,
            @Nullable String days,
            boolean leaveOut) {

        /** JSON with the file in {@code csv}, or the file itself with the rest in the query. */
        public static Asked of(ApiRequest call, ApiContext api) {
            if (isJson(call.body())) {
                call.query().keySet().stream().findFirst().ifPresent(name -> {
                    throw new InvalidInput(name, Phrase.INPUT_IN_BODY);
                });
                return of(Requests.ofWholeFiles(api.currency()).body(call));
            }
            ObjectNode said = JsonNodeFactory.instance.objectNode().put("csv", call.body());
            for (String flag : List.of("dryRun", "namesakes", "leaveOut")) {
                said.put(flag, flag(flag, call.query().getOrDefault(flag, "false")));
            }
            for (String word : List.of("decimals", "days")) {
                said.put(word, call.query().get(word));
            }
            return of(new Body(said, api.currency()));
        }

        private static boolean flag(String name, String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new InvalidInput(name, Phrase.INPUT_TRUE_OR_FALSE);
            }
            return text.equals("true");
        }

        private static boolean isJson(String body) {
            return body.chars()
                            .filter(each -> !Character.isWhitespace(each))
                            .findFirst()
                            .orElse(0)
                    == '{';
        }

        /** What was kept of a call; an earlier release kept the file alone. */
        public static Asked ofKept(String kept, ApiContext api) {
            return of(new ApiRequest("POST", "/v1/import", Map.of(), ApiResponse.JSON, kept, Role.OWNER), api);
        }

        private static Asked of(Body body) {
            Asked asked = new Asked(
                    body.whole("csv"),
                    body.flag("dryRun", false),
                    body.flag("namesakes", false),
                    body.optional("decimals"),
                    body.optional("days"),
                    body.flag("leaveOut", false));
            body.nothingElse();
            return asked;
        }

        /**
         * How the file is written, as the request says.
         *
         * @throws InvalidInput for words that are not known
         */
        public FileForms forms() {
            return FileForms.of(decimals, days, leaveOut);
        }

        /**
         * As {@link #ofKept} takes it; piece by piece, for the file may be most of the memory that there is.
         *
         * @param file what may be kept of it
         */
        public void writeTo(OutputStream out, Reader file) {
            try (JsonGenerator json = WRITING.createGenerator(ObjectWriteContext.empty(), out)) {
                json.writeStartObject();
                json.writeName("csv");
                json.writeString(file, -1);
                json.writeBooleanProperty("namesakes", namesakes);
                json.writeStringProperty("decimals", decimals);
                json.writeStringProperty("days", days);
                json.writeBooleanProperty("leaveOut", leaveOut);
                json.writeEndObject();
            }
        }
    }

    /** Makes a line of a row; one that is there already stays as it is. */
    public interface Writing<R> {
        void row(UUID id, R row);
    }

    /** Asked for once the book is known to be there: beside it lies the key of the rows' ids. */
    public Exchange exchange() {
        return api.ask(till -> {
            till.book().books();
            return till.exchange();
        });
    }

    public static ApiResponse refused(Remarks findings) {
        String detail = "nothing was imported; mend what is wrong in the file (%d) and import it again"
                .formatted(findings.count());
        Problem problem = Problem.wrong(Sentence.asItIs(detail), new InvalidInput("csv", Phrase.INPUT_FINDINGS));
        ArrayNode shown = problem.more().putArray("findings");
        findings.shown().forEach(shown::add);
        return problem.answer();
    }

    /** Those whose id is in no line of the book: the others are there since an earlier import of the same row. */
    public <R> Map<UUID, R> notThereYet(Map<UUID, R> rows) {
        Map<UUID, R> found = new LinkedHashMap<>();
        List<UUID> ids = List.copyOf(rows.keySet());
        for (int from = 0; from < ids.size(); from += AT_A_TIME) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_A_TIME));
            api.ask(till -> some.stream()
                            .filter(id -> !till.booking().known(id))
                            .toList())
                    .forEach(id -> found.put(id, rows.get(id)));
        }
        return found;
    }

    /**
     * Adds all of the rows; what fails leaves the rest to the next start, or to the same file again.
     *
     * @param exchange that keeps the file
     * @param notes what the owner should know of other rows
     */
    public <R> ApiResponse add(Exchange exchange, int there, List<String> notes, Map<UUID, R> rows, Writing<R> write) {
        int added = 0;
        try {
            for (Map.Entry<UUID, R> each : rows.entrySet()) {
                write.row(each.getKey(), each.getValue());
                added++;
            }
        } catch (BookFailed e) {
            return failed(added, rows.size(), "disk", e.say(), e); // the kept file waits for the next start
        } catch (IndexUnusable e) {
            drop(exchange); // it may be long until then, and whoever is erased meanwhile stands in it
            return failed(added, rows.size(), "index", e.say(), e);
        } catch (Busy e) {
            drop(exchange);
            return failed(added, rows.size(), "busy", e.say(), e);
        }
        drop(exchange);
        return answer(added > 0 ? 201 : 200, added, there, 0, notes);
    }

    /** Removes the kept file; where that fails, what became of the rows is still the answer. */
    public void drop(Exchange exchange) {
        try {
            exchange.dropImport(kind);
        } catch (CannotWrite e) {
            LOG.error("The import of {}: {}", words, e.getMessage());
        }
    }

    private ApiResponse failed(int added, int of, String why, Sentence say, RuntimeException e) {
        LOG.error("{} of {} {} were added, then it failed: {}", added, of, words, e.getMessage());
        return Problem.of(
                        ProblemCode.CANNOT_SELL,
                        "%d of %d %s were added, then it failed: %s; import the same file again: %s"
                                .formatted(added, of, words, say, "nobody is added twice"))
                .with("why", why)
                .answer();
    }

    public static ApiResponse answer(int status, int added, int there, int wouldBeAdded, List<String> notes) {
        JsonObject out = JsonObject.object()
                .put("added", added)
                .put("alreadyThere", there)
                .put("wouldBeAdded", wouldBeAdded);
        return ApiResponse.json(status, (notes.isEmpty() ? out : out.strings("notes", notes)).node());
    }
}
