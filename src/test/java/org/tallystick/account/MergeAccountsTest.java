package org.tallystick.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.account.ManageCustomer.NewStanding;
import org.tallystick.collection.MakePromise;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.Balances;
import org.tallystick.entry.CustomerEntry.Merged;
import org.tallystick.entry.CustomerEntry.Noted;
import org.tallystick.entry.CustomerEntry.Taken;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;
import org.tallystick.validation.InvalidInput;

/** Two accounts are one person's. Nothing that the owner decided gets lost or laxer by putting them together. */
class MergeAccountsTest extends AtTheCounter {
    private static final ManageCustomer KEEPING = new ManageCustomer(SHOP);
    private static final Guarantor LUIS = Guarantor.named("Luis", null, null);

    private CustomerNumber twin;

    @BeforeEach
    void rosaIsThereTwice() {
        twin = shop.customer("Rosa again");
    }

    /** Rosa's account stays. */
    private Merged merged() {
        return booked(Merged.class, context -> new MergeAccounts().decide(context, rosa, twin));
    }

    private String refused() {
        return refused(context -> new MergeAccounts().decide(context, rosa, twin));
    }

    private void daysPass(int days) {
        shop.now = shop.now.plus(Duration.ofDays(days));
    }

    private void decided(
            CustomerNumber about,
            Standing standing,
            Source source,
            @Nullable LocalDate until,
            @Nullable LocalDate review) {
        NewStanding wish = new NewStanding(standing, "as we know them", source, until, review);
        shop.booked(context -> KEEPING.changeStanding(context, about, wish));
    }

    private void decided(CustomerNumber about, Standing standing) {
        decided(about, standing, Source.OWN_EXPERIENCE, null, null);
    }

    @Test
    void allThatIsOwedMovesOver() {
        sold(rosa, "5");
        sold(twin, "20");
        paid(twin, "4");
        Merged merged = merged();
        assertThat(merged)
                .isEqualTo(new Merged(
                        merged.head(),
                        rosa,
                        twin,
                        euros("16"),
                        new Balances(euros("5"), euros("21")),
                        List.of(),
                        null));
        assertThat(owed(twin)).as("by either number").isEqualTo(euros("21"));
        assertThat(refused()).isEqualTo("T1-0001 and T1-0002 are one account already");
    }

    @Test
    void anAccountIsNotMergedWithItselfNorWithNone() {
        assertThat(refused(context -> new MergeAccounts().decide(context, rosa, rosa)))
                .isEqualTo("T1-0001 and T1-0001 are one account already");
        CustomerNumber nobody = CustomerNumber.of("T1", 99);
        String message = "there is no customer T1-0099; look them up with: tallystick customer list";
        assertThatThrownBy(() -> asked(context -> new MergeAccounts().decide(context, rosa, nobody)))
                .isInstanceOf(NotFound.class)
                .hasMessage(message);
        assertThatThrownBy(() -> asked(context -> new MergeAccounts().decide(context, nobody, rosa)))
                .isInstanceOf(NotFound.class)
                .hasMessage(message);
    }

    @Test
    void whoIsErasedEndsAndDoesNotStay() {
        erased(twin);
        CustomerNumber third = shop.customer("Rosa once more");
        assertThat(refused(context -> new MergeAccounts().decide(context, twin, third)))
                .isEqualTo("customer T1-0002 is erased; let the other one stay: tallystick customer merge T1-0003"
                        + " T1-0002");
        assertThat(merged().takes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CLEAR, CLEAR, false",
        "CLEAR, WATCH, true",
        "WATCH, CLEAR, false",
        "WATCH, BLOCKED, true",
        "BLOCKED, WATCH, false",
        "BLOCKED, BLOCKED, false",
    })
    void theStricterStandingHolds(Standing here, Standing there, boolean taken) {
        decided(rosa, here);
        decided(twin, there);
        assertThat(merged().takes().contains(Taken.STANDING)).isEqualTo(taken);
        Standing holds = taken ? there : here;
        assertThat(account(rosa).customer().standing().standing()).isEqualTo(holds);
    }

