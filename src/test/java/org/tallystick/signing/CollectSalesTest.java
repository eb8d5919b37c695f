package org.tallystick.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.EUR;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.book.Place;
import org.tallystick.collection.DisputeSlip;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipEntry.Signed;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.OpenItem.Signature;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.index.AccountLookup;

/** Small sales that had no paper of their own come on one slip, each of them once. */
class CollectSalesTest extends Signing {
    private String refused(CustomerNumber customer) {
        return refused(context -> COLLECTING.decide(context, customer));
    }

    @Test
    void whatIsStillOwedOfEachIsListedTheOldestFirst() {
        SlipNumber first = small("4");
        sold(rosa, "20");
        SlipNumber third = small("2");
        paid(rosa, "1");
        SlipsListed listed = collected(rosa);
        assertThat(listed.covers())
                .containsExactly(new Allocation(first, euros("3")), new Allocation(third, euros("2")));
        assertThat(listed.customer()).isEqualTo(rosa);
        assertThat(listed.slip().number()).isEqualTo(slip(5));
        assertThat(listed.slip().copies()).isEqualTo(2);
        assertThat(listed.slip().source())
                .contains("SLIPS TO SIGN", "T1.1-000001", "T1.1-000003", "EUR 5.00", "T1.1-000005")
                .doesNotContain("T1.1-000002");
        assertThat(listed.head().numbers().slips()).isEqualTo(5);
        assertThat(listed.replaces()).isEmpty();
    }

    @Test
    void whatIsSignedPaidOrDoubtedIsNotAskedFor() {
        SlipNumber doubted = small("1");
        SlipNumber signed = small("2");
        SlipNumber paid = small("3");
        SlipNumber gone = small("4");
        shop.booked(context -> new DisputeSlip().raise(context, new DisputeSlip.Doubt(doubted, "not mine")));
        shop.booked(context ->
                new Verdict.Write<>(new Signed(context.head(), signed, SignatureOutcome.SIGNED, null, List.of())));
        paid(rosa, "3", paid);
        voided(gone);
        brought(rosa, "-50");
        assertThat(refused(rosa)).isEqualTo("customer T1-0001 has no sales that wait for a collective slip");
        shop.booked(context -> new DisputeSlip().settle(context, new DisputeSlip.Settlement(doubted, "it was theirs")));
        assertThat(collected(rosa).covers()).extracting(Allocation::slip).containsExactly(doubted);
    }

    @Test
    void aNewOneReplacesThoseOfTheSamePersonThatAreNotSigned() {
        small("1");
        SlipNumber signed = collected(rosa).slip().number();
        printed(signed, 0, PrintOutcome.PRINTED);
        shop.booked(signing(signed, SignatureOutcome.SIGNED));
        printed(signed, 0, PrintOutcome.UNCERTAIN);
        small("2");
        SlipsListed second = collected(rosa);
        assertThat(second.replaces()).as("what is signed stays signed").isEmpty();
        SlipNumber refusedOne = second.slip().number();
        shop.booked(signing(refusedOne, SignatureOutcome.REFUSED_KEPT));
        CustomerNumber ben = shop.customer("Ben");
        small(ben, "1");
        collected(ben);
        assertThat(collected(rosa).replaces()).containsExactly(refusedOne);
    }

    @Test
    void nobodyElseHasSalesThatWait() {
        assertThatThrownBy(() -> collected(CustomerNumber.of("T1", 99)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }

    @Test
    void whatIsMoreThanASlipHoldsWaitsForTheNext() {
        for (int i = 0; i < CollectSales.MOST_SLIPS + 1; i++) {
            small("0.10");
        }
        SlipsListed first = collected(rosa);
        assertThat(first.covers()).hasSize(CollectSales.MOST_SLIPS);
        printed(first.slip().number(), 0, PrintOutcome.PRINTED);
        shop.booked(signing(first.slip().number(), SignatureOutcome.SIGNED));
        assertThat(collected(rosa).covers()).extracting(Allocation::slip).containsExactly(slip(41));
    }

    /** Slips from 1 on, of which those that can be divided by so many have no paper. */
    private record Known(long each, List<Integer> asked) implements AccountLookup {
        @Override
        public Optional<Account> account(CustomerNumber number) {
            return Optional.empty();
        }

        @Override
        public Optional<SlipStatus> slip(SlipNumber number) {
            return Optional.empty();
        }

        @Override
        public Map<SlipNumber, SlipStatus> slips(Collection<SlipNumber> numbers) {
            asked.add(numbers.size());
            return numbers.stream()
                    .filter(number -> Long.parseLong(number.value().substring(5)) % each == 0)
                    .collect(Collectors.toMap(Function.identity(), Known::withoutPaper));
        }

        private static SlipStatus withoutPaper(SlipNumber number) {
            return new SlipStatus(
                    number,
                    SlipStatus.Kind.IOU,
                    ASHA.number(),
                    TODAY,
                    euros("1"),
                    euros("0"),
                    euros("0"),
                    new Place(1, 1, 1),
                    List.of(),
                    null,
                    null,
                    false,
                    false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1, 40, 40, 400",
        "1000, 20, 40, 40, 400 400",
        "1000, 25, 40, 40, 400 400 200",
        "1000, 30, 40, 33, 400 400 200",
        "800, 10, 80, 80, 400 400",
        "400, 10, 41, 40, 400",
        "0, 1, 40, 0, ''",
    })
    void ofManySlipsNoMoreAreLookedAtThanAreNeeded(int slips, int each, int most, int found, String asked) {
        List<OpenItem> open = LongStream.rangeClosed(1, slips)
                .mapToObj(number ->
                        new OpenItem(slip(number), TODAY, TODAY, euros("1"), euros("1"), false, Signature.UNSIGNED))
                .toList();
        Account account = new Account(ASHA, EUR, open, Arrangements.NONE, Conduct.none(EUR));
        Known known = new Known(each, new ArrayList<>());
        List<OpenItem> gathered = CollectSales.gathered(known, account, most);
        assertThat(gathered)
                .extracting(OpenItem::slip)
                .isEqualTo(LongStream.rangeClosed(1, found)
                        .mapToObj(number -> slip(number * each))
                        .toList());
        assertThat(known.asked().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(asked);
    }
}
