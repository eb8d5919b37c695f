package org.tallystick.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * One call of the API.
 *
 * @param path segments, a {@code *} for each that varies
 * @param role the least that is needed
 * @param takes what its body may be
 * @param asks names of the parameters that its query may have
 * @param needs what the till needs for it besides its token; null for nothing
 * @param gives the media types of its answers, the one first that is given to whoever asks for none of them
 */
public record Route(
        String method,
        List<String> path,
        Role role,
        @Nullable TillRight needs,
        Takes takes,
        List<String> asks,
        List<String> gives,
        BiFunction<ApiRequest, List<String>, ApiResponse> work) {

    /** One that gives JSON, and takes it unless it is a GET or a DELETE. */
    public static Route of(Role role, String methodAndPath, BiFunction<ApiRequest, List<String>, ApiResponse> work) {
        int space = methodAndPath.indexOf(' ');
        String method = methodAndPath.substring(0, space);
        return new Route(
                method,
                List.of(methodAndPath.substring(space + 2).split("/")),
                role,
                null,
                method.equals("GET") || method.equals("DELETE") ? Takes.NOTHING : Takes.JSON,
                List.of(),
                List.of(ApiResponse.JSON),
                work);
    }

    /** One that a shop can keep from the till. */
    public Route needing(TillRight right) {
        return new Route(method, path, role, right, takes, asks, gives, work);
    }

    /** As the shop lets the till call it. */
    public Route within(TillRights rights) {
        TillRight right = needs;
        return right == null
                ? this
                : new Route(
                        method,
                        path,
                        role,
                        needs,
                        takes,
                        asks,
                        gives,
                        (call, variable) -> rights.refusal(call, right)
                                .map(Problem::answer)
                                .orElseGet(() -> work.apply(call, variable)));
    }

    public Route taking(Takes body) {
        return new Route(method, path, role, needs, body, asks, gives, work);
    }

    /** In place of JSON alone. */
    public Route giving(String... mediaTypes) {
        return new Route(method, path, role, needs, takes, asks, List.of(mediaTypes), work);
    }

    /** With a query that may have these parameters. */
    public Route asking(String... parameters) {
        return new Route(method, path, role, needs, takes, List.of(parameters), gives, work);
    }

    /** @throws InvalidInput for a parameter that is not known: whoever sent it would think that it counts */
    void checkQuery(ApiRequest call) {
        for (String name : call.query().keySet()) {
            if (!asks.contains(name)) {
                throw asks.isEmpty()
                        ? new InvalidInput(name, Phrase.INPUT_NO_QUERY, name())
                        : new InvalidInput(name, Phrase.INPUT_QUERY, name(), asks.toString());
            }
        }
    }

    public boolean isFor(Role asking) {
        return role != Role.OWNER || asking == Role.OWNER;
    }

    /** Such as {@code POST /v1/sales}. */
    public String name() {
        return method + " /" + String.join("/", path);
    }

    /** Only a POST creates: what a PUT, PATCH or DELETE changes was there before. */
    ApiResponse answer(ApiRequest call, List<String> variable) {
        ApiResponse answer = work.apply(call, variable);
        return answer.status() == 201 && !method.equals("POST") ? answer.as(200) : answer;
    }

    /** What stands for the stars, when the path fits. */
    Optional<List<String>> matches(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        List<String> variable = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals("*")) {
                variable.add(segments.get(i));
            } else if (!path.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variable);
    }
}
