package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/**
 * A book with every line that an older release took and that stopped the shop for good: each closes one account, and
 * everybody else goes on, through a restart, an index made anew, a backup and an export.
 */
@IntegrationTest
class PoisonedBookTest {
    private static final int COPIES = 3_000;
    private static final int RETURNS = 2_500;
    private static final List<String> FAR = List.of("+999999999-12-31", "-999999999-01-01");
    private static final String HUGE = "EUR 100000000000000000000.00";

    private static final String UNLIMITED = "{\"mode\":\"UNLIMITED\",\"days\":30}} | {\"name\":\"Kim\"}";

    private static final String SOLD = """
        {"kind":"credit-sale","customer":"ACCOUNT","slip":"SLIP","lines":[],"receipt":"R","total":"EUR 100.00",\
        "paidNow":"EUR 0.00","due":"2026-12-21","balanceBefore":"EUR 0.00","balanceAfter":"EUR 100.00",\
        "copies":0,"findings":[]}\
        """;

    private static final String RETURNED = """
        {"kind":"return","customer":"ACCOUNT","slip":"OWN","lines":[{"name":"Nail","amount":"EUR 0.01"}],\
        "debtLowered":"EUR 0.01","payOut":"EUR 0.00","balanceBefore":"EUR BEFORE","balanceAfter":"EUR AFTER"}\
        """;

    private static final String ENDED = """
        {"kind":"print-ended",WHICH,"outcome":"UNCERTAIN","proof":"NONE","detail":"DETAIL"}\
        """;

    @TempDir
    Path base;

    /** Of the lines that can not be added up. */
    private final List<Long> aside = new ArrayList<>();

    /** Their accounts, which owe 100.00 each. */
    private final List<String> closed = new ArrayList<>();

    private String copied = "";
    private String returned = "";

    /** Each line of its own account, and what an account cannot be opened by. */
    private static List<String> poison() throws IOException {
        return HandMadeBook.rows("verify/poison.txt").stream()
                .flatMap(line ->
                        FAR.stream().map(day -> line.replace("FAR", day)).distinct())
                .toList();
    }

    @Test
    void closesOneAccountALineAndTheShopGoesOn() throws IOException {
        Path folder = base.resolve("shop");
        String buyer;
        try (SmallShop shop = SmallShop.in(folder, "devices: {printer: {profile: generic/80mm, port: host}}")) {
            buyer = shop.customer("Bo Buyer", "90000.00");
            copied = shop.sold(SmallShop.sale(buyer, "100.00"));
            returned = shop.sold(SmallShop.sale(buyer, "100.00"));
        }
        try (LinesByHand book = new LinesByHand(folder)) {
            poison(book, buyer);
        }
        try (SmallShop shop = SmallShop.at(folder)) {
            trade(shop, buyer);
            List<String> state = state(shop);
            shop.stop();
            assertThat(shop.run("verify")).isEqualTo(6);
            assertThat(aside).allSatisfy(line -> assertThat(shop.said()).contains("line " + line + " is set aside"));
            assertThat(Pattern.compile("is set aside").matcher(shop.said()).results())
                    .hasSameSizeAs(aside);
            shop.start();
            assertThat(state(shop)).as("after a restart").isEqualTo(state);
            assertThat(shop.call("/v1/rebuild", "{}").status()).isEqualTo(200);
            assertThat(state(shop)).as("with an index made anew").isEqualTo(state);
            assertThat(shop.findings()).hasSameSizeAs(aside);
            exported(shop);
            backedUp(shop);
        }
        assertThat(SecondVerifier.check(folder).output().lines())
                .allSatisfy(found -> assertThat(found)
                        .containsPattern("^book/T1.1/00000[0-9].jsonl, line [0-9]+: ")
                        .doesNotContain("hash", "laid out", "cannot be read"));
    }

