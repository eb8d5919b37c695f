import java.io.*;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;
import java.util.regex.*;
import java.util.stream.*;

/**
 * Checks a credit book with none of the code that wrote it, after docs/book-format.md and docs/book-entries.md.
 * Run {@code java docs/VerifyBook.java DIR} with Java 21 or later; DIR is a data folder or an unpacked export.
 *
 * <p>It proves: no line was changed, left out, put in or moved; personal fields are those that were written, or erased;
 * ids are unique, slips and customers numbered without a gap; days go forward, are closed once and add up, and so do
 * their shifts; each balance
 * follows from the lines before, and is the sum of what is open. A book that was cut off at its end it cannot tell:
 * compare the number and hash of the last line with those on a printed day summary.
 *
 * <p>Prints one line and ends with 0 for a sound book, else a line for each finding and 1; 2 when it is called wrongly.
 */
public final class VerifyBook {
    private static final Pattern LINE = Pattern.compile("(?s)(\\{\"v\":1,\"n\":([1-9][0-9]{0,17}),"
            + "(?:\"personal\":\"([0-9a-f]{64})\",)?\"entry\":(\\{.*\\})),\"sha256\":\"([0-9a-f]{64})\"\\}");
    private static final Pattern RECORD = Pattern.compile("(?s)\\{\"book\":\"([^\"]+)\",\"n\":([1-9][0-9]{0,17}),"
            + "\"salt\":\"([0-9a-f]{32})\",\"fields\":(\\{.*\\})\\}");
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[-+.0-9A-Za-z]++|[{}\\[\\]:,]");
    private static final Map<String, String> SLIPS = Map.of(
            "credit-sale", "slip",
            "repayment", "chit",
            "void", "chit",
            "return", "chit",
            "price-corrected", "chit",
            "paid-out", "chit",
            "guarantor-recorded", "slip",
            "plan-agreed", "slip",
            "slips-listed", "slip");
    private static final Map<String, String> SUM =
            Map.of("void", "voided", "return", "returned", "price-corrected", "corrected");
    private static final Set<String> MAY_BE_NEGATIVE = Set.of(
            "balanceBefore",
            "balanceAfter",
            "outstanding",
            "moved",
            "opening.amount",
            "opened",
            "openedEver",
            "expected");
    private static final Set<String> MOVES_MONEY =
            Set.of("credit-sale", "void", "return", "price-corrected", "repayment", "paid-out", "written-off");
    private static final List<String> SUMS = List.of(
            "sold", "opened", "voided", "returned", "corrected", "repaid", "recovered", "writtenOff", "paidOut");

    private static final List<String> DAILY =
            Stream.concat(SUMS.stream(), Stream.of("cash", "entries", "shift")).toList();
    private static final String IN_DOUBT = "line ";

    private final Path folder;
    private final PrintStream out;
    private final Map<Long, String> people = new TreeMap<>(); // epoch and hash of a record, by line
    private final Set<String> ids = new HashSet<>();
    private final List<String> inDoubt = new ArrayList<>(); // ids of lines whose day is not settled
    private final TreeSet<String> days = new TreeSet<>(); // to be closed, on which only such lines count
    private final Set<String> accounts = new TreeSet<>();
    private final Map<String, BigDecimal> amounts = new HashMap<>(); // of customers, slips, "lost" slips and sums
    private final Map<String, String> owners = new HashMap<>(); // customer by slip
    private final Map<String, Set<Long>> lost = new TreeMap<>(); // lines without their record, by customer
    private final Map<String, String> entry = new HashMap<>(); // fields of the line; inner ones as outer.inner
    private String file = "", epoch = "", hash = "", last = "", day = "", countsOn = "", closed = "", currency = "";
    private long findings, line, lineOfEpoch, slips, customers;
    private boolean erased;
    private List<String> tokens = List.of();
    private int token;

