package org.tallystick.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.BesideOthers;
import org.tallystick.Trials;

@BesideOthers
class DiallingPlanTest {
    private static final ZoneId NOWHERE = ZoneId.of("UTC");
    private static final DiallingPlan GERMANY = DiallingPlan.of("DE", NOWHERE, CurrencyUnit.EUR);
    private static final DiallingPlan UNKNOWN = DiallingPlan.of(null, NOWHERE, CurrencyUnit.EUR);

    /** In Argentina a mobile number at home has a 15 behind its area code, which ends nobody knows where. */
    private static final String FIFTEEN = "AR|+5491123456789|011 15-2345-6789";

    private static String phone(String written) {
        return Objects.requireNonNull(
                new PersonalDetails("x", null, written, null, null).checked().phone());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DE | +49 171 1234567    | 0171/1234567
        DE | 0049 171 123 45 67 | (0171) 123-4567
        DE | +49 (0)171 1234567 | 0171.1234567
        DE | +490171 1234567    | 1711234567
        DE | 0034 612345678     | +34 612 34 56 78
        MX | +52 1 55 1234 5678 | 55 1234 5678
        MX | 01 55 1234 5678    | +52 55 1234 5678
        MX | 044 55 1234 5678   | +525512345678
        IN | +91 98765 43210    | 098765-43210
        IN | 00919876543210     | 98765 43210
        EG | 0100 123 4567      | +20 100 123 4567
        EG | ٠١٠٠١٢٣٤٥٦٧       | 0020 1001234567
        EG | ۰۱۰۰ ۱۲۳ ۴۵۶۷     | 01001234567
        CN | +86 138 0013 8000  | 138-0013-8000
        CN | ０１０－１２３４５６７８ | +86 10 1234 5678
        US | (212) 555-0123     | +1 212.555.0123
        US | 1-212-555-0123     | 011 1 212 555 0123
        RU | 8 (912) 345-67-89  | +7 912 345 67 89
        RU | 843 123-45-67      | 8 843 123-45-67
        IT | 06 1234 5678       | +39 06 1234 5678
        AR | +54 9 11 1234-5678 | +54 11 1234-5678
        HU | 06 20 123 4567     | +36 20 123 4567
        JP | 010 49 171 1234567 | +49 171 1234567
        """)
    void writingsOfOneNumberAreOne(String country, String one, String other) {
        DiallingPlan plan = DiallingPlan.of(country, NOWHERE, CurrencyUnit.EUR);
        assertThat(plan.same(phone(one), phone(other))).isTrue();
        assertThat(DiallingPlan.tail(phone(one))).isEqualTo(DiallingPlan.tail(phone(other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DE | +49 171 1234567  | +43 171 1234567
        DE | 0171 1234567     | 0171 1234568
        DE | 030 1234567      | 040 1234567
        IT | 06 1234 5678     | 6 1234 5678
        RU | 843 123 45 67    | 43 123 45 67
        US | 212 555 0123     | +49 212 555 0123
        """)
    void differentNumbersAreNot(String country, String one, String other) {
        assertThat(DiallingPlan.of(country, NOWHERE, CurrencyUnit.EUR).same(phone(one), phone(other)))
                .isFalse();
    }

    @Test
    void withoutACountryOnlyTheSameDigitsAreOneNumber() {
        assertThat(UNKNOWN.country()).isNull();
        assertThat(UNKNOWN.same("01711234567", "+491711234567")).isFalse();
        assertThat(UNKNOWN.same("00491711234567", "+491711234567")).isTrue();
        assertThat(UNKNOWN.same("01711234567", "01711234567")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ",Europe/Berlin,EUR,DE",
        ",Europe/Busingen,CHF,DE",
        ",Asia/Calcutta,INR,IN",
        ",America/Mexico_City,MXN,MX",
        ",America/Toronto,CAD,CA",
        ",UTC,EGP,EG",
        ",UTC,EUR,",
        ",Etc/GMT-2,CNY,CN",
        "AT,Europe/Berlin,EUR,AT",
        "AQ,Antarctica/McMurdo,NZD,"
    })
    void theShopSaysWhereItIs(String country, String zone, String currency, String expected) {
        assertThat(DiallingPlan.of(country, ZoneId.of(zone), CurrencyUnit.of(currency))
                        .country())
                .isEqualTo(expected);
    }

    static List<String> examples() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/customer/phones.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    /** Those of a library that knows them all; here the library itself would be too much. */
    @Test
    void examplesOfEveryCountryAreOneNumberAtHomeAndFromAbroad() throws IOException {
        DiallingPlan america = DiallingPlan.of("US", NOWHERE, CurrencyUnit.USD);
        int examples = 0;
        for (String line : examples()) {
            List<String> row = List.of(line.split("\\|"));
            String whole = row.get(1);
            String home = phone(row.get(2));
            DiallingPlan plan = DiallingPlan.of(row.getFirst(), NOWHERE, CurrencyUnit.EUR);
            assertThat(plan.same(home, whole)).as(line).isEqualTo(!line.equals(FIFTEEN));
            assertThat(GERMANY.same("00" + whole.substring(1), whole)).as(line).isTrue();
            assertThat(america.same("011" + whole.substring(1), whole)).as(line).isTrue();
            assertThat(plan.same("+" + whole.substring(1), whole)).isTrue();
            examples++;
        }
        assertThat(examples).isGreaterThan(400);
    }

    /** Whoever is equal to a third is equal to each other, whatever was put between the digits. */
    @Test
    void equalityHoldsWhateverStandsBetweenTheDigits() {
        Trials trials = Trials.of("phones", 2_000, 1_000_000);
        for (int trial = 0; trial < trials.count(); trial++) {
            Random random = trials.random(trial);
            StringBuilder subscriber = new StringBuilder().append(1 + random.nextInt(9));
            while (subscriber.length() < 7 + random.nextInt(3)) {
                subscriber.append(random.nextInt(10));
            }
            String one = written(random, "+49" + subscriber);
            String two = written(random, "0" + subscriber);
            String three = written(random, "0049" + subscriber);
            assertThat(GERMANY.same(phone(one), phone(two)))
                    .as(trials.replay(trial))
                    .isTrue();
            assertThat(GERMANY.same(phone(two), phone(three)))
                    .as(trials.replay(trial))
                    .isTrue();
            assertThat(GERMANY.same(phone(three), phone(one)))
                    .as(trials.replay(trial))
                    .isTrue();
            assertThat(GERMANY.common(phone(one))).hasToString(subscriber.toString());
        }
    }

    private static String written(Random random, String digits) {
        String between = " -/.\u00A0\u202F\u2011\u200E";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            boolean arabic = random.nextInt(8) == 0 && digit != '+';
            text.append(arabic ? (char) (0x660 + digit - '0') : digit);
            if (random.nextInt(3) == 0 && digit != '+') {
                text.append(between.charAt(random.nextInt(between.length())));
            }
        }
        return text.toString();
    }
}
