package org.tallystick.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.device.card.CardRead.BadRead;
import org.tallystick.device.card.CardRead.DrivingLicenceRefused;
import org.tallystick.device.card.CardRead.Membership;
import org.tallystick.device.card.CardRead.PaymentCardRefused;

/** What is keyed in is judged as if a reader had sent it. */
class TypedCardTest {
    @ParameterizedTest
    @CsvSource({
        "10004711, member",
        "010063E9AE, member",
        "0000000001, member",
        "0000000000, NO_NUMBER",
        "FFFFFFFFFF, NO_NUMBER",
        "4111111111111111, payment card",
        "9912345=3012101, payment card",
        "6360100462172082009=2101198299090=, driving licence",
        "10, NO_NUMBER",
        "010063e9ae, GARBLED",
    })
    void aKeyedNumberIsJudged(String text, String judged) {
        String told = switch (TypedCard.read(text)) {
            case Membership ignored -> "member";
            case PaymentCardRefused ignored -> "payment card";
            case DrivingLicenceRefused ignored -> "driving licence";
            case BadRead bad -> bad.reason().toString();
        };
        assertThat(told).isEqualTo(judged);
    }
}
