package org.tallystick;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.ApiDescription.Kind;

/** What nobody means who is honest, and what sits on the edge of what may be meant. */
final class HostileValues {
    private static final String ACCENT = "\u0301";

    private static final List<String> DAYS = List.of(
            "+999999999-12-31",
            "-999999999-01-01",
            "2200-01-01",
            "1989-12-31",
            "10000-01-01",
            "0000-01-01",
            "2026-02-30",
            "2026-13-01",
            "2026-1-1",
            "26-11-21",
            "21.11.2026",
            "2026-11-21T00:00:00Z",
            "２０２６-11-21",
            "",
            " ");

    private static final List<String> INSTANTS = List.of(
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "1989-12-31T23:59:59Z",
            "2200-01-01T00:00:00Z",
            "2026-11-21",
            "2026-11-21T25:00:00Z",
            "now",
            "");

    /** They are fine as the price of a litre. */
    private static final int FINE_AMOUNTS = 2;

    private static final List<String> AMOUNTS = List.of(
            "1.005",
            "0.001",
            "10000000000.01",
            "99999999999999999999999",
            "1e9",
            "1E400000000",
            "NaN",
            "Infinity",
            "-",
            ".",
            "1.",
            ".5",
            "1,50",
            "1 000",
            "+1.00",
            "0x10",
            "１.００",
            "1.00 EUR",
            "USD 1.00",
            "9".repeat(10_000),
            "0." + "0".repeat(10_000) + "1",
            "");

    private static final List<String> QUANTITIES =
            List.of("1.00001", "1000000000", "1e40000000", "NaN", "1/2", "١", "9".repeat(10_000), "1.5 kg", "");

    private static final List<String> IDS = List.of(
            "1-1-1-1-1",
            "2f1c8a527d3f4a7e9a550d6b1f7e3c11",
            "{2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11}",
            "urn:uuid:2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11",
            "2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c1",
            "2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11 ",
            "2f1c8a52_7d3f_4a7e_9a55_0d6b1f7e3c11",
            "２f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11",
            "7",
            "");

    private static final List<String> CARDS = List.of(
            "4111111111111111",
            "4111 1111 1111 1111",
            "4111-1111-1111-1111",
            "paid with 3782 822463 10005 yesterday",
            "5555\u00a05555\u00a05555\u00a04444",
            "６０１１１１１１１１１１１１１７",
            "6200 0000 0000 0005 12/29");

    /** No field takes one of these. */
    private static final List<String> NO_TEXTS = List.of(
            "a\u0000b",
            "a\u001bp\u0000b",
            "a\r\nb",
            "a\u0085b",
            "a\u2028b",
            "a\u007fb",
            "a\ud800b",
            "\udc00",
            "a\ufffdb",
            "a\ue000b",
            "a\ufdd0b",
            "a" + ACCENT.repeat(9),
            "x".repeat(301),
            "\ud83d\ude00".repeat(20_000));

    /** These show nothing. */
    private static final List<String> BLANKS = List.of(
            "",
            " ",
            "\u00a0\u3000",
            "\u200b\u200d\ufeff",
            "\u202e\u202c",
            "\u3164\uffa0\u115f",
            "\u2800",
            "\ufe0f",
            "\udb40\udc41");

    /** Odd, but texts. */
    private static final List<String> ODD_TEXTS = List.of(
            "Zoë",
            "Zoe\u0308",
            "a\u00a0b",
            "a\u202eb\u202c",
            "\u202eevil",
            "रोज़ा",
            "می\u200cخواهم",
            "رُوزا",
            "ローザ",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "=HYPERLINK(\"http://x\")",
            "+1",
            "@x",
            "-1",
            "'; DROP TABLE CUSTOMER; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "%s%n%x",
            "../../etc/passwd",
            "T1-0001",
            "T1.1-000001",
            "card",
            "tallystick",
            "CON",
            "null",
            "\\u0000",
            "\"quoted\", and; more",
            "a".repeat(64),
            "\ud83d\ude00".repeat(64),
            "ﷺ".repeat(60),
            "W".repeat(300),
            "word ".repeat(60));

    /** So many parts that whoever takes one at a time by calling itself is out of stack. */
    private static final List<String> VERY_LONG =
            List.of("1 ".repeat(30_000), "2026-".repeat(12_000), "en-aa".repeat(12_000), "a.".repeat(30_000));

    private static final List<String> SLIPS =
            List.of("T1.1-999999", "T1.1-0", "t1.1-000001", "T1.99999-000001", "T1.1-999999999999", "X", "", "%");

    private static final List<String> CUSTOMERS =
            List.of("T1-9999", "T1-999999999", "Nobody", "0", "", "%", "_", "' OR 1=1 --", "+490000");

    private static final List<String> COUNTS = List.of(
            "-1", "0", "2147483647", "2147483648", "9223372036854775808", "1.5", "1e2", "\"3\"", "9".repeat(200));

    private HostileValues() {}

    /** Those that a field of the kind must refuse, whatever else the request says. */
    static List<String> refused(Kind kind) {
        return switch (kind) {
            case DAY -> and(DAYS, VERY_LONG);
            case INSTANT -> and(INSTANTS, VERY_LONG);
            case AMOUNT -> and(AMOUNTS, VERY_LONG);
            case PRICE -> and(AMOUNTS.subList(FINE_AMOUNTS, AMOUNTS.size()), VERY_LONG);
            case QUANTITY -> and(QUANTITIES, VERY_LONG);
            case ID -> and(IDS, VERY_LONG);
            case TEXT -> and(and(NO_TEXTS, CARDS), VERY_LONG);
            default -> List.of();
        };
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Those that a field of the kind may meet. */
    static List<String> all(Kind kind) {
        return switch (kind) {
            case DAY, INSTANT, AMOUNT, PRICE, QUANTITY, ID -> refused(kind);
            case TEXT ->
                Stream.of(NO_TEXTS, CARDS, BLANKS, ODD_TEXTS, ODD_TEXTS, ODD_TEXTS)
                        .flatMap(List::stream)
                        .toList();
            case SLIP -> and(SLIPS, VERY_LONG);
            case CUSTOMER -> and(and(CUSTOMERS, ODD_TEXTS), VERY_LONG);
            default -> List.of("", "x", "NULL", "TRUE");
        };
    }

    /** JSON of another type, or a number at the edge. */
    static List<String> otherJson() {
        return Stream.concat(
                        COUNTS.stream(),
                        Stream.of(
                                "null",
                                "true",
                                "[]",
                                "{}",
                                "[[[[]]]]",
                                "{\"a\":{\"a\":{}}}",
                                "\"x\"",
                                "[null]",
                                "1.0e400"))
                .toList();
    }

    /** Bodies that are no request. */
    static List<String> bodies() {
        return List.of(
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"id\":}",
                "{\"a\":1,\"a\":1}",
                "{}{}",
                "[".repeat(10_000),
                "{\"a\":".repeat(50) + "1" + "}".repeat(50),
                "{\"a\":" + "9".repeat(1_000) + "}",
                "{\"a\":1e999999999}",
                "{\"" + "n".repeat(1_000) + "\":1}",
                "{\"id\":\"" + "x".repeat(70_000) + "\"}",
                "\ufeff{}",
                "{\"a\":\"\\ud800\"}",
                "// {}",
                "{'id':1}");
    }
}
