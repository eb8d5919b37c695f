package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells and man are told of the verbs. */
class ShellFilesTest {
    private static Map<String, String> written(CommandsFixture shop, Path folder) throws IOException {
        assertThat(shop.type("shell-files " + folder).code()).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void eachVerbHasAPageAndIsCompletedTheSameInEachBuild(@TempDir Path base) throws IOException {
        try (CommandsFixture shop = CommandsFixture.in(base.resolve("shop"), "en")) {
            Map<String, String> files = written(shop, base.resolve("one"));

            assertThat(written(shop, base.resolve("two"))).isEqualTo(files);
            assertThat(files.get("bash-completion/completions/tallystick"))
                    .contains("complete -F _complete_tallystick", "write-off", "--paid-now");
            assertThat(files)
                    .containsKeys("man/man1/tallystick.1", "man/man1/tallystick-customer-add.1")
                    .doesNotContainKey("man/man1/tallystick-shell-files.1")
                    .hasSizeGreaterThan(50);
            assertThat(files.get("man/man1/tallystick-void.1"))
                    .startsWith(".TH \"TALLYSTICK\\-VOID\" 1 \"\" Tallystick")
                    .contains(
                            "tallystick\\-void \\- Takes a whole sale back; the goods are back in the shop.",
                            ".TP\n\\fB\\-\\-why\\fR \\fIW\\fR\nWhy, in your own words.",
                            ".SH SEE ALSO\n\\fBtallystick\\fR(1)")
                    .doesNotContain("reason");
            assertThat(files.get("man/man1/tallystick.1"))
                    .contains("\\fBtallystick\\-sell\\fR(1)", ".SH EXIT STATUS\n0 done;", "TALLYSTICK_DATA");
        }
    }

    /** Each as its own machinery calls it. */
    private static final Map<String, String> TYPED = Map.of("bash", """
        source "$1"
        compopt() { :; }
        COMP_WORDS=(tallystick wri)
        COMP_CWORD=1
        _complete_tallystick tallystick wri tallystick
        echo "${COMPREPLY[*]}"
        """, "zsh", """
        autoload -U +X compinit && compinit -u -D
        source "$1"
        typed() {
          emulate -L sh
          setopt kshglob noshglob braceexpand
          COMP_WORDS=(tallystick wri)
          COMP_CWORD=1
          _complete_tallystick tallystick wri tallystick
          echo "${COMPREPLY[*]}"
        }
        [ -n "$_comps[tallystick]" ] && typed
        """);

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void aShellCompletesAVerb(String shell, @TempDir Path base) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell))),
                "no " + shell + " here");
        try (CommandsFixture shop = CommandsFixture.in(base.resolve("shop"), "en")) {
            written(shop, base.resolve("share"));
        }
        Path script = Files.writeString(base.resolve("typed"), TYPED.getOrDefault(shell, ""));
        Process process = new ProcessBuilder(
                        shell,
                        shell.equals("zsh") ? "-f" : "--norc",
                        script.toString(),
                        base.resolve("share/bash-completion/completions/tallystick")
                                .toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.equals("bash")) {
            assertThat(said).isEqualTo("write-off\n");
        } else { // zsh itself leaves out what does not begin so
            assertThat(said.strip().split(" ", -1)).contains("write-off").hasSizeGreaterThan(30);
        }
        assertThat(process.waitFor()).isZero();
    }
}
