package org.tallystick.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.customer.Folding;

/** What columns are called in the languages of shops, and the words for a sum; they stand in {@code titles.txt}. */
final class Titles {
    private static final String TOTAL = "total";

    private final Map<String, Set<String>> columns = new HashMap<>();

    private Titles() {}

    static Titles known() {
        Titles titles = new Titles();
        for (String line : lines("titles.txt")) {
            int colon = line.indexOf(':');
            String column = line.substring(0, colon);
            for (String title : line.substring(colon + 1).split(",", -1)) {
                titles.columns
                        .computeIfAbsent(folded(title), none -> new TreeSet<>())
                        .add(column);
            }
        }
        return titles;
    }

    /** The lines of a file that comes with the program, without its comments. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Titles.class.getResourceAsStream(file), "in the jar")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of Tallystick is damaged; install it again", e);
        }
    }

    /** Which of some columns a title means; its own name goes before others. */
    Optional<String> column(String title, List<String> of) {
        String folded = folded(title);
        Optional<String> own =
                of.stream().filter(each -> folded(each).equals(folded)).findFirst();
        return own.or(() -> columns.getOrDefault(folded, Set.of()).stream()
                .filter(each -> !each.equals(TOTAL) && of.contains(each))
                .findFirst());
    }

    /** Whether a cell says that its row is the sum of others. */
    boolean isTotal(String cell) {
        return columns.getOrDefault(folded(cell), Set.of()).contains(TOTAL);
    }

    private static String folded(String title) {
        String number = title.replace("#", " no ").replace('°', 'o');
        return Folding.fold(number.replaceAll("[()\\[\\]*]", " ")).strip();
    }
}
