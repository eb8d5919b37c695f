package org.tallystick.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.validation.InvalidInput;

/** Each row is a way to make a report or an export destroy what it is not about, on the real file system. */
class OutputFileTest {
    @TempDir
    private Path base;

    private Path data;
    private Path people;

    /** A data folder, and around it what somebody could have prepared. */
    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        data = Files.createDirectories(base.resolve("shop"));
        people = Files.writeString(data.resolve("people.jsonl"), "names");
        Files.createDirectories(data.resolve("book/T1.1"));
        Files.writeString(data.resolve("book/T1.1/000001.jsonl"), "debts");
        Files.createDirectories(base.resolve("out"));
        Files.writeString(base.resolve("out/there.pdf"), "another report");
        Files.createSymbolicLink(base.resolve("to-shop"), data);
        Files.createSymbolicLink(base.resolve("to-epoch"), data.resolve("book/T1.1"));
        Files.createSymbolicLink(base.resolve("out/to-people"), people);
        Files.createSymbolicLink(base.resolve("out/by-two-links"), Path.of("to-people"));
        Files.createSymbolicLink(base.resolve("out/to-nothing-yet"), data.resolve("new.jsonl"));
        Files.createSymbolicLink(base.resolve("out/round"), Path.of("round"));
        Files.createSymbolicLink(base.resolve("out/elsewhere"), base.resolve("out/there.pdf"));
        Files.createLink(base.resolve("out/same-as-people"), people);
        Files.createLink(base.resolve("out/same-as-debts"), data.resolve("book/T1.1/000001.jsonl"));
        assertThat(new ProcessBuilder("mkfifo", base.resolve("out/pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private OutputFile file(String path, boolean force) {
        String whole = path.replace("DEEP", "d/".repeat(2_000));
        return new OutputFile(base.resolve(whole), force, new OwnFolder(data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shop/people.jsonl                  | lies in the data folder
        shop/new.pdf                       | lies in the data folder
        shop/not/there/yet.pdf             | lies in the data folder
        shop                               | lies in the data folder
        out/../shop/people.jsonl           | lies in the data folder
        nowhere/../shop/people.jsonl       | lies in the data folder
        to-shop/people.jsonl               | lies in the data folder
        to-shop/new.pdf                    | lies in the data folder
        to-epoch/000001.jsonl              | lies in the data folder
        to-epoch/../../people.jsonl        | lies in the data folder
        out/to-people                      | lies in the data folder
        out/by-two-links                   | lies in the data folder
        out/to-nothing-yet                 | lies in the data folder
        out/same-as-people                 | lies in the data folder
        out/same-as-debts                  | lies in the data folder
        out/round                          | too many links
        out/elsewhere                      | is a link; name the file itself
        out/pipe                           | is a device or a pipe; leave --out out
        /dev/null                          | is a device or a pipe; leave --out out
        /dev/stdout                        | is a
        out                                | is a folder; name a file
        nowhere/report.pdf                 | is not there; make it first
        nowhere/DEEP/../report.pdf         | is not there; make it first
        /                                  | leave --out out, and it goes to standard output
        """)
    void whatIsNotTheReportsToReplaceIsRefusedEvenByForce(String path, String why) throws IOException {
        OutputFile file = file(path, true);
        assertThatThrownBy(file::checked).isInstanceOf(InvalidInput.class).hasMessageContaining(why);
        assertThatThrownBy(() -> file.write(out -> out.write(1))).isInstanceOf(InvalidInput.class);
        assertThat(people).hasContent("names");
        assertThat(data.resolve("book/T1.1/000001.jsonl")).hasContent("debts");
        assertThat(base.resolve("out/there.pdf")).hasContent("another report");
        try (Stream<Path> left = Files.walk(base)) {
            assertThat(left.map(Path::toString)).noneMatch(each -> each.contains("-part"));
        }
    }

    @Test
    void aDashIsNoFile() {
        assertThatThrownBy(new OutputFile(Path.of("-"), true, new OwnFolder(data))::checked)
                .hasMessage("out: '-' is no file's name; leave --out out, and it goes to standard output");
    }

    @Test
    void anotherReportIsReplacedOnlyByForceAndBelongsToItsOwnerAlone() throws IOException {
        OutputFile careful = file("out/there.pdf", false);
        assertThatThrownBy(careful::checked).hasMessageContaining("is there already; choose another name, or replace");
        file("out/there.pdf", true).write(out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(base.resolve("out/there.pdf")).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(base.resolve("out/there.pdf"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFailureLeavesWhatWasThere() {
        assertThatThrownBy(() -> file("out/there.pdf", true).write(out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("no room");
                }))
                .isInstanceOf(IOException.class);
        assertThat(base.resolve("out/there.pdf")).hasContent("another report");
        assertThat(base.resolve("out")).isDirectoryNotContaining("glob:**part*");
    }

    @Test
    void oneThatAppearsMeanwhileIsNotReplaced() {
        OutputFile file = file("out/new.pdf", false);
        assertThatThrownBy(() -> file.write(out -> Files.writeString(base.resolve("out/new.pdf"), "somebody else's")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is there already");
        assertThat(base.resolve("out/new.pdf")).hasContent("somebody else's");
    }
}
