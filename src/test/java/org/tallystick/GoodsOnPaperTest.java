package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import tools.jackson.databind.node.ObjectNode;

/** What goods are called is never a reason to refuse a sale: what is longer than the paper is wide takes more lines. */
class GoodsOnPaperTest {
    private static final List<String> NAMES = List.of(
            "Z".repeat(300),
            "word ".repeat(59) + "words",
            "Super E10 ".repeat(30).strip(),
            "ローズ".repeat(100),
            "शक्कर ".repeat(49) + "शक्कर",
            "سكر ".repeat(70) + "سكر",
            "\ud83d\ude00".repeat(100),
            "a".repeat(31) + " " + "b".repeat(33));

    @TempDir
    Path base;

    @ParameterizedTest
    @CsvSource({"generic/58mm, 32", "generic/80mm, 48", "epson/tm-t88v, 42"})
    void aLongNameIsWrapped(String profile, int columns) throws IOException {
        try (SmallShop shop = SmallShop.in(base, "devices: {printer: {profile: %s, port: host}}".formatted(profile))) {
            String rosa = shop.customer("Rosa", "500.00");
            ObjectNode sale = SmallShop.numbered().put("customer", rosa);
            for (String name : NAMES) {
                sale.withArray("lines")
                        .addObject()
                        .put("name", name)
                        .put("quantity", "0.5")
                        .put("unit", "l")
                        .put("unitPrice", "1.7995");
            }

            String slip = shop.sold(sale);

            assertThat(slip).isNotEmpty();
            String paper = shop.paper(slip);
            String letters = paper.lines().map(String::strip).collect(Collectors.joining());
            assertThat(letters).contains("Z".repeat(columns), "1.7995");
            assertThat(paper.replaceAll("[^Z]", "")).hasSize(300);
            assertThat(paper.lines().filter(line -> line.codePoints().allMatch(point -> point < 0x250)))
                    .allMatch(line -> line.length() <= columns);
            for (String form : List.of("text/html", "application/pdf", "application/octet-stream")) {
                ApiResponse answer =
                        shop.answer(new ApiRequest("GET", "/v1/slips/" + slip, Map.of(), form, "", Role.OWNER));
                assertThat(answer.status()).as(form).isEqualTo(200);
            }
            ObjectNode back = SmallShop.numbered();
            back.withArray("lines").addObject().put("name", NAMES.getFirst());
            assertThat(shop.call("/v1/slips/" + slip + "/returns", back.toString())
                            .status())
                    .isEqualTo(201);
            assertThat(shop.findings()).isEmpty();
        }
    }
}