    static Stream<Arguments> alike() {
        LocalDate week = TODAY.plusDays(7);
        return Stream.of(
                Arguments.of("it holds longer", Source.HEARSAY, week.plusDays(1), null, true),
                Arguments.of("it holds less long", Source.OWN_EXPERIENCE, week.minusDays(1), TODAY, false),
                Arguments.of("it holds for ever", Source.HEARSAY, null, null, true),
                Arguments.of("it is known better", Source.OWN_EXPERIENCE, week, null, true),
                Arguments.of("it is known as well", Source.HEARSAY, week, null, false),
                Arguments.of("it is looked at again", Source.HEARSAY, week, week, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alike")
    void ofTwoOnWatchTheOneThatWeighsMoreHolds(
            String why, Source source, @Nullable LocalDate until, @Nullable LocalDate review, boolean taken) {
        decided(rosa, Standing.WATCH, Source.HEARSAY, TODAY.plusDays(7), null);
        decided(twin, Standing.WATCH, source, until, review);
        assertThat(merged().takes().contains(Taken.STANDING)).isEqualTo(taken);
    }

    @Test
    void aReviewThatIsAgreedOnHereIsNotForgotten() {
        decided(rosa, Standing.WATCH, Source.OWN_EXPERIENCE, null, TODAY.plusDays(7));
        decided(twin, Standing.WATCH, Source.OWN_EXPERIENCE, null, null);
        assertThat(merged().takes()).isEmpty();
    }

    @Test
    void ofTwoThatAreClearTheLaterDecisionHolds() {
        decided(twin, Standing.CLEAR);
        assertThat(merged().takes()).containsExactly(Taken.STANDING);
        CustomerNumber third = shop.customer("Rosa once more");
        daysPass(1);
        decided(third, Standing.CLEAR);
        assertThat(booked(Merged.class, context -> new MergeAccounts().decide(context, third, rosa))
                        .takes())
                .isEmpty();
    }

    @Test
    void whatHasRunOutIsClear() {
        decided(rosa, Standing.BLOCKED, Source.OWN_EXPERIENCE, TODAY.plusDays(1), null);
        daysPass(2);
        decided(twin, Standing.WATCH);
        assertThat(merged().takes()).containsExactly(Taken.STANDING);
    }

    @Test
    void aStricterOneThatIsOverSoonerDoesNotMakeTheOtherForgotten() {
        decided(rosa, Standing.BLOCKED, Source.OWN_EXPERIENCE, TODAY.plusDays(7), null);
        decided(twin, Standing.WATCH);
        assertThat(refused())
                .isEqualTo("T1-0001 is BLOCKED until 2026-11-28, and T1-0002 on WATCH for longer; decide one of them"
                        + " anew first: tallystick customer standing T1-0001 ...");
        assertThat(refused(context -> new MergeAccounts().decide(context, twin, rosa)))
                .as("the other way round")
                .isEqualTo("T1-0001 is BLOCKED until 2026-11-28, and T1-0002 on WATCH for longer; decide one of them"
                        + " anew first: tallystick customer standing T1-0001 ...");
        decided(twin, Standing.WATCH, Source.OWN_EXPERIENCE, TODAY.plusDays(7), null);
        assertThat(merged().takes()).isEmpty();
    }

    /** A promise for tomorrow of which nothing comes. */
    private void breaksAPromise(CustomerNumber customer) {
        shop.booked(context -> new MakePromise(SHOP)
                .decide(context, customer, context.request().today().plusDays(1), null));
        daysPass(4);
    }

    @Test
    void brokenPromisesAreNotWipedOutByADecisionAboutTheOtherOne() {
        sold(twin, "5");
        breaksAPromise(twin);
        decided(rosa, Standing.WATCH);
        assertThat(refused())
                .isEqualTo("what was decided about T1-0001 and T1-0002 counts T1-0002's broken promises differently;"
                        + " say first how you stand with T1-0002 now: tallystick customer standing T1-0002 ...");
        decided(twin, Standing.CLEAR);
        assertThat(merged().takes()).isEmpty();
    }

    @Test
    void whatTheOwnerHasForgivenDoesNotComeBackByAnOlderDecision() {
        decided(rosa, Standing.WATCH);
        sold(twin, "5");
        breaksAPromise(twin);
        decided(twin, Standing.CLEAR);
        assertThat(refused())
                .isEqualTo("what was decided about T1-0001 and T1-0002 counts T1-0002's broken promises differently;"
                        + " say first how you stand with T1-0001 now: tallystick customer standing T1-0001 ...");
    }

    @Test
    void oneWhoAnswersIsTakenOverAndOfTwoTheOwnerChooses() {
        shop.booked(context -> KEEPING.guarantee(context, twin, LUIS));
        CustomerNumber third = shop.customer("Rosa once more");
        shop.booked(context -> KEEPING.guarantee(context, third, LUIS));
        assertThat(merged().takes()).containsExactly(Taken.GUARANTOR);
        assertThat(refused(context -> new MergeAccounts().decide(context, rosa, third)))
                .isEqualTo("somebody answers for each of T1-0001 and T1-0003; release one of them first: tallystick"
                        + " guarantor T1-0003 --release --why ...");
        CustomerNumber fourth = shop.customer("Rosa for ever");
        assertThat(booked(Merged.class, context -> new MergeAccounts().decide(context, rosa, fourth))
                        .takes())
                .as("the one who answers here goes on")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", , false",
        "0, , false",
        ", 0, true",
        "0, 0, false",
        "0, 1, true",
        "1, 0, false",
    })
    void theLaterWordOnHowTheyPayHolds(@Nullable Integer here, @Nullable Integer there, boolean taken) {
        for (int day = 0; day <= 1; day++) {
            typed(rosa, here, day);
            typed(twin, there, day);
            daysPass(1);
        }
        assertThat(merged().takes().contains(Taken.TYPE)).isEqualTo(taken);
    }

    private void typed(CustomerNumber customer, @Nullable Integer when, int day) {
        if (when != null && when == day) {
            shop.booked(context -> KEEPING.type(context, customer, CustomerType.RELIABLE));
        }
    }

    private void noted(CustomerNumber customer, Noted words) {
        shop.booked(context ->
                KEEPING.note(context, customer, word -> word.noting(words.note(), words.when(), words.where())));
    }

    @Test
    void theWordsAboutBothAreKept() {
        noted(rosa, new Noted("likes tea", null, "at home"));
        noted(twin, new Noted("has a dog", "mornings", "at home"));
        assertThat(merged().noted()).isEqualTo(new Noted("likes tea / has a dog", "mornings", "at home"));
    }

    @Test
    void wordsThatStandHereAlreadyAreNotWrittenAgain() {
        noted(rosa, new Noted("likes tea", "mornings", null));
        noted(twin, new Noted("likes tea", null, null));
        assertThat(merged().noted()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "note, 300, note",
        "askWhen, 64, when",
        "askWhere, 64, where",
    })
    void wordsThatDoNotFitTogetherAreShortenedFirst(String field, int most, String part) {
        noted(rosa, in(part, "x".repeat(most - 10)));
        noted(twin, in(part, "y".repeat(8)));
        assertThatThrownBy(() -> merged())
                .isInstanceOf(InvalidInput.class)
                .hasMessage("from: the words of '%s' of both have %d characters together, and %d fit; shorten them"
                                .formatted(field, most + 1, most)
                        + " first: tallystick customer note T1-0002 ...");
        noted(twin, in(part, "\uD83D\uDC15".repeat(7)));
        assertThat(merged().noted())
                .as("letters count, however they are stored")
                .isEqualTo(in(part, "x".repeat(most - 10) + " / " + "\uD83D\uDC15".repeat(7)));
    }

    private static Noted in(String part, String words) {
        return new Noted(
                part.equals("note") ? words : null,
                part.equals("when") ? words : null,
                part.equals("where") ? words : null);
    }
}
