package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whatever the description and the traffic do not agree on is found. */
class ApiContractTest {
    private static final ApiContract CONTRACT = ApiContract.asDescribed();
    private static final String BOOKED = """
        {"events": [{"id": "T1.1:4:0", "at": "2026-11-21T13:05:00Z", "type": "sale.booked"}], "cursor": "T1.1:4:0"}\
        """;
    private static final String ISSUE = "{\"id\": \"6f0f0d53-6f9c-4c1e-8f55-0d8f5f8f4a01\"%s}";
    private static final String CUSTOMER = """
        {"number": "T1-0001", "name": "Rosa", "opened": "2026-11-21", "terms": {"mode": "NONE", "days": 30%s}%s}\
        """;

    private static List<String> broken(
            ApiContract contract, String methodAndPath, String body, int status, String answer) {
        return broken(contract, methodAndPath, Map.of(), body, status, ApiResponse.JSON, answer);
    }

    private static List<String> broken(
            ApiContract contract,
            String methodAndPath,
            Map<String, String> query,
            String body,
            int status,
            String type,
            @Nullable String answer) {
        String[] parts = methodAndPath.split(" ", 2);
        return contract.broken(new ApiContract.Exchange(parts[0], parts[1], query, null, body, status, type, answer));
    }

    private static List<String> answered(String methodAndPath, int status, String answer) {
        return broken(CONTRACT, methodAndPath, "", status, answer);
    }

    private static ApiContract doctored(Consumer<ObjectNode> change) {
        ObjectNode description =
                new YAMLMapper().readTree(Path.of("docs/api/openapi.yaml")).asObject();
        change.accept(description);
        return new ApiContract(description);
    }

    @Test
    void whatIsAsDescribedIsLetThrough() {
        assertThat(answered("GET /v1/events", 200, BOOKED)).isEmpty();
        assertThat(broken(
                        CONTRACT,
                        "POST /v1/customers/T1-0001/cards",
                        ISSUE.formatted(""),
                        201,
                        CUSTOMER.formatted("", "")))
                .isEmpty();
        assertThat(answered("DELETE /v1/reader/card", 200, "{}")).isEmpty();
    }

