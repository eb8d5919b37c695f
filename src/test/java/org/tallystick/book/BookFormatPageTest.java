package org.tallystick.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;

/** The verifier printed in the page about the format agrees with the program. */
@IntegrationTest
@BesideOthers
class BookFormatPageTest {
    private static final String LAST = "book/T1.11/000004.jsonl";

    @TempDir
    Path folder;

    private Hash head = Hash.NONE;

    @BeforeEach
    void aBookInThreeEpochsAndTheVerifierOfThePage() throws IOException {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator)))
                .as("sha256sum is installed")
                .anyMatch(place -> Files.isExecutable(Path.of(place, "sha256sum")));
        BookWriter.Sizes sizes = new BookWriter.Sizes(500, 4096);
        try (CreditBook book =
                CreditBook.open(folder, "T1.1", Books.START, Books.countingSalts(), new OsDisk(), sizes)) {
            Books.aShortDay(book);
            // Bytes that shells have stumbled over, and a hash that is not the line's.
            book.append("{\"name\":\"Ā ā \u0081 米 $(x) %s \\\\ \\\"\",\"sha256\":\"" + "0".repeat(64) + "\"}", null);
        }
        CreditBook.beginEpoch(folder, "T1.2", new OsDisk());
        CreditBook.beginEpoch(folder, "T1.10", new OsDisk());
        goOn("T1.10", "{\"moved\":1}");
        CreditBook.beginEpoch(folder, "T1.11", new OsDisk());
        goOn("T1.11", "{\"moved\":2}");
        String page = Files.readString(Path.of("docs/book-format.md"));
        int start = page.indexOf("```sh\n") + 6;
        Files.writeString(folder.resolve("verify-book.sh"), page.substring(start, page.indexOf("```", start)));
    }

    private void goOn(String epoch, String entry) {
        try (CreditBook book =
                CreditBook.open(folder, epoch, BookPosition.START, Books.countingSalts(), new OsDisk())) {
            head = book.append(entry, null).hash();
        }
    }

    @Test
    void aSoundBookIsSound() throws Exception {
        assertThat(verify()).isEqualTo("0: 6 lines, sound, last hash " + head + "\n");
        Path last = folder.resolve(LAST);
        Files.write(last, Arrays.copyOf(Files.readAllBytes(last), 100_000));
        assertThat(verify()).isEqualTo("0: 6 lines, sound, last hash " + head + "\n");
        CreditBook.beginEpoch(folder, "T1.12", new OsDisk());
        assertThat(verify()).startsWith("0: 6 lines, sound, last hash ");
    }

    @Test
    void anEpochThatIsMissingOrOutOfPlaceIsNot() throws Exception {
        Files.move(folder.resolve("book/T1.11"), folder.resolve("book/T1.9"));
        assertThat(verify()).startsWith("1: line 5: it is not laid out as this line of version 1");
        Files.move(folder.resolve("book/T1.9"), folder.resolve("book/T1.12"));
        assertThat(verify()).startsWith("1: line 6: its hash does not match");
        Files.move(folder.resolve("book"), folder.resolve("elsewhere"));
        assertThat(verify()).startsWith("1: line 0: no book of T1 in ");
    }

    @Test
    void aDamagedBookIsNot() throws Exception {
        Path first = folder.resolve(Books.SEGMENT);
        byte[] sound = Files.readAllBytes(first);
        int line = 1;
        for (int at = 0; at < sound.length; at += 97) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 1;
            Files.write(first, damaged);
            line = (int) new String(sound, 0, at, StandardCharsets.UTF_8)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            assertThat(verify()).as("byte %d", at).startsWith("1: line " + line + ": ");
        }
        assertThat(line).isGreaterThan(1);
    }

    @Test
    void aBookWithoutItsEndIsNot() throws Exception {
        Path last = folder.resolve(LAST);
        byte[] sound = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(sound, sound.length - 1));
        assertThat(verify()).startsWith("1: line 6: it is cut off");
        byte[] holed = sound.clone();
        holed[sound.length - 100] = 0;
        Files.write(last, holed);
        assertThat(verify()).startsWith("1: line 6: ");
    }

    private String verify() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "verify-book.sh", folder.toString(), "T1")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + ": " + said;
    }
}
