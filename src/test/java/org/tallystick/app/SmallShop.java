package org.tallystick.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.tallystick.EmptyIndex;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.book.BookPosition;
import org.tallystick.files.Privacy;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.till.Till;
import org.tallystick.till.TillSession;
import org.tallystick.till.housekeeping.BookWatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real data folder without devices, asked in this process and at the command line. */
public final class SmallShop implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofMinutes(1);

    public final Path folder;
    public final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    public final Environment environment = ProvedTraffic.environment(now::get);
    private TillRuntime till;
    private boolean open;
    private String said = "";

    private SmallShop(Path folder) {
        this(folder, Instant.parse("2026-11-21T13:05:00Z"));
    }

    private SmallShop(Path folder, Instant time) {
        this.folder = folder;
        now.set(time);
        this.till = opened();
    }

    /** A new one; more settings follow on the usual ones. */
    public static SmallShop in(Path folder, String... settings) throws IOException {
        return inCountry(folder, "DE", settings);
    }

    public static SmallShop inCountry(Path folder, String country, String... settings) throws IOException {
        Files.createDirectories(folder, Privacy.ofNewFolder(folder));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin, country: %s}
            api: {port: 0}
            """.formatted(country) + String.join("\n", settings));
        EmptyIndex.in(folder);
        return new SmallShop(folder);
    }

    /** One that is there already. */
    public static SmallShop at(Path folder) {
        return new SmallShop(folder);
    }

    /** One that is there already, at a time. */
    public static SmallShop at(Path folder, Instant now) {
        return new SmallShop(folder, now);
    }

    private TillRuntime opened() {
        TillRuntime made = TillRuntime.open(folder, environment, false, RebuildProgress.UNSEEN);
        made.session().waitAtMost(ON_A_BUSY_MACHINE);
        open = true;
        return made;
    }

    /** On a port of its own, for whoever closes it. */
    public HttpEndpoint served() {
        return ShopFixture.served(till, environment);
    }

    public void stop() {
        open = false;
        till.events().close();
        till.close();
    }

    public void start() {
        till = opened();
    }

    public void daysPass(int days) {
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(days)));
    }

    public JsonNode post(String path, ObjectNode body) {
        return JSON.readTree(call(path, body.toString()).text());
    }

    public JsonNode send(String method, String path, ObjectNode body) {
        ApiRequest call = new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body.toString(), Role.OWNER);
        return JSON.readTree(till.api().answer(call).text());
    }

    /** Written out whole, as each face does it: a report keeps its place until then. */
    public ApiResponse answer(ApiRequest call) {
        ApiResponse answer = till.api().answer(call);
        return answer.length().isPresent()
                ? answer
                : new ApiResponse(answer.status(), answer.contentType(), answer.body());
    }

    /** Not written out yet. */
    public ApiResponse stream(ApiRequest call) {
        return till.api().answer(call);
    }

    public JsonNode answerJson(String method, String path, Map<String, String> query) {
        return JSON.readTree(answer(new ApiRequest(method, path, query, ApiResponse.JSON, "", Role.OWNER))
                .text());
    }

    /** A slip as it stands on paper. */
    public String paper(String slip) {
        return till.api()
                .answer(new ApiRequest("GET", "/v1/slips/" + slip, Map.of(), "text/plain", "", Role.OWNER))
                .text();
    }

    public ApiResponse call(String path, String body) {
        return till.api().answer(new ApiRequest("POST", path, Map.of(), ApiResponse.JSON, body, Role.OWNER));
    }

    public JsonNode get(String path) {
        return JSON.readTree(till.api()
                .answer(new ApiRequest("GET", path, Map.of(), ApiResponse.JSON, "", Role.OWNER))
                .text());
    }

    public JsonNode search(String text) {
        ApiRequest call =
                new ApiRequest("GET", "/v1/customers", Map.of("query", text), ApiResponse.JSON, "", Role.TILL);
        return JSON.readTree(till.api().answer(call).text());
    }

    /** As plain text. */
    public String text(String path) {
        return till.api()
                .answer(new ApiRequest("GET", path, Map.of(), "text/plain", "", Role.OWNER))
                .text();
    }

    public static ObjectNode plain() {
        return JSON.createObjectNode();
    }

    public static ObjectNode numbered() {
        return plain().put("id", UUID.randomUUID().toString());
    }

    public String customer(String name, String limit) {
        ObjectNode body = numbered().put("name", name).put("somebodyElse", true);
        body.putObject("terms").put("mode", "LIMITED").put("limit", limit);
        return post("/v1/customers", body).path("number").asString();
    }

    public static ObjectNode sale(String customer, String total) {
        return numbered().put("customer", customer).put("total", total).put("receipt", "R-1");
    }

    /** The slip's number. */
    public String sold(ObjectNode sale) {
        return post("/v1/sales", sale).path("slip").path("number").asString();
    }

    public String owed(String customer) {
        return get("/v1/customers/" + customer).path("owed").asString();
    }

    public BookWatch watch() {
        return till.session().ask(Till::watch);
    }

    public TillSession session() {
        return till.session();
    }

    /** What nobody can ask for from outside. */
    public <T> T ask(Function<Till, T> question) {
        return till.session().ask(question);
    }

    public BookPosition head() {
        return ask(open -> open.book().head());
    }

    /** The day is over, by the clock. */
    public void closeDay() {
        till.session().ask(till -> till.closeShift(till.booking().clock().machine(), null));
    }

    public List<String> notices() {
        return till.session()
                .ask(open -> open.notices().stream()
                        .map(notice -> notice.whole().toString())
                        .toList());
    }

    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        post("/v1/verify", plain()).path("findings").forEach(each -> findings.add(each.asString()));
        return findings;
    }

    /** The command's exit code; it finds the folder in use if the shop is open. */
    public int run(String... arguments) {
        return run(folder, arguments);
    }

    public int run(Path data, String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(arguments));
        int code = CommandTree.execute(
                new CliEnvironment(environment),
                new PrintWriter(out),
                new PrintWriter(out),
                all.toArray(String[]::new));
        said = out.toString();
        return code;
    }

    /** All that the last command said. */
    public String said() {
        return said;
    }

    @Override
    public void close() {
        if (open) {
            stop();
        }
    }
}
