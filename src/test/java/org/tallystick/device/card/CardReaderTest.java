package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.device.card.CardRead.Membership;
import org.tallystick.device.card.CardRead.PaymentCardRefused;
import org.tallystick.device.card.ReaderState.Connected;
import org.tallystick.device.card.ReaderState.Disconnected;
import org.tallystick.device.card.ReaderState.Garbled;
import org.tallystick.device.serial.Lines;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.TcpEndpoint;
import org.tallystick.simulator.VirtualReader;

/** A reader at the counter, on a pseudo-terminal through jSerialComm. */
@IntegrationTest
@Timeout(20)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pseudo-terminals that act as serial ports")
@BesideOthers
class CardReaderTest {
    @TempDir
    Path folder;

    private final VirtualReader device = new VirtualReader();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final List<CardReader> readers = new ArrayList<>();
    private Host host;

    @BeforeEach
    void plugIn() throws IOException {
        host = Host.start(PtyEndpoint.at(folder.resolve("reader")), device);
    }

    @AfterEach
    void takeAway() {
        readers.forEach(CardReader::close);
        host.close();
    }

    @Test
    void aSwipedMembershipCardIsHeard() throws Exception {
        start("magtek/serial");
        assertThat(next()).isEqualTo(new Connected());
        device.swipe("%SMITH/JOANN?;1234567?\r");
        assertThat(number(next())).isEqualTo("1234567");
    }

    @Test
    void aSwipedPaymentCardIsHeardAsRefused() throws Exception {
        start("magtek/serial");
        assertThat(next()).isEqualTo(new Connected());
        device.swipe("%B4111111111111111^SMITH/JOANN^3012101000?;4111111111111111=3012101000?\r");
        assertThat(next()).isEqualTo(new PaymentCardRefused());
    }

    @Test
    void aTagThatLiesOnTheReaderIsHeardOnceAndOnceMoreWhenItIsLaidAgain() throws Exception {
        start("generic/rdm6300");
        assertThat(next()).isEqualTo(new Connected());
        device.lay("010063E9AE");
        assertThat(number(next())).isEqualTo("010063E9AE");
        assertThat(heard.poll(600, TimeUnit.MILLISECONDS))
                .as("while the tag repeats")
                .isNull();
        device.lift();
        assertThat(heard.poll(700, TimeUnit.MILLISECONDS))
                .as("while it is away")
                .isNull();
        device.lay("010063E9AE");
        assertThat(number(next())).isEqualTo("010063E9AE");
    }

    @Test
    void aReaderAtAnotherSpeedIsToldUntilTheFirstCardAtTheRightOne() throws Exception {
        start("generic/rdm6300");
        assertThat(next()).isEqualTo(new Connected());
        device.setSpeed(19_200, 9_600);
        device.lay("010063E9AE");
        assertThat(nextButBadReads()).isEqualTo(new Garbled());
        device.setSpeed(9_600, 9_600);
        assertThat(List.of(nextButBadReads(), nextButBadReads()))
                .satisfiesExactlyInAnyOrder(
                        state -> assertThat(state).isEqualTo(new Connected()),
                        read -> assertThat(number(read)).isEqualTo("010063E9AE"));
    }

    @Test
    void anUnpluggedReaderIsToldWithTheRemedyAndReadsAgainOncePluggedIn() throws Exception {
        start("magtek/serial");
        assertThat(next()).isEqualTo(new Connected());
        host.unplug();
        assertThat(next())
                .isInstanceOfSatisfying(
                        Disconnected.class,
                        gone -> assertThat(gone.why())
                                .startsWith(host.address() + " is gone")
                                .contains("cable"));
        assertThat(next())
                .isInstanceOfSatisfying(
                        Disconnected.class,
                        gone -> assertThat(gone.why()).startsWith(host.address() + " is not there"));
        host.plug();
        assertThat(next()).isEqualTo(new Connected());
        device.swipe(";7654321?\r");
        assertThat(number(next())).isEqualTo("7654321");
    }

    @Test
    void aReaderThatIsNotThereYetIsFoundWhenItComes() throws Exception {
        host.unplug();
        start("magtek/serial");
        assertThat(next()).isInstanceOf(Disconnected.class);
        host.plug();
        assertThat(next()).isEqualTo(new Connected());
    }

    @Test
    void aReaderBehindANetworkPortIsReadTheSameWay() throws Exception {
        VirtualReader networked = new VirtualReader();
        ReaderProfile profile = ReaderProfile.load(Decoding.PROFILES, "magtek/serial");
        try (Host other = Host.start(TcpEndpoint.on(0), networked)) {
            readers.add(
                    CardReader.start(Lines.to(other.address(), profile.line()), profile.decoder(Set.of()), listener()));
            assertThat(next()).isEqualTo(new Connected());
            networked.swipe(";1234567?\r");
            assertThat(number(next())).isEqualTo("1234567");
        }
    }

    @Test
    void aListenersMistakeDoesNotEndTheReading() throws Exception {
        ReaderProfile profile = ReaderProfile.load(Decoding.PROFILES, "magtek/serial");
        CardListener clumsy = new CardListener() {
            @Override
            public void cardRead(CardRead read) {
                heard.add(read);
                throw new IllegalStateException("a listener's mistake, made on purpose by this test");
            }

            @Override
            public void readerState(ReaderState state) {
                heard.add(state);
            }
        };
        readers.add(CardReader.start(Lines.to(host.address(), profile.line()), profile.decoder(Set.of()), clumsy));
        assertThat(next()).isEqualTo(new Connected());
        device.swipe(";1234567?\r");
        assertThat(number(next())).isEqualTo("1234567");
        device.swipe(";7654321?\r");
        assertThat(number(next())).isEqualTo("7654321");
    }

    @Test
    void closingEndsTheThreadWithinTwoSecondsAndNothingMoreIsHeard() throws Exception {
        BlockingQueue<Thread> owners = new LinkedBlockingQueue<>();
        ReaderProfile profile = ReaderProfile.load(Decoding.PROFILES, "magtek/serial");
        CardReader reader = CardReader.start(
                Lines.to(host.address(), profile.line()), profile.decoder(Set.of()), listener(), work -> {
                    Thread owner = Thread.ofPlatform().daemon().unstarted(work);
                    owners.add(owner);
                    return owner;
                });
        assertThat(next()).isEqualTo(new Connected());
        long start = System.nanoTime();
        reader.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(owners.remove().join(Duration.ofSeconds(1))).isTrue();
        assertThat(heard).isEmpty();
    }

    private void start(String name) {
        ReaderProfile profile = ReaderProfile.load(Decoding.PROFILES, name);
        readers.add(CardReader.start(Lines.to(host.address(), profile.line()), profile.decoder(Set.of()), listener()));
    }

    private CardListener listener() {
        return new CardListener() {
            @Override
            public void cardRead(CardRead read) {
                heard.add(read);
            }

            @Override
            public void readerState(ReaderState state) {
                heard.add(state);
            }
        };
    }

    private Object next() throws InterruptedException {
        return heard.poll(5, TimeUnit.SECONDS);
    }

    /** On a busy machine the simulated reader pauses for so long that what was not understood counts as a bad read. */
    private Object nextButBadReads() throws InterruptedException {
        Object next = next();
        while (next instanceof CardRead.BadRead) {
            next = next();
        }
        return next;
    }

    private static String number(Object read) {
        assertThat(read).isInstanceOf(Membership.class);
        return new String(((Membership) read).id().characters(), StandardCharsets.US_ASCII);
    }
}
