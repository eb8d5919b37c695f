package org.tallystick.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.api.Api;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the api, in this process, in the name of whoever is logged in. */
record Answers(Api api, Role role) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the api says why not. */
    static final class Refused extends RuntimeException {
        private final transient ApiResponse answer;

        Refused(ApiResponse answer) {
            super(problem(answer).path("detail").asString(""));
            this.answer = answer;
        }

        ApiResponse answer() {
            return answer;
        }
    }

    /** @throws Refused when the answer is a problem */
    JsonNode get(String path) {
        return get(path, Map.of());
    }

    JsonNode get(String path, Map<String, String> query) {
        ApiResponse answer = document(path, query, ApiResponse.JSON);
        if (answer.status() >= 400) {
            throw new Refused(answer);
        }
        return JSON.readTree(answer.text());
    }

    /** In another form than JSON. */
    ApiResponse document(String path, Map<String, String> query, String accept) {
        return api.answer(new ApiRequest("GET", path, query, accept, "", role));
    }

    static JsonNode json(ApiResponse answer) {
        return JSON.readTree(answer.text());
    }

    static JsonNode problem(ApiResponse answer) {
        return JSON.readTree(answer.body());
    }

    /** What was sent and refused, to be shown again. */
    static Typed refused(ApiResponse answer, Map<String, String> form) {
        JsonNode problem = problem(answer);
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> more = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            wrong.put(error.path("field").asString(), error.path("message").asString());
        }
        for (JsonNode finding : problem.path("findings")) {
            more.add(finding.asString());
        }
        return new Typed(form, problem.path("detail").asString(""), more, wrong);
    }
}
