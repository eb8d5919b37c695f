package org.tallystick.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the schemes' own for tests. */
class PaymentCardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "30569309025904",
                "36227206271667",
                "3530111333300000",
                "6011111111111117",
                "6200000000000005",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111 - 1111 - 1111 - 1111",
                "3782 822463 10005",
                "3056 930902 5904",
                "card:4111111111111111, exp 12/29",
                "4111 1111 1111 1111 12 29 123",
                "call 0171 2345678 or 4111111111111111",
                "٤١١١١١١١١١١١١١١١",
                "６０１１１１１１１１１１１１１７",
            })
    void aCardsNumberIsFoundInAnyText(String text) {
        assertThat(PaymentCard.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "T1.1-000042",
                "TS1|T1.1-000042|125050|EUR|T1-0007|2026-11-21|2026-12-21",
                "20261121130501000042",
                "2026-11-21 14:05, 2026-11-22 09:00",
                "R-2026-000000000042",
                "0000004111111111",
                "+4915112345678",
                "+34 612 345 678",
                "0049 151 1234 5678",
                "4006381333931",
                "4012888888881881x",
                "DE89 3704 0044 0532 0130 00",
                "DE68 2105 0170 0012 3456 78",
                "41111111-1111-4111-8111-111111111111",
                "5.00 12.50 30.00 4.00 11.00 22.00",
                "356938035643809",
                "89490200001234567890",
            })
    void otherNumbersAreNone(String text) {
        assertThat(PaymentCard.standsIn(text)).isFalse();
    }

    @Test
    void noIdIsOne() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            String id =
                    new UUID(random.nextLong(), random.nextLong()).toString().replaceAll("[a-f]", "4");
            assertThat(PaymentCard.standsIn("sale " + id + " again")).isFalse();
        }
    }

    /** As long as a body or a cell can be; Java's threads have little stack on a till. */
    @Test
    void veryManyGroupsTakeNoStack() throws InterruptedException {
        List<Boolean> found = new ArrayList<>();
        Thread little = new Thread(
                null,
                () -> {
                    for (String between : List.of(" ", "-", ". ")) {
                        String many = ("1" + between).repeat(40_000);
                        found.add(PaymentCard.standsIn(many));
                        found.add(PaymentCard.standsIn(many + "4111" + between + "1111" + between + "11111111"));
                    }
                },
                "little",
                128 * 1024);
        little.start();
        little.join();
        assertThat(found).containsExactly(false, true, false, true, false, true);
    }
}
