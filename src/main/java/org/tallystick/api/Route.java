package org.tallystick.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One call of the API.
 *
 * @param path segments, a {@code *} for each that varies
 * @param role the least that is needed
 */
public record Route(
        String method, List<String> path, Role role, BiFunction<ApiRequest, List<String>, ApiResponse> work) {

    public static Route of(Role role, String methodAndPath, BiFunction<ApiRequest, List<String>, ApiResponse> work) {
        int space = methodAndPath.indexOf(' ');
        return new Route(
                methodAndPath.substring(0, space),
                List.of(methodAndPath.substring(space + 2).split("/")),
                role,
                work);
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
