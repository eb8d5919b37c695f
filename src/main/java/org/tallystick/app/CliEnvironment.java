package org.tallystick.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.api.Role;
import org.tallystick.app.devices.PortSurvey;
import org.tallystick.app.log.Logs;
import org.tallystick.app.simulate.Simulators;
import org.tallystick.backup.Restore;
import org.tallystick.book.DataFolderLock;
import org.tallystick.book.OsDisk;
import org.tallystick.cli.Backstage;
import org.tallystick.cli.Connection;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.demo.Demo;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.serial.LineException;
import org.tallystick.device.serial.SerialPorts;
import org.tallystick.entry.json.EntryJson;
import org.tallystick.files.OwnFolder;
import org.tallystick.index.derby.DerbyStore;
import org.tallystick.ledger.index.RebuildProgress;
import org.tallystick.ledger.verify.ClosedBook;
import org.tallystick.ledger.verify.Verification;
import org.tallystick.settings.NewDataFolder;
import org.tallystick.settings.SettingsFile;
import org.tallystick.yaml.BadSettings;

/** What the command line needs from the rest. */
public final class CliEnvironment implements Backstage {
    private static final Logger LOG = LoggerFactory.getLogger(CliEnvironment.class);
    private static final Set<String> DATA_FOLDERS = Set.of("book", "index", "log", "secrets");

    private final Environment environment;
    private final Locale place = Locale.getDefault();
    private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    public CliEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Path usualFolder() {
        return Path.of(Optional.ofNullable(System.getenv("TALLYSTICK_DATA"))
                .orElse(System.getProperty("user.home") + "/.tallystick"));
    }

    @Override
    public String[] version() {
        return new ProgramVersion(environment.home()).lines();
    }

    @Override
    public String language(Path folder) {
        try {
            return SettingsFile.read(folder, environment.profiles()).shop().language();
        } catch (BadSettings e) {
            return "en";
        }
    }

    @Override
    public void init(Path folder) {
        new OwnFolder(folder).mustBeNamedWell();
        UsableFolder.mayBeMade(folder);
        NewDataFolder.create(folder, place, ZoneId.systemDefault());
        AccessTokens.secrets(folder, environment);
    }

    /** Returns when the process is asked to end, after everything is closed. */
    @Override
    public void run(Path folder, PrintWriter messages, IntConsumer ready) {
        makeSure(folder, messages);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(asked, closed), "end");
        try (HttpModule module = HttpModule.start(folder, environment, progress(messages))) {
            Runtime.getRuntime().addShutdownHook(hook);
            ready.accept(module.port());
            module.toldAtStart().forEach(messages::println);
            messages.flush();
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    /** Before it is opened: what nobody could go back to is refused; what others could reach is closed, and told. */
    private static void makeSure(Path folder, PrintWriter messages) {
        OwnFolder own = new OwnFolder(folder);
        own.mustBeNamedWell();
        if (!Files.isRegularFile(folder.resolve(SettingsFile.NAME))) {
            return;
        }
        own.mustBeOurs();
        Logs.into(folder);
        for (String word : own.close(DATA_FOLDERS)) {
            LOG.warn("{}", word);
            messages.println("Note: " + word);
            messages.flush();
        }
    }

    private static void end(CountDownLatch asked, CountDownLatch closed) {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public OptionalInt runningAt(Path folder) {
        try {
            int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
            return PortHolder.isTallystick(port) ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public boolean browse(URI address) {
        return SystemBrowser.show(address);
    }

    /** The lock decides: whoever holds it answers by the API, else the module runs here for this command. */
    @Override
    public Connection connect(Path folder, boolean devices, PrintWriter messages) {
        makeSure(folder, messages);
        try {
            return InProcessConnection.open(folder, environment, devices, progress(messages));
        } catch (DataFolderLock.InUse inUse) {
            return ApiClient.to(folder, inUse);
        }
    }

    @Override
    public OptionalLong rebuild(Path folder, PrintWriter messages) {
        makeSure(folder, messages);
        if (AccessTokens.roleOfReader(folder) != Role.OWNER) {
            return OptionalLong.empty();
        }
        try (TillRuntime till = TillRuntime.rebuilt(folder, environment, progress(messages))) {
            return OptionalLong.of(
                    till.session().askPatiently(opened -> opened.book().head().line()));
        } catch (DataFolderLock.InUse inUse) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<Proof> verify(Path folder, @Nullable String anchor) {
        if (runningAt(folder).isPresent()) {
            return Optional.empty();
        }
        UsableFolder.mustHoldABook(folder);
        EntryJson codec = new EntryJson();
        ClosedBook book = ClosedBook.in(folder, new OsDisk(), codec);
        // without money in it any currency does
        CurrencyUnit currency = BookCurrency.of(book.reader(), codec).orElse(CurrencyUnit.EUR);
        Verification.Result result = book.prove(currency, DerbyStore.limitsIn(currency), anchor);
        return Optional.of(new Proof(
                result.findings(),
                book.notes(),
                result.head().line(),
                result.head().hash().hex(),
                result.anchor()
                        .map(at -> new AnchorMet(at.line(), at.day().toString()))
                        .orElse(null)));
    }

    @Override
    public Restored restore(Path from, Path to, OptionalInt epoch) {
        new OwnFolder(to).mustBeNamedWell();
        Restore.Restored done = DataFolderServices.restore(new OsDisk(), environment)
                .restore(from, to, epoch, environment.clock().instant());
        return new Restored(
                done.backup().toString(), done.lines(), done.made().toString(), done.withSecrets(), done.epoch());
    }

    private static RebuildProgress progress(PrintWriter out) {
        return new ShownProgress(out);
    }

    @Override
    public void demo(PrintWriter out) {
        new Demo(this, environment.profiles(), environment.clock(), out).play();
    }

    @Override
    public void simulate(Simulation wanted, PrintWriter out, Consumer<String> ready) {
        new Simulators(environment.profiles(), environment.clock()).run(wanted, input, out, ready);
    }

    @Override
    public List<PortSeen> ports(boolean ask) {
        try {
            return new PortSurvey(new PrinterProfiles(environment.profiles())).look(SerialPorts.all(), ask);
        } catch (LineException e) {
            throw new Failed(ExitCode.DEVICE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // as for a secret
    public Optional<String> ask(String question) {
        return Optional.ofNullable(System.console()).map(console -> console.readLine("%s ", question));
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // the launcher chooses the console that is absent without a terminal
    public String secret(String prompt) {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("%s", prompt);
            return typed == null ? "" : new String(typed);
        }
        try {
            return Optional.ofNullable(input.readLine()).orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the PIN cannot be read", e);
        }
    }

    @Override
    public UUID newId() {
        return environment.id();
    }

    @Override
    public ExitCode codeFor(Exception thrown) {
        return Failures.code(thrown);
    }
}
