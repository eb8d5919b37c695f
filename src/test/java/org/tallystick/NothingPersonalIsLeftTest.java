package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ApiDescription.Kind;
import org.tallystick.ApiDescription.Operation;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A word is written about somebody into each field of each call that takes one. Once they are erased, it stands in no
 * file of the data folder: not in the book, the people file, the index, the log or what else lies there, and no restart
 * or rebuild brings it back.
 */
@IntegrationTest
@BesideOthers
class NothingPersonalIsLeftTest {
    private static final String WORD = "Zyxquark";
    private static final String PHONE = "7319998877";

    /** Who works in the shop, what was bought and for which receipt: all of it stays. */
    private static final Set<String> NOT_ABOUT_THEM = Set.of(
            "by",
            "cashier",
            "override.cashier",
            "lines[0].name",
            "lines[0].quantity",
            "lines[0].unit",
            "receipt",
            "reference",
            "method",
            "repayFirst.method",
            "pin",
            "override.pin",
            "override.code",
            "code",
            "card",
            "lastCharacters",
            "check",
            "anchor",
            "to",
            "language",
            "terms.due",
            "due",
            "decimals",
            "days");

    @TempDir(factory = FoldersInMemory.class)
    private Path base;

    private final Set<String> said = new HashSet<>();
    private final List<String> refused = new ArrayList<>();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private ChildModule module = new ChildModule(Path.of(""), List.of());
    private int words;

