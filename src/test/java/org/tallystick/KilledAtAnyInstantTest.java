package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.RandomRequests.Asked;
import org.tallystick.app.ShopFixture;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The power is cut for the process alone, again and again, while the shop trades in every way and prints. The trials
 * are the kills.
 */
@IntegrationTest
@BesideOthers
class KilledAtAnyInstantTest {
    private static final int LONGEST_LIFE_MILLIS = 700;
    private static final Pattern END_OF_PAPER = Pattern.compile("(\\S+)\\s+Check [0-9]{4}[-\\s]*\\z");
    /** A till on a machine with much else to do says so, and is asked again. */
    private static final int REPEATS_WHILE_BUSY = 5;

    private final Trials trials = Trials.of("kills", 10, 1_000);
    private final Random random = trials.random(0);
    private final RandomRequests requests = new RandomRequests(random);
    private final List<Answered> acknowledged = new ArrayList<>();
    private BigDecimal owed = BigDecimal.ZERO;
    private @Nullable Asked unanswered;
    private int livesThatTraded;

    private record Answered(Asked asked, JsonNode answer) {}

    @Test
    void nothingAcknowledgedIsLostNothingIsBookedTwiceAndNoSlipLies(@TempDir Path base) throws Exception {
        VirtualPrinter printer = new VirtualPrinter(
                new PrinterProfiles(Path.of("device-profiles")).load("epson/tm-t88v"), InstantSource.system());
        try (Host host = Host.start(PtyEndpoint.at(base.resolve("printer")), printer)) {
            ChildModule module = new ChildModule(folder(base, host.address()), ChildModule.packed(base));
            module.start();
            openAccount(module);
            module.end();
            module.start();
            for (int i = 0; i < trials.count(); i++) {
                tradeUntilKilled(module);
                module.start();
            }
            everythingIsThereOnce(module);
            everySlipTellsTheTruth(module, printer);
            JsonNode proved =
                    module.send("POST", "/v1/verify", ShopFixture.plain()).orElseThrow();
            assertThat(proved.path("findings")).as(trials.replay(0)).isEmpty();
            assertThat(proved.path("sound").asBoolean()).as(trials.replay(0)).isTrue();
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
        ObjectNode body = ShopFixture.numbered().put("name", "Rosa");
        body.putObject("terms").put("mode", "UNLIMITED");
        requests.trader(module.send("POST", "/v1/customers", body)
                .orElseThrow()
                .path("number")
                .asString());
    }

    /** The kill falls at a random instant; a request without an answer is repeated by the next life. */
    private void tradeUntilKilled(ChildModule module) throws Exception {
        if (random.nextInt(4) > 0) { // the others may die before they have done anything
            tradeHoweverBusy(module);
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

    private void tradeHoweverBusy(ChildModule module) throws InterruptedException {
        boolean traded = trade(module);
        for (int again = 0; !traded && again < REPEATS_WHILE_BUSY; again++) {
            assertThat(module.trouble()).as(trials.replay(0)).contains("\"why\":\"busy\"");
            traded = trade(module);
        }
        assertThat(traded)
                .as("%s after %d lives, %s", module.trouble(), livesThatTraded, trials.replay(0))
                .isTrue();
    }

    /** False when no answer came. */
    private boolean trade(ChildModule module) throws InterruptedException {
        Asked asked = unanswered != null ? unanswered : requests.next();
        unanswered = asked;
        Optional<JsonNode> answer = module.send("POST", asked.path(), asked.body());
        if (answer.isEmpty()) {
            return false;
        }
        unanswered = null;
        JsonNode said = answer.get();
        if (said.has("code")) {
            assertThat(said.path("code").asString())
                    .as("%s %s", said, trials.replay(0))
                    .containsAnyOf("not-now", "bad-input");
            return true;
        }
        requests.answered(asked, said);
        acknowledged.add(new Answered(asked, said));
        if (said.has("balanceAfter")) {
            owed = owed.add(figure(said, "balanceAfter")).subtract(figure(said, "balanceBefore"));
        }
        return true;
    }

    private static BigDecimal figure(JsonNode answer, String name) {
        return new BigDecimal(answer.path(name).asString());
    }

    /** Asked once more, each is answered as it was. */
    private void everythingIsThereOnce(ChildModule module) throws InterruptedException {
        if (unanswered != null) {
            tradeHoweverBusy(module);
        }
        for (Answered each : acknowledged) {
            JsonNode again = module.send(
                            "POST", each.asked().path(), each.asked().body())
                    .orElseThrow();
            for (String name : List.of("balanceBefore", "balanceAfter", "number", "payOut")) {
                assertThat(again.path(name))
                        .as("%s of %s, %s", name, each, trials.replay(0))
                        .isEqualTo(each.answer().path(name));
            }
            for (String paper : List.of("slip", "chit")) {
                assertThat(again.path(paper).path("number"))
                        .as("%s of %s, %s", paper, each, trials.replay(0))
                        .isEqualTo(each.answer().path(paper).path("number"));
            }
        }
        assertThat(requests.slips()).as(trials.replay(0)).doesNotHaveDuplicates();
        assertThat(new BigDecimal(module.get("/v1/customers/" + requests.trader())
                        .path("owed")
                        .asString()))
                .as(trials.replay(0))
                .isEqualByComparingTo(owed);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(livesThatTraded);
        assertThat(livesThatTraded).as(trials.replay(0)).isPositive();
    }

    /** How many whole originals of each slip are on paper: the number and the check digits come last. */
    private static Map<String, Long> originals(VirtualPrinter printer) {
        return printer.slips().stream()
                .filter(paper -> paper.contains("ORIGINAL") && paper.contains("ignature"))
                .map(END_OF_PAPER::matcher)
                .filter(Matcher::find)
                .collect(Collectors.groupingBy(end -> end.group(1), Collectors.counting()));
    }

    /** Whole originals on paper: none twice, and none of what the book calls not printed or still waiting. */
    private void everySlipTellsTheTruth(ChildModule module, VirtualPrinter printer) throws InterruptedException {
        Map<String, String> states = new LinkedHashMap<>();
        for (String slip : requests.slips()) {
            states.put(slip, module.get("/v1/slips/" + slip).path("state").asString());
        }
        Map<String, Long> onPaper = originals(printer); // looked at last: what is still in the printer may come out
        for (String slip : requests.slips()) {
            long originals = onPaper.getOrDefault(slip, 0L);
            String state = states.getOrDefault(slip, "");
            switch (state) {
                case "PRINTED" ->
                    assertThat(originals).as("%s, %s", slip, trials.replay(0)).isEqualTo(1);
                case "QUEUED", "PRINTING", "UNCERTAIN" ->
                    assertThat(originals)
                            .as("%s %s, %s", slip, state, trials.replay(0))
                            .isLessThanOrEqualTo(1);
                default ->
                    assertThat(originals)
                            .as("%s %s, %s", slip, state, trials.replay(0))
                            .isZero();
            }
        }
    }
}
