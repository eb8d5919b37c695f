package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.CommandsFixture.Ended;

/** What the verbs of the counter say in a Spanish shop is Spanish; what a script reads is the same in each language. */
class SpanishShopTest {
    /** None of them is a Spanish word too. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|an|of|is|are|was|were|be|it|its|this|that|by|for|from|to|with|without|and|or|not|now|give|say|"
                    + "owe|owes|owed|sold|slip|chit|sale|customer|cash|debt|hand|back|wait|waits|printed|printer|"
                    + "signed|goods|kept|returned|left|out|void|approved|approve|decline|refer|received|corrected|"
                    + "room|limit|let|do|first|pay|repay|owner|there|which|until|see|saved|went|note)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    /** What is typed is the same in each language: commands, options and their values. */
    private static final Pattern TYPED = Pattern.compile(
            "tallystick( [a-z-]+)+( T1[^ ;:,]*| SLIP)?( (printed|not-printed))?|--[a-z-]+|\\((kept|returned)\\)|"
                    + "\\b(kept|returned) \\(|\\bprinted\\b(?= --check)|Tallystick not packed");

    private CommandsFixture shop;
    private Path base;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        base = folder;
        shop = CommandsFixture.in(folder.resolve("shop"), "es");
        shop.typed.addAll(List.of("4711", "4711"));
        for (String line : List.of(
                "owner pin",
                "customer add 'Rosa Marín' --limit 50.00",
                "customer add 'Benito Ochoa'",
                "customer add 'Luz Paz' --limit 10.00")) {
            assertThat(shop.type(line).code()).as(line).isZero();
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static List<String> english(String text) {
        return ENGLISH.matcher(TYPED.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theVerbsOfTheCounterSpeakSpanish() {
        List<String> findings = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String line : List.of(
                "assess T1-0001 12.50",
                "assess T1-0001 70.00",
                "assess T1-0002 1.00",
                "sell T1-0001 --item Arroz:2:2.50 --item Aceite:1:5.00",
                "sell T1-0001 --item Arroz:1:4.00",
                "sell T1-0001 --item Arroz:1:70.00",
                "sell T1-0002 --item Arroz:1:1.00",
                "sell T1-0003 --item Arroz:1:12.00",
                "sell Rosa --item Arroz:1:1.00",
                "sell T1-0001 --item Arroz",
                "sell T1-0001 --items " + base.resolve("nada"),
                "sell T1-0001 --item Arroz:1:1.00 --owner-card",
                "sell T1-0001 --item Arroz:1:1.00 --override bien --owner-card --cashier-allows",
                "slip 1",
                "slip 1 2",
                "slip resolve 1 perhaps",
                "slip 1 --pdf " + base.resolve("vale.pdf"),
                "sign",
                "sign 1 --refused perhaps",
                "sign --day 2026-11-21",
                "return 1 --item Arroz:1",
                "return 1 --item Arroz --item Aceite --amount 1.00",
                "correct 1 --total 7.00 --why caro",
                "void 2 --why error",
                "repay T1-0001 5.00",
                "summary",
                "summary --format pdf",
                "summary --out " + base.resolve("hoy.txt"),
                "summary --print")) {
            Ended ended = shop.type(line);
            String text = ended.out() + ended.errors();
            said.add(text);
            // Whoever did it without a name stands in the book as what they were.
            List<String> english = english(line.startsWith("summary") ? text.replace("owner", "") : text);
            if (!english.isEmpty()) {
                findings.add("%s: %s in: %s".formatted(line, english, text));
            }
        }

        assertThat(findings).isEmpty();
        assertThat(String.join("", said))
                .contains(
                        "SE PUEDE  T1-0001 Rosa Marín",
                        "PREGUNTAR  T1-0001 Rosa Marín",
                        "HOY NO  T1-0002 Benito Ochoa",
                        "VENDIDO  T1-0001 Rosa Marín, vale T1.1-000001",
                        "Bastaría con pagar ahora",
                        "espera a la impresora; véase: tallystick devices",
                        "«Rosa» es parte de un nombre y lleva a T1-0001 Rosa Marín",
                        "DEVUELTO  vale T1.1-000001: la deuda baja 2.50",
                        "COBRADO 5.00 de Rosa Marín");
    }

    @Test
    void theWordsLookedForAreFoundInAnEnglishShop() {
        assertThat(english("APPROVED  T1-0001 Rosa, slip T1.1-000001: waits for the printer; see: tallystick devices"))
                .contains("APPROVED", "slip", "waits", "the", "see");
        assertThat(english("espera a la impresora; véase: tallystick slip T1.1-000001 --reprint WHY"))
                .isEmpty();
    }

    @Test
    void whatAScriptReadsIsTheSameInEachLanguage() {
        Ended ended = shop.type("assess T1-0002 1.00 --json");
        assertThat(ended.out()).contains("\"decision\":\"DECLINE\"", "\"rule\":");
        assertThat(ended.code()).isEqualTo(3);
    }
}
