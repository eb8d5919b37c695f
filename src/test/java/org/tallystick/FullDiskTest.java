package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A small file system of its own that fills up: mounting it takes the rights of root. */
@IntegrationTest
class FullDiskTest {
    private static final int MEGABYTES = 72;
    /** What is sold takes room too: a disk that is used for longer is full of that. */
    private static final int TRIALS_A_DISK = 20;

    private static final long FLOOR = 64L << 20;

    @TempDir
    Path base;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(base.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tallystick-test", disk.toString()) == 0,
                "no rights to mount a small file system; run as root to see the disk fill up");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    @Test
    void creditSalesStopInTimeRepaymentsGoOnAndNothingIsLost() throws Exception {
        Trials trials = Trials.of("full disk", 2, 200);
        for (int trial = 0; trial < trials.count(); trial += TRIALS_A_DISK) {
            fillSeveralTimes(trials, trial, Math.min(trials.count(), trial + TRIALS_A_DISK));
            unmount();
            mount();
        }
    }

    private void fillSeveralTimes(Trials trials, int from, int to) throws IOException {
        try (ShopFixture shop = ShopFixture.withoutDevices(disk)) {
            String customer = shop.customer("Rosa", "99999999.00");
            BigDecimal owed = BigDecimal.ZERO;
            for (int trial = from; trial < to; trial++) {
                owed = filledOnce(shop, customer, owed, trials.random(trial), trials.replay(trial));
            }
        }
    }

    private BigDecimal filledOnce(ShopFixture shop, String customer, BigDecimal before, Random random, String replay)
            throws IOException {
        assertThat(shop.sold(customer, "100.00")).as(replay).isNotEmpty();
        fill(FLOOR - 1 - random.nextInt(1 << 20));
        JsonNode refused = shop.post("/v1/sales", ShopFixture.sale(customer, "5.00"));
        assertThat(refused.path("why").asString()).as(replay).isEqualTo("disk");
        assertThat(refused.path("detail").asString()).contains("MB are free").contains("until there is room");
        assertThat(shop.get("/v1/health").path("notices").toString()).contains("make room");

        List<ObjectNode> paid = new ArrayList<>();
        repayUntilRefused(shop, customer, paid, 3, random);
        assertThat(paid).as("repayments go on, %s", replay).hasSize(3);
        fill(random.nextInt(200_000));
        boolean more = true;
        for (int i = 0; more && i < 60; i++) {
            more = repayUntilRefused(shop, customer, paid, 1, random);
        }
        return room(shop, customer, paid, before, replay);
    }

    /** Whether all of them were booked. */
    private static boolean repayUntilRefused(
            ShopFixture shop, String customer, List<ObjectNode> paid, int count, Random random) {
        for (int i = 0; i < count; i++) {
            ObjectNode payment =
                    ShopFixture.numbered().put("customer", customer).put("amount", "0." + (10 + random.nextInt(80)));
            if (!shop.post("/v1/repayments", payment).has("balanceAfter")) {
                return false;
            }
            paid.add(payment);
        }
        return true;
    }

    private BigDecimal room(ShopFixture shop, String customer, List<ObjectNode> paid, BigDecimal before, String replay)
            throws IOException {
        shop.stop();
        Files.delete(disk.resolve("filled"));
        shop.start(false);
        BigDecimal owed = before.add(new BigDecimal("100.00"));
        for (ObjectNode payment : paid) {
            assertThat(shop.status("POST", "/v1/repayments", payment, Role.TILL))
                    .as("what was acknowledged is there, %s", replay)
                    .isEqualTo(200);
            owed = owed.subtract(new BigDecimal(payment.path("amount").asString()));
        }
        BigDecimal now = new BigDecimal(shop.owed(customer));
        // the last repayment got no answer: it may be in the book or not
        assertThat(owed.subtract(now)).as(replay).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(shop.verified().path("findings")).as(replay).isEmpty();
        return now;
    }

    /** Leaves about so many bytes free. */
    private void fill(long leave) throws IOException {
        Path filled = disk.resolve("filled");
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(filled, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long free = Files.getFileStore(disk).getUsableSpace(); free > leave; ) {
                int part = (int) Math.min(block.length, free - leave);
                out.write(block, 0, part);
                free -= part;
            }
        } catch (IOException full) {
            assertThat(leave).as("%s", full).isLessThan(block.length);
        }
    }
}
