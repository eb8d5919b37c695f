package org.tallystick.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.entry.json.SampleEntries.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.entry.ShopEntry.CodesIssued;

/** Single-use codes, as they are made and used. */
class CodesCheckThemselvesTest {
    private static final EntryHead HEAD =
            new EntryHead(new UUID(1, 1), Instant.EPOCH, TODAY, "Ana", new NumbersUsed(1, 1), null);

    @Test
    void onlyACodeHasANumber() {
        assertThatThrownBy(() -> new OwnerOverride("wedding", euros("1"), Means.PIN, 1))
                .hasMessage("an override by PIN has no code 1");
        assertThatThrownBy(() -> new OwnerOverride("wedding", euros("1"), Means.CODE, 0))
                .hasMessage("an override by CODE has no code 0");
        assertThatThrownBy(() -> new OwnerOverride("wedding", euros("1"), Means.CODE, 31))
                .hasMessage("an override by CODE has no code 31");
        assertThatThrownBy(() -> new OwnerOverride("wedding", euros("1"), Means.CODE, -1))
                .hasMessage("an override by CODE has no code -1");
        assertThat(new OwnerOverride("wedding", euros("1"), Means.CODE, 30).code())
                .isEqualTo(30);
    }

    @Test
    void codesAreSoManyAndEndSomeDay() {
        assertThatThrownBy(() -> new CodesIssued(HEAD, -1, TODAY, null)).hasMessage("-1 codes are outside 0 to 30");
        assertThatThrownBy(() -> new CodesIssued(HEAD, 31, TODAY, null)).hasMessage("31 codes are outside 0 to 30");
        assertThatThrownBy(() -> new CodesIssued(HEAD, 3, TODAY.minusDays(1), null))
                .hasMessage("codes of 2026-11-21 cannot end before, on 2026-11-20");
        assertThatThrownBy(() -> new CodesIssued(HEAD, 3, TODAY, euros("0")))
                .hasMessage("a code lets through more than zero, not EUR 0.00");
        assertThat(new CodesIssued(HEAD, 30, TODAY, euros("0.01")).count()).isEqualTo(30);
    }
}
