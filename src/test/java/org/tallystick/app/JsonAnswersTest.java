package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.CommandsFixture.Ended;
import org.tallystick.cli.Backstage;
import org.tallystick.secrets.QuickPin;
import picocli.CommandLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With --json each verb answers with one object on standard output, and with nothing else, however it ends. */
class JsonAnswersTest {
    private static final JsonMapper ONE_VALUE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A day: what is booked is there for the next. What it ends with stands before each. */
    private static final String GOOD = """
        2 | init
        0 | init --data {new}
        0 | run
        0 | demo
        0 | simulate printer
        0 | devices
        0 | owner pin
        0 | owner card --card 10009999
        0 | owner codes --count 2
        0 | customer add Rosa --limit 50.00
        0 | customer add Ben
        0 | customer add 'Don Luis' --limit 20.00 --owes 3.00
        0 | customer list
        0 | customer show Rosa
        0 | customer edit Rosa --place market
        0 | customer opening Rosa 2.00
        0 | customer card Rosa 10004711
        0 | customer terms Rosa --limit 60.00
        0 | customer standing Rosa WATCH --reason 'new here'
        0 | customer standing Rosa CLEAR --reason 'all well'
        0 | customer own-view Rosa
        0 | customer note Rosa 'asks for rice'
        0 | customer type Rosa reliable
        0 | assess Rosa 12.50
        3 | assess Ben 1.00
        4 | assess Rosa 70.00
        0 | sell Rosa --item Rice:2:2.50 --item Oil:1:5.00
        0 | sell Rosa --total 4.00 --receipt R-2
        0 | sell Rosa --total 1.00 --receipt R-3
        0 | slip T1.1-000003
        0 | slip T1.1-000003 --pdf {out}/slip.pdf
        0 | return T1.1-000003 --item Rice:1
        0 | correct T1.1-000003 --total 7.00 --why 'old price'
        0 | void T1.1-000004 --why mistake
        0 | dispute T1.1-000003 --why 'never got it'
        0 | dispute T1.1-000003 --settled 'found it'
        0 | write-off T1.1-000005 --why gone
        0 | repay Rosa 1.00
        0 | promise Rosa 2026-11-30
        0 | plan Rosa 2026-12-01:2.00 2027-01-01:2.00
        0 | remind Rosa in-person
        0 | call Rosa promised
        0 | calls
        0 | guarantor Rosa Abuela
        0 | guarantor Rosa --release --why 'pays well'
        0 | sign --day 2026-11-21
        0 | summary
        0 | summary --format csv --out {out}/day.csv
        0 | summary --list outstanding --out {out}/all.csv
        0 | statement Rosa
        0 | statement Rosa --out {out}/rosa.txt
        0 | repay 'Don Luis' 5.00
        0 | payout 'Don Luis'
        0 | day
        0 | close
        0 | verify
        0 | rebuild
        0 | backup {out}
        0 | restore {out} --data {restored}
        0 | import customers {people}
        0 | import standings {standings}
        0 | export book --out {out}/book.zip
        0 | customer merge Rosa Ben
        0 | customer erase 'Don Luis'
        0 | version
        0 | shell-files {out}/share
        0 | help sell
        0 | sell --help
        0 | --version
        """;

    private static final String REFUSED = """
        2 | init
        2 | simulate toaster --data {none}
        2 | devices --test --data {none}
        2 | owner pin
        2 | owner card
        2 | owner codes --count 99
        2 | customer add Rosa
        2 | customer list --data {none}
        2 | customer show T1-9999
        2 | customer edit T1-9999 --place market
        2 | customer opening T1-9999 2.00
        2 | customer card T1-9999 10004711
        2 | customer terms T1-9999 --limit 60.00
        2 | customer standing T1-9999 WATCH --reason 'new here'
        2 | customer own-view T1-9999
        2 | customer note T1-9999 'asks for rice'
        2 | customer type T1-9999 reliable
        2 | customer merge T1-9999 Rosa
        2 | customer erase T1-9999
        2 | assess T1-9999 12.50
        4 | sell Rosa --total 70.00 --receipt R-9
        3 | sell Ben --total 7.00 --receipt R-9
        2 | sell Rosa --total 70.00 --receipt R-9 --override 'knows her'
        4 | sell Rosa --total 70.00 --receipt R-9 --override 'knows her' --owner-card
        2 | sell Rosa --item Rice
        2 | sign T1.1-999999
        2 | sign --day never
        2 | slip T1.1-999999
        2 | slip T1.1-999999 --pdf {out}/slip.pdf
        2 | slip resolve T1.1-999999 printed
        2 | repay T1-9999 1.00
        2 | return T1.1-999999 --item Rice:1
        2 | void T1.1-999999 --why mistake
        2 | correct T1.1-999999 --total 7.00 --why 'old price'
        2 | write-off T1.1-999999 --why gone
        2 | payout Rosa
        2 | dispute T1.1-999999 --why 'never got it'
        2 | promise Rosa 2025-11-30
        2 | plan Rosa 2026-12-01
        2 | collective-slip Rosa
        2 | remind Rosa by-crow
        2 | call Rosa sang
        2 | calls --data {none}
        2 | open sesame
        2 | guarantor T1-9999 Abuela
        2 | summary --date never
        2 | summary --format pdf --out {out}
        2 | summary --list outstanding
        2 | close --counted much
        2 | day --confirm 2030-01-01
        2 | statement T1-9999
        2 | verify --anchor nothing
        2 | rebuild --data {none}
        2 | backup {none}
        2 | restore {none} --data {restored}
        2 | import customers {none}
        2 | import standings {none}
        2 | export book --out {none}/book.zip
        2 | help nothing
        2 | shell-files {people}
        """;

