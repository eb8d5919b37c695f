package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.app.ShopFixture.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.api.Role;
import org.tallystick.app.ShopFixture;
import tools.jackson.databind.JsonNode;

/** Where no printer can prove a slip, the end of the paper does, in a person's hands. */
class CheckDigitsOnPaperTest {
    private static final Pattern DIGITS = Pattern.compile("Check ([0-9]{4})");
    private static final Pattern CODE = Pattern.compile("TS1\\|[-.|A-Z0-9]*");

    private static ShopFixture shop;
    private static String rosa;

    @BeforeAll
    static void open(@TempDir Path base) throws IOException {
        shop = ShopFixture.whoseTillPrints(base);
        rosa = shop.customer("Rosa", "500.00");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static String digitsIn(String text) {
        Matcher found = DIGITS.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void wrongDigitsChangeNothing() {
        String slip = shop.sold(rosa, "14.50");
        String digits = digitsIn(bytes(slip));
        String wrong = "%04d".formatted((Integer.parseInt(digits) + 1) % 10_000);
        long lines = shop.verified().path("lines").asLong();

        JsonNode refused = resolved(slip, wrong);
        JsonNode nonsense = resolved(slip, "12345");
        JsonNode both = shop.post(
                "/v1/slips/" + slip + "/resolution",
                plain().put("check", digits).put("printed", false));
        JsonNode alone = shop.post("/v1/slips/" + slip + "/resolution", plain().put("check", digits));

        assertThat(refused.path("code").asString()).endsWith("not-now");
        assertThat(refused.path("detail").asString())
                .isEqualTo(wrong + " is not what stands at the end of slip " + slip + "; read it again. If the paper"
                        + " has no check digits at its end, it did not come out whole: say that it is not printed."
                        + " Nothing was changed");
        assertThat(nonsense.path("detail").asString())
                .contains("check: must be the four check digits at the very end of the paper, or its code");
        String aloneIsNotEnough =
                "check: tells of the paper's end alone; look that nothing is missing above it, then say"
                        + " printed: true beside it, else printed: false without it";
        assertThat(both.path("detail").asString()).contains(aloneIsNotEnough);
        assertThat(alone.path("detail").asString()).contains(aloneIsNotEnough);
        assertThat(shop.slip(slip).path("state").asString()).isEqualTo("QUEUED");
        assertThat(shop.verified().path("lines").asLong()).isEqualTo(lines);
    }

    @Test
    void theDigitsProveItAndAreTheLastThingOnThePaper() {
        String slip = shop.sold(rosa, "14.50");
        String digits = digitsIn(bytes(slip));
        String text = get(slip, "text/plain");

        JsonNode after = resolved(slip, digits.substring(0, 2) + " " + digits.substring(2));

        assertThat(text.strip().replaceFirst("\\R(- )+-?$", "")).endsWith("Check " + digits);
        assertThat(after.path("state").asString()).isEqualTo("PRINTED");
        assertThat(after.path("proof").asString()).isEqualTo("WITNESS");
        assertThat(after.path("strength").asString()).isEqualTo("WITNESS");
        assertThat(after.path("detail").asString()).isEqualTo("its check digits were read from the paper");
    }

    @Test
    void theSlipsOwnCodeScannedBackCountsAsWell() {
        String slip = shop.sold(rosa, "14.50");
        String other = shop.sold(rosa, "1.00");

        JsonNode refused = resolved(slip, code(other));
        JsonNode scanned = resolved(slip, "]Q3" + code(slip) + "\r\n");

        assertThat(refused.path("detail").asString())
                .isEqualTo("this is the code of slip %s, not of %s; nothing was changed".formatted(other, slip));
        assertThat(scanned.path("state").asString()).isEqualTo("PRINTED");
        assertThat(scanned.path("detail").asString()).isEqualTo("its code was scanned from the paper");
    }

    @Test
    void aRebuildLeavesTheDigitsAsTheyAre() {
        String slip = shop.sold(rosa, "14.50");
        String before = digitsIn(bytes(slip));

        shop.owner("POST", "/v1/rebuild", plain());

        assertThat(digitsIn(bytes(slip))).isEqualTo(before);
    }

    private JsonNode resolved(String slip, String check) {
        return shop.post(
                "/v1/slips/" + slip + "/resolution",
                plain().put("printed", true).put("check", check));
    }

    private String code(String slip) {
        return CODE.matcher(bytes(slip))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private String bytes(String slip) {
        return get(slip, "application/octet-stream");
    }

    private String get(String slip, String form) {
        return new String(
                shop.call("GET", "/v1/slips/" + slip, "", Role.TILL, form, Map.of())
                        .body(),
                StandardCharsets.ISO_8859_1);
    }
}
