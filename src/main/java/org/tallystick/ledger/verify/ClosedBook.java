package org.tallystick.ledger.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.tallystick.book.BookCheck;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.book.Disk;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.ledger.index.RowLimits;
import org.tallystick.ledger.replay.Anchor;
import org.tallystick.ledger.replay.ReadLines;

/**
 * Proves a book that nobody has open: one in a copied folder, on a medium that cannot be written, in another shop's
 * folder. It needs the files of the book alone, takes no lock, and writes nothing.
 */
public final class ClosedBook {
    private final Path folder;
    private final Disk disk;
    private final EntryCodec codec;
    private final BookCheck.Closed files;

    private ClosedBook(Path folder, Disk disk, EntryCodec codec) {
        this.folder = folder;
        this.disk = disk;
        this.codec = codec;
        this.files = BookCheck.closed(folder, disk);
    }

    /** Looks at each line, hash and people record, and adds nothing up yet. */
    public static ClosedBook in(Path folder, Disk disk, EntryCodec codec) {
        return new ClosedBook(folder, disk, codec);
    }

    /** Its whole lines. */
    public BookReader reader() {
        return new BookReader(folder, files.end(), disk);
    }

    /** What a cut in the power left behind, which the next start takes away; no damage. */
    public List<String> notes() {
        return files.rest().stream().map(BookFinding::text).toList();
    }

    /**
     * Proves everything but the index.
     *
     * @param limits of the index that the book would have
     * @param anchor as of {@link Verification#run}
     */
    public Verification.Result prove(CurrencyUnit currency, RowLimits limits, @Nullable String anchor) {
        if (!files.damage().isEmpty()) {
            // sums over damaged lines would prove nothing
            return result(files.damage().stream().map(BookFinding::text).toList(), Optional.empty());
        }
        Findings findings = new Findings();
        String wanted = anchor == null ? null : Anchor.digits(anchor);
        BookProof proof = new BookProof(currency, limits, changes -> {}, findings, wanted);
        try {
            new ReadLines(reader()::forEach, codec).inParallelAfter(BookPosition.START, proof::look);
            proof.finish();
            if (wanted != null && proof.anchor().isEmpty()) {
                findings.noLineHas(wanted);
            }
        } catch (EntryTooNew e) {
            findings.inBook(e.getMessage() + "; the lines after it were not looked at");
        }
        return result(findings.texts(), proof.anchor());
    }

    private Verification.Result result(List<String> findings, Optional<Anchor> anchor) {
        return new Verification.Result(findings, files.end(), anchor);
    }
}