    /** They ask nothing and nothing is asked of them; a wrong option is all that can be wrong. */
    private static final List<String> NEVER_REFUSED = List.of("run", "demo", "version");
    /** Its good case needs settings of its own; CollectingSalesTest has it. */
    private static final List<String> ELSEWHERE = List.of("collective-slip", "open");

    @TempDir
    Path base;

    private CommandsFixture shop;

    @BeforeEach
    void open() throws IOException {
        shop = CommandsFixture.in(base.resolve("shop"), "en");
        Files.createDirectory(base.resolve("out"));
        Files.writeString(base.resolve("people.csv"), "name,phone\nMei,0171 7777\n");
        Files.writeString(base.resolve("standings.csv"), "name,standing,reason\nMei,WATCH,new here\n");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String placed(String line) {
        return line.replace("{out}", base.resolve("out").toString())
                .replace("{none}", base.resolve("none").toString())
                .replace("{new}", base.resolve("new").toString())
                .replace("{restored}", base.resolve("restored").toString())
                .replace("{people}", base.resolve("people.csv").toString())
                .replace("{standings}", base.resolve("standings.csv").toString());
    }

    /** All that can be typed behind the program's name, by what it is called. */
    private static Map<String, CommandLine> verbs(CommandLine at, String before) {
        Map<String, CommandLine> all = new LinkedHashMap<>();
        at.getSubcommands().forEach((name, verb) -> {
            if (verb.getSubcommands().isEmpty()) {
                all.put(before + name, verb);
            }
            all.putAll(verbs(verb, before + name + " "));
        });
        return all;
    }

    private static Map<String, CommandLine> verbs() {
        Backstage nobody = (Backstage) java.lang.reflect.Proxy.newProxyInstance(
                Backstage.class.getClassLoader(), new Class<?>[] {Backstage.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName());
                });
        return verbs(CommandTree.tree(nobody), "");
    }

    private static void everyVerbIsIn(String table, List<String> but) {
        TreeSet<String> missing = new TreeSet<>(verbs().keySet());
        missing.removeAll(but);
        missing.removeIf(verb ->
                Pattern.compile("(?m)\\| " + verb + "( |$)").matcher(table).find());
        assertThat(missing).as("verbs without a row").isEmpty();
    }

    /** What is not as it should be in one row. */
    private void check(String row, boolean refused, List<String> findings) {
        int expected = Integer.parseInt(row.substring(0, 1));
        Ended ended = shop.type(placed(row.substring(4)) + " --json");
        if (ended.code() != expected) {
            findings.add("%s: ended with %d: %s%s".formatted(row, ended.code(), ended.out(), ended.errors()));
            return;
        }
        try {
            JsonNode answer = ONE_VALUE.readTree(ended.out());
            boolean problem = answer.has("code") && answer.has("detail");
            if (!answer.isObject()) {
                findings.add("%s: no object: %s".formatted(row, ended.out()));
            } else if (refused && (!problem || answer.path("exit").asInt() != expected)) {
                findings.add("%s: no problem with its exit code: %s".formatted(row, ended.out()));
            } else if (!refused && expected == 0 && problem) {
                findings.add("%s: a problem: %s".formatted(row, ended.out()));
            }
        } catch (JacksonException e) {
            findings.add("%s: not one object: %s".formatted(row, ended.out()));
        }
    }

    private List<String> findings(String table, boolean refused) {
        List<String> findings = new ArrayList<>();
        table.lines().forEach(row -> check(row, refused, findings));
        return findings;
    }

    @Test
    void whatIsDoneIsOneObject() throws IOException {
        everyVerbIsIn(GOOD, ELSEWHERE);
        shop.typed.addAll(List.of("4711", "4711"));

        assertThat(findings(GOOD, false)).isEmpty();
        assertThat(base.resolve("out/day.csv"))
                .content()
                .startsWith("section,day")
                .doesNotContain("{");
        assertThat(base.resolve("out/rosa.txt")).content().contains("Rosa").doesNotContain("{");
    }

    @Test
    void whatIsRefusedIsOneProblem() {
        everyVerbIsIn(REFUSED, NEVER_REFUSED);
        QuickPin.set(shop.folder, "4711");
        shop.typed.addAll(List.of("4711", "4712", "0000"));
        assertThat(shop.type("customer add Rosa --limit 50.00").code()).isZero();
        assertThat(shop.type("customer add Ben").code()).isZero();

        assertThat(findings(REFUSED, true)).isEmpty();
    }

    @Test
    void whatIsMistypedIsOneProblem() {
        String mistyped = String.join(
                "\n",
                verbs().keySet().stream()
                        .map(verb -> "2 | " + verb + " --nonsense")
                        .toList());

        assertThat(mistyped.lines()).hasSizeGreaterThan(40);
        assertThat(findings(mistyped, true)).isEmpty();
        assertThat(findings("2 | \n2 | customer\n2 | nonsense\n2 | sell --total", true))
                .isEmpty();
    }

    @Test
    void anOptionOfTheProgramMayStandAnywhere() {
        for (String line : List.of(
                "--data %s --json customer list",
                "customer --data %s list --json", "--json customer list --data %s", "customer list --json --data %s")) {
            assertThat(shop.type(line.formatted(shop.folder)))
                    .isEqualTo(new Ended(0, "{\"customers\":[]}" + System.lineSeparator(), ""));
        }
    }
}
