package org.tallystick.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.account.ManageCustomer.NewStanding;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.CustomerNote;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.CustomerType;
import org.tallystick.customer.DueRule;
import org.tallystick.customer.Guarantor;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.entry.CustomerEntry.DetailsChanged;
import org.tallystick.entry.CustomerEntry.GuarantorRecorded;
import org.tallystick.entry.CustomerEntry.GuarantorReleased;
import org.tallystick.entry.CustomerEntry.NoteSet;
import org.tallystick.entry.CustomerEntry.Opened;
import org.tallystick.entry.CustomerEntry.StandingChanged;
import org.tallystick.entry.CustomerEntry.TermsSet;
import org.tallystick.entry.CustomerEntry.TypeSet;
import org.tallystick.entry.Opening;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.validation.InvalidInput;

/** What the shop decides about a customer, and about whom it decides nothing. */
class ManageCustomerTest extends AtTheCounter {
    private static final ManageCustomer KEEPING = new ManageCustomer(SHOP);
    private static final CustomerNumber ROSA = CustomerNumber.of("T1", 1);
    private static final CardToken CARD = new CardToken("0f".repeat(16));
    private static final CreditTerms TERMS = CreditTerms.upTo(euros("50"));
    private static final PersonalDetails RUIZ = PersonalDetails.named("Rosa Ruiz");
    private static final Guarantor LUIS = Guarantor.named("Luis", "+34699", euros("40"));
    private static final NewStanding WATCH =
            new NewStanding(Standing.WATCH, "pays late", Source.HEARSAY, TODAY.plusDays(9), TODAY.plusDays(5));

    private static Function<WriteContext, Verdict<NotNow>> noted(String note) {
        return context -> KEEPING.note(context, ROSA, word -> word.noting(note, "mornings", word.where()));
    }

