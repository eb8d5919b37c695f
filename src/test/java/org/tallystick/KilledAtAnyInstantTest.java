package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.device.printer.PrinterProfiles;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The power is cut for the process alone, again and again, while it sells, takes money and prints. Run more with
 * {@code -Dkills=50}, and the same again with {@code -Dseed=}.
 */
class KilledAtAnyInstantTest {
    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int LONGEST_LIFE_MILLIS = 700;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, ObjectNode> acknowledged = new LinkedHashMap<>();
    private final Map<String, String> slips = new LinkedHashMap<>();
    private BigDecimal owed = BigDecimal.ZERO;
    private String customer = "";
    private @Nullable ObjectNode unanswered;
    private int livesThatTraded;

    @Test
    void nothingAcknowledgedIsLostNothingIsBookedTwiceAndNoSlipLies(@TempDir Path base) throws Exception {
        VirtualPrinter printer = new VirtualPrinter(
                new PrinterProfiles(Path.of("device-profiles")).load("epson/tm-t88v"), InstantSource.system());
        try (Host host = Host.start(PtyEndpoint.at(base.resolve("printer")), printer)) {
            ChildModule module = new ChildModule(folder(base, host.address()), ChildModule.compiled());
            System.getLogger("kill").log(System.Logger.Level.INFO, "-Dseed={0}", Long.toString(seed));
            module.start();
            openAccount(module);
            for (int i = 0; i < KILLS; i++) {
                tradeUntilKilled(module);
                module.start();
            }
            everythingIsThereOnce(module);
            everySlipTellsTheTruth(module, printer);
            JsonNode proved =
                    module.send("POST", "/v1/verify", ShopUnderTest.numbered()).orElseThrow();
            assertThat(proved.path("findings")).as("seed %d", seed).isEmpty();
            assertThat(proved.path("sound").asBoolean()).as("seed %d", seed).isTrue();
            module.end();
        }
    }

    private static Path folder(Path base, String printer) throws IOException {
        Path folder = Files.createDirectories(base.resolve("shop"));
        Files.writeString(folder.resolve("shop.yaml"), """
                shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
                api: {port: 0}
                devices: {printer: {profile: epson/tm-t88v, port: "%s"}}
                """.formatted(printer));
        return folder;
    }

    private void openAccount(ChildModule module) throws InterruptedException {
        ObjectNode body = ShopUnderTest.numbered().put("name", "Rosa");
        body.putObject("terms").put("mode", "UNLIMITED");
        customer = module.send("POST", "/v1/customers", body)
                .orElseThrow()
                .path("number")
                .asString();
    }

    /** The kill falls at a random instant; a request without an answer is repeated by the next life. */
    private void tradeUntilKilled(ChildModule module) throws Exception {
        if (random.nextInt(4) > 0) { // the others may die before they have done anything
            assertThat(trade(module)).as("seed %d", seed).isTrue();
            livesThatTraded++;
        }
        try (var executioner = Executors.newSingleThreadScheduledExecutor()) {
            var killed = executioner.schedule(
                    () -> {
                        module.kill();
                        return true;
                    },
                    random.nextInt(LONGEST_LIFE_MILLIS),
                    TimeUnit.MILLISECONDS);
            while (trade(module)) {
                assertThat(unanswered).isNull();
            }
            assertThat(killed.get()).isTrue();
        }
    }

    /** False when no answer came. */
    private boolean trade(ChildModule module) throws InterruptedException {
        ObjectNode request = unanswered != null ? unanswered : next();
        unanswered = request;
        String path = request.has("method") ? "/v1/repayments" : "/v1/sales";
        Optional<JsonNode> answer = module.send("POST", path, request);
        if (answer.isEmpty()) {
            return false;
        }
        assertThat(answer.get().has("balanceAfter"))
                .as("%s, seed %d", answer.get(), seed)
                .isTrue();
        unanswered = null;
        acknowledged.put(request.path("id").asString(), request);
        slips.put(
                request.path("id").asString(),
                answer.get().path("slip").path("number").asString());
        BigDecimal amount = new BigDecimal(
                request.path(request.has("method") ? "amount" : "total").asString());
        owed = request.has("method") ? owed.subtract(amount) : owed.add(amount);
        return true;
    }

    private ObjectNode next() {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(5000), 2);
        ObjectNode request = ShopUnderTest.plain()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("customer", customer);
        return random.nextInt(3) == 0
                ? request.put("amount", amount.toPlainString()).put("method", "cash")
                : request.put("total", amount.toPlainString()).put("receipt", "R");
    }

    private void everythingIsThereOnce(ChildModule module) throws InterruptedException {
        if (unanswered != null) {
            assertThat(trade(module)).isTrue();
        }
        for (Map.Entry<String, ObjectNode> each : acknowledged.entrySet()) {
            String path = each.getValue().has("method") ? "/v1/repayments/" : "/v1/sales/";
            JsonNode kept = module.get(path + each.getKey());
            assertThat(kept.path("slip").path("number").asString())
                    .as("%s, seed %d", each.getKey(), seed)
                    .isEqualTo(slips.get(each.getKey()));
        }
        assertThat(slips.values()).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(new BigDecimal(
                        module.get("/v1/customers/" + customer).path("owed").asString()))
                .as("seed %d", seed)
                .isEqualByComparingTo(owed);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(livesThatTraded);
        assertThat(livesThatTraded).as("seed %d", seed).isPositive();
    }

    /** The number stands once more at the very end; a chit also names the slips that it clears. */
    private static boolean isWholeOriginalOf(String slip, String paper) {
        String lastLine = paper.replaceAll("[-\\s]+$", "");
        return paper.contains("ORIGINAL") && paper.contains("ignature") && lastLine.endsWith(slip);
    }

    /** Whole originals on paper: none twice, and none of what the book calls not printed or still waiting. */
    private void everySlipTellsTheTruth(ChildModule module, VirtualPrinter printer) throws InterruptedException {
        for (String slip : slips.values()) {
            long originals = printer.slips().stream()
                    .filter(paper -> isWholeOriginalOf(slip, paper))
                    .count();
            String state = module.get("/v1/slips/" + slip).path("state").asString();
            switch (state) {
                case "PRINTED" ->
                    assertThat(originals).as("%s, seed %d", slip, seed).isEqualTo(1);
                case "QUEUED", "PRINTING", "UNCERTAIN" ->
                    assertThat(originals)
                            .as("%s %s, seed %d", slip, state, seed)
                            .isLessThanOrEqualTo(1);
                default ->
                    assertThat(originals)
                            .as("%s %s, seed %d", slip, state, seed)
                            .isZero();
            }
        }
    }
}
