package org.tallystick.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.tallystick.EmptyIndex;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.device.printer.job.Timing;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.files.Privacy;
import org.tallystick.http.HttpEndpoint;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.simulator.VirtualReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real data folder with real book, index and ports, asked as a till would ask; the devices alone are virtual. */
public final class ShopFixture implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TM_T88V = "epson/tm-t88v";

    /** Virtual printers need no long pauses; the limits are those of real ones. */
    private static final Timing BRISK = new Timing(
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            Duration.ofMillis(10),
            Duration.ofSeconds(3),
            Duration.ofSeconds(60),
            Duration.ofMillis(50),
            Duration.ofMillis(200));

    private static final Path PROFILES = Path.of("device-profiles");

    public final Path folder;
    public final VirtualPrinter printer;
    public final VirtualReader reader = new VirtualReader();
    public final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T13:05:00Z"));
    /** What has passed by the clock that nobody can set, in nanoseconds. */
    public final AtomicLong passed = new AtomicLong();

    private final Environment environment;
    private final Host printerHost;
    private final Host readerHost;
    private TillRuntime till;

    private ShopFixture(Path base, String profile, String printerPort, boolean devices, Timing timing)
            throws IOException {
        InstantSource clock = now::get;
        environment = ProvedTraffic.environment(clock, passed::get, timing);
        folder = Files.createDirectories(base.resolve("shop"), Privacy.ofNewFolder(base));
        printer = new VirtualPrinter(new PrinterProfiles(PROFILES).load(profile), InstantSource.system());
        printerHost = Host.start(PtyEndpoint.at(base.resolve("printer")), printer);
        readerHost = Host.start(PtyEndpoint.at(base.resolve("reader")), reader);
        String port = printerPort.equals("pty") ? printerHost.address() : printerPort;
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: 0}
            devices:
              printer: {profile: %s, port: "%s"}
              reader: {profile: magtek/serial, port: "%s"}
            """.formatted(profile, port, readerHost.address()));
        EmptyIndex.in(folder);
        till = TillRuntime.open(folder, environment, devices, RebuildProgress.UNSEEN);
    }

    /** Devices are in the settings and not touched: slips wait in the queue. */
    public static ShopFixture withoutDevices(Path base) throws IOException {
        return new ShopFixture(base, TM_T88V, "pty", false, BRISK);
    }

    public static ShopFixture withDevices(Path base) throws IOException {
        return new ShopFixture(base, TM_T88V, "pty", true, BRISK);
    }

    public static ShopFixture withPrinter(Path base, String profile, Timing timing) throws IOException {
        return new ShopFixture(base, profile, "pty", true, timing);
    }

    public static ShopFixture whoseTillPrints(Path base) throws IOException {
        return new ShopFixture(base, TM_T88V, "host", true, BRISK);
    }

    public void restart(boolean devices) {
        till.close();
        till = TillRuntime.open(folder, environment, devices, RebuildProgress.UNSEEN);
    }

    /** From now on with this section more in the settings. */
    public void settle(String section) throws IOException {
        till.close();
        Files.writeString(folder.resolve("shop.yaml"), section, StandardOpenOption.APPEND);
        start(false);
    }

    public void stop() {
        till.close();
    }

    public void start(boolean devices) {
        till = TillRuntime.open(folder, environment, devices, RebuildProgress.UNSEEN);
    }

    /** Days that are over go where the settings say from now on. */
    public void deliverSummaries() {
        till.session().ask(open -> {
            open.summaries().begin();
            return open;
        });
    }

    /** On a port of its own, for whoever closes it. */
    public HttpEndpoint served() {
        return served(till, environment);
    }

    static HttpEndpoint served(TillRuntime till, Environment environment) {
        HttpEndpoint http = new HttpEndpoint(
                0,
                Set.of(),
                AccessTokens.tokens(till.secrets()),
                till.api(),
                till.pages(environment),
                till.network().door());
        http.start();
        return http;
    }

    public Host printerHost() {
        return printerHost;
    }

    /** However many: where the clock has jumped too far to be believed, the owner confirms it. */
    public void daysPass(int days) {
        clockJumps(days);
        JsonNode day = get("/v1/day");
        if (day.path("waits").asBoolean()) {
            owner("POST", "/v1/day", numbered().put("day", day.path("clockDay").asString()));
        }
    }

    public void clockJumps(int days) {
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(days)));
    }

    public ApiResponse call(
            String method, String path, String body, Role role, String accept, Map<String, String> query) {
        return till.api().answer(new ApiRequest(method, path, query, accept, body, role));
    }

    public JsonNode owner(String method, String path, ObjectNode body) {
        return JSON.readTree(call(method, path, body.toString(), Role.OWNER, ApiResponse.JSON, Map.of())
                .text());
    }

    public JsonNode post(String path, ObjectNode body) {
        return JSON.readTree(call("POST", path, body.toString(), Role.TILL, ApiResponse.JSON, Map.of())
                .text());
    }

    public int status(String method, String path, ObjectNode body, Role role) {
        return call(method, path, method.equals("GET") ? "" : body.toString(), role, ApiResponse.JSON, Map.of())
                .status();
    }

    public JsonNode get(String path) {
        return JSON.readTree(
                call("GET", path, "", Role.OWNER, ApiResponse.JSON, Map.of()).text());
    }

    /** All that has happened. */
    public JsonNode events() {
        return JSON.readTree(call("GET", "/v1/events", "", Role.OWNER, ApiResponse.JSON, Map.of("after", "0"))
                        .text())
                .path("events");
    }

    public static ObjectNode numbered() {
        return JSON.createObjectNode().put("id", UUID.randomUUID().toString());
    }

    public static ObjectNode plain() {
        return JSON.createObjectNode();
    }

    /** A new customer with a limit; the number. */
    public String customer(String name, String limit) {
        ObjectNode body = numbered().put("name", name).put("somebodyElse", true);
        body.putObject("terms").put("mode", "LIMITED").put("limit", limit);
        return owner("POST", "/v1/customers", body).path("number").asString();
    }

    public static ObjectNode sale(String customer, String total) {
        return numbered().put("customer", customer).put("total", total).put("receipt", "R-1");
    }

    /** Sells and gives the slip's number. */
    public String sold(String customer, String total) {
        return post("/v1/sales", sale(customer, total))
                .path("slip")
                .path("number")
                .asString();
    }

    /** Takes cash, for these slips first. */
    public JsonNode repaid(String customer, String amount, String... slips) {
        ObjectNode body = numbered().put("customer", customer).put("amount", amount);
        for (String slip : slips) {
            body.withArray("for").add(slip);
        }
        return post("/v1/repayments", body);
    }

    public String owed(String customer) {
        return get("/v1/customers/" + customer).path("owed").asString();
    }

    public JsonNode slip(String number) {
        return get("/v1/slips/" + number);
    }

    public void awaitState(String slip, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> slip(slip).path("state").asString(), state::equals);
    }

    public void awaitCopy(String slip, int copy, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> slip(slip).path("copies").path(copy).path("state").asString(), state::equals);
    }

    public JsonNode verified() {
        return owner("POST", "/v1/verify", plain());
    }

    @Override
    public void close() {
        till.close();
        printerHost.close();
        readerHost.close();
    }
}
