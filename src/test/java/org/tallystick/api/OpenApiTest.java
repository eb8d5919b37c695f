package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.app.ApiRoutes;
import org.tallystick.shop.CornerShop;
import org.tallystick.till.TillClock;
import org.tallystick.till.event.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What integrators read about the API is what the API does. */
class OpenApiTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern HANDLED =
            Pattern.compile("Route\\.of\\(\\s*Role\\.\\w+,\\s*\"([^\"]+)\",\\s*\\(call, path\\) -> (\\w+)\\(");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode description = new YAMLMapper().readTree(DOCS.resolve("api/openapi.yaml"));

    /** What is said of a call on either side. */
    private record Said(String role, Set<String> takes, Set<String> gives) {}

    @Test
    void everyRouteIsDescribedWithItsRoleAndWhatItTakesAndGivesAndNoOther() {
        Map<String, Said> described = new TreeMap<>();
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method)) {
                        described.put(
                                method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "*"),
                                new Said(role(call), mediaTypes(call.path("requestBody")), gives(call)));
                    }
                }));

        assertThat(described).isEqualTo(routes());
    }

    @SuppressWarnings("NullAway") // routes are only listed; none of them is asked anything
    private static Map<String, Said> routes() {
        Map<String, Said> routes = new TreeMap<>();
        for (Route route : routesThemselves()) {
            routes.put(
                    route.name(),
                    new Said(
                            route.role().name(),
                            new TreeSet<>(route.takes().mediaTypes()),
                            new TreeSet<>(route.gives())));
        }
        return routes;
    }

    private static String role(JsonNode call) {
        return call.path("security").toString().equals("[{\"owner\":[]}]") ? "OWNER" : "TILL";
    }

    private Set<String> gives(JsonNode call) {
        Set<String> gives = new TreeSet<>();
        call.path("responses").forEachEntry((status, answer) -> {
            if (status.startsWith("2")) {
                gives.addAll(mediaTypes(answer));
            }
        });
        return gives;
    }

    private Set<String> mediaTypes(JsonNode described) {
        JsonNode reference = described.path("$ref");
        JsonNode whole =
                reference.isString() ? description.at(reference.stringValue().substring(1)) : described;
        return new TreeSet<>(whole.path("content").propertyNames());
    }

    @Test
    void everyParameterOfAQueryIsDescribedAndNoOther() {
        Map<String, Set<String>> described = new TreeMap<>();
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method)) {
                        described.put(
                                method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "*"), query(call));
                    }
                }));

        Map<String, Set<String>> asked = new TreeMap<>();
        routesThemselves().forEach(route -> asked.put(route.name(), new TreeSet<>(route.asks())));
        assertThat(described).isEqualTo(asked);
    }

    private Set<String> query(JsonNode call) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : call.path("parameters")) {
            JsonNode reference = parameter.path("$ref");
            JsonNode whole = reference.isString()
                    ? description.at(reference.stringValue().substring(1))
                    : parameter;
            if (whole.path("in").asString("").equals("query")) {
                names.add(whole.path("name").stringValue());
            }
        }
        return names;
    }

    @SuppressWarnings("NullAway") // routes are only listed; none of them is asked anything
    static List<Route> routesThemselves() {
        TillClock shop = new TillClock(InstantSource.system(), CornerShop.SHOP, UUID::randomUUID);
        return ApiRoutes.of(
                        new ApiContext(null, null, shop, null, null, null, null, null, null, null, null),
                        ApiObserver.NONE)
                .routes();
    }

    /** A comma in braces ends a text that is not quoted, and makes a key of what follows. */
    @Test
    void nothingIsCutByAComma() {
        List<String> cut = new ArrayList<>();
        keysWithoutValue("", description, cut);
        assertThat(cut).isEmpty();
    }

    private static void keysWithoutValue(String place, JsonNode node, List<String> cut) {
        if (node.isNull()) {
            cut.add(place);
        }
        node.forEachEntry((key, value) -> keysWithoutValue(place + "/" + key, value, cut));
        if (node.isArray()) {
            node.forEach(each -> keysWithoutValue(place, each, cut));
        }
    }

    @Test
    void everyTypeOfEventIsDescribedAndNoOther() throws IOException {
        List<String> types = Stream.of(EventType.values()).map(EventType::text).toList();

        assertThat(description
                        .at("/components/schemas/Event/properties/type/enum")
                        .valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactlyElementsOf(types);
        assertThat(Files.readString(DOCS.resolve("api/events.md"))).contains(types);
    }

    /** A handler of a report begins so; what it is called and where it stands is found in the code. */
    @Test
    void whateverMayBeAnsweredBusySaysSo() throws IOException {
        Set<String> busy = new TreeSet<>(Set.of("POST /v1/backup", "POST /v1/export", "GET /v1/events"));
        int reports = 0;
        for (String source : sources()) {
            reports += source.split("api\\.report\\(", -1).length - 1;
            HANDLED.matcher(source)
                    .results()
                    .filter(route -> makesAReport(source, route.group(2)))
                    .forEach(route -> busy.add(route.group(1)));
        }
        assertThat(busy).as("with one route for each report in the code").hasSize(3 + reports);
        assertThat(reports).isPositive();
        routes().forEach((name, said) -> {
            if (said.takes().contains("text/csv")) {
                busy.add(name);
            }
        });

        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (call.path("responses")
                            .path("503")
                            .path("$ref")
                            .asString("")
                            .endsWith("/Busy")) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "*"));
                    }
                }));
        assertThat(described).isEqualTo(busy);
        assertThat(description
                        .at("/components/responses/Busy/headers/Retry-After")
                        .isMissingNode())
                .isFalse();
    }

    private static boolean makesAReport(String source, String handler) {
        int begins = source.indexOf("private ApiResponse " + handler + "(");
        return begins >= 0
                && source.substring(begins, source.indexOf("\n    }\n", begins)).contains("api.report(");
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/tallystick/api"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void everyCallHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        description
                .path("paths")
                .forEach(calls -> calls.forEachEntry((method, call) -> {
                    if (METHODS.contains(method)) {
                        names.add(call.path("operationId").asString(""));
                    }
                }));

        assertThat(names).hasSizeGreaterThan(60).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        for (JsonNode reference : description.findValues("$ref")) {
            String pointer = reference.stringValue().substring(1);
            if (description.at(pointer).isMissingNode()) {
                lost.add(pointer);
            }
        }

        assertThat(description.findValues("$ref")).isNotEmpty();
        assertThat(lost).isEmpty();
    }

    @Test
    void everyProblemStandsInBothPages() throws IOException {
        String page = Files.readString(DOCS.resolve("errors.md"));
        for (ProblemCode problem : ProblemCode.values()) {
            assertThat(page).contains("| %s | `%s` |".formatted(problem.status(), problem.code()));
        }

        assertThat(description
                        .at("/components/schemas/Problem/properties/code/enum")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemCode.values()).map(ProblemCode::code).toList());
    }
}
