package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.EmptyIndex;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.device.printer.job.Timing;
import org.tallystick.files.Privacy;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.secrets.QuickPin;

/**
 * While somebody's PIN is looked at, and that never ends here, sales go on: without a PIN they do not wait for it, and
 * with one they are answered before it is over, each by a time limit of its own.
 */
class OthersPinsTest {
    private final CountDownLatch looking = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** The PINs' own thread asks for the time once it looks at one. */
    private Instant time() {
        if (Thread.currentThread().getName().equals("pin")) {
            looking.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Instant.parse("2026-11-21T13:05:00Z");
    }

    private static ApiResponse sold(TillRuntime till, String pin) {
        var sale = SmallShop.sale("T1-0001", pin.isEmpty() ? "0.01" : "50.00");
        if (!pin.isEmpty()) {
            sale.putObject("override").put("pin", pin).put("reason", "please");
        }
        return posted(till, "/v1/sales", sale.toString());
    }

    private static ApiResponse posted(TillRuntime till, String path, String body) {
        return till.api().answer(new ApiRequest("POST", path, Map.of(), ApiResponse.JSON, body, Role.OWNER));
    }

    @Test
    void neverHoldASaleUp(@TempDir Path base) throws IOException, InterruptedException, ExecutionException {
        Path folder = base.resolve("shop");
        Files.createDirectories(folder, Privacy.ofNewFolder(folder));
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        EmptyIndex.in(folder);
        Environment environment = ProvedTraffic.environment(this::time, System::nanoTime, Timing.USUAL);
        try (TillRuntime till = TillRuntime.open(folder, environment, false, RebuildProgress.UNSEEN);
                ExecutorService tills = Executors.newVirtualThreadPerTaskExecutor()) {
            QuickPin.set(folder, "271828");
            var rosa = SmallShop.numbered().put("name", "Rosa");
            rosa.putObject("terms").put("mode", "LIMITED").put("limit", "10.00");
            assertThat(posted(till, "/v1/customers", rosa.toString()).status()).isEqualTo(201);

            Future<ApiResponse> first = tills.submit(() -> sold(till, "0000"));
            looking.await();
            List<Future<ApiResponse>> withPin = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                withPin.add(tills.submit(() -> sold(till, "0000")));
                assertThat(sold(till, "").status()).as("without a PIN").isEqualTo(201);
            }
            for (Future<ApiResponse> each : withPin) {
                assertThat(each.get().status()).isEqualTo(503);
                assertThat(each.get().text()).contains("\"why\":\"busy\"", "other PINs are being looked at");
            }
            assertThat(first.isDone()).isFalse();

            goOn.countDown();
            assertThat(first.get().text()).contains("that is not the owner's PIN; tries left: 4");
            assertThat(sold(till, "271828").status())
                    .as("what was not looked at does not count")
                    .isEqualTo(201);
        }
    }
}
