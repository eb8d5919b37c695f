package org.tallystick.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateAndIdRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void daysAreFrom1990To2199() {
        assertThat(DateRules.day("until", "1990-01-01")).isEqualTo("1990-01-01");
        assertThat(DateRules.day("until", "2199-12-31")).isEqualTo("2199-12-31");
        assertThatThrownBy(() -> DateRules.day("until", "1989-12-31"))
                .hasMessage("until: 1989-12-31 cannot be meant; check the year, from 1990 to 2199");
        assertThatThrownBy(() -> DateRules.day("until", "2200-01-01"))
                .hasMessage("until: 2200-01-01 cannot be meant; check the year, from 1990 to 2199");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "2026-02-30", "2026-1-1", "21.11.2026", "", "today"})
    void aDayIsWrittenInOneWay(String text) {
        assertThatThrownBy(() -> DateRules.day("until", text))
                .hasMessage("until: '%s' is no day; write it like 2026-11-21".formatted(text));
    }

    @Test
    void nothingIsAgreedOnForLongerThanThirtyYears() {
        assertThat(DateRules.agreed("date", TODAY.plusYears(30), TODAY)).isEqualTo("2056-11-21");
        assertThatThrownBy(() -> DateRules.agreed("date", TODAY.plusYears(30).plusDays(1), TODAY))
                .hasMessage("date: 2056-11-22 cannot be meant; check the year, at most 30 ahead");
    }

    @Test
    void timesAreInTheSameYears() {
        assertThat(DateRules.instant("writtenAt", "2199-12-31T23:59:59.999Z"))
                .isEqualTo(Instant.parse("2199-12-31T23:59:59.999Z"));
        for (String wrong :
                new String[] {"+1000000000-12-31T23:59:59.999999999Z", "1989-12-31T23:59:59Z", "2200-01-01T00:00:00Z"
                }) {
            assertThatThrownBy(() -> DateRules.instant("writtenAt", wrong))
                    .hasMessage("writtenAt: '%s' is no time from 1990 to 2199; write it like 2026-11-21T17:30:00Z"
                            .formatted(wrong));
        }
    }

    @Test
    void anIdIsAUuidInItsOneFormWhateverItsCase() {
        String id = "2f1c8a52-7d3f-4a7e-9a55-0d6b1f7e3c11";

        assertThat(IdRules.read("id", "2F1C8A52-7D3F-4A7E-9A55-0D6B1F7E3C11")).isEqualTo(UUID.fromString(id));
        assertThat(IdRules.sameForm("2F1C8A52-7D3F-4A7E-9A55-0D6B1F7E3C11")).isEqualTo(id);
        assertThat(IdRules.sameForm("ROSA")).isEqualTo("ROSA");
        for (String wrong : new String[] {"1-1-1-1-1", "{" + id + "}", id.replace("-", ""), id + " ", ""}) {
            assertThatThrownBy(() -> IdRules.read("id", wrong)).isInstanceOf(InvalidInput.class);
        }
    }
}