    @Test
    void aFieldThatNobodyDescribedIsFoundAtAnyDepth() {
        assertThat(answered("DELETE /v1/reader/card", 200, "{\"gone\": true}"))
                .singleElement()
                .asString()
                .startsWith("DELETE /v1/reader/card answered 200: forgetCardAtReader.200")
                .contains("'gone'");
        String card = "POST /v1/customers/T1-0001/cards";
        assertThat(broken(CONTRACT, card, ISSUE.formatted(""), 201, CUSTOMER.formatted("", ", \"shoeSize\": 42")))
                .as("beside parts that are put together")
                .singleElement()
                .asString()
                .contains("'shoeSize'");
        assertThat(broken(CONTRACT, card, ISSUE.formatted(""), 201, CUSTOMER.formatted(", \"hours\": 5", "")))
                .as("within one of them")
                .isNotEmpty()
                .allMatch(word -> word.contains("/terms") && word.contains("'hours'") || !word.contains("'hours'"))
                .anyMatch(word -> word.contains("'hours'"));
        assertThat(answered("GET /v1/events", 200, BOOKED.replace("\"type\"", "\"mood\": \"good\", \"type\"")))
                .anyMatch(word -> word.contains("/events/0") && word.contains("'mood'"));
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherFormIsFound() {
        assertThat(answered("GET /v1/events", 200, "{\"events\": []}")).anyMatch(word -> word.contains("cursor"));
        assertThat(answered("GET /v1/events", 200, BOOKED.replace("2026-11-21T13:05:00Z", "yesterday")))
                .anyMatch(word -> word.contains("/events/0/at"));
        assertThat(answered("GET /v1/events", 200, "not JSON")).anyMatch(word -> word.contains("it is no JSON"));
    }

    @Test
    void anEventThatIsNotInTheListIsFoundInAnswersAndStreams() {
        ApiContract fewer = doctored(description ->
                ((ArrayNode) description.at("/components/schemas/Event/properties/type/enum")).remove(0));

        assertThat(broken(fewer, "GET /v1/events", "", 200, BOOKED)).anyMatch(word -> word.contains("/events/0/type"));
        String stream = "retry: 2000\n\nid: T1.1:4:0\nevent: sale.booked\n"
                + "data: {\"id\": \"T1.1:4:0\", \"at\": \"2026-11-21T13:05:00Z\", \"type\": \"sale.booked\"}\n\n";
        assertThat(broken(CONTRACT, "GET /v1/events", Map.of(), "", 200, "text/event-stream", stream))
                .isEmpty();
        assertThat(broken(fewer, "GET /v1/events", Map.of(), "", 200, "text/event-stream", stream))
                .anyMatch(word -> word.contains("/type"));
    }

    @Test
    void aCallWithoutANameOrADescriptionIsFound() {
        ApiContract nameless = doctored(
                description -> ((ObjectNode) description.at("/paths/~1v1~1reader~1card/delete")).remove("operationId"));
        assertThat(broken(nameless, "DELETE /v1/reader/card", "", 200, "{}"))
                .containsExactly("DELETE /v1/reader/card answered 200: it has no operationId");
        assertThat(answered("DELETE /v1/reader", 200, "{}"))
                .containsExactly("DELETE /? answered 200: no such call is described");
    }

    @Test
    void aStatusAMediaTypeOrAParameterThatIsNotDescribedIsFound() {
        assertThat(answered("DELETE /v1/reader/card", 204, ""))
                .containsExactly("DELETE /v1/reader/card answered 204: this status is not described");
        assertThat(answered("DELETE /v1/reader/card", 409, "{}"))
                .containsExactly("DELETE /v1/reader/card answered 409: this status is not described");
        assertThat(broken(CONTRACT, "GET /v1/day", Map.of(), "", 200, "text/csv", null))
                .singleElement()
                .asString()
                .contains("text/csv is not described");
        assertThat(broken(CONTRACT, "GET /v1/day", Map.of("of", "x"), "", 200, "text/csv", null))
                .anyMatch(word -> word.contains("the parameter 'of' is not described"));
        assertThat(broken(CONTRACT, "GET /v1/events", Map.of("wait", "61"), "", 200, ApiResponse.JSON, BOOKED))
                .anyMatch(word -> word.contains("getEvents.query.wait"));
    }

    @Test
    void whatEachCallMayBeAnsweredIsThatAndNothingElse() {
        String problem = Problem.of(ProblemCode.NO_TOKEN, "x").answer().text();

        assertThat(broken(CONTRACT, "GET /v1/day", Map.of(), "", 401, ApiResponse.PROBLEM, problem))
                .isEmpty();
        assertThat(broken(CONTRACT, "GET /v1/day", Map.of(), "", 415, ApiResponse.PROBLEM, problem))
                .singleElement()
                .asString()
                .endsWith("this status is described for 'wrong-media-type' and not for 'no-token'");
    }

    @Test
    void aRequestThatWasCarriedOutFitsAndOneThatWasRefusedNeedNot() {
        String path = "POST /v1/customers/T1-0001/cards";
        String refused = Problem.of(ProblemCode.BAD_INPUT, "x").answer().text();

        for (String wrong : List.of(", \"color\": \"red\"", ", \"by\": 5", ", \"by\": \"\"")) {
            String body = ISSUE.formatted(wrong);
            assertThat(broken(CONTRACT, path, body, 201, CUSTOMER.formatted("", "")))
                    .as(body)
                    .singleElement()
                    .asString()
                    .contains("issueCard.request");
            assertThat(broken(CONTRACT, path, Map.of(), body, 400, ApiResponse.PROBLEM, refused))
                    .isEmpty();
        }
        assertThat(broken(CONTRACT, path, "", 201, CUSTOMER.formatted("", "")))
                .containsExactly("POST /v1/customers/{customer}/cards answered 201: it has no body");
    }

    @Test
    void nullCountsAsLeftOutAndCapitalsDoNotMatterInRequestsAlone() {
        String path = "PUT /v1/customers/T1-0001/standing";
        String body = ISSUE.formatted(", \"standing\": \"watch\", \"reason\": \"Late\", \"until\": null");

        assertThat(broken(CONTRACT, path, body, 200, CUSTOMER.formatted("", "")))
                .isEmpty();
        assertThat(broken(CONTRACT, path, body.replace("watch", "pigeon"), 200, CUSTOMER.formatted("", "")))
                .anyMatch(word -> word.contains("setStanding.request/standing"));
        assertThat(broken(CONTRACT, path, body, 200, CUSTOMER.formatted("", ", \"phone\": null")))
                .anyMatch(word -> word.contains("/phone"));
        assertThat(broken(CONTRACT, path, body, 200, CUSTOMER.formatted("", "").replace("NONE", "none")))
                .anyMatch(word -> word.contains("/terms/mode"));
    }
}
