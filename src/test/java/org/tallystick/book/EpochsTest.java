package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One book that goes on in a new folder, so that its slip numbers begin anew. */
class EpochsTest {
    private static final String THIRD = "book/T1.2/000003.jsonl";

    private final PlayedDisk disk = new PlayedDisk();
    private final List<BookLine> written = new ArrayList<>();
    private final List<BookPosition> heads = new ArrayList<>(List.of(Books.START));

    @BeforeEach
    void aBookOfTwoSegmentsThatIsToGoOnElsewhere() {
        write("T1.1", 4);
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.2", disk);
    }

    @AfterEach
    void everyFileIsClosed() {
        assertThat(disk.openFiles()).isZero();
    }

    @Test
    void linesAndSegmentsAreNumberedOn() {
        write("T1.2", 4);
        assertThat(written).extracting(BookLine::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(written).extracting(BookLine::book).startsWith("T1.1").endsWith("T1.2");
        assertThat(written.get(4).place().segment()).isEqualTo(3);
        assertThat(disk.names(PlayedDisk.FOLDER.resolve("book/T1.2"))).containsExactly("000003.jsonl", "000004.jsonl");
        try (CreditBook book = Books.open(disk, "T1.2", Books.START)) {
            assertThat(Books.lines(book)).isEqualTo(written);
            assertThat(CreditBook.epochsIn(PlayedDisk.FOLDER, disk)).containsExactly("T1.1", "T1.2");
            assertThat(book.name()).isEqualTo("T1.2");
            assertThat(book.reader().check()).isEmpty();
        }
        assertThat(Books.text(disk.bytes(Books.PEOPLE)))
                .contains("{\"book\":\"T1.1\",\"n\":2,", "{\"book\":\"T1.2\",\"n\":6,");
    }

    @Test
    void aLineIsReadAndABookOpenedFromEveryPlaceInEitherEpoch() {
        write("T1.2", 4);
        for (BookPosition known : heads) {
            try (CreditBook book = Books.open(disk, "T1.2", known)) {
                List<BookLine> rest = new ArrayList<>();
                book.forEach(known, rest::add);
                assertThat(rest).isEqualTo(written.subList((int) known.line(), written.size()));
                assertThat(written.stream().map(line -> book.read(line.place())))
                        .isEqualTo(written);
                assertThat(book.head()).isEqualTo(heads.getLast());
            }
            assertThat(Books.check(disk, known)).isEmpty();
        }
    }

    @Test
    void theFirstLineIsChainedToTheNameAndTheLastLineBefore() {
        write("T1.2", 1);
        Hash last = written.get(3).hash();
        Hash chained = Hash.of(Books.utf8("T1.2" + last));
        byte[] line = disk.bytes(THIRD);
        assertThat(LineFormat.read(Arrays.copyOf(line, line.length - 1), chained))
                .isInstanceOf(LineFormat.Sound.class);
    }

    @Test
    void anEpochIsNewUntilItHasALine() {
        for (BookPosition known : List.of(Books.START, heads.getLast(), heads.get(2))) {
            try (CreditBook book = Books.open(disk, "T1.2", known)) {
                assertThat(book.epochIsNew()).isTrue();
                assertThat(book.head()).isEqualTo(heads.getLast());
                assertThat(book.lastEntry()).contains(written.getLast().entry());
                assertThat(Books.lines(book)).isEqualTo(written);
            }
            assertThat(Books.check(disk, known)).isEmpty();
        }
        try (CreditBook book = Books.open(disk, "T1.2", heads.getLast())) {
            book.append("{\"kind\":\"moved\"}", null);
            assertThat(book.epochIsNew()).isFalse();
            assertThat(book.lastEntry()).contains("{\"kind\":\"moved\"}");
        }
        try (CreditBook book = Books.open(disk, "T1.2", Books.START)) {
            assertThat(book.epochIsNew()).isFalse();
        }
    }

    @Test
    void aBookMayBeginInALaterEpochWhenAllBeforeIsLost() {
        PlayedDisk empty = new PlayedDisk();
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.7", empty);
        try (CreditBook book = Books.open(empty, "T1.7", Books.START)) {
            assertThat(book.epochIsNew()).isFalse();
            assertThat(book.lastEntry()).isEmpty();
            assertThat(book.append("{}", "{}").number()).isEqualTo(1);
        }
        assertThat(Books.check(empty, Books.START)).isEmpty();
        assertThat(empty.bytes("book/T1.7/000001.jsonl")).isNotEmpty();
    }

    @Test
    void epochsWithoutALineStayPartOfTheChain() {
        try (CreditBook book = Books.open(disk, "T1.2", heads.getLast())) {
            assertThat(book.epochIsNew()).isTrue();
        }
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.9", disk);
        CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1.10", disk);
        write("T1.10", 2);
        assertThat(CreditBook.epochsIn(PlayedDisk.FOLDER, disk)).containsExactly("T1.1", "T1.2", "T1.9", "T1.10");
        assertThat(written.get(4).place()).isEqualTo(new Place(4, 0, -1));
        try (CreditBook book = Books.open(disk, "T1.10", heads.get(5))) {
            assertThat(book.read(written.get(4).place())).isEqualTo(written.get(4));
            assertThat(Books.lines(book)).isEqualTo(written);
        }
        assertThat(Books.check(disk, heads.getLast())).isEmpty();
    }

    @Test
    void onlyALaterEpochOfTheSameTillFollows() {
        for (String bad : List.of("T1.1", "T1.2", "T2.3")) {
            assertThatThrownBy(() -> CreditBook.beginEpoch(PlayedDisk.FOLDER, bad, disk))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching(
                            "Epoch " + bad + " cannot follow on T1\\.[12]\\. Begin a later one of the same till\\.");
        }
        assertThatThrownBy(() -> CreditBook.beginEpoch(PlayedDisk.FOLDER, "T1", disk))
                .hasMessageContaining("named by till code and epoch");
        assertThat(CreditBook.epochsIn(PlayedDisk.FOLDER, disk)).containsExactly("T1.1", "T1.2");
    }

    @Test
    void onlyTheNewestEpochIsWrittenTo() {
        for (String bad : List.of("T1.1", "T1.3", "T2.2")) {
            assertThatThrownBy(() -> Books.open(disk, bad, Books.START))
                    .hasMessage("The book goes on in T1.2, not in " + bad
                            + ". Open it by that name, or begin a later epoch first.");
        }
    }

    @Test
    void aLastLineThatWasTornBeforeTheMoveIsPutAside() {
        BookPosition before = heads.get(3);
        String last = "book/T1.1/000002.jsonl";
        byte[] whole = disk.bytes(last);
        disk.put(last, Arrays.copyOf(whole, whole.length - 5));
        disk.put(Books.PEOPLE, Arrays.copyOf(disk.bytes(Books.PEOPLE), 5000));
        try (CreditBook book = Books.open(disk, "T1.2", before)) {
            TornTail torn = book.tornTail().orElseThrow();
            assertThat(torn.line()).isEqualTo(4);
            assertThat(PlayedDisk.FOLDER.relativize(torn.keptIn()).toString()).startsWith("book/T1.1/torn-000002-");
            assertThat(book.head()).isEqualTo(before);
            assertThat(book.append("{}", "{}").number()).isEqualTo(4);
        }
        assertThat(Books.check(disk, Books.START)).isEmpty();
    }

    @Test
    void aClosedEpochIsNeverTorn() {
        write("T1.2", 0);
        String last = "book/T1.1/000002.jsonl";
        byte[] whole = disk.bytes(last);
        disk.put(last, Arrays.copyOf(whole, whole.length - 5));
        assertThatThrownBy(() -> Books.open(disk, "T1.2", Books.START))
                .isInstanceOf(BookDamaged.class)
                .hasMessage(last + ", line 4: it does not end in a hash. " + BookFinding.RESTORE);
        assertThat(Books.check(disk, Books.START))
                .extracting(BookFinding::text)
                .containsExactly(last + ", line 4: it does not end in a hash. " + BookFinding.RESTORE);
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        write("T1.2", 4);
        PlayedDisk twice = disk.copy();
        twice.put("book/T1.2/000002.jsonl", new byte[0]);
        refused(twice, "book/T1.2/000002.jsonl: an earlier epoch holds a segment of this number or a higher one. ");
        PlayedDisk missing = disk.copy();
        missing.remove(THIRD);
        refused(missing, THIRD + ": it is missing. ");
        PlayedDisk foreign = disk.copy();
        foreign.put("book/X9.3/000005.jsonl", new byte[0]);
        refused(foreign, "book/X9.3: it belongs to another till than T1.1. Move it out of the data folder.");
        PlayedDisk exchanged = disk.copy();
        exchanged.put(THIRD, disk.bytes("book/T1.1/000002.jsonl"));
        refused(exchanged, THIRD + ", line 5: its hash does not match its text and the line before. ");
        PlayedDisk without = disk.copy();
        without.remove(THIRD);
        without.remove("book/T1.2/000004.jsonl");
        without.remove("book/T1.2");
        assertThat(Books.check(without, heads.getLast()))
                .extracting(BookFinding::text)
                .startsWith("book/T1.2: it is missing. " + BookFinding.RESTORE);
    }

    @Test
    void aRecordThatNamesAnotherEpochIsFound() {
        write("T1.2", 4);
        String people = Books.text(disk.bytes(Books.PEOPLE));
        for (String wrong : List.of("T1.2", "T1.3")) {
            PlayedDisk changed = disk.copy();
            changed.put(Books.PEOPLE, Books.utf8(people.replaceFirst("T1.1", wrong)));
            assertThat(Books.check(changed, Books.START)).isNotEmpty();
            assertThatThrownBy(() -> Books.open(changed, "T1.2", Books.START)).isInstanceOf(BookDamaged.class);
            try (CreditBook book = Books.open(changed, "T1.2", heads.getLast())) {
                assertThatThrownBy(() -> book.read(written.get(1).place())).isInstanceOf(BookDamaged.class);
            }
        }
    }

    private void refused(PlayedDisk damaged, String text) {
        assertThat(Books.check(damaged, Books.START).getFirst().text()).startsWith(text);
        assertThatThrownBy(() -> Books.open(damaged, "T1.2", Books.START))
                .isInstanceOf(BookDamaged.class)
                .hasMessageStartingWith(text);
    }

    private void write(String epoch, int lines) {
        try (CreditBook book = Books.open(disk, epoch, heads.getLast())) {
            for (int i = 1; i <= lines; i++) {
                String personal = i % 2 == 0 ? "{\"name\":\"N" + i + "\"}" : null;
                written.add(book.append("{\"i\":" + i + ",\"text\":\"" + "x".repeat(30) + "\"}", personal));
                heads.add(book.head());
            }
        }
    }
}
