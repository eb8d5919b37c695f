package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.CommandsFixture.Ended;
import org.tallystick.collection.calls.CallReason;
import org.tallystick.collection.calls.Silence;
import org.tallystick.collection.calls.WayToAsk;
import org.tallystick.conduct.PromiseOutcome;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.secrets.QuickPin;
import org.tallystick.wording.Phrase;

/** What the verbs say in a Spanish shop is Spanish; what a script reads is the same in each language. */
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
        QuickPin.set(shop.folder, "4711");
        for (String line : List.of(
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
            look(line, line.startsWith("summary") ? text.replace("owner", "") : text, findings);
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
    void theVerbsOfTheOwnerSpeakSpanish() {
        shop.typed.addAll(List.of("4711", "4711"));
        List<String> findings = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String line : List.of(
                "sell T1-0001 --item Arroz:2:2.50",
                "sell T1-0001 --item Aceite:1:5.00",
                "customer opening T1-0002 8.00 --since 2026-09-01",
                "customer note T1-0001 'paga bien' --when tarde --where casa",
                "customer type T1-0001 reliable",
                "customer standing T1-0002 BLOCKED --why 'sin pagar' --until 2026-12-24 --review 2026-12-01",
                "customer standing T1-0003 WATCH --why rumores --hearsay",
                "customer standing --list",
                "customer standing T1-0003",
                "customer standing T1-0001",
                "customer card T1-0001 04A1B2C3D4",
                "customer card T1-0001 04A1B2C3D4 --withdraw",
                "guarantor T1-0003 'Pedro Paz'",
                "dispute T1.1-000001 --why duda",
                "promise T1-0001 2026-11-28 4.00",
                "plan T1-0001 2026-11-28:3.00 2026-12-05:2.00",
                "remind T1-0001 phone",
                "call T1-0001 not_reached",
                "customer show T1-0001",
                "customer show T1-0002",
                "customer show T1-0003",
                "calls",
                "dispute T1.1-000001 --settled aclarado",
                "promise T1-0001 2026-11-28",
                "calls",
                "customer merge T1-0001 T1-0003",
                "guarantor T1-0001 --release",
                "customer add 'Luis Mar'",
                "customer add 'Luis Mar'",
                "customer erase T1-0004",
                "owner pin",
                "owner card --card 04A1B2C3D5",
                "owner card --withdraw",
                "owner codes --most 5.00",
                "owner codes --withdraw",
                "day",
                "day --confirm 2026-11-21",
                "close",
                "close --counted 3.00")) {
            Ended ended = shop.type(line);
            // An error of the API is not the verb's, and whoever did it without a name stands in the book as such.
            String text = ended.out().replace("por owner", "").replace("según owner", "");
            said.add(text);
            look(line, text, findings);
        }

        assertThat(findings).isEmpty();
        assertThat(String.join("", said))
                .contains(
                        "SALDO ANTERIOR  8.00 como vale T1.1-000003, vence el 2026-12-21; ahora debe 8.00",
                        "WATCH desde 2026-11-21",
                        "Pedro Paz responde por Luz Paz en cuanto se firme el vale T1.1-000004",
                        "fiado LIMITED 50.00, vence a los 30 días; una venta de hoy, el 2026-12-21",
                        "ventas fiadas desde el 2026-11-21: 2, normalmente por unos 5.00",
                        "se llamó el 2026-11-21: no contestó",
                        "hoy no se pide: ya se les pidió hace poco: 1, aún no vence: 1",
                        "ahora vale el fiador de T1-0003",
                        "Cada uno de estos códigos vale una vez, hasta el 2026-12-20, cada uno para 5.00",
                        "contado 3.00, diferencia 3.00.");
    }

    /** Each rule speaks at least once, to the cashier and to the owner. */
    @Test
    void eachReasonOfADecisionIsSpanish() throws IOException {
        List<String> findings = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (CommandsFixture strict = CommandsFixture.in(base.resolve("strict"), "es", """
            credit:
              newcomer: {slips: 2, limit: "40.00", open: 2}
              unsigned: {most: "5.00"}
              phoneFrom: "30.00"
              mostOutstanding: "100.00"
            """)) {
            QuickPin.set(strict.folder, "4711");
            strict.typed.add("4712");
            for (String line : List.of(
                    "customer add 'Rosa Marín' --limit 50.00",
                    "customer add 'Benito Ochoa'",
                    "customer add 'Luz Paz' --limit 10.00",
                    "customer add 'Ana Gil' --limit 200.00 --alone 5.00",
                    "customer add 'Eva Sol' --unlimited",
                    "customer add 'Leo Mar' --unlimited",
                    "customer standing T1-0005 WATCH --why rumores --hearsay",
                    "customer standing T1-0006 BLOCKED --why 'sin pagar' --until 2026-12-24",
                    "sell T1-0001 --item Arroz:1:10.00 --written 2026-01-05T10:00:00Z",
                    "sell T1-0001 --item Arroz:1:9.00 --written 2026-10-20T10:00:00Z",
                    "promise T1-0001 2026-11-28 4.00")) {
                Ended ended = strict.type(line);
                assertThat(ended.code()).as(line + ": " + ended.errors()).isIn(0, 5);
            }
            for (String line : List.of(
                    "assess T1-0001 49.00 --explain",
                    "assess T1-0002 1.00 --explain",
                    "assess T1-0003 12.00 --explain",
                    "assess T1-0004 150.00 --explain",
                    "assess T1-0005 1.00 --explain",
                    "assess T1-0006 1.00 --explain",
                    "sell T1-0001 --item Arroz:1:49.00",
                    "sell T1-0002 --item Arroz:1:1.00",
                    "sell T1-0003 --item Arroz:1:12.00",
                    "sell T1-0004 --item Arroz:1:150.00",
                    "sell T1-0005 --item Arroz:1:1.00",
                    "sell T1-0005 --item Arroz:1:1.00 --override bien",
                    "sell T1-0005 --item Arroz:1:1.00 --override bien --cashier-allows",
                    "sell T1-0006 --item Arroz:1:1.00",
                    "sell T1-0009 --item Arroz:1:1.00",
                    "sell Nadie --item Arroz:1:1.00",
                    "sell card --item Arroz:1:1.00",
                    "sell T1-0001 --item Arroz:uno:1.00",
                    "sell T1-0001 --item Arroz:1:1,00",
                    "sell T1-0001 --item Arroz:1:1.000001",
                    "sell T1-0001 --item Arroz:1:-1.00",
                    "sell T1-0001 --total 5.00",
                    "sell T1-0001 --item Arroz:1:1.00 --paid-now 2.00",
                    "sell T1-0001 --item Arroz:1:1.00 --id nada",
                    "sell T1-0001 --item Arroz:1:1.00 --written ayer",
                    "sell T1-0001 --item Arroz:1:1.00 --written 2019-01-01T10:00:00Z",
                    "repay T1-0001 0",
                    "repay T1-0001 1.00 --for T1.1-000099",
                    "void T1.1-000099 --why error",
                    "slip resolve T1.1-000001 printed",
                    "slip T1.1-000001 --reprint otra",
                    "sign T1.1-000001",
                    "return T1.1-000001 --item Pan:1",
                    "return T1.1-000001 --item Arroz:9",
                    "dispute T1.1-000001 --settled aclarado",
                    "promise T1-0002 2026-11-28 4.00",
                    "payout T1-0001",
                    "day --confirm 2026-11-22",
                    "statement T1-0001 --from mañana",
                    "summary --date 2026-13-01")) {
                Ended ended = strict.type(line);
                String text = (ended.out() + ended.errors())
                        .replaceAll("(?m)^  [a-z-]+: ", "") // a rule's name
                        .replaceAll("(?m)^[a-zA-Z.\\[\\]0-9]+: |; [a-zA-Z.\\[\\]0-9]+: ", "") // a field's name
                        .replace("por owner", "");
                assertThat(text).as(line).isNotBlank();
                said.add(text);
                look(line, text, findings);
            }
        }

        assertThat(findings).isEmpty();
        assertThat(String.join("", said))
                .contains(
                        "Debe 19,00 EUR, límite 50,00 EUR, esta venta 49,00 EUR.",
                        "vencidos, lo más antiguo (T1.1-000001) desde el 04/02/2026.",
                        "Lo que pasa de 5,00 EUR depende de un fiador. No hay ninguno apuntado.",
                        "EN OBSERVACIÓN",
                        "SIN FIADO",
                        "Con este cliente no hay fiado acordado",
                        "ese no es el PIN del dueño; intentos que quedan: ");
    }

    private static void look(String line, String text, List<String> findings) {
        List<String> english = english(text);
        if (!english.isEmpty()) {
            findings.add("%s: %s in: %s".formatted(line, english, text));
        }
    }

    @Test
    void theVerbsOfTheWholeBookSpeakSpanish() throws IOException {
        Path names = Files.writeString(base.resolve("nombres.csv"), "name,limit\nAna Gil,5.00\n");
        Path copies = Files.createDirectory(base.resolve("copias"));
        List<String> findings = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String line : List.of(
                "sell T1-0001 --item Arroz:2:2.50",
                "write-off 1 --why perdido",
                "customer opening T1-0003 -5.00",
                "payout T1-0003",
                "verify",
                "verify --index",
                "rebuild",
                "export book --out " + base.resolve("libro.zip"),
                "import customers " + names + " --dry-run",
                "import customers " + names,
                "backup " + copies)) {
            Ended ended = shop.type(line);
            assertThat(ended.code()).as(line + ": " + ended.errors()).isZero();
            String text = (ended.out() + ended.errors()).replace(base.toString(), "");
            said.add(text);
            look(line, text, findings);
        }

        assertThat(findings).isEmpty();
        assertThat(String.join("", said))
                .contains(
                        "DADO DE BAJA  vale 1: se renuncia a 5.00, ahora debe 0.00",
                        "SALDO DEVUELTO  entregar 5.00 en efectivo a Luz Paz; ahora debe 0.00",
                        "Se lee todo el libro; mientras tanto se sigue vendiendo.",
                        "Sano: ",
                        "Hecho de nuevo con ",
                        "Se escribió ",
                        "se añadirían 1, ya están 0.",
                        "Añadidos 1, ya estaban 0.",
                        "comprobada. Suma de control: ");
    }

    /** There may be no module that could be asked for its language. */
    @Test
    void aFolderHasTheLanguageOfItsSettings() {
        CliEnvironment environment = new CliEnvironment(ProvedTraffic.environment(InstantSource.system()));

        assertThat(environment.language(shop.folder)).isEqualTo("es");
        assertThat(environment.language(base)).isEqualTo("en");
    }

    /** So none of them is shown as the name it has in the API. */
    @Test
    void eachConstantThatIsShownHasItsWords() {
        Map<String, Enum<?>[]> shown = Map.of(
                "WAY", WayToAsk.Way.values(),
                "WHY", CallReason.values(),
                "ALONE", Silence.values(),
                "RESULT", CallResult.values(),
                "KEPT", PromiseOutcome.Kept.values(),
                "TAKES", CustomerEntry.Taken.values());
        List<String> phrases = Arrays.stream(Phrase.values()).map(Phrase::name).toList();
        shown.forEach((kind, constants) -> assertThat(
                        Arrays.stream(constants).map(constant -> "CLI_" + kind + "_" + constant.name()))
                .isSubsetOf(phrases));
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
