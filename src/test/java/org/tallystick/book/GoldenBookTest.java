package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of a book as every release must write and read them; computed by another program as well. */
class GoldenBookTest {
    private static final String BOOK = """
            {"v":1,"n":1,"personal":"e38c6d6a8eedad4cfc09c0be677cda287cc9f282edc607f71f83ec1c5dab8666",\
            "entry":{"kind":"opened","customer":"C-1"},\
            "sha256":"5c7edb895caf41f8087d818dbbdd6baa781a36a08a1be5f546ee454fef47a7ea"}
            {"v":1,"n":2,"personal":"db02d7a3e9578cd09dab953df968efb9b522e81980dcfa30b085ae67e66a2678",\
            "entry":{"kind":"sale","customer":"C-1","total":"12.50"},\
            "sha256":"3ee5a0e1d1b1560bf2b44de1f45a6d1b21e869804f0c710e7601c341b92047ee"}
            {"v":1,"n":3,"entry":{"kind":"repayment","customer":"C-1","amount":"12.50"},\
            "sha256":"5a1c1969e4f0229eaaa62c5e8db6cbbc44dbfb37802ace75d4297ecc8fef9312"}
            """;
    private static final String PEOPLE = """
            {"book":"T1.1","n":1,"salt":"00000000000000000000000000000001","fields":{"name":"Ama Ā"}}
            {"book":"T1.1","n":2,"salt":"00000000000000000000000000000002","fields":{"slip":"1 x rice"}}
            """;

    @TempDir
    Path folder;

    @Test
    void aShortDayIsWrittenByteForByte() throws IOException {
        try (CreditBook book = Books.open(folder, Books.START)) {
            Books.aShortDay(book);
        }
        assertThat(Files.readString(folder.resolve(Books.SEGMENT))).isEqualTo(BOOK);
        assertThat(Files.readString(folder.resolve(Books.PEOPLE))).isEqualTo(PEOPLE);
    }

    @Test
    void aBookOfAnEarlierReleaseIsReadAndContinued() throws IOException {
        Files.createDirectories(folder.resolve("book/T1.1"));
        Files.writeString(folder.resolve(Books.SEGMENT), BOOK);
        Files.writeString(folder.resolve(Books.PEOPLE), PEOPLE);
        try (CreditBook book = Books.open(folder, Books.START)) {
            assertThat(Books.lines(book)).extracting(BookLine::number).containsExactly(1L, 2L, 3L);
            assertThat(Books.lines(book).getFirst().personal()).contains("{\"name\":\"Ama Ā\"}");
            assertThat(book.append("{}", null).number()).isEqualTo(4);
        }
        assertThat(Files.readString(folder.resolve(Books.SEGMENT))).startsWith(BOOK);
    }

    @Test
    void thePageAboutTheFormatShowsThisBook() throws IOException {
        String page = Files.readString(Path.of("docs/book-format.md"));
        assertThat(page)
                .contains(BOOK)
                .contains(PEOPLE)
                .contains(Hash.startOf("T1.1").hex());
    }
}
