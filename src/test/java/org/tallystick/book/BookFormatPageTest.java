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

/** The verifier printed in the page about the format agrees with the program. */
class BookFormatPageTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aBookInTwoSegmentsAndTheVerifierOfThePage() throws IOException {
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
        String page = Files.readString(Path.of("docs/book-format.md"));
        int start = page.indexOf("```sh\n") + 6;
        Files.writeString(folder.resolve("verify-book.sh"), page.substring(start, page.indexOf("```", start)));
    }

    @Test
    void aSoundBookIsSound() throws Exception {
        assertThat(verify()).startsWith("0: 4 lines, sound, last hash ");
        Path last = folder.resolve("book/T1.1/000002.jsonl");
        Files.write(last, Arrays.copyOf(Files.readAllBytes(last), 100_000));
        assertThat(verify()).startsWith("0: 4 lines, sound, last hash ");
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
        Path last = folder.resolve("book/T1.1/000002.jsonl");
        byte[] sound = Files.readAllBytes(last);
        Files.write(last, Arrays.copyOf(sound, sound.length - 1));
        assertThat(verify()).startsWith("1: line 4: it is cut off");
        byte[] holed = sound.clone();
        holed[sound.length - 100] = 0;
        Files.write(last, holed);
        assertThat(verify()).startsWith("1: line 4: ");
    }

    private String verify() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "verify-book.sh", folder.toString(), "T1.1")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + ": " + said;
    }
}
