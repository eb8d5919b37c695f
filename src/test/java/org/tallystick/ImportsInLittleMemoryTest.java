package org.tallystick;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ProvedTraffic;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever file is sent to a module that has the launcher's memory, it answers, lives on and sells. */
@IntegrationTest
class ImportsInLittleMemoryTest {
    private static final int MOST = 4 * 1024 * 1024;
    private static final int ROWS = Boolean.getBoolean("long") ? 20_000 : 4_000;
    private static final int ROWS_ADDED = Boolean.getBoolean("long") ? ROWS : 200;
    private static final String CUSTOMERS = "/v1/import/customers";
    private static final String STANDINGS = "/v1/import/standings";

    @TempDir
    Path base;

    private final HttpClient client = HttpClient.newHttpClient();
    private ChildModule module = new ChildModule(Path.of(""), List.of());

    @Test
    void noFileEndsTheModule() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(base.resolve("shop"));
        Files.writeString(folder.resolve("shop.yaml"), """
            shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
            api: {port: 0}
            devices: {printer: {profile: epson/tm-t88v, port: host}}
            """);
        module = new ChildModule(folder, ChildModule.asLaunched());
        module.start();
        String buyer = module.send(
                        "POST", "/v1/customers", ShopFixture.numbered().put("name", "Rosa"))
                .orElseThrow()
                .path("number")
                .asString();
        assertThat(module.send(
                        "PUT",
                        "/v1/customers/" + buyer + "/terms",
                        ShopFixture.numbered().put("mode", "UNLIMITED")))
                .isPresent();
        for (Map.Entry<String, byte[]> bad : hostile().entrySet()) {
            String path = bad.getKey().startsWith("standings") ? STANDINGS : CUSTOMERS;
            HttpResponse<String> answer = send(path + "?leaveOut=true", "text/csv", bad.getValue());
            assertThat(answer.statusCode()).as(bad.getKey() + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(bad.getKey()).contains("\"code\":\"bad-input\"");
        }
        HttpResponse<String> tooLong = send(CUSTOMERS, "text/csv", filled("name\n", "x", 2 * MOST));
        assertThat(tooLong.statusCode()).as(tooLong.body()).isEqualTo(413);
        sells(buyer);
        fullFiles();
        sells(buyer);
        module.end();
    }

    private static Map<String, byte[]> hostile() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (char each : new char[] {'"', ',', '\n', '\r', 'x', '\0', '\u00ff'}) {
            byte[] file = new byte[MOST];
            Arrays.fill(file, (byte) each);
            files.put("only %02x: ".formatted((int) each), file);
        }
        files.put("one huge cell: ", filled("name,limit\n\"Ben\n", "x,", MOST));
        for (String path : List.of("customers", "standings")) {
            files.put(
                    path + ", mistakes in every cell: ",
                    filled(
                            "name,place,phone,limit,owed,since,due,mode,number,standing,reason\n",
                            "\u0001,\u0001,a,a,a,a,a,a,a,,\n",
                            MOST));
        }
        return files;
    }

    private static byte[] filled(String header, String row, int size) {
        return (header + row.repeat((size - header.length()) / row.length())).getBytes(UTF_8);
    }

    /** As many rows, and as long a file, as there may be; in the form that takes most memory. */
    private void fullFiles() throws IOException, InterruptedException {
        byte[] many = full(ROWS, true);
        JsonNode looked = answered(send(CUSTOMERS, "application/json", many));
        assertThat(looked.path("wouldBeAdded").asInt()).isEqualTo(ROWS);
        JsonNode added = answered(send(CUSTOMERS, "application/json", full(ROWS_ADDED, false)));
        assertThat(added.path("added").asInt()).isEqualTo(ROWS_ADDED);
    }

    /** Filled up with blank lines, whose letters take two bytes each beside Arabic ones. */
    private static byte[] full(int rows, boolean dryRun) {
        StringBuilder csv = new StringBuilder("name,place,limit,owed,since\n");
        for (int i = 0; i < rows; i++) {
            csv.append("فاطمة الزهراء بنت محمد %d,شارع الملك فيصل بجانب المسجد الكبير رقم %d,50.00,12.50,2026-01-02\n"
                    .formatted(i, i));
        }
        ObjectNode body = ShopFixture.plain().put("dryRun", dryRun).put("namesakes", true);
        int taken = body.put("csv", csv.toString()).toString().getBytes(UTF_8).length;
        csv.append((" ".repeat(998) + "\n").repeat((MOST - taken) / 1000));
        byte[] full = body.put("csv", csv.toString()).toString().getBytes(UTF_8);
        assertThat(full.length).isBetween(MOST - 1000, MOST);
        return full;
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return ShopFixture.JSON.readTree(answer.body());
    }

    private void sells(String buyer) throws InterruptedException {
        JsonNode sale = module.send("POST", "/v1/sales", ShopFixture.sale(buyer, "1.00"))
                .orElseThrow(() -> new AssertionError(module.trouble()));
        assertThat(sale.path("slip").path("number").asString())
                .as(sale.toString())
                .isNotEmpty();
    }

    private HttpResponse<String> send(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(module.api() + path))
                        .header("Authorization", "Bearer " + module.token())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return ProvedTraffic.proved(answer, new String(body, UTF_8));
    }
}
