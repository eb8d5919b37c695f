package org.tallystick.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds each house rule something that breaks it. */
class TidyRulesTest {
    private static final String PRODUCT = "src/main/java/org/tallystick/sale/A.java";
    private static final String TEST = "src/test/java/org/tallystick/sale/A.java";
    private static final String MAIN = "src/main/java/org/tallystick/Main.java";

    private static String method(String body) {
        return "package org.tallystick.sale;\nclass A {\n  void a() throws Exception {\n" + body + "\n  }\n}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Instant.now();                       | Instant.now; take a java.time.InstantSource as an argument
        java.time.Instant.now();             | Instant.now; take a java.time.InstantSource as an argument
        LocalDate.now(zone);                 | LocalDate.now; take a java.time.InstantSource as an argument
        System.currentTimeMillis();          | System.currentTimeMillis; take a java.time.InstantSource as an argument
        Supplier<UUID> ids = UUID::randomUUID; | UUID.randomUUID; take a Supplier<UUID> as an argument
        new Random();                        | new Random; take a java.util.random.RandomGenerator as an argument
        new java.security.SecureRandom();    | new SecureRandom; take a java.util.random.RandomGenerator as an argument
        System.out.println(1);               | System.out.println; write to the PrintWriter that was passed in, or log
        System.err.print(1);                 | System.err.print; write to the PrintWriter that was passed in, or log
        list.forEach(System.out::println);   | System.out.println; write to the PrintWriter that was passed in, or log
        """)
    void aBannedCallNamesWhatToDoInstead(String code, String message) {
        assertThat(findings(PRODUCT, method(code))).containsExactly(PRODUCT + ":4 calls " + message);
        assertThat(findings(MAIN, method(code))).isEmpty();
        assertThat(findings(TEST, method(code))).isEmpty();
    }

    @Test
    void aVerbSaysNoSentenceOfItsOwn() {
        String verb = "src/main/java/org/tallystick/cli/owner/A.java";
        String source = method("out().println(\"The day is \" + day); out().printf(\"%s: %s%n\", a, b);");

        assertThat(findings(verb, source))
                .containsExactly(verb + ":4 says \"The day is \" in English alone; make it a phrase");
        assertThat(findings(PRODUCT, source)).isEmpty();
        assertThat(findings(verb, method("out().printf(\"owes %s%n\", a);"))).hasSize(1);
        assertThat(findings(verb, method("throw new Failed(\"say why it is done\");")))
                .isEmpty();
        assertThat(findings(verb, """
            package a;
            class A {
              @Option(description = "Who says so.") int b;
              static final String RULES = "such as this";
            }
            """)).isEmpty();
    }

    @Test
    void testsDoNotSleep() {
        assertThat(findings(TEST, method("Thread.sleep(1);")))
                .containsExactly(TEST + ":4 calls Thread.sleep; wait with Awaitility, or poll a queue with a limit");
        assertThat(findings(PRODUCT, method("Thread.sleep(1);"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCT, TEST, MAIN})
    void nobodyPrintsStackTraces(String path) {
        assertThat(findings(path, method("e.printStackTrace();")))
                .containsExactly(path + ":4 calls printStackTrace; log the exception, or pass it on");
    }

    @Test
    void whatOnlyLooksLikeACallIsNone() {
        assertThat(findings(PRODUCT, method("// Instant.now()\nString a = \"new Random()\"; clock.instant();")))
                .isEmpty();
    }

    @Test
    void aLineOf120ColumnsIsTheLongest() {
        String header = "package org.tallystick.sale;\n//";
        assertThat(findings(PRODUCT, header + "x".repeat(118))).isEmpty();
        assertThat(findings(PRODUCT, header + "x".repeat(119)))
                .containsExactly(PRODUCT + ":2 has 121 columns; break it, 120 are the most");
        String table = "package a;\nclass A {\n  String a = \"\"\"\n" + "x".repeat(121) + "\n\"\"\";\n}\n";
        assertThat(findings(PRODUCT, table)).hasSize(1);
        assertThat(findings(TEST, table)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LedgerManager", "SlipHelper", "MoneyUtil", "BookImpl", "PrinterAdapter", "CustomerInfo"})
    void aTypeThatSaysNothingIsNamed(String name) {
        assertThat(findings(PRODUCT, "package a;\nclass A {\n  record " + name + "() {}\n}\n"))
                .containsExactly(PRODUCT + ":3 names a type " + name + "; say what it is for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.tallystick.util", "org.tallystick.common.money", "org.tallystick.port"})
    void aPackageThatSaysNothingIsNamed(String name) {
        assertThat(findings(PRODUCT, "package " + name + ";\n"))
                .containsExactly(PRODUCT + " is in package " + name + "; name the capability instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO" + "DO", "FIX" + "ME", "X" + "XX"})
    void aLeftoverMarkerIsFound(String marker) {
        assertThat(TextRules.findings("docs/a.md", "fine\n// " + marker + ": later\n"))
                .containsExactly("docs/a.md:2 has a leftover " + marker + "; do it, or file it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ho" + "me/anna/shop", "see '/ro" + "ot/x'", "cd /wo" + "rk/main"})
    void aFolderOfOneMachineIsFound(String text) {
        assertThat(TextRules.findings("README.md", text))
                .containsExactly("README.md:1 names a folder of one machine; name it from the project's folder");
        assertThat(TextRules.findings("README.md", "https://example.org" + "/ho" + "me/x and src/wo" + "rk/x"))
                .isEmpty();
    }

    @Test
    void aPageWithTwoTitlesOrADeadLinkIsFound(@TempDir Path docs) throws IOException {
        Path page = docs.resolve("a.md");
        Files.writeString(docs.resolve("b.md"), "");
        String good =
                "# A\n\n[b](b.md#part) [web](https://example.org) [up](#a)\n```\n# comment [x](y.md)\n```\n`[x](y)`\n";
        assertThat(TextRules.pageFindings(page, good)).isEmpty();
        assertThat(TextRules.pageFindings(page, good + "# B\n"))
                .containsExactly(page + " has 2 titles (lines that begin with one #); give it one");
        assertThat(TextRules.pageFindings(page, good + "[c](../c.md)\n"))
                .containsExactly(page + " links to ../c.md, which is not there");
    }

    @Test
    void aDecisionRecordOfAnotherFormIsFound() {
        String good = "# A\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n\n## Alternatives\n\nd\n";
        String index = "| [A](0001-a.md) |";
        assertThat(TextRules.recordFindings("0001-a.md", good, index)).isEmpty();
        assertThat(TextRules.recordFindings("0001-a.md", good.replace("Context", "Problem"), index))
                .containsExactly("0001-a.md has the headings [Problem, Decision, Consequences, Alternatives];"
                        + " a decision record has [Context, Decision, Consequences, Alternatives]");
        assertThat(TextRules.recordFindings("0001-a.md", good.replace("\nb\n", ""), index))
                .containsExactly(
                        "0001-a.md has a heading without a text; say what is to be said, or that there is nothing");
        assertThat(TextRules.recordFindings("0002-b.md", good, index))
                .containsExactly("0002-b.md is not in docs/decisions/README.md; add it");
    }

    private static List<String> findings(String path, String source) {
        return JavaRules.findings(Map.of(path, source));
    }
}
