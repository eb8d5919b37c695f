package org.tallystick.device.printer.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tallystick.Trials;

/** What has to hold for the codec of any dialect. */
public record Codec(Supplier<Grammar> dialect, List<Function<Random, Command>> kinds) {

    /** One command of each kind, with any parameters. */
    public List<Command> oneOfEach(Random random) {
        return kinds.stream().map(kind -> kind.apply(random)).toList();
    }

    public List<Command> parsed(byte[] bytes, int chunk) {
        CommandParser parser = new CommandParser(dialect.get());
        List<Command> commands = new ArrayList<>();
        for (int from = 0; from < bytes.length; ) {
            int to = (int) Math.min((long) from + chunk, bytes.length);
            commands.addAll(parser.take(Arrays.copyOfRange(bytes, from, to), to - from));
            from = to;
        }
        commands.addAll(parser.end());
        return commands;
    }

    /** Any commands one after the other, however they are cut into chunks, are read as they were written. */
    public void readsWhatWasWritten(Trials trials) {
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            List<Command> written = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                Command next = kinds.get(random.nextInt(kinds.size())).apply(random);
                if (written.isEmpty() || !growTogether(written.getLast(), next)) {
                    written.add(next);
                }
            }
            assertThat(parsed(Command.encode(written), 1 + random.nextInt(40)))
                    .as(trials.replay(trial))
                    .isEqualTo(written);
        }
    }

    /** Texts and paddings have no end of their own. */
    private static boolean growTogether(Command one, Command other) {
        return one.getClass().equals(other.getClass());
    }

    /** Any bytes: nothing fails, nothing is lost, and the chunks make no difference. */
    public void survives(Trials trials) {
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            byte[] noise = noise(random);
            List<Command> commands = parsed(noise, 1 + random.nextInt(20));
            assertThat(Arrays.equals(Command.encode(commands), noise))
                    .as(trials.replay(trial))
                    .isTrue();
            assertThat(parsed(noise, Integer.MAX_VALUE).equals(commands))
                    .as(trials.replay(trial))
                    .isTrue();
        }
    }

    /** Pieces of commands, whole ones, ones with a wrong byte, and any bytes. */
    private byte[] noise(Random random) {
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        for (int i = random.nextInt(6); i >= 0; i--) {
            byte[] bytes = kinds.get(random.nextInt(kinds.size()))
                    .apply(random)
                    .encoded()
                    .bytes();
            switch (random.nextInt(4)) {
                case 0 -> noise.writeBytes(bytes);
                case 1 -> noise.write(bytes, 0, random.nextInt(bytes.length));
                case 2 -> {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    noise.writeBytes(bytes);
                }
                default -> noise.writeBytes(octets(random, random.nextInt(12)).bytes());
            }
        }
        return noise.toByteArray();
    }

    public static Octets octets(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    /** Printable bytes, at least one. */
    public static Octets letters(Random random, String without) {
        byte[] bytes = new byte[1 + random.nextInt(30)];
        for (int i = 0; i < bytes.length; i++) {
            int letter;
            do {
                letter = 0x20 + random.nextInt(0xE0);
            } while (letter == 0x7F || without.indexOf(letter) >= 0);
            bytes[i] = (byte) letter;
        }
        return Octets.of(bytes);
    }
}
