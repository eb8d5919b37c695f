package org.tallystick.device.printer.escpos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.printer.escpos.Command.Rubbish;

/**
 * Makes commands of a printer's input, however it is cut into chunks. Nothing is lost: the commands encoded one after
 * the other are the input.
 */
public final class CommandParser {
    private final Grammar grammar;
    private byte[] pending = new byte[4_096];
    private int length;

    public CommandParser(Grammar grammar) {
        this.grammar = grammar;
    }

    /** For ESC/POS. */
    public CommandParser() {
        this(new EscPosGrammar());
    }

    /** The commands complete by now. Text is complete when something else follows it. */
    public List<Command> take(byte[] bytes, int count) {
        if (length + count > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(2 * pending.length, length + count));
        }
        System.arraycopy(bytes, 0, pending, length, count);
        length += count;
        return complete(false);
    }

    /** Ends the input: what is left of an unfinished command is rubbish. */
    public List<Command> end() {
        List<Command> commands = complete(true);
        if (length > 0) {
            commands.add(new Rubbish(Octets.range(pending, 0, length)));
            length = 0;
        }
        return commands;
    }

    /** How many bytes of an unfinished command are kept; padding needs no place. */
    public int kept() {
        for (int i = 0; i < length; i++) {
            if (pending[i] != 0) {
                return length;
            }
        }
        return 0;
    }

    private List<Command> complete(boolean atEnd) {
        List<Command> commands = new ArrayList<>();
        int from = 0;
        while (from < length) {
            @Nullable Command next = grammar.next(new Window(pending, from, length, atEnd));
            if (next == null) {
                break;
            }
            commands.add(next);
            from += next.encoded().length();
        }
        System.arraycopy(pending, from, pending, 0, length - from);
        length -= from;
        return commands;
    }
}
