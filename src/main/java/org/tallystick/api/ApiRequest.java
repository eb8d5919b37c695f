package org.tallystick.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.validation.DateRules;
import org.tallystick.validation.IdRules;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/**
 * A request, whichever way it came.
 *
 * @param path without the query, such as {@code /v1/sales}
 * @param accept the wanted media type; {@code application/json} where nothing else is offered
 * @param body JSON; empty for a GET
 * @param lastEventId what a stream of events goes on behind; null for all else
 * @param language that whoever asks reads, as a BCP 47 tag; null for the shop's
 */
public record ApiRequest(
        String method,
        String path,
        Map<String, String> query,
        String accept,
        String body,
        Role role,
        @Nullable String lastEventId,
        @Nullable String language) {

    public ApiRequest(String method, String path, Map<String, String> query, String accept, String body, Role role) {
        this(method, path, query, accept, body, role, null, null);
    }

    public ApiRequest {
        path = Arrays.stream(path.split("/", -1)).map(IdRules::sameForm).collect(Collectors.joining("/"));
        query = Map.copyOf(query);
    }

    /** A day given in the query. */
    public Optional<LocalDate> day(String name) {
        return Optional.ofNullable(query.get(name)).map(text -> DateRules.day(name, text));
    }

    /** One of some words given in the query, in capitals or not. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> words) {
        List<E> all = List.of(words.getEnumConstants());
        return Optional.ofNullable(query.get(name))
                .map(text -> all.stream()
                        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(name, Phrase.INPUT_NOT_AMONG, all.toString())));
    }
}
