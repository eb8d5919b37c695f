package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.GeneratedRequest.Made;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a shop whatever {@code openapi.yaml} says that can be asked, much of it wrong, and now and then restarts it,
 * makes its index anew, verifies it, moves it to another machine by a backup and takes every report and export. All of
 * that must work whatever was answered with yes before, with the sums that somebody has who adds up what was answered.
 *
 * <p>Started by itself it goes on for long: {@code -Dtrials=1000000 -Dseed=1}.
 */
final class GeneratedRequests implements AutoCloseable {
    /** Then the shop closes for ever, and another one opens: what takes long with a large book is another test. */
    private static final int LIFE_OF_A_SHOP = 10_000;

    private final Random random;
    private final Path base;
    private final int between;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private int asked;
    private int shops;
    private int lines;
    private int repeats;
    private SmallShop shop;
    private GeneratedRequest requests;
    private NaiveBalances naive = new NaiveBalances();

    /**
     * @param base an empty folder
     * @param between about so many requests are between two of the checks
     */
    GeneratedRequests(Random random, Path base, int between) throws IOException {
        this.random = random;
        this.base = base;
        this.between = between;
        open();
    }

    public static void main(String[] arguments) throws IOException {
        Trials trials = Trials.of("generated requests", 1_000_000, 1_000_000);
        Path base = FoldersInMemory.made();
        try (GeneratedRequests run =
                new GeneratedRequests(trials.random(0), base, Integer.getInteger("between", 1_000))) {
            long begun = System.nanoTime();
            while (run.asked < trials.count()) {
                run.ask(Math.min(2_000, trials.count() - run.asked));
                System.out.printf(
                        "%d of %d, %d shops, %d lines, %d s, faults: %d, answers: %s%n",
                        run.asked,
                        trials.count(),
                        run.shops,
                        run.lines,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        run.faults.size(),
                        run.answers);
            }
            run.check();
            run.faults.values().forEach(fault -> System.out.println("FAULT " + fault));
            System.out.printf("seed %d: %d requests, %d faults%n", trials.seed(), run.asked, run.faults.size());
        }
    }

    private void open() throws IOException {
        Path folder = base.resolve("shop" + ++shops);
        shop = SmallShop.in(
                folder, "devices: {printer: {profile: generic/80mm, port: host}}", "slip: {signFrom: \"0.50\"}");
        requests = new GeneratedRequest(random, Files.createDirectories(base.resolve("out" + shops)));
        naive = new NaiveBalances();
        for (int i = 0; i < 6; i++) {
            ObjectNode body = SmallShop.plain()
                    .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                    .put("name", "Somebody " + i);
            ObjectNode terms = body.putObject("terms").put("mode", i < 4 ? "UNLIMITED" : "LIMITED");
            if (i >= 4) {
                terms.put("limit", "500.00");
            }
            String number = shop.post("/v1/customers", body).path("number").asString();
            naive.opened(number, BigDecimal.ZERO);
            requests.customers.add(number);
        }
    }

    /** What went wrong, each kind of it once. */
    List<String> faults() {
        return List.copyOf(faults.values());
    }

    Map<String, Integer> answers() {
        return answers;
    }