    private void poison(LinesByHand book, String buyer) throws IOException {
        for (int copy = 2; copy < COPIES; copy++) {
            String which = "\"slip\":\"%s\",\"copy\":%d".formatted(copied, copy);
            add(book, "{\"kind\":\"copy-ordered\"," + which + "} | {\"reason\":\"torn\"}");
            add(book, ENDED.replace("WHICH", which).replace("DETAIL", "d".repeat(200)));
        }
        for (int i = 0; i < RETURNS; i++) {
            add(
                    book,
                    RETURNED.replace("ACCOUNT", buyer)
                            .replace("OWN", returned)
                            .replace("BEFORE", cents(20_000 - i))
                            .replace("AFTER", cents(19_999 - i)));
        }
        for (String line : poison()) {
            boolean ofAccount = line.contains("ACCOUNT");
            if (ofAccount) {
                add(book, "{\"kind\":\"customer-opened\",\"customer\":\"WHO\",\"terms\":" + UNLIMITED);
                closed.add(book.customer());
                add(book, SOLD.replace("ACCOUNT", book.customer()));
            }
            aside.add(add(book, line.replace("ACCOUNT", book.customer()).replace("OWN", book.slip())));
        }
    }

    private static long add(LinesByHand book, String line) {
        String[] parts = line.replace("HUGE", HUGE)
                .replace("MORE", "EUR 100000000000000000100.00")
                .replace("LESS", "EUR -99999999999999999900.00")
                .replace("LONG", "n".repeat(40_000))
                .split(" \\| ", 2);
        return book.add(parts[0], parts.length == 1 ? null : parts[1]);
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Others buy, each closed account pays, and none of them gets credit. */
    private void trade(SmallShop shop, String buyer) {
        assertThat(shop.owed(buyer)).isEqualTo("175.00");
        assertThat(shop.sold(SmallShop.sale(buyer, "5.00"))).startsWith("T1.1-");
        assertThat(shop.sold(SmallShop.sale(shop.customer("Al Newcomer", "50.00"), "7.00")))
                .startsWith("T1.1-");
        for (String account : closed) {
            ObjectNode money = SmallShop.numbered().put("customer", account).put("amount", "30.00");
            assertThat(shop.call("/v1/repayments", money.toString()).status()).isEqualTo(201);
            assertThat(shop.owed(account)).isEqualTo("70.00");
            noCredit(shop, account);
        }
    }

    private static void noCredit(SmallShop shop, String account) {
        String sale = SmallShop.sale(account, "1.00").toString();
        assertThat(shop.call("/v1/sales", sale).text()).contains("\"code\":\"declined\"");
    }

    /** All that is to be the same from now on, however the index came about. */
    private List<String> state(SmallShop shop) {
        List<String> state = new ArrayList<>();
        for (String account : closed) {
            state.add(shop.get("/v1/customers/" + account).toString());
        }
        state.add(shop.get("/v1/slips/" + copied).toString());
        state.add(shop.get("/v1/slips/" + returned).toString());
        state.add(shop.get("/v1/summary").toString());
        return state;
    }

    private void exported(SmallShop shop) {
        for (String what : List.of("BOOK", "CUSTOMERS", "HLEDGER", "ALL")) {
            String to = base.resolve(what).toString();
            String export = SmallShop.plain().put("what", what).put("to", to).toString();
            assertThat(shop.call("/v1/export", export).status()).as(what).isEqualTo(201);
        }
    }

    private void backedUp(SmallShop shop) throws IOException {
        Path backups = Files.createDirectories(base.resolve("backups"));
        String backup = SmallShop.plain().put("to", backups.toString()).toString();
        assertThat(shop.call("/v1/backup", backup).status()).isEqualTo(201);
        Path restored = base.resolve("restored");
        assertThat(shop.run(restored, "restore", backups.toString()))
                .as(shop.said())
                .isZero();
        try (SmallShop moved = SmallShop.at(restored, shop.now.get())) {
            for (String account : closed) {
                assertThat(moved.owed(account)).isEqualTo("70.00");
                noCredit(moved, account);
            }
            assertThat(moved.get("/v1/summary").path("outstanding"))
                    .isEqualTo(shop.get("/v1/summary").path("outstanding"));
        }
    }
}
