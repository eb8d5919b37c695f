package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tallystick.SecondVerifier.Outcome;

/** The verifier of the documentation finds a sound book sound, and says what is wrong with any other. */
@IntegrationTest
@BesideOthers
class SecondVerifierTest {
    @TempDir
    Path folder;

    private List<String> rows;

    @BeforeEach
    void aShop() throws IOException {
        rows = HandMadeBook.rows("verify/shop.txt");
    }

    private static String sound(String hash) {
        return "23 lines of 3 customers, sound, outstanding EUR 12.00, last hash " + hash + "\n";
    }

    @Test
    void aSoundBookIsSound() throws IOException {
        String hash = HandMadeBook.write(rows, folder);

        assertThat(SecondVerifier.check(folder)).isEqualTo(new Outcome(0, sound(hash)));
    }

    @Test
    void anEmptyBookIsSound() throws IOException {
        Files.createDirectories(folder.resolve("book/T1.1"));

        assertThat(SecondVerifier.check(folder).output())
                .isEqualTo("0 lines of 0 customers, sound, outstanding 0, last hash "
                        + "a160126277fea33a5abdac115c4b190af0dd5da77e0742594069ced30684e8b1\n");
    }

    @Test
    void itRunsFromTheCommandLine() throws Exception {
        String hash = HandMadeBook.write(rows, folder);
        List<String> compiled = SecondVerifier.started();
        assertThat(run(compiled, folder.toString())).isEqualTo("0: " + sound(hash));

        Files.writeString(folder.resolve("book/T1.1/000004.jsonl"), "x\n");
        assertThat(run(compiled, folder.toString()))
                .startsWith("1: book/T1.1/000004.jsonl, line 18: it is not laid out as ");
        assertThat(run(compiled, folder.resolve("none").toString())).startsWith("2: usage: java VerifyBook.java DIR");
        assertThat(run(compiled)).startsWith("2: usage: java VerifyBook.java DIR");
    }

    private static String run(List<String> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(program);
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + ": " + said.replace("\r\n", "\n");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/verify/forged.txt", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aForgedLineIsFoundThoughAllItsHashesAreRight(int line, String there, String instead, String finding)
            throws IOException {
        String row = rows.get(line - 1);
        assertThat(row).contains(there);
        rows.set(line - 1, row.replace(there, instead == null ? "" : instead));
        HandMadeBook.write(rows, folder);

        Outcome outcome = SecondVerifier.check(folder);

        assertThat(outcome.output().lines())
                .anySatisfy(found -> assertThat(found).contains(".jsonl, line " + finding));
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void aLineLeftOutPutInTwiceOrMovedIsFound() throws IOException {
        HandMadeBook.write(rows, folder);
        Path file = folder.resolve("book/T1.1/000002.jsonl");
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            String line = fewer.remove(i);
            List<String> more = new ArrayList<>(lines);
            more.add(i, line);
            List<String> moved = new ArrayList<>(fewer);
            moved.add((i + 2) % lines.size(), line);
            for (List<String> changed : List.of(fewer, more, moved)) {
                Files.write(file, changed);
                assertThat(SecondVerifier.check(folder).output())
                        .containsPattern("jsonl, line [0-9]+: it shows number ");
            }
        }
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        HandMadeBook.write(rows, folder);
        for (String name : List.of("book/T1.1/000001.jsonl", "book/T1.3/000004.jsonl", "people.jsonl")) {
            Path file = folder.resolve(name);
            byte[] kept = Files.readAllBytes(file);
            for (int at = 0; at < kept.length; at += 13) {
                byte[] damaged = kept.clone();
                damaged[at] ^= 1;
                Files.write(file, damaged);
                Outcome outcome = SecondVerifier.check(folder);
                assertThat(outcome.exit()).as("%s, byte %d", name, at).isEqualTo(1);
            }
            Files.write(file, kept);
        }
        assertThat(SecondVerifier.check(folder).exit()).isZero();
    }

    @Test
    void reservedRoomIsNoDamageButACutLineIs() throws IOException {
        HandMadeBook.write(rows, folder);
        Path last = folder.resolve("book/T1.3/000004.jsonl");
        byte[] kept = Files.readAllBytes(last);

        Files.write(last, Arrays.copyOf(kept, kept.length + 5000));
        assertThat(SecondVerifier.check(folder).exit()).isZero();
        Files.write(last, Arrays.copyOf(kept, kept.length - 1));
        assertThat(SecondVerifier.check(folder).output()).contains("line 22: the line after it is cut off\n");
    }

    @Test
    void recordsMayBeGoneOnlyOfWhomALineErases() throws IOException {
        HandMadeBook.write(rows, folder);
        Path people = folder.resolve("people.jsonl");
        List<String> records = Files.readAllLines(people);

        Files.write(people, records.subList(1, records.size()));
        assertThat(SecondVerifier.check(folder).output())
                .isEqualTo(
                        "book/T1.3/000004.jsonl, line 23: lines have no record in people.jsonl, and nobody was erased:"
                                + " {T1-0001=[1]}\n");
        Files.write(people, records.subList(0, records.size() - 1));
        assertThat(SecondVerifier.check(folder).output())
                .isEqualTo("book/T1.3/000004.jsonl, line 23: it is the last and has no record in people.jsonl\n");
        Files.delete(people); // as it is handed out without names
        assertThat(SecondVerifier.check(folder).exit()).isZero();
    }

    @Test
    void aRecordOfALineThatACrashKeptOutIsNoDamageButAnyOtherIs() throws IOException {
        HandMadeBook.write(rows, folder);
        Path people = folder.resolve("people.jsonl");
        String kept = Files.readString(people);
        String orphan = "{\"book\":\"T1.3\",\"n\":%d,\"salt\":\"" + "0".repeat(32) + "\",\"fields\":{}}\n";

        Files.writeString(people, kept + orphan.formatted(24));
        assertThat(SecondVerifier.check(folder).exit()).isZero();
        Files.writeString(people, kept + orphan.formatted(25));
        assertThat(SecondVerifier.check(folder).output())
                .contains("people.jsonl has records that no line asks for: [25]");
        Files.writeString(people, kept + orphan.formatted(23));
        assertThat(SecondVerifier.check(folder).output()).contains("it is the second record of line 23");
    }

    @Test
    void aMissingSegmentAndASecondTillAreFound() throws IOException {
        HandMadeBook.write(rows, folder);
        Files.createDirectories(folder.resolve("book/X9.1"));
        Files.delete(folder.resolve("book/T1.1/000002.jsonl"));

        assertThat(SecondVerifier.check(folder).output())
                .contains("book/T1.1/000003.jsonl, line 17: a segment is missing before it\n")
                .contains("is another till's; check it in a folder of its own\n");
    }
}
