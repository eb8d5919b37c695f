package org.tallystick.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What the verbs need that is not a call of the API. */
public interface Backstage {

    /** The folder that is used when none is named. */
    Path usualFolder();

    /** Which program this is and on what it runs, a line each. */
    String[] version();

    /** The language of the shop that a folder is of; English where there are no settings that can be read. */
    String language(Path folder);

    void init(Path folder);

    /**
     * Runs the module until the process is asked to end.
     *
     * @param ready gets the port of the API
     */
    void run(Path folder, PrintWriter messages, IntConsumer ready);

    /** The port of the module that runs on a folder and answers; empty where none does. */
    OptionalInt runningAt(Path folder);

    /**
     * Shows a page in the browser of whoever sits at this machine.
     *
     * @return whether a browser could be asked
     */
    boolean browse(URI address);

    /**
     * Reaches a module.
     *
     * @param devices whether the command may print or read a card
     */
    Connection connect(Path folder, boolean devices, PrintWriter messages);

    /**
     * Makes the index anew without a look at the old one, where no module runs that can be asked to.
     *
     * @return how many lines it was made from; empty when it is to be asked for like anything else
     */
    OptionalLong rebuild(Path folder, PrintWriter messages);

    /**
     * Makes a data folder of a backup.
     *
     * @param from a backup or a folder of backups
     * @param epoch that the book is to go on in; usually the next
     */
    Restored restore(Path from, Path to, OptionalInt epoch);

    void demo(PrintWriter out);

    /**
     * Runs one virtual device until the process is asked to end.
     *
     * @param ready gets where the device is, before anything else is written
     */
    void simulate(Simulation wanted, PrintWriter out, Consumer<String> ready);

    /**
     * The serial ports of this machine.
     *
     * @param ask whether to send each of them a few bytes that a printer answers
     */
    List<PortSeen> ports(boolean ask);

    /** What somebody at the terminal answers; empty where there is no terminal, so that nobody can. */
    Optional<String> ask(String question);

    /** Asks for a secret, without showing it where there is a screen. */
    String secret(String prompt);

    UUID newId();

    /** What scripts are told of a failure. */
    ExitCode codeFor(Exception thrown);

    /**
     * Proves a book that no running module has open: reads its files, and writes nothing.
     *
     * @param anchor a hash to look for that was kept outside, or its first 16 or more hex digits; null for none
     * @return empty where a module runs, which is to be asked
     */
    Optional<Proof> verify(Path folder, @Nullable String anchor);

    /**
     * What came of it.
     *
     * @param findings what is wrong; empty when all is sound
     * @param notes what a cut in the power left behind, and the next start takes away
     * @param head hash of the last line that was looked at
     * @param anchor where it stands; null when it was not met
     */
    record Proof(
            List<String> findings,
            List<String> notes,
            long lines,
            String head,
            @Nullable AnchorMet anchor) {}

    /**
     * Where a hash that was kept outside stands.
     *
     * @param day on which the line counts, such as 2026-11-21
     */
    record AnchorMet(long line, String day) {}

    /**
     * What was restored.
     *
     * @param made when the backup was made
     * @param epoch in which the book goes on, such as T1.2
     */
    record Restored(String backup, long lines, String made, boolean withSecrets, String epoch) {}

    /**
     * A serial port.
     *
     * @param address to write into the settings: a name that stays the same, where the system keeps one
     * @param name as the system calls it now
     * @param says what is there, if it was asked
     * @param profile of the printer that is there, if one fits
     */
    record PortSeen(String address, String name, String description, String says, Optional<String> profile) {}

    /**
     * A virtual device.
     *
     * @param kind printer or reader
     * @param link where its name is linked; null for none
     * @param tcp a port instead of a pseudo-terminal; 0 for a free one, null for none
     */
    record Simulation(
            String kind,
            String profile,
            @Nullable Path link,
            @Nullable Integer tcp,
            List<String> faults,
            @Nullable Path paper) {}
}