    static Stream<Named<Function<WriteContext, Verdict<NotNow>>>> decisions() {
        return Stream.of(
                Named.of("details", context -> KEEPING.change(context, ROSA, RUIZ)),
                Named.of("card", context -> KEEPING.issueCard(context, ROSA, CARD, "4711")),
                Named.of("terms", context -> KEEPING.setTerms(context, ROSA, TERMS)),
                Named.of("standing", context -> KEEPING.changeStanding(context, ROSA, WATCH)),
                Named.of("note", noted("likes tea")),
                Named.of("type", context -> KEEPING.type(context, ROSA, CustomerType.RELIABLE)),
                Named.of("guarantor", context -> KEEPING.guarantee(context, ROSA, LUIS)),
                Named.of("no guarantor", context -> KEEPING.releaseGuarantor(context, ROSA, "moved")));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void nothingIsDecidedAboutSomebodyWhoIsErased(Function<WriteContext, Verdict<NotNow>> decision) {
        erased(rosa);
        assertThat(refused(decision)).isEqualTo("customer T1-0001 is erased; open a new account");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatIsDecidedAfterAMergerIsOfTheAccountThatStands(Function<WriteContext, Verdict<NotNow>> decision) {
        CustomerNumber twin = shop.customer("Rosa again");
        shop.booked(context -> KEEPING.guarantee(context, twin, LUIS));
        merged(twin, rosa);
        assertThat(shop.booked(decision).account()).contains(twin);
    }

    @Test
    void anAccountIsOpenedWithTheNextNumber() {
        Opened opened = booked(Opened.class, context -> KEEPING.open(context, RUIZ, TERMS, null));
        assertThat(opened).isEqualTo(new Opened(opened.head(), CustomerNumber.of("T1", 2), RUIZ, TERMS, null));
        assertThat(opened.head().numbers().customers()).isEqualTo(2);
        assertThat(opened.head().numbers().slips()).isZero();
        assertThat(shop.customer("Ben")).isEqualTo(CustomerNumber.of("T1", 3));
    }

    @Test
    void anAccountIsOpenedWithWhatWasOwedBefore() {
        var before = new RecordOpeningBalance.Before(euros("40"), LocalDate.of(2026, 3, 1), null);
        Opened opened = booked(Opened.class, context -> KEEPING.open(context, RUIZ, TERMS, before));
        Opening opening = Objects.requireNonNull(opened.opening());
        assertThat(opening.slip()).isEqualTo(slip(1));
        assertThat(opening.slipSource()).contains("Rosa Ruiz", "T1-0002", "40.00");
        assertThat(opened.head().numbers().customers()).isEqualTo(2);
        assertThat(opened.head().numbers().slips()).isEqualTo(1);
        assertThat(owed(opened.customer())).isEqualTo(euros("40"));
    }

    @Test
    void detailsAndTermsAreWrittenAsTheyAreGiven() {
        DetailsChanged changed = booked(DetailsChanged.class, context -> KEEPING.change(context, rosa, RUIZ));
        assertThat(changed).isEqualTo(new DetailsChanged(changed.head(), rosa, RUIZ));
        TermsSet set = booked(TermsSet.class, context -> KEEPING.setTerms(context, rosa, TERMS));
        assertThat(set).isEqualTo(new TermsSet(set.head(), rosa, TERMS));
    }

    @Test
    void termsNameADayThatIsToCome() {
        CreditTerms past = new CreditTerms(CreditMode.UNLIMITED, null, 30, null, new DueRule.On(TODAY));
        assertThatThrownBy(() -> asked(context -> KEEPING.setTerms(context, rosa, past)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("due: 2026-11-21 is not to come; give a day after 2026-11-21");
        assertThat(KEEPING.checked(context(), TERMS)).isEqualTo(TERMS);
    }

    @Test
    void aCardStandsForOneCustomerUntilItIsTakenBack() {
        CustomerNumber ben = shop.customer("Ben");
        assertThat(refused(context -> KEEPING.withdrawCard(context, CARD)))
                .isEqualTo("this card belongs to nobody; there is nothing to withdraw");
        CardIssued issued = booked(CardIssued.class, context -> KEEPING.issueCard(context, rosa, CARD, "4711"));
        assertThat(issued).isEqualTo(new CardIssued(issued.head(), rosa, CARD, "4711"));
        assertThat(refused(context -> KEEPING.issueCard(context, ben, CARD, "4711")))
                .isEqualTo("this card belongs to customer T1-0001 already; take another card");
        CardWithdrawn back = booked(CardWithdrawn.class, context -> KEEPING.withdrawCard(context, CARD));
        assertThat(back).isEqualTo(new CardWithdrawn(back.head(), rosa, CARD));
        assertThat(booked(CardIssued.class, context -> KEEPING.issueCard(context, ben, CARD, "4711"))
                        .customer())
                .isEqualTo(ben);
    }

    @Test
    void aStandingNeedsAReason() {
        StandingChanged changed =
                booked(StandingChanged.class, context -> KEEPING.changeStanding(context, rosa, WATCH));
        assertThat(changed)
                .isEqualTo(new StandingChanged(
                        changed.head(),
                        rosa,
                        Standing.WATCH,
                        "pays late",
                        Source.HEARSAY,
                        TODAY.plusDays(9),
                        TODAY.plusDays(5)));
        for (String reason : new String[] {null, " "}) {
            assertThatThrownBy(() -> asked(context -> KEEPING.changeStanding(context, rosa, blocked(reason))))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("reason: is missing or blank; give some text");
        }
        assertThatThrownBy(() -> asked(context -> KEEPING.changeStanding(context, rosa, blocked("they say so"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("source: hearsay can put somebody on WATCH only; BLOCKED needs own experience");
    }

    private static NewStanding blocked(@Nullable String reason) {
        return new NewStanding(Standing.BLOCKED, reason, Source.HEARSAY, null, null);
    }

    @Test
    void aNoteChangesWhatWasNotedBefore() {
        shop.booked(context -> KEEPING.note(context, rosa, word -> word.noting("likes coffee", null, "at work")));
        NoteSet set = booked(NoteSet.class, noted("likes tea"));
        assertThat(set).isEqualTo(new NoteSet(set.head(), rosa, "likes tea", "mornings", "at work"));
        assertThatThrownBy(() -> asked(noted("x".repeat(301))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("note: ");
        assertThat(account(rosa).customer().word())
                .isEqualTo(CustomerNote.NONE.noting("likes tea", "mornings", "at work"));
    }

    @Test
    void theOwnerSaysHowACustomerPays() {
        TypeSet set = booked(TypeSet.class, context -> KEEPING.type(context, rosa, CustomerType.FORGETFUL));
        assertThat(set).isEqualTo(new TypeSet(set.head(), rosa, CustomerType.FORGETFUL));
    }

    @Test
    void whoAnswersForSomebodySignsASlipOfTheirOwn() {
        Guarantor signedBefore = LUIS.asked("T1.1-000009").signed(true);
        GuarantorRecorded asked =
                booked(GuarantorRecorded.class, context -> KEEPING.guarantee(context, rosa, signedBefore));
        assertThat(asked.slip()).contains(slip(1));
        assertThat(asked.guarantor().signed()).as("nothing rests on them yet").isFalse();
        assertThat(asked.guarantor().name()).isEqualTo("Luis");
        assertThat(asked.copies()).isEqualTo(2);
        assertThat(asked.slipSource()).contains("I ANSWER FOR", "T1.1-000001", "Luis", "Rosa", "EUR 40.00");
        assertThat(asked.head().numbers().slips()).isEqualTo(1);
        assertThat(asked.customer()).isEqualTo(rosa);
    }

    @Test
    void onlyWhoAnswersIsReleased() {
        assertThat(refused(context -> KEEPING.releaseGuarantor(context, rosa, "pays well")))
                .isEqualTo("nobody answers for customer T1-0001");
        shop.booked(context -> KEEPING.guarantee(context, rosa, LUIS));
        GuarantorReleased released =
                booked(GuarantorReleased.class, context -> KEEPING.releaseGuarantor(context, rosa, "pays well"));
        assertThat(released).isEqualTo(new GuarantorReleased(released.head(), rosa, "pays well"));
        assertThat(account(rosa).customer().guarantor()).isNull();
    }

    @Test
    void nothingIsDecidedAboutNobody() {
        assertThatThrownBy(() -> asked(context -> KEEPING.change(context, CustomerNumber.of("T1", 99), RUIZ)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }
}