    private VerifyBook(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0], "book"))) {
            System.err.append("usage: java VerifyBook.java DIR, where DIR has the folder 'book' in it\n");
            System.exit(2);
        }
        System.exit(check(Path.of(arguments[0]), System.out));
    }

    /** Prints what is found about the book in a folder; 0 when it is sound, else 1. */
    public static int check(Path folder, PrintStream out) throws Exception {
        VerifyBook book = new VerifyBook(folder, out);
        if (Files.exists(folder.resolve("people.jsonl"))) {
            book.eachLine("people.jsonl", RECORD);
        }
        book.eachEpoch();
        book.end();
        return book.findings == 0 ? 0 : 1;
    }

    private boolean unless(boolean sound, String finding, Object... values) {
        if (!sound) {
            findings++;
            out.printf("%s, line %d: %s%n", file, line, finding.formatted(values));
        }
        return sound;
    }

    private void eachEpoch() throws Exception {
        line = 0;
        int segments = 0;
        for (String name : names("book", "[A-Za-z0-9_-]{1,16}\\.[1-9][0-9]{0,8}")) {
            unless(name.startsWith(till()), "%s is another till's; check it in a folder of its own", name);
            epoch = name;
            hash = sha256(epoch + hash);
            lineOfEpoch = 0;
            for (String segment : names("book/" + epoch, "[0-9]+\\.jsonl")) {
                segments++;
                eachLine("book/" + epoch + "/" + segment, LINE);
                unless(segment.equals("%06d.jsonl".formatted(segments)), "a segment is missing before it");
            }
        }
    }

    private String till() {
        return epoch.replaceFirst("\\..*", "");
    }

    private List<String> names(String in, String form) {
        String[] names = folder.resolve(in).toFile().list((parent, name) -> name.matches(form));
        Arrays.sort(names, Comparator.comparing(String::length).thenComparing(name -> name));
        return List.of(names);
    }

    /** Reads a file, a character for each byte. NUL bytes at its end are room for what comes next. */
    private void eachLine(String name, Pattern form) throws Exception {
        file = name;
        StringBuilder text = new StringBuilder();
        try (Reader in = Files.newBufferedReader(folder.resolve(name), StandardCharsets.ISO_8859_1)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    text.append((char) next);
                    continue;
                }
                line++;
                lineOfEpoch++;
                Matcher parts = form.matcher(text);
                if (unless(parts.matches(), "it is not laid out as this version has it") && form == LINE) {
                    line(parts);
                } else if (parts.hasMatch()) {
                    record(Long.valueOf(parts.group(2)), parts);
                }
                text.setLength(0);
            }
        }
        unless(text.chars().allMatch(character -> character == 0), "the line after it is cut off");
    }

    private void record(long of, Matcher parts) throws Exception {
        String salt = new String(HexFormat.of().parseHex(parts.group(3)), StandardCharsets.ISO_8859_1);
        String other = people.put(of, parts.group(1) + sha256(salt + parts.group(4)));
        unless(other == null, "it is the second record of line %d", of);
    }

    private static String sha256(String bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void line(Matcher parts) throws Exception {
        unless(parts.group(2).equals("" + line), "it shows number %s", parts.group(2));
        line = Long.parseLong(parts.group(2));
        unless(
                sha256(hash + parts.group(1)).equals(parts.group(5)),
                "its hash is not that of its text and the line before");
        String person = people.remove(line);
        erased = parts.group(3) != null && person == null;
        unless(person == null || person.equals(epoch + parts.group(3)), "its record in people.jsonl is another");
        try {
            entry.clear();
            tokens = TOKEN.matcher(parts.group(4))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            token = 0;
            readJson("");
            boolean whole = token == tokens.size() && String.join("", tokens).equals(parts.group(4));
            unless(whole, "its entry is no JSON object");
            entry(text("kind"));
        } catch (RuntimeException e) {
            unless(false, "its entry cannot be read: %s", e.getMessage());
        }
        hash = parts.group(5);
        last = hash;
    }

    /** Reads the value at the token into the fields: what stands inside an object or a list has both names. */
    private void readJson(String name) {
        String first = tokens.get(token++);
        if (!"{[".contains(first)) {
            unless(!":,]}".contains(first), "its field %s has no value", name);
            String old = entry.put(name, first.startsWith("\"") ? first.substring(1, first.length() - 1) : first);
            unless(old == null, "its field %s stands twice", name);
            return;
        }
        String end = first.equals("{") ? "}" : "]";
        for (int i = 0; !tokens.get(token).equals(end); i++) {
            String member = "" + i;
            expect(i == 0 ? "" : ",");
            if (first.equals("{")) {
                member = tokens.get(token++).replace("\"", "");
                expect(":");
            }
            readJson(name.isEmpty() ? member : name + "." + member);
        }
        token++;
    }

    private void expect(String next) {
        if (!next.isEmpty() && !tokens.get(token++).equals(next)) {
            throw new IllegalArgumentException("no " + next + " where one belongs");
        }
    }

    private void end() {
        boolean given = Files.exists(folder.resolve("people.jsonl")); // a book may be handed out without names
        unless(!erased || !given, "it is the last and has no record in people.jsonl");
        lost.values().forEach(lines -> lines.remove(line)); // is told of already
        lost.values().removeIf(Set::isEmpty);
        unless(lost.isEmpty() || !given, "lines have no record in people.jsonl, and nobody was erased: %s", lost);
        people.remove(line + 1); // of a line that a crash kept from being written
        unless(people.isEmpty(), "people.jsonl has records that no line asks for: %s", people.keySet());
        owners.forEach((slip, customer) -> add("open of " + customer, amount(slip)));
        for (String customer : accounts) {
            boolean same = amount("open of " + customer).compareTo(amount(customer)) == 0;
            unless(same, "%s owes %s, which is not what is open", customer, amount(customer));
        }
        if (findings == 0) {
            String sums = (currency + amount("outstanding")).stripLeading();
            out.printf(
                    "%d lines of %d customers, sound, outstanding %s, last hash %s%n",
                    line, accounts.size(), sums, hash);
        }
    }

    private void entry(String kind) {
        unless(ids.add(text("id")), "its id was used before");
        String now = text("day");
        unless(now.compareTo(day) >= 0 && now.compareTo(closed) > 0, "its day, %s, is over", now);
        unless(now.equals(day) || day.equals(closed) || kind.equals("epoch-begun"), "%s was not closed before", day);
        day = now;
        countsOn = entry.containsKey("clockDay") ? IN_DOUBT + text("id") : day;
        if (entry.containsKey("clockDay")) {
            inDoubt.add(text("id"));
        } else if (kind.equals("day-confirmed")) {
            endDoubt();
        } else if (!kind.equals("day-close") && !kind.equals("epoch-begun")) {
            unless(inDoubt.isEmpty(), "the clock was in doubt before it, and nothing ended that");
            daysBefore();
        }
        count(kind);
        people(kind);
        cash(kind);
        if (kind.equals("day-close")) {
            closeDay();
        } else if (kind.equals("shift-close")) {
            closeShift();
        } else if (entry.containsKey("customer")) {
            move(kind, text("customer"));
        }
    }

    /** Lines that were written while the clock was in doubt count on the days that this line gives them. */
    private void endDoubt() {
        String on = day;
        for (String each : inDoubt) {
            for (int i = 0; entry.containsKey("counts." + i + ".from"); i++) {
                on = text("counts." + i + ".from").equals(each) ? text("counts." + i + ".day") : on;
            }
            unless(on.compareTo(day) >= 0, "lines count on %s, which is before %s", on, day);
            for (String name : DAILY) {
                BigDecimal sum = amounts.remove(name + " of " + IN_DOUBT + each);
                add(name + " of " + on, sum == null ? BigDecimal.ZERO : sum);
            }
            if (on.compareTo(day) > 0) {
                days.add(on);
            }
        }
        inDoubt.clear();
    }

    /** Days on which only lines in doubt count are closed like others. */
    private void daysBefore() {
        for (String each : List.copyOf(days.headSet(day))) {
            unless(false, "%s was not closed before", each);
            days.remove(each);
        }
    }

    /** A record may be gone only of a line about somebody whom a later line erases. */
    private void people(String kind) {
        String customer = entry.getOrDefault("customer", owners.getOrDefault(entry.get("slip"), ""));
        if (erased && !customer.isEmpty()) {
            lost.computeIfAbsent(customer, each -> new TreeSet<>()).add(line);
        }
        if (kind.equals("customer-erased")) {
            lost.remove(customer);
        }
        if (kind.equals("accounts-merged") && lost.containsKey(text("from"))) {
            lost.computeIfAbsent(customer, each -> new TreeSet<>()).addAll(lost.remove(text("from")));
        }
    }

    /** Slips and customers are numbered without a gap; slips anew in an epoch, where customers may jump ahead. */
    private void count(String kind) {
        unless((lineOfEpoch == 1 && line > 1) == kind.equals("epoch-begun"), "epoch-begun is to begin an epoch");
        if (kind.equals("epoch-begun")) {
            unless(text("chainHead").equals(last), "its chain head is not the hash of the line before");
            slips = 0;
            customers = Math.max(customers, Long.parseLong(text("customers")));
            unless(text("lines").equals("" + (line - 1)), "it does not go on from line %s", text("lines"));
        }
        String slip = entry.get(SLIPS.getOrDefault(kind, "opening.slip"));
        if (slip != null) {
            slips++;
            unless(slip.equals("%s-%06d".formatted(epoch, slips)), "slip %s is not the next", slip);
        }
        if (kind.equals("customer-opened")) {
            customers++;
            String next = "%s-%04d".formatted(till(), customers);
            unless(text("customer").equals(next), "customer %s is not the next", text("customer"));
            unless(accounts.add(text("customer")), "the customer was opened before");
        }
        unless(text("slips").equals("" + slips), "it counts %s slips, not %d", text("slips"), slips);
        unless(
                text("customers").equals("" + customers),
                "it counts %s customers, not %d",
                text("customers"),
                customers);
    }

    private void closeDay() {
        for (String name : SUMS) {
            equal(name, amount(name + " of " + day));
            equal(name + "Ever", amount(name + "Ever"));
        }
        DAILY.forEach(name -> amounts.remove(name + " of " + day));
        days.remove(day);
        equal("outstanding", amount("outstanding"));
        unless(text("closes").equals(day), "it closes another day, %s", text("closes"));
        unless(text("chainHead").equals(last), "its chain head is not the hash of the line before");
        closed = day;
    }

    /** What goes into the drawer, less what is handed out of it. */
    private void cash(String kind) {
        boolean counts = MOVES_MONEY.contains(kind) || entry.containsKey("opening.amount");
        add("entries of " + countsOn, counts ? BigDecimal.ONE : BigDecimal.ZERO);
        BigDecimal cash = switch (kind) {
            case "credit-sale" -> money("paidNow");
            case "repayment" -> text("method").equals("cash") ? money("amount") : BigDecimal.ZERO;
            case "void", "return", "price-corrected" -> money("payOut").negate();
            case "paid-out" -> money("amount").negate();
            default -> BigDecimal.ZERO;
        };
        add("cash of " + countsOn, cash);
    }

    private void closeShift() {
        add("shift of " + day, BigDecimal.ONE);
        BigDecimal shift = amount("shift of " + day);
        BigDecimal entries = amount("entries of " + day);
        unless(text("shift").equals("" + shift), "it closes shift %s, not %s", text("shift"), shift);
        unless(text("entries").equals("" + entries), "its shift has %s entries", entries);
        equal("expected", amount("cash of " + day));
        money("counted");
        amounts.remove("entries of " + day);
        amounts.remove("cash of " + day);
    }

    private void move(String kind, String customer) {
        unless(accounts.contains(customer), "customer %s was never opened", customer);
        BigDecimal owed = amount(customer);
        BigDecimal moved = moved(kind, customer);
        add(customer, moved);
        add("outstanding", moved);
        if (!kind.equals("customer-opened") && (moved.signum() != 0 || entry.containsKey("balanceAfter"))) {
            equal("balanceBefore", owed);
            equal("balanceAfter", owed.add(moved));
        }
    }

    /** What the entry adds to what the customer owes; open items move along. */
    private BigDecimal moved(String kind, String customer) {
        return switch (kind) {
            case "customer-opened", "balance-opened" ->
                sum("opened", begin(customer, "opening.slip", money("opening.amount")));
            case "credit-sale" -> {
                BigDecimal credit = each("fromCredit", "", 1);
                BigDecimal open = money("total").subtract(money("paidNow")).subtract(credit);
                unless(open.signum() >= 0, "more is paid than the sale comes to");
                yield sum("sold", begin(customer, "slip", open).add(credit));
            }
            case "void", "return", "price-corrected" -> {
                lower("lost ", text("slip"), money("lossLowered").negate());
                lower("", text("slip"), money("debtLowered").negate());
                yield sum(SUM.get(kind), money("debtLowered")).negate();
            }
            case "written-off" -> {
                add("lost " + text("slip"), money("amount"));
                lower("", text("slip"), money("amount").negate());
                yield sum("writtenOff", money("amount")).negate();
            }
            case "repayment" -> {
                BigDecimal recovered = sum("recovered", each("recovered", "lost ", -1));
                BigDecimal kept =
                        begin(customer, "chit", money("kept").negate()).negate();
                equal("amount", each("allocations", "", -1).add(recovered).add(kept));
                yield recovered.subtract(sum("repaid", money("amount")));
            }
            case "paid-out" -> {
                equal("amount", each("allocations", "", 1));
                yield sum("paidOut", money("amount"));
            }
            case "accounts-merged" -> merged(customer, text("from"));
            default -> BigDecimal.ZERO;
        };
    }

    private BigDecimal merged(String customer, String from) {
        BigDecimal moved = money("moved");
        equal("moved", amount(from));
        amounts.remove(from);
        add("outstanding", moved.negate());
        owners.replaceAll((slip, owner) -> owner.equals(from) ? customer : owner);
        return moved;
    }

    private BigDecimal begin(String customer, String field, BigDecimal amount) {
        if (entry.containsKey(field)) {
            owners.put(text(field), customer);
            add(text(field), amount);
        }
        return amount;
    }

    /** The sum of a list of amounts by slip; each is also added to what is open or lost there. */
    private BigDecimal each(String list, String of, int sign) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; entry.containsKey(list + "." + i + ".slip"); i++) {
            BigDecimal amount = money(list + "." + i + ".amount");
            lower(of, text(list + "." + i + ".slip"), sign < 0 ? amount.negate() : amount);
            sum = sum.add(amount);
        }
        return sum;
    }

    /** Brings an amount nearer to zero, never beyond it. */
    private void lower(String of, String slip, BigDecimal by) {
        BigDecimal was = amount(of + slip);
        boolean nearer = was.signum() == -by.signum() && was.abs().compareTo(by.abs()) >= 0;
        unless(by.signum() == 0 || nearer, "%sslip %s has %s left, which %s does not lower", of, slip, was, by);
        add(of + slip, by);
    }

    private BigDecimal sum(String name, BigDecimal amount) {
        add(name + " of " + countsOn, amount);
        add(name + "Ever", amount);
        return amount;
    }

    private void add(String name, BigDecimal amount) {
        amounts.merge(name, amount, BigDecimal::add);
    }

    private BigDecimal amount(String name) {
        return amounts.getOrDefault(name, BigDecimal.ZERO);
    }

    private void equal(String field, BigDecimal amount) {
        unless(money(field).compareTo(amount) == 0, "its %s is %s, not %s", field, entry.get(field), amount);
    }

    private String text(String field) {
        return Objects.requireNonNull(entry.get(field), "field " + field + " is missing");
    }

    /** An amount of money; zero when it is left out. */
    private BigDecimal money(String field) {
        if (!entry.containsKey(field)) {
            return BigDecimal.ZERO;
        }
        String text = text(field);
        currency = currency.isEmpty() ? text.substring(0, 4) : currency;
        unless(text.startsWith(currency), "%s is in another currency than %s", text, currency);
        BigDecimal amount = new BigDecimal(text.substring(4));
        unless(amount.signum() >= 0 || MAY_BE_NEGATIVE.contains(field), "its %s is below zero", field);
        return amount;
    }
}
