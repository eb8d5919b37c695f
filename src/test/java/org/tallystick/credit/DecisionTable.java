package org.tallystick.credit;

import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.euros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.HouseRules.BrokenWords;
import org.tallystick.credit.HouseRules.Newcomer;
import org.tallystick.credit.HouseRules.Overdue;

/**
 * A table that a shopkeeper can read: what the house says, what holds unless a row says otherwise, the names of the
 * columns, and one case a row. How a value is written stands in {@code README.md} beside the tables.
 */
record DecisionTable(Path file, HouseRules house, List<TableCase> cases) {
    private static final Path FOLDER = Path.of("src/test/resources/credit");

    static List<DecisionTable> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(DecisionTable::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionTable read(Path file) {
        try {
            HouseRules house = HouseRules.usual(EUR);
            Map<String, String> unlessSaid = Map.of();
            List<String> columns = List.of();
            List<TableCase> cases = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("house:")) {
                    house = house(values(line.substring(6)));
                } else if (line.startsWith("unless said:")) {
                    unlessSaid = values(line.substring(12));
                } else if (!line.startsWith("#") && columns.isEmpty()) {
                    columns = cells(line);
                } else if (!line.startsWith("#")) {
                    Map<String, String> row = new LinkedHashMap<>(unlessSaid);
                    List<String> cells = cells(line);
                    for (int i = 0; i < columns.size(); i++) {
                        row.put(columns.get(i), cells.get(i));
                    }
                    cases.add(new TableCase(file.getFileName() + ": " + line, house, row));
                }
            }
            return new DecisionTable(file, house, cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** Such as {@code overdue 5 7 90; phone 30}. */
    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : text.split(";", -1)) {
            String[] parts = each.strip().split(" ", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }

    private static HouseRules house(Map<String, String> said) {
        HouseRules usual = HouseRules.usual(EUR);
        String[] overdue = said.getOrDefault("overdue", "5 7 90").split(" ", -1);
        String[] promises = said.getOrDefault("promises", "2 3").split(" ", -1);
        String[] newcomer = said.getOrDefault("newcomer", "").split(" ", -1);
        return new HouseRules(
                Integer.parseInt(said.getOrDefault("warn", Integer.toString(usual.warnPercent()))),
                new Overdue(euros(overdue[0]), Integer.parseInt(overdue[1]), Integer.parseInt(overdue[2])),
                new BrokenWords(Integer.parseInt(promises[0]), Integer.parseInt(promises[1])),
                newcomer.length < 3
                        ? null
                        : new Newcomer(Integer.parseInt(newcomer[0]), sum(newcomer[1]), count(newcomer[2])),
                sum(said.getOrDefault("unsigned", "-")),
                sum(said.getOrDefault("phone", "-")),
                count(said.getOrDefault("unusual", "-")),
                sum(said.getOrDefault("all", "-")),
                null);
    }

    static @Nullable Money sum(String text) {
        return text.equals("-") ? null : euros(text);
    }

    private static @Nullable Integer count(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }
}
