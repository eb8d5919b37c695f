package org.tallystick.exchange.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Trials;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Entry;
import org.tallystick.entry.Turnover;
import org.tallystick.ledger.account.RandomShop;

/** hledger itself is the judge; {@code -Dhledger=true} makes it required. */
@IntegrationTest
class HledgerJournalTest {
    @TempDir
    private Path folder;

    private static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, "hledger")));
    }

    private static void needsHledger() {
        boolean installed = isInstalled();
        if (Boolean.getBoolean("hledger")) {
            assertThat(installed).as("hledger is on the PATH; install it").isTrue();
        }
        assumeTrue(installed, "hledger is not installed");
    }

    private String hledger(Path journal, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void hledgerFindsEveryBalanceAsTheBookStatesIt() throws IOException, InterruptedException {
        needsHledger();
        Trials trials = Trials.of("books for hledger", 1, 100);
        for (int trial = 0; trial < trials.count(); trial++) {
            RandomShop shop = new RandomShop(trials.random(trial).nextLong());
            StringBuilder text = new StringBuilder();
            HledgerJournal journal = new HledgerJournal(RandomShop.EUR, text::append);
            Turnover ever = Turnover.none(RandomShop.EUR);
            for (int line = 1; line <= 800; line++) {
                Entry entry = shop.next();
                ever = ever.plus(Turnover.of(entry, RandomShop.EUR));
                journal.add("T1.1", line, entry);
            }
            Path file = Files.writeString(folder.resolve("book%d.journal".formatted(trial)), text);

            assertThat(hledger(file, "check", "--strict"))
                    .as(trials.replay(trial))
                    .isEmpty();
            Map<String, Money> balances = balances(hledger(file, "balance", "-O", "csv", "-N", "-E"));
            for (CustomerNumber customer : shop.customers()) {
                Money found = balances.getOrDefault("assets:receivable:" + customer, RandomShop.euro(0));
                assertThat(found)
                        .as("%s, %s", customer, trials.replay(trial))
                        .isEqualTo(shop.account(customer).owed());
            }
            assertThat(balances.getOrDefault("equity:opening balances", RandomShop.euro(0)))
                    .isEqualTo(ever.opened().negated());
            assertThat(balances.keySet()).contains("expenses:bad debts", "income:sales", "assets:cash");
        }
    }

    private static Map<String, Money> balances(String csv) {
        Map<String, Money> balances = new TreeMap<>();
        csv.lines().forEach(line -> {
            String[] cells = line.replace("\"", "").split(",", -1);
            if (cells.length == 2 && cells[1].matches("0|.* EUR")) { // nothing at all has no commodity
                balances.put(cells[0], Money.parse("EUR " + cells[1].replace(" EUR", "")));
            }
        });
        return balances;
    }

    @Test
    void aJournalNamesNobodyAndBeginsWithItsCommodity() {
        RandomShop shop = new RandomShop(42);
        StringBuilder text = new StringBuilder();
        HledgerJournal journal = new HledgerJournal(RandomShop.EUR, text::append);
        for (int line = 1; line <= 200; line++) {
            journal.add("T1.1", line, shop.next());
        }
        assertThat(text.toString().lines())
                .contains("commodity 1000.00 EUR", "account assets:receivable:T1-0001")
                .anyMatch(line ->
                        line.matches("2026-0[0-9]-[0-9]{2} \\(T1\\.1-[0-9]{6}\\) credit sale  ; book:T1\\.1, .*"));
        StringBuilder yen = new StringBuilder();
        new HledgerJournal(CurrencyUnit.JPY, yen::append);
        assertThat(yen).contains("commodity 1000. JPY");
    }
}
