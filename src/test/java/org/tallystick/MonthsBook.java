package org.tallystick;

import static org.tallystick.app.SmallShop.numbered;
import static org.tallystick.app.SmallShop.plain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import org.tallystick.files.Privacy;
import org.tallystick.report.DailySummary;
import org.tallystick.till.reading.DayReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop's month: 60 customers and some 400 entries on 24 days, made by a seeded generator, with all that goes wrong in
 * one: voids, returns, promises that are not kept, somebody blocked, drawers that differ, slips that nobody signed.
 */
public final class MonthsBook implements AutoCloseable {
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 2);
    public static final int DAYS = 24;
    static final int CUSTOMERS = 60;
    private static final int ENTRIES_A_DAY = 17;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> CASHIERS = List.of("Ana", "Ben");
    private static final List<String> FIRST_NAMES = List.of(
            "Rosa", "Tomasz", "Asha", "Chioma", "Jürgen", "Eleni", "Mehmet", "Lucía", "Olga", "Piotr", "Fatima",
            "Hugo");
    private static final List<String> LAST_NAMES = List.of(
            "Marín", "Wiśniewski", "Okonkwo", "Krüger", "Papadopoulou", "Yılmaz", "Núñez", "Schmidt", "Ivanova");

    private final SmallShop shop;
    private final Random random;
    private final List<String> customers = new ArrayList<>();
    private final List<String> slips = new ArrayList<>();
    private LocalDate day = FIRST_DAY.minusDays(80);

    private MonthsBook(SmallShop shop, long seed) {
        this.shop = shop;
        this.random = new Random(seed);
    }

    /**
     * Begins a book, with the customers in it.
     *
     * @param folder is not there yet
     * @param shop more of its settings, such as {@code language: hi}
     */
    public static MonthsBook in(Path folder, long seed, String... shop) throws IOException {
        Files.createDirectories(folder, Privacy.ofNewFolder(folder));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin, country: DE%s}
            api: {port: 0}
            credit: {cashier: {perSale: "25.00", perDay: "60.00"}}
            slip: {signFrom: "4.00"}
            devices: {printer: {profile: epson/tm-t88v, port: host}}
            """.formatted(
                        Stream.of(shop).map(each -> ", " + each).collect(Collectors.joining())));
        EmptyIndex.in(folder);
        LocalDate begun = FIRST_DAY.minusDays(80);
        MonthsBook book = new MonthsBook(
                SmallShop.at(folder, begun.atTime(7, 30).atZone(ZONE).toInstant()), seed);
        book.openAccounts();
        book.day = FIRST_DAY.minusDays(40);
        book.morning();
        book.play();
        book.day = FIRST_DAY;
        book.morning();
        return book;
    }

    public SmallShop shop() {
        return shop;
    }

    public LocalDate day() {
        return day;
    }

    /** All days until the evening of the last one. */
    public void playAll() {
        for (int i = 1; i < DAYS; i++) {
            play();
            nextDay();
        }
        play();
    }

    private void at(int hour, int minute) {
        Instant wanted = day.atTime(hour, minute).atZone(ZONE).toInstant();
        shop.now.updateAndGet(now -> wanted.isAfter(now) ? wanted : now);
    }

    private void morning() {
        shop.now.set(day.atTime(7, 30).atZone(ZONE).toInstant());
    }

    /** The shop is closed on Sundays. */
    public void nextDay() {
        day = day.plusDays(day.getDayOfWeek().getValue() == 6 ? 2 : 1);
        morning();
    }

    private void openAccounts() {
        for (int i = 0; i < CUSTOMERS; i++) {
            String name =
                    FIRST_NAMES.get(i % FIRST_NAMES.size()) + " " + LAST_NAMES.get((i * 5 + i / 9) % LAST_NAMES.size());
            ObjectNode body = numbered().put("name", name).put("somebodyElse", true);
            if (i % 4 != 3) {
                body.put("phone", "+4930" + (1_000_000 + random.nextInt(8_999_999)));
            }
            int oldDebt = i % 6;
            if (oldDebt == 1) {
                int daysAgo = List.of(20, 45, 75, 130, 800).get(random.nextInt(5));
                body.put("owes", amount(10, 90))
                        .put("since", day.minusDays(daysAgo + 30L).toString())
                        .put("dueDate", day.minusDays(daysAgo).toString());
            }
            body.putObject("terms")
                    .put("mode", "LIMITED")
                    .put("limit", (5 + 5 * random.nextInt(5)) + "0.00")
                    .put("days", i % 3 == 0 ? 7 : 14);
            customers.add(post("/v1/customers", body).path("number").asString());
        }
        shop.send(
                "PUT",
                "/v1/customers/" + customers.get(1) + "/standing",
                numbered()
                        .put("standing", "BLOCKED")
                        .put("reason", "left without paying")
                        .put("by", "Olga"));
        shop.send(
                "PUT",
                "/v1/customers/" + customers.get(7) + "/standing",
                numbered()
                        .put("standing", "WATCH")
                        .put("reason", "pays late")
                        .put("by", "Olga")
                        .put("review", day.plusDays(10).toString()));
    }

    /** A day's entries, a close at noon, and one in the evening. */
    public void play() {
        for (int i = 0; i < ENTRIES_A_DAY; i++) {
            int minutes = 8 * 60 + i * 11 * 60 / ENTRIES_A_DAY + random.nextInt(20);
            at(minutes / 60, minutes % 60);
            something(CASHIERS.get(i < ENTRIES_A_DAY / 2 ? 0 : random.nextInt(3) == 0 ? 0 : 1));
            if (i == ENTRIES_A_DAY / 2) {
                close("Ana", random.nextInt(4) == 0 ? "-0.50" : "0.00");
            }
        }
        at(19, 45);
        close("Ben", random.nextInt(5) == 0 ? "2.00" : "0.00");
        at(20, 0);
    }

    private void close(String by, String difference) {
        JsonNode shifts = shop.get("/v1/summary").path("shifts");
        JsonNode open = shifts.path(shifts.size() - 1);
        ObjectNode close = numbered().put("by", by);
        if (open.path("closedAt").isMissingNode()) {
            BigDecimal counted = new BigDecimal(open.path("expected").asString("0.00")).add(new BigDecimal(difference));
            if (counted.signum() >= 0) {
                close.put("counted", counted.toPlainString());
            }
        }
        post("/v1/close", close);
    }

    private void something(String cashier) {
        String who = customers.get(random.nextInt(customers.size()));
        int chance = random.nextInt(100);
        if (chance < 62 || slips.isEmpty()) {
            sell(who, cashier);
        } else if (chance < 84) {
            ObjectNode paid =
                    numbered().put("customer", who).put("amount", amount(5, 40)).put("cashier", cashier);
            post("/v1/repayments", paid.put("method", random.nextInt(4) == 0 ? "card" : "cash"));
        } else if (chance < 88) {
            post("/v1/promises", promise(who, cashier));
        } else {
            onSlip(slips.get(random.nextInt(slips.size())), chance, cashier);
        }
    }

    private ObjectNode promise(String who, String cashier) {
        return numbered()
                .put("customer", who)
                .put("date", day.plusDays(random.nextInt(4)).toString())
                .put("amount", amount(5, 20))
                .put("by", cashier);
    }

    private void onSlip(String slip, int chance, String cashier) {
        ObjectNode body = numbered();
        if (chance < 91) {
            post(
                    "/v1/slips/" + slip + "/void",
                    body.put("reason", "wrong customer").put("cashier", cashier));
        } else if (chance < 94) {
            body.putArray("lines").addObject().put("name", "Rice").put("amount", "1.00");
            post("/v1/slips/" + slip + "/returns", body.put("cashier", cashier));
        } else if (chance < 96) {
            post("/v1/slips/" + slip + "/dispute", body.put("reason", "the oil was never handed over"));
        } else if (chance < 98) {
            post("/v1/slips/" + slip + "/correction", body.put("total", "3.00").put("reason", "price on the shelf"));
        } else {
            post(
                    "/v1/slips/" + slip + "/write-off",
                    body.put("reason", "moved away").put("cashier", cashier));
        }
    }

    private void sell(String who, String cashier) {
        String amount = amount(2, 60);
        ObjectNode sale =
                numbered().put("customer", who).put("cashier", cashier).put("total", amount);
        sale.putArray("lines").addObject().put("name", "Groceries").put("amount", amount);
        if (random.nextInt(8) == 0) {
            sale.put("paidNow", "1.00");
        }
        JsonNode sold = post("/v1/sales", sale);
        if (sold.path("code").asString().equals("referred")) {
            sale.put("id", numbered().path("id").asString());
            sale.putObject("override").put("cashier", true).put("reason", "the family is known");
            sold = post("/v1/sales", sale);
        }
        String slip = sold.path("slip").path("number").asString();
        if (!slip.isEmpty()) {
            slips.add(slip);
            int fate = random.nextInt(20);
            if (fate > 1) {
                post("/v1/slips/" + slip + "/resolution", plain().put("printed", fate != 2));
            }
            if (fate > 3) {
                post("/v1/slips/" + slip + "/signature", plain().put("outcome", "SIGNED"));
            }
        }
    }

    private String amount(int least, int most) {
        return String.format(Locale.ROOT, "%d.%02d", least + random.nextInt(most - least), 5 * random.nextInt(20));
    }

    private JsonNode post(String path, ObjectNode body) {
        return shop.post(path, body);
    }

    /** The summary of a day. */
    public DailySummary summary(LocalDate of) {
        DayReading reading = DayReading.of(shop.session(), Optional.of(of));
        return reading.summary(reading.lookup(), List.of(), "1.4.0");
    }

    /** The summary of a day in one of its forms. */
    public byte[] summary(LocalDate of, String form) {
        return shop.answer(new ApiRequest("GET", "/v1/summary", Map.of("date", of.toString()), form, "", Role.OWNER))
                .body();
    }

    @Override
    public void close() {
        shop.close();
    }
}
