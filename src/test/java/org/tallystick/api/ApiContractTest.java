package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whatever a description and the traffic do not agree on is found. */
class ApiContractTest {
    private static final String DESCRIPTION = """
        info:
          description: |
            Besides the answers listed, each call
            may be answered 401 `no-token`, 415 `wrong-media-type` and 503. All are explained elsewhere.
        paths:
          /v1/hats:
            get:
              operationId: listHats
              parameters: [{name: limit, in: query, schema: {type: integer, maximum: 9}}]
              responses:
                "200":
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [hats]
                        properties: {hats: {type: array, items: {$ref: "#/components/schemas/Hat"}}}
                    text/csv: {schema: {type: string}}
            delete:
              operationId: forgetHats
              responses: {"200": {$ref: "#/components/responses/Gone"}}
          /v1/hats/news:
            get:
              operationId: getNews
              responses: {"200": {content: {text/event-stream: {schema: {type: string}}}}}
          /v1/hats/{number}:
            parameters: [{name: number, in: path, schema: {type: string, pattern: "^H[0-9]$"}}]
            put:
              operationId: putHat
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [form]
                      properties:
                        form: {enum: [ROUND, FLAT]}
                        since: {type: string, format: date}
                        tags: {type: array, items: {type: string}}
              responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Hat"}}}}}
            post:
              responses: {"200": {$ref: "#/components/responses/Gone"}}
        components:
          responses:
            Gone: {content: {application/json: {schema: {type: object}}}}
          schemas:
            Thing: {type: object, required: [number], properties: {number: {type: string}}}
            Hat:
              allOf:
                - $ref: "#/components/schemas/Thing"
                - properties:
                    form: {enum: [ROUND, FLAT]}
                    band: {type: object, properties: {color: {type: string}}}
                    more: {type: object, additionalProperties: true}
            Event: {type: object, required: [type], properties: {type: {enum: [hat.made]}}}
            Problem:
              type: object
              required: [code]
              properties: {type: {}, code: {type: string}, title: {}, status: {}, detail: {}}
        """;
    private static final String HAT = "{\"number\": \"H1\"}";

    private static List<String> broken(
            String methodAndPath,
            Map<String, String> query,
            String body,
            int status,
            String type,
            @Nullable String answer) {
        String[] parts = methodAndPath.split(" ", 2);
        return new ApiContract(new YAMLMapper().readTree(DESCRIPTION))
                .broken(new ApiContract.Exchange(parts[0], parts[1], query, null, body, status, type, answer));
    }

    private static List<String> answered(String methodAndPath, int status, String answer) {
        return broken(methodAndPath, Map.of(), "", status, ApiResponse.JSON, answer);
    }

    private static List<String> asked(String body) {
        return broken("PUT /v1/hats/H1", Map.of(), body, 200, ApiResponse.JSON, HAT);
    }

    @Test
    void whatIsAsDescribedIsLetThrough() {
        assertThat(answered("GET /v1/hats", 200, """
            {"hats": [{"number": "H1", "form": "FLAT", "band": {"color": "red"}, "more": {"any": 1}}]}\
            """)).isEmpty();
        assertThat(asked("{\"form\": \"ROUND\", \"since\": \"2026-11-21\"}")).isEmpty();
        assertThat(broken("GET /v1/hats", Map.of("limit", "9"), "", 200, "text/csv; charset=utf-8", null))
                .isEmpty();
    }