    @Test
    void ofWhoeverIsErased() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(base.resolve("shop"));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin, country: DE}
            api: {port: 0}
            devices: {printer: {profile: epson/tm-t88v, port: host}}
            """);
        module = new ChildModule(folder, ChildModule.fromClasses());
        module.start();
        tellAll();
        assertThat(everyField())
                .as("fields that take a word, and were told none")
                .isSubsetOf(said);
        assertThat(refused).isEmpty();
        assertThat(filesWithAWord(folder)).as("before").isNotEmpty();

        forgotten("T1-0001");
        assertThat(filesWithAWord(folder)).as("erased").isEmpty();
        for (String call : List.of("reprint", "void", "correction", "write-off", "dispute")) {
            if (isTaken(call)) {
                forgotten("T1-0001");
            }
            assertThat(filesWithAWord(folder)).as("after " + call).isEmpty();
        }
        refused.clear();
        ofSlip("/reprint", printed(paid("1.00")), numbered(), "reason");
        assertThat(refused).isEmpty();
        forgotten("T1-0001");
        assertThat(filesWithAWord(folder)).as("erased again").isEmpty();

        module.end();
        assertThat(filesWithAWord(folder)).as("after its end").isEmpty();
        module.start();
        module.send("POST", "/v1/rebuild", ShopFixture.plain().put("force", true));
        JsonNode verified = module.send(
                        "POST", "/v1/verify", ShopFixture.plain().putNull("anchor"))
                .orElseThrow();
        assertThat(verified.path("findings")).isEmpty();
        module.kill();
        assertThat(filesWithAWord(folder)).as("rebuilt and killed").isEmpty();
    }

    private Set<String> everyField() {
        Set<String> all = new HashSet<>();
        GeneratedRequest requests = new GeneratedRequest(new Random(1), base);
        for (Operation operation : requests.operations()) {
            requests.fields(operation).stream()
                    .filter(field -> field.kind() == Kind.TEXT && !NOT_ABOUT_THEM.contains(field.name()))
                    .forEach(field -> all.add(operation.name() + " " + field.name()));
        }
        return all;
    }

    private String word() {
        return WORD + " " + ++words;
    }

    /** A body with words in some of its fields. */
    private ObjectNode words(String operation, ObjectNode body, String... fields) {
        for (String field : fields) {
            ObjectNode at = field.startsWith("override.") ? body.withObject("override") : body;
            at.put(field.substring(field.indexOf('.') + 1), field.equals("phone") ? PHONE : word());
            said.add(operation + " " + field);
        }
        return body;
    }

    private JsonNode sent(String operation, String path, ObjectNode body, String... fields)
            throws InterruptedException {
        JsonNode answer = module.send(
                        operation.substring(0, operation.indexOf(' ')), path, words(operation, body, fields))
                .orElseThrow(() -> new AssertionError(module.trouble()));
        if (answer.path("status").asInt(200) >= 400) {
            refused.add(operation + " " + body + ": " + answer);
        }
        return answer;
    }

    private static ObjectNode numbered() {
        return ShopFixture.numbered();
    }

    private String slip(String total) throws InterruptedException {
        ObjectNode sale = numbered().put("customer", "T1-0001");
        sale.putArray("lines")
                .addObject()
                .put("name", "Rice")
                .put("quantity", "1")
                .put("amount", total);
        return sent("POST /v1/sales", "/v1/sales", sale).at("/slip/number").asString();
    }

    private JsonNode ofCustomer(String method, String what, ObjectNode body, String... fields)
            throws InterruptedException {
        String call = "/v1/customers/{customer}" + what;
        return sent(method + " " + call, call.replace("{customer}", "T1-0001"), body, fields);
    }

    private JsonNode ofSlip(String what, String slip, ObjectNode body, String... fields) throws InterruptedException {
        String call = "/v1/slips/{number}" + what;
        return sent("POST " + call, call.replace("{number}", slip), body, fields);
    }

    private void tellAll() throws InterruptedException, IOException {
        ObjectNode terms = ShopFixture.plain().put("mode", "UNLIMITED");
        ObjectNode rosa = numbered().put("owes", "5.00").put("somebodyElse", true);
        rosa.set("terms", terms);
        sent("POST /v1/customers", "/v1/customers", rosa, "name", "knownAs", "place", "phone");
        ObjectNode twin = numbered().put("owes", "5.00").put("somebodyElse", true);
        twin.set("terms", terms);
        sent("POST /v1/customers", "/v1/customers", twin, "name", "knownAs", "place", "phone");
        sent(
                "PUT /v1/customers/{customer}/note",
                "/v1/customers/T1-0002/note",
                numbered(),
                "note",
                "askWhen",
                "askWhere");
        ofCustomer("PATCH", "", numbered(), "name", "knownAs", "place", "phone");
        ofCustomer("PUT", "/note", numbered(), "note", "askWhen", "askWhere");
        ofCustomer("PUT", "/standing", numbered().put("standing", "WATCH"), "reason");
        ofCustomer("PUT", "/guarantor", numbered().put("upTo", "50.00"), "name", "phone");
        ofCustomer("POST", "/guarantor/release", numbered(), "reason");
        ofCustomer("POST", "/cards", numbered().put("card", "10004711"));
        ofCustomer("POST", "/merge", numbered().put("from", "T1-0002"));
        imported("customers", "name,knownAs,place,owed\n%s,%s,%s,2.00\n".formatted(word(), word(), word()));
        imported("standings", "number,standing,reason\nT1-0003,WATCH,%s\n".formatted(word()));
        ofCustomer("POST", "/merge", numbered().put("from", "T1-0003"));

        sent("PUT /v1/owner/pin", "/v1/owner/pin", ShopFixture.plain().put("pin", "471123"));
        ofCustomer("PUT", "/standing", numbered().put("standing", "WATCH"), "reason");
        ObjectNode allowed =
                numbered().put("customer", "T1-0001").put("total", "3.00").put("receipt", "R-2");
        allowed.putObject("override").put("pin", "471123");
        sent("POST /v1/sales", "/v1/sales", allowed, "override.reason");
        ofCustomer("PUT", "/standing", numbered().put("standing", "CLEAR"), "reason");

        ofSlip("/void", slip("1.00"), numbered(), "reason");
        ofSlip("/correction", slip("9.00"), numbered().put("total", "8.00"), "reason");
        ofSlip("/write-off", slip("7.00"), numbered(), "reason");
        String disputed = slip("6.00");
        ofSlip("/dispute", disputed, numbered(), "reason");
        ofSlip("/dispute", disputed, numbered(), "settled");
        ofSlip("/reprint", printed(disputed), numbered(), "reason");
        ofSlip("/resolution", disputed, numbered().put("printed", false));
        ObjectNode back = numbered();
        back.putArray("lines")
                .addObject()
                .put("name", "Rice")
                .put("quantity", "1")
                .put("amount", "6.00");
        ofSlip("/returns", disputed, back, "reason");
        String sale = sent("GET ", "/v1/slips/" + slip("2.00"), ShopFixture.plain())
                .path("entry")
                .asString();
        ObjectNode taken = numbered();
        taken.putArray("lines")
                .addObject()
                .put("name", "Rice")
                .put("quantity", "0.5")
                .put("amount", "1.00");
        sent("POST /v1/sales/{id}/returns", "/v1/sales/" + sale + "/returns", taken, "reason");
        String mistake = sent("GET ", "/v1/slips/" + slip("2.50"), ShopFixture.plain())
                .path("entry")
                .asString();
        sent("POST /v1/sales/{id}/void", "/v1/sales/" + mistake + "/void", numbered(), "reason");

        sent(
                "POST /v1/reminders",
                "/v1/reminders",
                numbered().put("customer", "T1-0001").put("channel", "PHONE"),
                "words");
        sent(
                "POST /v1/calls",
                "/v1/calls",
                numbered().put("customer", "T1-0001").put("result", "REFUSED"),
                "note");
        ObjectNode plan = numbered().put("customer", "T1-0001");
        plan.putArray("parts")
                .addObject()
                .put("date", today.plusDays(20).toString())
                .put("amount", owed());
        sent("POST /v1/plans", "/v1/plans", plan);
        paid("1.00");
    }

    /** By the till that prints itself. */
    private String printed(String slip) throws InterruptedException {
        JsonNode waits = sent("GET ", "/v1/slips/" + slip, ShopFixture.plain());
        for (JsonNode copy : waits.path("copies")) {
            if (copy.path("state").asString().equals("QUEUED")) {
                ofSlip("/resolution", slip, numbered().put("printed", true));
            }
        }
        return slip;
    }

    private void imported(String kind, String csv) throws InterruptedException {
        String call = "/v1/import/" + kind;
        sent("POST " + call, call, ShopFixture.plain().put("csv", csv));
        said.add("POST " + call + " csv");
    }

    private String owed() throws InterruptedException {
        return module.get("/v1/customers/T1-0001").path("owed").asString();
    }

    private String paid(String amount) throws InterruptedException {
        ObjectNode money = numbered().put("customer", "T1-0001").put("amount", amount);
        return sent("POST /v1/repayments", "/v1/repayments", money, "paidBy")
                .at("/slip/number")
                .asString();
    }

    /** Whether anything more is booked about a slip of theirs, with a word. */
    private boolean isTaken(String call) throws InterruptedException {
        boolean taken = false;
        for (int number = 1; number <= 14; number++) {
            ObjectNode body = numbered().put("reason", word());
            if (call.equals("correction")) {
                body.put("total", "1.00");
            }
            JsonNode answer = module.send("POST", "/v1/slips/T1.1-%06d/%s".formatted(number, call), body)
                    .orElseThrow();
            taken |= answer.path("status").asInt(200) < 400;
        }
        return taken;
    }

    /** Once nothing is open any more. */
    private void forgotten(String customer) throws InterruptedException {
        String owed = owed();
        if (owed.startsWith("-")) {
            ofCustomer("POST", "/payout", numbered());
        } else if (!owed.equals("0.00")) {
            paid(owed);
        }
        JsonNode erased =
                sent("POST /v1/customers/{customer}/erase", "/v1/customers/" + customer + "/erase", numbered());
        assertThat(erased.path("erased").asBoolean()).as(erased.toString()).isTrue();
    }

    private static List<String> filesWithAWord(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // as bytes, whatever they mean
                String text =
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (String word : List.of(WORD.toLowerCase(Locale.ROOT), PHONE)) {
                    if (text.contains(word) || text.contains(String.join("\0", word.split("")))) {
                        found.add(folder.relativize(file) + " has " + word);
                    }
                }
            }
        }
        return found;
    }
}
