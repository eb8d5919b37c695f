package org.tallystick.device.printer.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.tallystick.device.printer.CoffeePeer;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.device.serial.LineSettings.Flow;
import org.tallystick.device.serial.Lines;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualDevice;
import org.tallystick.simulator.VirtualPrinter;
import org.tallystick.slip.Slip;
import org.tallystick.till.device.PrintJob;
import org.tallystick.till.device.PrintResult;

/**
 * Prints how full the line is from the first to the last byte of a slip, over a pseudo-terminal at the printer's own
 * baud rate, and how long a slip takes to become bytes. Figures, not assertions.
 */
public final class LineBenchmark {
    private static final int SLIPS = 5;
    private static final int ENCODINGS = 2_000;

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private LineBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LineBenchmark benchmark = new LineBenchmark();
        for (int baud : new int[] {9_600, 115_200}) {
            benchmark.fill(Wires.at(Slips.TM_T88V, baud, Flow.DTR_DSR));
            benchmark.fill(Wires.at(Slips.GENERIC_80, baud, Flow.XON_XOFF));
        }
        benchmark.encode();
        benchmark.besideCoffee();
        System.exit(0);
    }

    private void fill(PrinterProfile profile) throws IOException, InterruptedException {
        Meter meter = new Meter(
                VirtualPrinter.paced(profile, InstantSource.system()),
                profile.line().baud());
        try (Host host = Host.start(PtyEndpoint.unnamed(), meter);
                SerialPrinter printer = SerialPrinter.start(
                        Lines.to(host.address(), profile.line()), profile, Timing.USUAL, now -> {})) {
            for (int i = 0; i < SLIPS; i++) {
                CountDownLatch ended = new CountDownLatch(1);
                printer.print(new PrintJob(Slips.iou("Amina"), "ORIGINAL", i + 1, new PrintJob.Progress() {
                    @Override
                    public boolean mayStart() {
                        meter.start(SlipBytes.of(Slips.iou("Amina"), "ORIGINAL", profile).length);
                        return true;
                    }

                    @Override
                    public void ended(PrintResult result) {
                        ended.countDown();
                    }
                }));
                ended.await();
                out.printf("%-45s %s%n", profile.name(), meter.told());
            }
        }
    }

    private void encode() {
        for (PrinterProfile profile : new PrinterProfile[] {Slips.TM_T88V, Slips.GENERIC_80}) {
            for (int round = 0; round < 3; round++) {
                long begun = System.nanoTime();
                for (int i = 0; i < ENCODINGS; i++) {
                    SlipBytes.of(Slips.iou("Amina " + i), "ORIGINAL", profile);
                }
                double micros = (System.nanoTime() - begun) / 1_000.0 / ENCODINGS;
                out.printf("%-45s slip to bytes %.0f us%n", profile.name(), micros);
            }
        }
    }

    /** The last round counts: both are warm then. Both lay the slip out first. */
    private void besideCoffee() throws IOException {
        Slip slip = Slips.sixItems();
        int columns = Slips.TM_T88V.columns();
        for (int round = 0; round < 5; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < ENCODINGS; i++) {
                SlipBytes.of(slip, "ORIGINAL", Slips.TM_T88V);
            }
            long between = System.nanoTime();
            for (int i = 0; i < ENCODINGS; i++) {
                CoffeePeer.write(slip, columns);
            }
            double ours = (between - begun) / 1_000.0 / ENCODINGS;
            double theirs = (System.nanoTime() - between) / 1_000.0 / ENCODINGS;
            out.printf(
                    "six items to bytes: ours %.0f us, escpos-coffee %.0f us, ratio %.2f; bytes %d and %d%n",
                    ours,
                    theirs,
                    ours / theirs,
                    SlipBytes.of(slip, "ORIGINAL", Slips.TM_T88V).length,
                    CoffeePeer.write(slip, columns).length);
        }
    }

    /** Counts what arrives from the first byte of a slip on. */
    private static final class Meter implements VirtualDevice {
        private final VirtualPrinter printer;
        private final long byteNanos;
        private int wanted;
        private int counted;
        private int arrived;
        private long first;
        private long last;

        Meter(VirtualPrinter printer, int baud) {
            this.printer = printer;
            this.byteNanos = 10_000_000_000L / baud;
        }

        synchronized void start(int length) {
            wanted = length;
            arrived = 0;
        }

        /** With the questions between the pieces of the slip, about one byte in eighty. */
        synchronized String told() {
            return "%5d bytes in %6.1f ms: %.1f %% of the line"
                    .formatted(counted, (last - first) / 1e6, 100.0 * counted * byteNanos / (last - first));
        }

        @Override
        public synchronized void receive(byte[] bytes, int length, Consumer<byte[]> answer) {
            long now = System.nanoTime();
            first = arrived == 0 ? now - length * byteNanos : first;
            arrived += length;
            if (arrived - length < wanted) {
                last = now;
                counted = arrived;
            }
            printer.receive(bytes, length, answer);
        }

        @Override
        public void idle(Consumer<byte[]> answer) {
            printer.idle(answer);
        }

        @Override
        public int room() {
            return printer.room();
        }
    }
}
