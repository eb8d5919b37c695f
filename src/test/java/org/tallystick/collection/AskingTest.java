package org.tallystick.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.slip;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.CollectionEntry.PlanAgreed;
import org.tallystick.entry.CollectionEntry.PromiseMade;
import org.tallystick.entry.CollectionEntry.ReminderSent;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.AtTheCounter;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.shop.Shop;
import org.tallystick.validation.InvalidInput;

/** What is said about paying, with whoever owes something and is not erased. It is a Saturday. */
class AskingTest extends AtTheCounter {
    private static final CustomerNumber ROSA = CustomerNumber.of("T1", 1);
    private static final Shop CLOSED_ON_SUNDAY = new Shop(
            SHOP.name(),
            SHOP.address(),
            SHOP.currency(),
            SHOP.timeZone(),
            SHOP.dayCutOver(),
            SHOP.language(),
            SHOP.till(),
            new ShopCalendar(
                    Set.of(DayOfWeek.SUNDAY),
                    ShopCalendar.USUAL_WEEKEND,
                    List.of(),
                    Map.of(),
                    ShopCalendar.OnClosedDay.NEXT),
            null,
            null);

    private static Function<WriteContext, Verdict<NotNow>> promising(LocalDate date, @Nullable String amount) {
        return context ->
                new MakePromise(CLOSED_ON_SUNDAY).decide(context, ROSA, date, amount == null ? null : euros(amount));
    }

    private static Function<WriteContext, Verdict<NotNow>> agreeing(Instalment... parts) {
        return context -> new AgreePlan(CLOSED_ON_SUNDAY, 2).decide(context, ROSA, List.of(parts));
    }

    private static Verdict<NotNow> reminding(WriteContext context) {
        return new RecordReminder().decide(context, ROSA, Channel.PHONE, "by Friday, please");
    }

    private static Verdict<NotNow> calling(WriteContext context) {
        return new RecordCall().decide(context, ROSA, CallResult.NOT_REACHED, "her son was there");
    }

    private static Instalment part(int days, String amount) {
        return new Instalment(TODAY.plusDays(days), euros(amount));
    }

    static Stream<Named<Function<WriteContext, Verdict<NotNow>>>> asking() {
        return Stream.of(
                Named.of("promise", promising(TODAY, "5")),
                Named.of("plan", agreeing()),
                Named.of("reminder", AskingTest::reminding));
    }

    @ParameterizedTest
    @MethodSource("asking")
    void whereNothingIsOwedThereIsNothingToAskFor(Function<WriteContext, Verdict<NotNow>> asking) {
        String nothing = "customer T1-0001 owes nothing; there is nothing to ask for";
        assertThat(refused(asking)).isEqualTo(nothing);
        paid(rosa, "5");
        sold(rosa, "5");
        assertThat(refused(asking)).as("credit as large as the debt").isEqualTo(nothing);
    }

    static Stream<Named<Function<WriteContext, Verdict<NotNow>>>> talking() {
        return Stream.concat(asking(), Stream.of(Named.of("call", AskingTest::calling)));
    }

    @ParameterizedTest
    @MethodSource("talking")
    void nobodyIsAskedWhoIsErasedOrNotThere(Function<WriteContext, Verdict<NotNow>> talking) {
        erased(rosa);
        assertThat(refused(talking)).isEqualTo("customer T1-0001 is erased; open a new account");
    }

    @Test
    void nobodyIsCalledWhoIsNotThere() {
        assertThatThrownBy(() -> asked(context ->
                        new RecordCall().decide(context, CustomerNumber.of("T1", 99), CallResult.REFUSED, null)))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no customer T1-0099; look them up with: tallystick customer list");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21",
        "2026-11-22, 2026-11-23",
        "2026-11-23, 2026-11-23",
        "2026-11-28, 2026-11-28",
        "2026-11-29, 2026-11-30",
    })
    void aPromiseIsForADayOnWhichSomebodyIsThere(LocalDate said, LocalDate written) {
        sold(rosa, "20");
        PromiseMade made = booked(PromiseMade.class, promising(said, "5"));
        assertThat(made).isEqualTo(new PromiseMade(made.head(), rosa, written, euros("5")));
    }

    @Test
    void aPromiseWithoutAnAmountIsForAllThatIsOwed() {
        sold(rosa, "20");
        assertThat(booked(PromiseMade.class, promising(TODAY, null)).amount()).isNull();
        assertThat(account(rosa).nextAgreed(TODAY)).contains(part(0, "20"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 5, date: 2026-11-20 is past; give a day from 2026-11-21 on",
        "2026-11-15, 5, date: 2026-11-15 is past; give a day from 2026-11-21 on",
        "2056-11-22, 5, 'date: 2056-11-22 cannot be meant; check the year, at most 30 ahead'",
        "2026-11-23, 0, amount: EUR 0.00 must be above zero; leave it out for everything owed",
        "2026-11-23, 10000000000.01, amount: 10000000000.01 is more than a slip can hold; check the amount",
    })
    void whatCannotBePromisedIsNamed(LocalDate date, String amount, String message) {
        sold(rosa, "20");
        assertThatThrownBy(() -> asked(promising(date, amount)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(message);
    }

    @Test
    void aPlanIsSignedForOnASlip() {
        sold(rosa, "20");
        PlanAgreed plan = booked(PlanAgreed.class, agreeing(part(1, "15"), part(9, "5")));
        BegunSlip slip = Objects.requireNonNull(plan.slip());
        assertThat(plan).isEqualTo(new PlanAgreed(plan.head(), rosa, List.of(part(2, "15"), part(9, "5")), slip));
        assertThat(slip.number()).isEqualTo(slip(2));
        assertThat(slip.copies()).isEqualTo(2);
        assertThat(slip.source()).contains("T1.1-000002", "23 Nov 2026", "15.00", "30 Nov 2026", "5.00");
        assertThat(plan.head().numbers().slips()).isEqualTo(2);
    }

    @Test
    void aPlanIsForNoMoreThanIsOwed() {
        sold(rosa, "20");
        assertThat(refused(agreeing(part(2, "15"), part(9, "5.01"))))
                .isEqualTo("the parts add up to EUR 20.01, but customer T1-0001 owes EUR 20.00");
        assertThatThrownBy(() -> asked(agreeing(part(-1, "5"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("parts: 2026-11-20 is before 2026-11-21; order the parts by day");
        assertThatThrownBy(() -> asked(agreeing(part(366 * 31, "5"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("parts: 2057-12-14 cannot be meant; check the year, at most 30 ahead");
        assertThatThrownBy(() -> asked(agreeing()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("parts: 0 parts; a plan has 1 to 60");
    }

    @Test
    void aReminderSaysWhatWasOwed() {
        sold(rosa, "20");
        paid(rosa, "4");
        ReminderSent sent = booked(ReminderSent.class, AskingTest::reminding);
        assertThat(sent)
                .isEqualTo(new ReminderSent(sent.head(), rosa, Channel.PHONE, euros("16"), "by Friday, please"));
    }

    @Test
    void aCallIsNotedWhetherOrNotSomethingIsOwed() {
        CallMade made = booked(CallMade.class, AskingTest::calling);
        assertThat(made).isEqualTo(new CallMade(made.head(), rosa, CallResult.NOT_REACHED, "her son was there"));
    }
}