    @Test
    void aFieldThatNobodyDescribedIsFoundAtAnyDepth() {
        assertThat(answered("DELETE /v1/hats", 200, "{\"gone\": true}"))
                .singleElement()
                .asString()
                .startsWith("DELETE /v1/hats answered 200: forgetHats.200")
                .contains("'gone'");
        assertThat(answered("GET /v1/hats", 200, "{\"hats\": [{\"number\": \"H1\", \"size\": 58}]}"))
                .as("beside parts that are put together")
                .anyMatch(word -> word.contains("/hats/0") && word.contains("'size'"));
        assertThat(answered("GET /v1/hats", 200, "{\"hats\": [{\"number\": \"H1\", \"band\": {\"width\": 2}}]}"))
                .as("within one of them")
                .anyMatch(word -> word.contains("/hats/0/band") && word.contains("'width'"));
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherFormIsFound() {
        assertThat(answered("GET /v1/hats", 200, "{\"hats\": [{}]}"))
                .containsExactly("GET /v1/hats answered 200: listHats.200/hats/0 required property 'number' not found");
        assertThat(answered("GET /v1/hats", 200, "{\"hats\": [{\"number\": \"H1\", \"form\": \"SOFT\"}]}"))
                .singleElement()
                .asString()
                .contains("/hats/0/form");
        assertThat(answered("GET /v1/hats", 200, "no JSON")).anyMatch(word -> word.contains("it is no JSON"));
    }

    @Test
    void anEventThatIsNotInTheListIsFoundInAStream() {
        String stream = "retry: 2000\n\nid: 1\nevent: hat.made\ndata: {\"type\": \"hat.made\"}\n\n";

        assertThat(broken("GET /v1/hats/news", Map.of(), "", 200, "text/event-stream", stream))
                .isEmpty();
        assertThat(broken(
                        "GET /v1/hats/news",
                        Map.of(),
                        "",
                        200,
                        "text/event-stream",
                        stream.replace("\"hat.made\"", "\"hat.sold\"")))
                .singleElement()
                .asString()
                .startsWith("GET /v1/hats/news answered 200: event/type");
    }

    @Test
    void aCallWithoutANameOrADescriptionIsFound() {
        assertThat(answered("POST /v1/hats/H1", 200, "{}"))
                .containsExactly("POST /v1/hats/{number} answered 200: it has no operationId");
        assertThat(answered("GET /v1/shoes", 200, "{}"))
                .containsExactly("GET /? answered 200: no such call is described");
        assertThat(answered("GET /v1/hats/", 200, "{}"))
                .containsExactly("GET /? answered 200: no such call is described");
    }

    @Test
    void aStatusOrAMediaTypeThatIsNotDescribedIsFound() {
        assertThat(answered("DELETE /v1/hats", 204, ""))
                .containsExactly("DELETE /v1/hats answered 204: this status is not described");
        assertThat(answered("DELETE /v1/hats", 409, "{}"))
                .containsExactly("DELETE /v1/hats answered 409: this status is not described");
        assertThat(broken("DELETE /v1/hats", Map.of(), "", 200, "text/csv", null))
                .containsExactly("DELETE /v1/hats answered 200: text/csv is not described, but [application/json]");
    }

    @Test
    void aParameterThatIsNotDescribedOrWrongIsFound() {
        String hats = "{\"hats\": []}";

        assertThat(broken("GET /v1/hats", Map.of("of", "x"), "", 200, ApiResponse.JSON, hats))
                .containsExactly("GET /v1/hats answered 200: the parameter 'of' is not described");
        for (String limit : List.of("10", "many")) {
            assertThat(broken("GET /v1/hats", Map.of("limit", limit), "", 200, ApiResponse.JSON, hats))
                    .singleElement()
                    .asString()
                    .startsWith("GET /v1/hats answered 200: listHats.query.limit");
        }
        assertThat(broken("PUT /v1/hats/7", Map.of(), "{\"form\": \"FLAT\"}", 200, ApiResponse.JSON, HAT))
                .singleElement()
                .asString()
                .startsWith("PUT /v1/hats/{number} answered 200: putHat.path.number");
    }

    @Test
    void whatEachCallMayBeAnsweredIsThatAndNothingElse() {
        String problem = Problem.of(ProblemCode.NO_TOKEN, "x").answer().text();

        assertThat(broken("GET /v1/hats", Map.of(), "", 401, ApiResponse.PROBLEM, problem))
                .isEmpty();
        assertThat(broken("GET /v1/hats", Map.of(), "", 503, ApiResponse.PROBLEM, problem))
                .isEmpty();
        assertThat(broken("GET /v1/hats", Map.of(), "", 415, ApiResponse.PROBLEM, problem))
                .containsExactly("GET /v1/hats answered 415:"
                        + " this status is described for 'wrong-media-type' and not for 'no-token'");
        assertThat(broken("GET /v1/shoes", Map.of(), "", 404, ApiResponse.PROBLEM, problem))
                .isEmpty();
    }

    @Test
    void aRequestThatWasCarriedOutFitsAndOneThatWasRefusedNeedNot() {
        String refused = Problem.of(ProblemCode.WRONG_MEDIA_TYPE, "x").answer().text();

        for (String wrong : List.of("{\"form\": \"FLAT\", \"color\": 1}", "{\"form\": 5}", "{}", "[]")) {
            assertThat(asked(wrong)).as(wrong).isNotEmpty().allMatch(word -> word.contains("putHat.request"));
            assertThat(broken("PUT /v1/hats/H1", Map.of(), wrong, 415, ApiResponse.PROBLEM, refused))
                    .isEmpty();
        }
        assertThat(asked("")).containsExactly("PUT /v1/hats/{number} answered 200: it has no body");
    }

    @Test
    void nullCountsAsLeftOutAndCapitalsDoNotMatterInRequestsAlone() {
        assertThat(asked("{\"form\": \"round\", \"since\": null}")).isEmpty();
        assertThat(asked("{\"form\": \"round\", \"since\": \" \"}")).isEmpty();
        assertThat(asked("{\"form\": \"soft\"}")).anyMatch(word -> word.contains("putHat.request/form"));
        assertThat(answered("GET /v1/hats", 200, "{\"hats\": [{\"number\": \"H1\", \"form\": \"round\"}]}"))
                .anyMatch(word -> word.contains("/hats/0/form"));
        assertThat(answered("GET /v1/hats", 200, "{\"hats\": [{\"number\": null}]}"))
                .anyMatch(word -> word.contains("/hats/0/number"));
    }
}
