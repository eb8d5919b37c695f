package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
