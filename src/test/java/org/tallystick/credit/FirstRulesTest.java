package org.tallystick.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.slip.CornerShop.EUR;
import static org.tallystick.slip.CornerShop.TODAY;
import static org.tallystick.slip.CornerShop.euros;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.credit.CreditDecision.ToProceed;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.Account;
import org.tallystick.ledger.OpenItem;
import org.tallystick.ledger.OpenItem.Signature;
import org.tallystick.slip.Wording;

/** The cases stand in a table that a shopkeeper can read. */
class FirstRulesTest {
    private static final CreditPolicy POLICY = CreditPolicy.of(HouseRules.usual(EUR), Wording.in("en"));

    static Stream<List<String>> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/credit/first-rules.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("mode"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTableIsObeyed(List<String> row) {
        CreditDecision decision = decide(row, euros(row.get(4)).toString());

        assertThat(decision.outcome()).hasToString(row.get(5));
        assertThat(decision.findings().stream().map(Finding::rule).collect(Collectors.joining(",")))
                .isEqualTo(row.get(6).equals("-") ? "" : row.get(6));
        ToProceed ways = decision.toProceed();
        assertThat(ways.payNow()).isEqualTo(row.get(7).equals("-") ? null : euros(row.get(7)));
        assertThat(ways.repay()).isEqualTo(row.get(8).equals("-") ? null : euros(row.get(8)));
        assertThat(ways.owner()).isEqualTo(row.get(5).equals("REFER"));
    }

    /** What would make it a yes does make it a yes, as far as money goes. */
    @ParameterizedTest
    @MethodSource("cases")
    void payingWhatIsAskedForIsEnough(List<String> row) {
        CreditDecision decision = decide(row, euros(row.get(4)).toString());
        if (decision.toProceed().payNow() != null) {
            String rest = euros(row.get(4)).minus(decision.toProceed().payNow()).toString();
            assertThat(decide(row, rest).outcome()).isEqualTo(CreditDecision.Outcome.APPROVE);
        } else {
            assertThat(row.get(7)).isEqualTo("-");
        }
    }

    @Test
    void theCounterNeverHearsWhySomebodyIsBlocked() {
        CreditDecision decision = decide(List.of("LIMITED", "50", "BLOCKED", "-"), "EUR 1.00");

        Finding finding = decision.findings().getFirst();
        assertThat(finding.say()).isEqualTo("Today it has to be cash; the owner will gladly talk to you.");
        assertThat(finding.say()).doesNotContain("reason of the owner");
        assertThat(finding.owner()).isEqualTo("BLOCKED by Olga: reason of the owner");
    }

    @Test
    void theRoomLeftIsToldAndNeverBelowZero() {
        assertThat(decide(List.of("LIMITED", "50", "CLEAR", "12@3"), "EUR 1.00").headroom())
                .isEqualTo(euros("38.00"));
        assertThat(decide(List.of("LIMITED", "50", "CLEAR", "60@3"), "EUR 1.00").headroom())
                .isEqualTo(euros("0.00"));
        assertThat(decide(List.of("UNLIMITED", "-", "CLEAR", "60@3"), "EUR 1.00")
                        .headroom())
                .isNull();
    }

    private static CreditDecision decide(List<String> row, String sale) {
        CreditMode mode = CreditMode.valueOf(row.get(0));
        CreditTerms terms = new CreditTerms(mode, row.get(1).equals("-") ? null : euros(row.get(1)), 30);
        Customer customer = new Customer(
                CustomerNumber.of("T1", 1),
                PersonalDetails.named("Asha"),
                terms,
                standing(row.get(2)),
                TODAY,
                null,
                null);
        Account account = new Account(customer, EUR, items(row.get(3)), Arrangements.NONE, Conduct.none(EUR));
        return POLICY.judge(new CreditCase(account, Money.parse(sale), TODAY, euros("0.00")));
    }

    private static StandingNote standing(String text) {
        List<String> parts = List.of(text.split("[<=]", -1));
        @Nullable LocalDate until = parts.size() == 1 ? null : text.contains("<") ? TODAY.minusDays(1) : TODAY;
        return new StandingNote(
                Standing.valueOf(parts.getFirst()),
                "reason of the owner",
                Source.OWN_EXPERIENCE,
                "Olga",
                null,
                until,
                null);
    }

    private static List<OpenItem> items(String text) {
        List<OpenItem> items = new ArrayList<>();
        for (String each : text.equals("-") ? List.<String>of() : List.of(text.split("\\+", -1))) {
            String[] parts = each.split("@", -1);
            var due = TODAY.plusDays(Long.parseLong(parts[1]));
            items.add(new OpenItem(
                    SlipNumber.of("T1.1", items.size() + 1),
                    due.minusDays(30),
                    due,
                    euros(parts[0]),
                    euros(parts[0]),
                    false,
                    Signature.SIGNED));
        }
        return items;
    }
}
