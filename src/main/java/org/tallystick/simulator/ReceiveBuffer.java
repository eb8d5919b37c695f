package org.tallystick.simulator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.Command;
import org.tallystick.device.printer.escpos.CommandParser;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.star.StarGrammar;

/**
 * What a virtual printer was sent and has not worked off. A byte that finds no room is lost; real-time commands are
 * obeyed all the same.
 */
final class ReceiveBuffer {
    private final int size;
    private final Supplier<CommandParser> parsers;
    private final Consumer<Command> atOnce;
    private final Consumer<String> complain;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private CommandParser parser;
    private CommandParser beyond;
    private int held;
    /** Of the unfinished command; its data are worked off as they come, and may be more than there is room for. */
    private int workedOff;

    private int toLose;

    private record Waiting(Command command, int held) {}

    ReceiveBuffer(PrinterProfile profile, Consumer<Command> atOnce, Consumer<String> complain) {
        this.size = profile.bufferBytes();
        this.parsers = switch (profile.dialect()) {
            case ESCPOS -> CommandParser::new;
            case STAR_LINE -> () -> new CommandParser(new StarGrammar());
        };
        this.parser = parsers.get();
        this.beyond = parsers.get();
        this.atOnce = atOnce;
        this.complain = complain;
    }

    int free() {
        return size - held - Math.max(0, parser.kept() - workedOff);
    }

    void take(byte[] bytes) {
        int skipped = Math.min(toLose, bytes.length);
        toLose -= skipped;
        overrun(Arrays.copyOf(bytes, skipped));
        int end = skipped + Math.min(free(), bytes.length - skipped);
        for (Command command : parser.take(Arrays.copyOfRange(bytes, skipped, end), end - skipped)) {
            sort(command);
        }
        overrun(Arrays.copyOfRange(bytes, end, bytes.length));
    }

    /** However much room there is. */
    void loseNext(int count) {
        toLose += count;
    }

    private void sort(Command command) {
        if (command.isUrgent()) {
            atOnce.accept(command);
        } else if (command.isRubbish()) {
            complain.accept("not understood: " + command.encoded());
        } else {
            int needs = command.encoded().length() - workedOff;
            waiting.add(new Waiting(command, needs));
            held += needs;
        }
        workedOff = 0;
    }

    private void overrun(byte[] lost) {
        int urgent = 0;
        for (Command command : beyond.take(lost, lost.length)) {
            if (command.isUrgent()) {
                urgent += command.encoded().length();
                atOnce.accept(command);
            }
        }
        if (lost.length > urgent) {
            complain.accept("the buffer of %d bytes is full: lost %d bytes".formatted(size, lost.length - urgent));
        }
    }

    /** What is to be worked off next, null when nothing waits. */
    @Nullable
    Command next() {
        Waiting next = waiting.poll();
        if (next == null) {
            workedOff = parser.kept();
            return null;
        }
        held -= next.held();
        return next.command();
    }

    /** Drops what waits. */
    void clear() {
        waiting.clear();
        held = 0;
    }

    /** As after switching on. */
    void forget() {
        clear();
        parser = parsers.get();
        beyond = parsers.get();
        workedOff = 0;
        toLose = 0;
    }
}
