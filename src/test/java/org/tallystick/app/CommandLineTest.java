package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.index.RebuildProgress;
import picocli.CommandLine;

/** What scripts rely on: verbs, words and exit codes, with and without a running module. */
class CommandLineTest {
    private final Environment environment = ProvedTraffic.environment(InstantSource.system());
    private Path data;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void init(@TempDir Path base) {
        data = base.resolve("shop");
        assertThat(run("init")).isZero();
    }

    private int run(String... verb) {
        out.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of(verb));
        return CommandTree.execute(
                new CliEnvironment(environment),
                new PrintWriter(out),
                new PrintWriter(errors),
                arguments.toArray(String[]::new));
    }

    @Test
    void aDayAtTheCommandLine() {
        assertThat(run("customer", "add", "Rosa Marín", "--limit", "50.00")).isZero();
        assertThat(out.toString().strip()).isEqualTo("T1-0001");
        assertThat(run("assess", "T1-0001", "12.50")).isZero();
        assertThat(out.toString()).startsWith("APPROVE  T1-0001 Rosa Marín");
        assertThat(run("sell", "Rosa Marín", "--item", "Rice: brown:3:2.50")).isZero();
        assertThat(out.toString()).contains("APPROVED  T1-0001 Rosa Marín, slip T1.1-000001", "waits for the printer");
        assertThat(run("repay", "T1-0001", "5.00")).isZero();
        assertThat(out.toString()).contains("RECEIVED 5.00", "5.00 for slip T1.1-000001", "owes now 2.50");
        assertThat(run("summary")).isZero();
        assertThat(out.toString()).contains("Rosa Marín (T1-0001)", "2.50");
        assertThat(run("slip", "T1.1-000001")).isZero();
        assertThat(out.toString())
                .contains(
                        "I have received these goods and owe the sum",
                        "Rice: brown",
                        "waits for the printer",
                        "not signed yet");
        assertThat(run("void", "T1.1-000001", "--why", "wrong rice")).isZero();
        assertThat(out.toString()).contains("debt lowered by 2.50, hand back 5.00 in cash, owes now 0.00");
        assertThat(run("verify")).isZero();
        assertThat(out.toString()).startsWith("Sound: 5 lines");
    }

    @Test
    void refusalsHaveTheirOwnExitCodes() {
        run("customer", "add", "Rosa", "--limit", "50.00");
        run("customer", "add", "Ben");

        assertThat(run("sell", "T1-0002", "--item", "Rice:1:1.00")).isEqualTo(3);
        assertThat(errors.toString()).contains("Today it has to be cash; the owner will gladly talk to you.");
        assertThat(run("sell", "T1-0001", "--item", "Rice:1:51.00")).isEqualTo(4);
        assertThat(errors.toString())
                .contains("It would do to pay 1.00 of it now", "have the owner let this one sale through");
        assertThat(run("assess", "T1-0002", "1.00")).isEqualTo(3);
        assertThat(run("assess", "T1-0001", "51.00")).isEqualTo(4);
    }

    @Test
    void badInputNamesWhatIsWrong() {
        run("customer", "add", "Rosa", "--limit", "50.00");

        assertThat(run("sell", "T1-0001", "--item", "Rice")).isEqualTo(2);
        assertThat(errors.toString()).contains("item 'Rice' is not understood; write NAME:QTY:PRICE, like Rice:2:1.20");
        assertThat(run("sell", "T1-0009", "--item", "Rice:1:1")).isEqualTo(2);
        assertThat(errors.toString()).contains("there is no customer T1-0009");
        assertThat(run("customer", "add", "X", "--limit", "5", "--unlimited")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("summary", "--date", "yesterday")).isEqualTo(2);
        assertThat(errors.toString()).contains("date: 'yesterday' is no day; write it like 2026-11-21");
        assertThat(run("slip", "T1.1-000077")).isEqualTo(2);
    }

    @Test
    void checkDigitsAreNoWordForThePaperAboveThem() {
        for (String[] said : List.of(new String[] {}, new String[] {"not-printed"}, new String[] {"perhaps"})) {
            List<String> words = new ArrayList<>(List.of("slip", "resolve", "T1.1-000001", "--check", "4711"));
            words.addAll(List.of(said));
            errors.getBuffer().setLength(0);

            assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
            assertThat(errors.toString().strip())
                    .isEqualTo("look at the paper from its top to its check digits; nothing is missing: tallystick slip"
                            + " resolve SLIP printed --check DIGITS, else: tallystick slip resolve SLIP not-printed");
        }
    }

    @Test
    void jsonGoesOutAsTheApiSaysIt() {
        assertThat(run("--json", "customer", "add", "Rosa")).isZero();
        assertThat(out.toString().strip()).matches("\\{\"id\":\"[0-9a-f-]{36}\",\"number\":\"T1-0001\"}");
        assertThat(run("customer", "list", "--json")).isZero();
        assertThat(out.toString()).contains("\"owed\":\"0.00\"");
    }

    @Test
    void howTheDevicesAreIsToldInTheWordsOfJavaPosToo() {
        assertThat(run("devices", "--check")).isZero();
        assertThat(out.toString()).startsWith("Internal HCheck: printer: E_NOSERVICE (UNKNOWN)");
        assertThat(run("devices", "--ports", "--json")).isZero();
        assertThat(out.toString()).startsWith("{\"ports\":[");
    }

    @Test
    void everyVerbAndGroupExplainsItself() {
        List<String> all = verbs(CommandTree.tree(new CliEnvironment(environment)));

        assertThat(all).contains("customer", "customer add", "sell", "help").hasSizeGreaterThan(50);
        for (String verb : all) {
            assertThat(run((verb + " --help").split(" "))).as(verb).isZero();
            String help = out.toString();
            assertThat(help).as(verb).startsWith("Usage: tallystick " + verb).contains("--json", "--data=DIR");
            assertThat(run((verb + " -h").split(" "))).as(verb).isZero();
            assertThat(out).as(verb).hasToString(help);
            assertThat(run(("help " + verb).split(" "))).as(verb).isZero();
            assertThat(out).as(verb).hasToString(help);
        }
    }

    private static List<String> verbs(CommandLine at) {
        List<String> all = new ArrayList<>();
        at.getSubcommands().forEach((name, verb) -> {
            all.add(name);
            verbs(verb).forEach(each -> all.add(name + " " + each));
        });
        return all;
    }

    @Test
    void whatIsMistypedIsToldWithTheWayOut() {
        assertThat(run("sell", "Rosa", "--totl")).isEqualTo(2);
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines(
                        "Unknown option: '--totl'Possible solutions: --total" + "tallystick sell --help explains it.");
        assertThat(run("selll", "customer")).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith("Unmatched argument at index 2: 'selll'")
                .contains("Did you mean: tallystick sell", "tallystick --help explains it.");
        assertThat(run("customer")).isEqualTo(2);
        assertThat(errors.toString()).startsWith("say what to do: tallystick customer add|list|show|");
        assertThat(run("--data", "customer")).isEqualTo(2);
        assertThat(errors.toString()).contains("--data").endsWith("tallystick --help explains it.\n");
        assertThat(run("help", "customer", "ad")).isEqualTo(2);
        assertThat(errors.toString().strip()).isEqualTo("there is no verb 'ad'; tallystick customer --help lists them");
    }

    @Test
    void whichVersionItIsIsToldThreeWays() {
        assertThat(run("version")).isZero();
        String said = out.toString();
        assertThat(said).startsWith("Tallystick ");
        assertThat(run("--version")).isZero();
        assertThat(out).hasToString(said);
        assertThat(run("-V")).isZero();
        assertThat(out).hasToString(said);
    }

    @Test
    void theSameCommandsGoThroughARunningModule() throws IOException {
        Files.writeString(
                data.resolve("shop.yaml"),
                Files.readString(data.resolve("shop.yaml")).replaceFirst("port: 8440", "port: 0"));
        try (HttpModule module = HttpModule.start(data, environment, RebuildProgress.UNSEEN)) {
            assertThat(module.port()).isPositive();
            assertThat(run("customer", "add", "Rosa Marín", "--limit", "50.00")).isZero();
            assertThat(run(
                            "sell",
                            "Rosa Marín",
                            "--item",
                            "Rice:3:2.50",
                            "--id",
                            "2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11"))
                    .isZero();
            String first = out.toString();
            assertThat(run(
                            "sell",
                            "Rosa Marín",
                            "--item",
                            "Rice:3:2.50",
                            "--id",
                            "2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11"))
                    .isZero();
            assertThat(out.toString()).isEqualTo(first);
            assertThat(run("customer", "show", "Rosa Marín")).isZero();
            assertThat(out.toString()).contains("owes 7.50");
            assertThat(run("run")).as("a second module on the folder").isEqualTo(7);
            assertThat(errors.toString())
                    .contains(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(Files.exists(data.resolve("port"))).isFalse();
    }

    @Test
    void aWrongSettingStopsWithItsPlace() throws IOException {
        Path settings = data.resolve("shop.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("port: 8440", "prot: 8440"));

        assertThat(run("customer", "list")).isEqualTo(2);
        assertThat(errors.toString()).contains("shop.yaml", "line", "prot", "port");
    }

    @Test
    void aDataFolderOnAnUnknownCurrencyOrProfileStops() throws IOException {
        Path settings = data.resolve("shop.yaml");
        String good = Files.readString(settings);
        Files.writeString(settings, good.replaceFirst("currency: [A-Z]{3}", "currency: ZZZ"));
        assertThat(run("customer", "list")).isEqualTo(2);
        assertThat(errors.toString()).contains("ZZZ");
        Files.writeString(
                settings,
                good.replaceFirst("(?m)^devices:.*$", "devices: {printer: {profile: epson/none, port: /dev/ttyS0}}"));
        assertThat(run("customer", "list")).isEqualTo(2);
        assertThat(errors.toString()).contains("epson/none", "epson/tm-t88v");
    }

    @Test
    void withoutAFolderTheFirstStepIsNamed(@TempDir Path empty) {
        data = empty.resolve("nothing");

        assertThat(run("customer", "list")).isEqualTo(2);
        assertThat(errors.toString()).contains("tallystick --data " + data + " init");
    }

    @Test
    void thePagesOfTheModuleThatRunsAreOpened() throws IOException {
        assertThat(run("open")).isEqualTo(2);
        assertThat(errors.toString()).contains("no module runs on " + data + "; start it with: tallystick run");
        Files.writeString(data.resolve("port"), "1"); // left by a run that was killed
        assertThat(run("open")).isEqualTo(2);

        Path settings = data.resolve("shop.yaml");
        Files.writeString(settings, Files.readString(settings).replace("port: 8440", "port: 0"));
        try (HttpModule module = HttpModule.start(data, environment, RebuildProgress.UNSEEN)) {
            assertThat(new CliEnvironment(environment).runningAt(data)).hasValue(module.port());
        }
    }

    @Test
    void eachSystemHasItsOwnWayToABrowser() {
        URI page = URI.create("http://127.0.0.1:8440/");
        Map<String, String> screen = Map.of("DISPLAY", ":0");
        assertThat(SystemBrowser.command("Linux", screen, page)).hasValue(List.of("xdg-open", page.toString()));
        assertThat(SystemBrowser.command("Linux", Map.of(), page)).isEmpty();
        assertThat(SystemBrowser.command("Mac OS X", Map.of(), page)).hasValue(List.of("open", page.toString()));
        assertThat(SystemBrowser.command("Windows 11", Map.of(), page))
                .hasValue(List.of("rundll32", "url.dll,FileProtocolHandler", page.toString()));
    }
}
