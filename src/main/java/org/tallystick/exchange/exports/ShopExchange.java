package org.tallystick.exchange.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tallystick.book.BookCheck;
import org.tallystick.book.BookCopy;
import org.tallystick.book.BookFailed;
import org.tallystick.book.BookFinding;
import org.tallystick.book.BookLine;
import org.tallystick.book.BookPosition;
import org.tallystick.book.BookReader;
import org.tallystick.entry.DayEntry.Closed;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.files.FolderTree;
import org.tallystick.files.OutputFile;
import org.tallystick.files.OwnFolder;
import org.tallystick.files.WholeFile;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.till.housekeeping.CopyOvertaken;
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** Exports one data folder, whose book may be written to meanwhile. */
public record ShopExchange(Source source) implements Exchange {
    private static final int MOST_TRIES = 5;

    @Override
    public UUID idOf(String row) {
        return source.ids().apply(row);
    }

    @Override
    public void keepImport(Import of, Kept file) {
        try {
            WholeFile.replace(keptFile(of), file::writeTo);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotWrite(Sentence.of(Phrase.DISK_NOTHING_IMPORTED), e);
        }
    }

    @Override
    public Optional<String> keptImport(Import of) {
        Path file = keptFile(of);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void dropImport(Import of) {
        try {
            Files.deleteIfExists(keptFile(of));
        } catch (IOException e) {
            throw new CannotWrite(Sentence.of(Phrase.DISK_KEPT_IMPORT), e);
        }
    }

    private Path keptFile(Import of) {
        return source.folder().resolve(of == Import.CUSTOMERS ? "import.unfinished" : "standings.unfinished");
    }

    @Override
    public Written export(Wanted wanted) {
        OutputFile file = new OutputFile(wanted.to().toAbsolutePath(), wanted.force(), new OwnFolder(source.folder()));
        return export(file.checked(), wanted, 1);
    }

    private Written export(OutputFile export, Wanted wanted, int tries) {
        Path file = export.file();
        BookPosition head = source.head().get();
        try {
            switch (wanted.what()) {
                case BOOK, ALL -> export.write(out -> archive(out, export.folderBeside(), head, wanted));
                case HLEDGER -> export.write(out -> journal(source.folder(), head, out));
                case CUSTOMERS -> export.write(out -> customers(out));
                case STANDINGS -> export.write(out -> standings(out));
            }
            return new Written(file, head.line(), head.hash().hex());
        } catch (BookCopy.Overtaken e) {
            if (tries == MOST_TRIES) {
                throw new CopyOvertaken(Sentence.of(Phrase.DISK_NOT_WRITTEN, file), e);
            }
            return export(export, wanted, tries + 1);
        } catch (IOException | UncheckedIOException | BookFailed e) {
            throw new CannotWrite(Sentence.of(Phrase.DISK_NOT_WRITTEN, file), e);
        }
    }

    private void archive(OutputStream out, Path copy, BookPosition head, Wanted wanted) throws IOException {
        FolderTree.remove(copy);
        try {
            source.disk().makeFolder(copy);
            BookCopy.copy(source.folder(), head, copy, source.disk());
            List<BookFinding> findings = BookCheck.closed(copy, head, source.disk());
            if (!findings.isEmpty()) {
                throw new IOException(
                        "the copy is not sound: " + findings.getFirst().text());
            }
            Archive archive = new Archive(out);
            addBook(archive, copy, wanted.withoutPeople());
            archive.add("day-closes.csv", to -> closes(copy, head, to));
            archive.addPage("VerifyBook.java");
            archive.addPage("book-format.md");
            archive.addPage("book-entries.md");
            archive.addPage("README.txt");
            if (wanted.what() == What.ALL) {
                archive.add("customers.csv", this::customers);
                archive.add("standings.csv", this::standings);
                archive.add("journal.hledger", to -> journal(copy, head, to));
                archive.add("shop.yaml", source.folder().resolve("shop.yaml"));
            }
            archive.finish();
        } finally {
            FolderTree.remove(copy);
        }
    }

    private static void addBook(Archive archive, Path copy, boolean withoutPeople) throws IOException {
        try (Stream<Path> files = Files.walk(copy.resolve("book"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                archive.add(copy.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        if (!withoutPeople) {
            archive.add("people.jsonl", copy.resolve("people.jsonl"));
        }
    }

    private void customers(OutputStream out) throws IOException {
        text(out, rows -> CustomersFile.write(source.customers(), rows));
    }

    private void standings(OutputStream out) throws IOException {
        text(out, rows -> StandingsFile.write(source.customers(), rows));
    }

    private void journal(Path folder, BookPosition head, OutputStream out) throws IOException {
        text(out, pieces -> {
            HledgerJournal journal = new HledgerJournal(source.currency(), pieces);
            eachEntry(folder, head, (line, entry) -> journal.add(line.book(), line.number(), entry));
        });
    }

    private void closes(Path folder, BookPosition head, OutputStream out) throws IOException {
        text(out, rows -> {
            rows.accept(DayCloses.heading());
            eachEntry(folder, head, (line, entry) -> {
                if (entry instanceof Closed close) {
                    rows.accept(DayCloses.line(line.book(), line.number(), close));
                }
            });
        });
    }

    /** Written as it comes, however much it is. */
    private static void text(OutputStream out, Consumer<Consumer<String>> writing) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writing.accept(piece -> {
            try {
                text.write(piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        text.flush();
    }

    /** Of the lines that are added up. */
    private void eachEntry(Path folder, BookPosition head, BiConsumer<BookLine, Entry> reader) {
        Set<Long> setAside = source.setAside().get();
        new BookReader(folder, head, source.disk()).forEach(BookPosition.START, (line, end) -> {
            if (!setAside.contains(line.number())) {
                var written =
                        new EntryCodec.Written(line.entry(), line.personal().orElse(null));
                reader.accept(line, source.codec().read(written));
            }
        });
    }
}
