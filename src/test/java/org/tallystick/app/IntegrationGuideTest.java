package org.tallystick.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.BesideOthers;
import org.tallystick.IntegrationTest;
import org.tallystick.Main;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.simulator.Host;
import org.tallystick.simulator.PtyEndpoint;
import org.tallystick.simulator.VirtualPrinter;

/** An integrator types what the guide says, against a module of their own with a printer on a serial line. */
@IntegrationTest
@BesideOthers
class IntegrationGuideTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    /** A busy machine takes its time; a module that hangs does not end. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Path PAGE = HOME.resolve("docs/api/integration.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- run: api -->\n```sh\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern READY = Pattern.compile("Tallystick is ready on http://127\\.0\\.0\\.1:([0-9]+)");

    @TempDir
    Path folder;

    private Path data;
    private VirtualPrinter printer;
    private Host cable;
    private Process module;
    private String port;

    @BeforeEach
    void aFreshModuleWithAPrinter() throws IOException {
        assumeTrue(isInstalled("sh"), "sh is installed");
        InstantSource clock = InstantSource.system();
        printer = new VirtualPrinter(new PrinterProfiles(HOME.resolve("device-profiles")).load("epson/tm-t88v"), clock);
        cable = Host.start(PtyEndpoint.at(folder.resolve("printer")), printer);
        data = folder.resolve("data");
        assertThat(tallystick("init")).isZero();
        Path settings = data.resolve("shop.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("port: 8440", "port: 0")
                        .replaceFirst("(?m)^  currency: .*", "  currency: EUR")
                        .replaceFirst(
                                "(?m)^devices:.*",
                                "devices:\n  printer: {profile: epson/tm-t88v, port: \"%s\"}"
                                        .formatted(cable.address())));
        run();
    }

    private int tallystick(String verb) {
        CliEnvironment stage = new CliEnvironment(ProvedTraffic.environment(InstantSource.system()));
        PrintWriter said = new PrintWriter(new StringWriter());
        return CommandTree.execute(stage, said, said, "--data", data.toString(), verb);
    }

    private void run() throws IOException {
        Path log = folder.resolve("run.log");
        module = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dtallystick.home=" + HOME,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        data.toString(),
                        "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(LIMIT)
                .until(() -> !module.isAlive()
                        || READY.matcher(Files.readString(log)).find());
        var ready = READY.matcher(Files.readString(log));
        assertThat(ready.find()).as(Files.readString(log)).isTrue();
        port = ready.group(1);
        assertThat(data.resolve("port")).hasContent(port);
    }

    @AfterEach
    void theModuleEndsWhenAsked() throws InterruptedException {
        if (module != null) {
            module.destroy();
            assertThat(module.waitFor(15, TimeUnit.SECONDS)).as("it ended").isTrue();
        }
        if (cable != null) {
            cable.close();
        }
    }

    /** In the form in which each language keeps a program. */
    @ParameterizedTest
    @CsvSource({"python, python3, counter.py", "js, node, counter.mjs"})
    void aProgramSellsWaitsForTheSlipAndTakesMoney(String language, String program, String file) throws Exception {
        assumeTrue(isInstalled("curl") && isInstalled(program), "curl and " + program + " are installed");
        Matcher source = Pattern.compile("```" + language + "\n(.*?)```\n", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(source.find()).as(language).isTrue();
        Files.writeString(folder.resolve(file), source.group(1));

        typed(String.join("\n", shell().subList(0, 2)));
        String said = typed("exec " + program + " '" + folder.resolve(file) + "'");

        assertThat(said.lines())
                .as(said)
                .satisfiesExactly(
                        decision -> assertThat(decision).startsWith("APPROVE"),
                        signed -> assertThat(signed).isEqualTo("T1.1-000001 SIGNED"),
                        paid -> assertThat(paid).isEqualTo("owed now 0.00"));
        assertThat(printer.slips().getFirst()).contains("IOU", "Rosa Marín", "Lamp oil", "EUR 6.00");
    }

    private static List<String> shell() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void theExamplesBookACustomerASaleAndARepayment() throws Exception {
        assumeTrue(isInstalled("curl"), "curl is installed");
        String said = typed(String.join("\n", shell()));

        assertThat(said)
                .as("customer, assessment, sale, slip, signature, repayment, summary")
                .containsSubsequence(
                        "\"number\":\"T1-0001\"}",
                        "{}",
                        "\"decision\":\"REFER\"",
                        "\"headroom\":\"50.00\"",
                        "\"slip\":{\"number\":\"T1.1-000001\"",
                        "\"reference\":\"R-2041\"",
                        "\"balanceAfter\":\"14.50\"",
                        "\"state\":\"PRINTED\",\"proof\":\"PROCESS_ID\"",
                        "\"signature\":\"SIGNED\"",
                        "\"allocations\":[{\"slip\":\"T1.1-000001\",\"amount\":\"10.00\"}]",
                        "\"balanceAfter\":\"4.50\"",
                        "Credit summary",
                        "Rosa Marín (T1-0001)",
                        "4.50")
                .doesNotContain("urn:tallystick:problem:");
        assertThat(printer.slips().getFirst()).contains("IOU", "Rosa Marín", "I owe", "EUR 14.50", "Signature");
        assertThat(Files.readString(data.resolve("book/T1.1/000001.jsonl")))
                .contains("\"kind\":\"customer-opened\"", "\"kind\":\"credit-sale\"", "\"kind\":\"signature\"");
        assertThat(data.resolve("summary.pdf")).content(ISO_8859_1).startsWith("%PDF-");
    }

    private String typed(String script) throws Exception {
        Path output = folder.resolve("typed.log");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("DATA", data.toString());
        shell.environment().put("PORT", port);
        Process typing = shell.start();
        boolean ended = typing.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        typing.destroyForcibly();
        String said = Files.readString(output, UTF_8);
        assertThat(ended).as("it ended; it said: %s", said).isTrue();
        assertThat(typing.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean isInstalled(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
