package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.SmallShop;

/** Names that are typed at the command line, as bytes, whatever the locale says of them. */
@IntegrationTest
class TypedWordsTest {
    @TempDir
    Path base;

    private String said = "";

    /** @param name as the shell writes it in octal numbers */
    private int added(String locale, String name) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                "-c",
                "exec \"$0\" -XX:TieredStopAtLevel=1 -Xshare:auto -cp \"$1\" org.tallystick.Main --data \"$2\" --json"
                        + " customer add \"$(printf '" + name + "')\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                base.resolve("shop").toString());
        builder.environment().put("LC_ALL", locale);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POSIX", "C.UTF-8"})
    void namesKeepTheirLettersInAnyLocale(String locale) throws Exception {
        SmallShop.in(base.resolve("shop")).close();

        assertThat(added(locale, "Zo\\303\\253 \\340\\244\\260")).as(said).isZero();

        try (SmallShop shop = SmallShop.at(base.resolve("shop"))) {
            assertThat(shop.get("/v1/customers/T1-0001").path("name").asString())
                    .isEqualTo("Zoë र");
        }
    }

    @Test
    void whatIsNotUtf8IsRefused() throws Exception {
        SmallShop.in(base.resolve("shop")).close();

        assertThat(added("POSIX", "Zo\\353")).as(said).isEqualTo(2);
        assertThat(said).contains("could not be read; type it in UTF-8");
    }
}
