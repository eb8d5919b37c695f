package org.tallystick.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.entry.ShopEntry.CodesIssued;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.shop.ApprovalCodes;
import org.tallystick.validation.InvalidInput;

/** The strip of codes that the owner leaves behind. */
class IssueCodesTest extends AtTheCounter {
    private CodesIssued issued(int count, int days, @Nullable String most) {
        return booked(
                CodesIssued.class,
                context -> new IssueCodes().decide(context, count, days, most == null ? null : euros(most)));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 5, , count: -1 is outside 0 to 30",
        "31, 5, , count: 31 is outside 0 to 30",
        "5, 0, , days: 0 is outside 1 to 90",
        "5, 91, , days: 91 is outside 1 to 90",
        "5, 5, 0.00, most: 0.00 must be above zero",
        "5, 5, -0.01, most: -0.01 must be above zero",
    })
    void whatCannotBeIsNamed(int count, int days, @Nullable String most, String message) {
        assertThatThrownBy(() -> issued(count, days, most))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    @Test
    void theyCountFromTodayOn() {
        CodesIssued week = issued(30, 7, "20");
        assertThat(week.count()).isEqualTo(30);
        assertThat(week.until()).isEqualTo(TODAY.plusDays(6));
        assertThat(week.most()).isEqualTo(euros("20"));
        CodesIssued longest = issued(1, 90, "0.01");
        assertThat(longest.until()).isEqualTo(TODAY.plusDays(89));
        assertThat(codes().left()).isEqualTo(1);
    }

    private ApprovalCodes codes() {
        return Objects.requireNonNull(context().totals().owner().codes());
    }

    @Test
    void noneWithdrawsThoseOfBefore() {
        issued(5, 1, null);
        assertThat(codes().most()).isNull();
        assertThat(issued(0, 1, null).until()).isEqualTo(TODAY);
        assertThat(context().totals().owner().codes()).isNull();
    }
}
