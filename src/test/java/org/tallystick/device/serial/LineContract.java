package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tallystick.simulator.Endpoint;

/** What every line promises, whatever it is made of. */
@Timeout(20)
abstract class LineContract {
    private static final Duration ENOUGH = Duration.ofSeconds(5);
    /** More than any buffer on the way holds. */
    private static final int MUCH = 1_000_000;

    private Line line;
    private Endpoint device;

    record Ends(Line line, Endpoint device) {}

    abstract Ends connect() throws IOException;

    @BeforeEach
    void connectTheDevice() throws IOException {
        Ends ends = connect();
        line = ends.line();
        device = ends.device();
    }

    @AfterEach
    void takeAway() throws IOException {
        line.close();
        device.close();
    }

    @Test
    void everyByteArrivesAtTheDeviceUnchangedAndInOrder() throws Exception {
        byte[] slip = everyByteValue(20_000);
        line.open();
        CompletableFuture<byte[]> arrived = CompletableFuture.supplyAsync(() -> takeAtDevice(slip.length));
        line.write(slip, ENOUGH);
        assertThat(arrived.get(5, TimeUnit.SECONDS)).isEqualTo(slip);
    }

    @Test
    void everyByteOfTheDeviceIsReadUnchangedAndInOrder() throws Exception {
        byte[] answer = everyByteValue(2_560);
        line.open();
        assertThat(device.receive(new byte[1], 1)).isZero();
        device.send(answer);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[100];
        patiently().until(() -> {
            read.write(buffer, 0, line.read(buffer));
            return read.size() >= answer.length;
        });
        assertThat(read.toByteArray()).isEqualTo(answer);
    }

    @Test
    void aReadOfASilentDeviceEndsSoonWithNothing() throws Exception {
        line.open();
        long start = System.nanoTime();
        assertThat(line.read(new byte[10])).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(50), Duration.ofSeconds(1));
    }

    @Test
    void aDeviceThatIsNotThereIsReportedWithWhatToDoAndFoundOnceItIs() throws Exception {
        device.unplug();
        assertThatThrownBy(line::open)
                .isInstanceOf(LineException.class)
                .hasMessageContaining(line.address())
                .hasMessageContaining("check");
        device.plug();
        line.open();
        assertThat(line.read(new byte[10])).isZero();
    }

    @Test
    void aDeviceThatStopsTakingBytesFailsTheWriteWithinItsLimitAndClosesTheLine() throws Exception {
        line.open();
        assertThat(device.receive(new byte[1], 1)).isZero();
        device.stall();
        long start = System.nanoTime();
        LineException failure =
                catchThrowableOfType(LineException.class, () -> line.write(new byte[MUCH], Duration.ofMillis(300)));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(290), Duration.ofSeconds(2));
        assertThat(failure).hasMessageContaining("within 0.3 s").hasMessageContaining("paper end");
        assertThat(failure.bytesOut()).isLessThan(MUCH);
        assertThatThrownBy(() -> line.read(new byte[1])).hasMessageContaining("is closed");
    }

    @Test
    void afterAStallTheLineOpensAndWritesAgain() throws Exception {
        line.open();
        assertThat(device.receive(new byte[1], 1)).isZero();
        device.stall();
        assertThatThrownBy(() -> line.write(new byte[MUCH], Duration.ofMillis(100)))
                .isInstanceOf(LineException.class);
        device.resume();
        byte[] rest = new byte[4_096];
        patiently().until(() -> device.receive(rest, 20) == 0);
        line.open();
        line.write(new byte[] {1, 2, 3}, ENOUGH);
        assertThat(takeAtDevice(3)).containsExactly(1, 2, 3);
    }

    @Test
    void aReadOfAnUnpluggedDeviceFailsAndTheLineOpensAgainOncePluggedIn() throws Exception {
        line.open();
        assertThat(device.receive(new byte[1], 1)).isZero();
        device.unplug();
        assertThatThrownBy(() -> readUntilFailure(line)).hasMessageContaining("check that the device is on");
        device.plug();
        line.open();
        line.write(new byte[] {7}, ENOUGH);
        assertThat(takeAtDevice(1)).containsExactly(7);
    }

    @Test
    void aWriteToAnUnpluggedDeviceFails() throws Exception {
        line.open();
        assertThat(device.receive(new byte[1], 1)).isZero();
        device.unplug();
        assertThatThrownBy(() -> line.write(new byte[MUCH], ENOUGH))
                .isInstanceOf(LineException.class)
                .hasMessageContaining(line.address());
    }

    @Test
    void closingFromAnotherThreadEndsAReadAndTheLineIsClosed() throws Exception {
        line.open();
        FutureTask<Object> reading = inBackground(() -> readUntilFailure(line));
        line.close();
        assertThatThrownBy(() -> reading.get(3, TimeUnit.SECONDS)).hasCauseInstanceOf(LineException.class);
        assertThatThrownBy(() -> line.read(new byte[1])).hasMessageContaining("is closed");
    }

    @Test
    void closingFromAnotherThreadFreesAWriteThatHangs() throws Exception {
        line.open();
        assertThat(device.receive(new byte[1], 1)).isZero();
        device.stall();
        FutureTask<Object> writing = inBackground(() -> {
            line.write(new byte[MUCH], Duration.ofMinutes(1));
            return "written";
        });
        await().pollDelay(Duration.ofMillis(50)).atMost(ENOUGH).until(() -> !writing.isDone());
        line.close();
        assertThatThrownBy(() -> writing.get(3, TimeUnit.SECONDS)).hasCauseInstanceOf(LineException.class);
    }

    @Test
    void aClosedLineNeitherReadsNorWritesAndClosesTwice() throws Exception {
        assertThatThrownBy(() -> line.read(new byte[1])).hasMessage(line.address() + " is closed");
        line.open();
        line.close();
        line.close();
        assertThatThrownBy(() -> line.write(new byte[1], ENOUGH)).hasMessage(line.address() + " is closed");
    }

    @Test
    void anOpenLineIsNotOpenedTwice() throws Exception {
        line.open();
        assertThatIllegalStateException().isThrownBy(line::open).withMessageContaining("close it first");
    }

    private static ConditionFactory patiently() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(ENOUGH);
    }

    private static Object readUntilFailure(Line line) throws LineException {
        byte[] buffer = new byte[64];
        while (true) {
            int unused = line.read(buffer);
        }
    }

    private static FutureTask<Object> inBackground(Callable<Object> work) {
        FutureTask<Object> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private byte[] takeAtDevice(int count) {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        byte[] buffer = new byte[1_000];
        patiently().until(() -> {
            taken.write(buffer, 0, device.receive(buffer, 50));
            return taken.size() >= count;
        });
        return taken.toByteArray();
    }

    private static byte[] everyByteValue(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
