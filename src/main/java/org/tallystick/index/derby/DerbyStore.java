package org.tallystick.index.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookPosition;
import org.tallystick.book.Hash;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexStore;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.ledger.index.NewIndex;
import org.tallystick.ledger.index.RowLimits;

/**
 * The index in a folder of its own, {@code DIR/index}: the Derby database in {@code db}, and Derby's messages in
 * {@code derby.log}. Whoever holds the book's lock may use the folder, by one store and from one thread.
 *
 * <p>Opening and replacing throw an {@link IllegalStateException} when the installation takes durability from Derby.
 */
public final class DerbyStore implements IndexStore {
    private final Engine engine;
    private final Path folder;
    private final CurrencyUnit currency;
    private final BookPosition beginning;
    private final Supplier<Optional<Hash>> firstLine;
    private final IndexFolder files;
    private final RowLimits limits;
    private @Nullable DerbyIndex opened;

    /**
     * Touches nothing yet.
     *
     * @param currency of every amount
     * @param beginning where an index stands that has read nothing
     */
    public DerbyStore(Path folder, CurrencyUnit currency, BookPosition beginning) {
        this(folder, currency, beginning, Optional::empty);
    }

    /**
     * As above.
     *
     * @param firstLine gives the hash of the book's first line, once there is one: the index of a book that begins
     *     otherwise is not opened
     */
    public DerbyStore(Path folder, CurrencyUnit currency, BookPosition beginning, Supplier<Optional<Hash>> firstLine) {
        this(folder, currency, beginning, firstLine, Engine.STANDARD);
    }

    DerbyStore(
            Path folder,
            CurrencyUnit currency,
            BookPosition beginning,
            Supplier<Optional<Hash>> firstLine,
            Engine engine) {
        this.engine = engine;
        this.folder = folder.toAbsolutePath().normalize();
        this.currency = currency;
        this.beginning = beginning;
        this.firstLine = firstLine;
        this.files = new IndexFolder(this.folder);
        this.limits = new DerbyLimits(currency);
    }

    /** The library's file, such as derby-10.17.1.0.jar, which this loads without starting it. */
    public static String library() {
        return Engine.library();
    }

    /** Of an index in this currency, of which there need be none. */
    public static RowLimits limitsIn(CurrencyUnit currency) {
        return new DerbyLimits(currency);
    }

    /** As declared; what this store opened before is closed first. */
    @Override
    public AccountIndex open() {
        Engine.prepare(folder);
        closeOpened();
        try {
            files.settle();
            if (Files.isDirectory(files.current)) {
                files.requireWhole();
                return boot();
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Engine.unusable(files.current, e);
        }
        throw new IndexUnusable("There is no index in %s; it has to be built from the book".formatted(folder), null);
    }

    /**
     * As declared. The index that is replaced may be open and serve while the new one is filled; it is closed before
     * the swap. When {@code fill} throws, it stays as it is.
     */
    @Override
    public AccountIndex replacedBy(Consumer<NewIndex> fill) {
        Engine.prepare(folder);
        try {
            files.settle();
            Files.createDirectories(folder);
            try (BareIndex fresh = BareIndex.created(engine, files.fresh, currency, beginning, firstLine)) {
                fill.accept(fresh);
                fresh.finish();
            }
            files.declareReady();
            closeOpened();
            files.swap();
        } catch (IOException | UncheckedIOException e) {
            throw Engine.unusable(files.current, e);
        }
        return boot();
    }

    /** As declared. Derby's messages may quote a row that it failed on, so they go as well. */
    @Override
    public void discard() {
        closeOpened();
        try {
            files.discard();
        } catch (IOException | UncheckedIOException e) {
            throw new IndexUnusable(
                    "The index in %s cannot be removed: %s; remove that folder by hand".formatted(folder, e), e);
        }
    }

    @Override
    public RowLimits limits() {
        return limits;
    }

    private AccountIndex boot() {
        DerbyIndex index = DerbyIndex.opened(engine, files.current, currency, firstLine);
        opened = index;
        return index;
    }

    /** Its own close, once: a shutdown by the path would hit whatever stands there by then. */
    private void closeOpened() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