    void ask(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            one();
            if (random.nextInt(between) == 0) {
                check();
            }
            if (asked % LIFE_OF_A_SHOP == 0) {
                check();
                another();
            }
        }
    }

    private void another() throws IOException {
        shop.close();
        remove(base);
        open();
    }

    private void one() throws IOException {
        asked++;
        shop.now.updateAndGet(instant -> instant.plusSeconds(random.nextInt(60)));
        requests.today(shop.now.get().atZone(ZoneId.of("Europe/Berlin")).toLocalDate());
        Made made = requests.next();
        ApiResponse answer = patiently(made.call());
        boolean again = repeats > 0;
        String type = answer.status() < 400 ? "" : " " + type(answer);
        answers.merge(answer.status() + type, 1, Integer::sum);
        boolean told = waits(answer, "clock");
        if (answer.status() >= 500 && !told) {
            fault(made.operation().name() + " " + answer.status() + type, made, answer);
            if (answer.status() == 503) {
                another(); // whatever else it says now is of the same fault
                return;
            }
        }
        if (made.repeat() && (answer.status() == 201 || answer.status() == 409)) {
            fault(made.operation().name() + " repeated", made, answer);
        }
        if (repaidFirst(made) && answer.status() == 400 && !made.call().body().contains("writtenAt")) {
            fault(made.operation().name() + " took money and was refused", made, answer);
        }
        if (answer.status() == 201 || (answer.status() == 200 && again && !made.repeat() && isBooking(made))) {
            booked(made, answer);
        }
    }

    private static boolean isBooking(Made made) {
        return !made.call().method().equals("GET") && made.body().has("id");
    }

    /** Whoever is told that the till is busy asks again, with the same id. */
    private ApiResponse patiently(ApiRequest call) {
        ApiResponse answer = whole(call);
        for (repeats = 0; waits(answer, "busy") && repeats < 20; repeats++) {
            answer = whole(call);
        }
        return answer;
    }

    /** An answer may break while it is written. */
    private ApiResponse whole(ApiRequest call) {
        try {
            return shop.answer(call);
        } catch (RuntimeException e) {
            return new ApiResponse(500, "text/plain", ("broke off: " + e).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean waits(ApiResponse answer, String why) {
        return answer.status() == 503
                && List.of(json(answer).path("why").asString(""), type(answer)).contains(why);
    }

    private static String type(ApiResponse answer) {
        return json(answer).path("code").asString("");
    }

    private static JsonNode json(ApiResponse answer) {
        return answer.contentType().contains("json") ? SmallShop.JSON.readTree(answer.text()) : SmallShop.plain();
    }

    private void fault(String kind, @Nullable Made made, @Nullable ApiResponse answer) {
        String call = made == null
                ? ""
                : made.call().method() + " " + made.call().path() + " "
                        + made.call().query() + " " + shortened(made.call().body());
        String said = answer == null ? "" : answer.status() + " " + shortened(answer.text());
        String text = "%s after %d requests: %s -> %s".formatted(kind, asked, call, said);
        if (faults.putIfAbsent(kind.replaceAll("[0-9]{5,}|T1[.0-9]*-[0-9]+", "#"), text) == null) {
            System.out.println("FAULT " + text);
        }
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }

    private void booked(Made made, ApiResponse answer) {
        lines++;
        JsonNode content = json(answer);
        String call = made.operation().name();
        naive.booked(
                        call,
                        SmallShop.JSON.readTree(
                                made.call().body().isBlank()
                                        ? "{}"
                                        : made.call().body()),
                        content)
                .ifPresent(wrong -> fault(call + " sums: " + wrong, made, answer));
        requests.wasBooked(made);
        String slip = content.path("slip").isString()
                ? content.path("slip").asString()
                : content.at("/slip/number").asString("");
        if (!slip.isEmpty() && !requests.slips.contains(slip)) {
            requests.slips.add(slip);
        }
        switch (call) {
            case "POST /v1/customers" ->
                requests.customers.add(content.path("number").asString());
            case "POST /v1/sales" -> requests.sales.add(content.path("sale").asString());
            case "POST /v1/repayments" ->
                requests.repayments.add(content.path("repayment").asString());
            case "POST /v1/import/customers" -> imported(made);
            default -> {}
        }
    }

    /** Each of them owes 1.00. */
    private void imported(Made made) {
        String csv = SmallShop.JSON.readTree(made.call().body()).path("csv").asString("");
        for (String row : csv.lines().skip(1).toList()) {
            String name = row.substring(0, row.indexOf(','));
            JsonNode found = shop.answerJson("GET", "/v1/customers", Map.of("query", name));
            String number = found.at("/customers/0/number").asString("");
            requests.customers.add(number);
            naive.opened(number, BigDecimal.ONE);
        }
    }

    /** Money that came in before a sale stays, whatever became of the sale. */
    private boolean repaidFirst(Made made) {
        if (!made.operation().name().equals("POST /v1/sales")
                || !made.call().body().contains("repayFirst")) {
            return false;
        }
        String id = made.body().path("id").asString("");
        UUID first = UUID.nameUUIDFromBytes(("repaid before " + id).getBytes(StandardCharsets.UTF_8));
        ApiResponse answer =
                patiently(new ApiRequest("GET", "/v1/repayments/" + first, Map.of(), ApiResponse.JSON, "", Role.OWNER));
        if (answer.status() == 200 && !requests.repayments.contains(first.toString())) {
            JsonNode paid = json(answer);
            requests.repayments.add(first.toString());
            naive.paid(
                    paid.at("/customer/number").asString(),
                    new BigDecimal(paid.path("amount").asString()));
            return true;
        }
        return false;
    }

    /** Some of what must work at any time, in any order. */
    void check() throws IOException {
        List<String> steps = new ArrayList<>(List.of(
                "restart", "index", "rebuild", "verify", "outsider", "backup", "export", "reports", "papers", "days"));
        Collections.shuffle(steps, random);
        for (String step : steps.subList(0, 1 + random.nextInt(steps.size()))) {
            try {
                step(step);
                compare(step);
            } catch (IOException | RuntimeException e) {
                fault(step + " failed: " + e, null, null);
                another();
                return;
            }
        }
    }

    private void step(String step) throws IOException {
        switch (step) {
            case "restart" -> {
                shop.stop();
                shop.start();
            }
            case "index" -> {
                shop.stop();
                remove(shop.folder.resolve("index"));
                shop.start();
            }
            case "rebuild" -> well(step, "POST", "/v1/rebuild", SmallShop.plain());
            case "verify" -> {
                JsonNode verified = json(well(step, "POST", "/v1/verify", SmallShop.plain()));
                if (!verified.path("sound").asBoolean()) {
                    fault("verify: " + verified.path("findings"), null, null);
                }
            }
            case "outsider" -> {
                shop.stop();
                var outcome = SecondVerifier.check(shop.folder);
                shop.start();
                if (outcome.exit() != 0) {
                    fault("the second verifier: " + shortened(outcome.output()), null, null);
                }
            }
            case "backup" -> moved();
            case "export" -> exported();
            case "reports" -> reports();
            case "papers" -> papers();
            default -> {
                shop.answer(new ApiRequest("POST", "/v1/close", Map.of(), ApiResponse.JSON, "{}", Role.OWNER));
                shop.daysPass(random.nextInt(20));
            }
        }
    }

    private ApiResponse well(String step, String method, String path, ObjectNode body) {
        return well(step, new ApiRequest(method, path, Map.of(), ApiResponse.JSON, body.toString(), Role.OWNER));
    }

    private ApiResponse well(String step, ApiRequest call) {
        ApiResponse answer = patiently(call);
        if (answer.status() >= 300) {
            fault(
                    "%s: %s %s %s"
                            .formatted(
                                    step,
                                    call.method(),
                                    call.path().replaceAll("T1[.0-9]*-[0-9]+", "*"),
                                    call.accept()),
                    null,
                    answer);
        }
        return answer;
    }

    /** To another folder, where the shop goes on. */
    private void moved() throws IOException {
        Path backups = Files.createDirectories(base.resolve("backups" + asked));
        well(
                "backup",
                "POST",
                "/v1/backup",
                SmallShop.plain().put("to", backups.toString()).put("withSecrets", true));
        Path fresh = base.resolve("moved" + asked);
        if (shop.run(fresh, "restore", backups.toString()) != 0) {
            fault("restore: " + shop.said(), null, null);
            return;
        }
        remove(backups);
        if (random.nextBoolean()) {
            SmallShop old = shop;
            old.stop();
            shop = SmallShop.at(fresh, old.now.get());
            remove(old.folder);
        } else {
            remove(fresh);
        }
    }

    private void exported() throws IOException {
        for (String what : List.of("BOOK", "CUSTOMERS", "HLEDGER", "ALL")) {
            Path file = base.resolve("export" + asked + what);
            well(
                    "export",
                    "POST",
                    "/v1/export",
                    SmallShop.plain().put("what", what).put("to", file.toString()));
            Files.deleteIfExists(file);
        }
    }

    private void reports() {
        List<String> forms = List.of(ApiResponse.JSON, "text/plain", "text/csv", "text/html");
        for (String form : forms) {
            well("reports", get("/v1/summary", form));
        }
        for (int i = 0; i < 3; i++) {
            String customer = requests.customers.get(random.nextInt(requests.customers.size()));
            ApiResponse known = shop.answer(get("/v1/customers/" + customer, ApiResponse.JSON));
            if (known.status() == 200) {
                forms.forEach(form -> well("reports", get("/v1/customers/" + customer + "/statement", form)));
                well("reports", get("/v1/customers/" + customer + "/own-view", ApiResponse.JSON));
                well("reports", get("/v1/customers/" + customer + "/own-view", "text/plain"));
            }
        }
        well("reports", get("/v1/slips/unsettled", ApiResponse.JSON));
        well("reports", get("/v1/standings", ApiResponse.JSON));
        well("reports", get("/v1/health", ApiResponse.JSON));
    }

    private void papers() {
        for (int i = 0; i < 5 && !requests.slips.isEmpty(); i++) {
            String slip = requests.slips.get(random.nextInt(requests.slips.size()));
            if (shop.answer(get("/v1/slips/" + slip, ApiResponse.JSON)).status() == 200) {
                for (String form : List.of("text/plain", "text/html", "application/octet-stream")) {
                    ApiResponse answer = patiently(get("/v1/slips/" + slip, form));
                    if (answer.status() >= 500) {
                        fault("paper " + form, null, answer);
                    }
                }
            }
        }
    }

    private static ApiRequest get(String path, String accept) {
        return new ApiRequest("GET", path, Map.of(), accept, "", Role.OWNER);
    }

    private void compare(String after) {
        JsonNode summary = json(well(after, get("/v1/summary", ApiResponse.JSON)));
        BigDecimal outstanding = new BigDecimal(summary.path("outstanding").asString("0"));
        if (outstanding.compareTo(naive.sum()) != 0) {
            fault(
                    "after %s outstanding is not the sum".formatted(after) + ": " + outstanding + " and " + naive.sum(),
                    null,
                    null);
        }
        List<String> numbers = new ArrayList<>(naive.owed().keySet());
        for (int i = 0; i < 10; i++) {
            String number = numbers.get(i == 0 ? 0 : random.nextInt(numbers.size()));
            ApiResponse answer = patiently(get("/v1/customers/" + number, ApiResponse.JSON));
            if (answer.status() == 200
                    && new BigDecimal(json(answer).path("owed").asString())
                                    .compareTo(naive.owed().get(number))
                            != 0) {
                fault(
                        "after %s customer %s does not owe %s"
                                .formatted(after, number, naive.owed().get(number)),
                        null,
                        answer);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.toList().reversed()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        shop.close();
        remove(base);
    }
}
