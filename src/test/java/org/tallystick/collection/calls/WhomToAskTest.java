package org.tallystick.collection.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.collection.calls.SaidAndOwed.TODAY;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.BesideOthers;
import org.tallystick.calendar.Occasion;
import org.tallystick.calendar.ShopCalendar;
import org.tallystick.calendar.ShopCalendar.OnClosedDay;
import org.tallystick.shop.CornerShop;
import org.tallystick.shop.Shop;

/** Today is a Saturday. */
@BesideOthers
class WhomToAskTest {
    private static CallList list(Shop shop, String... histories) {
        CallList.Maker maker = new CallList.Maker(shop, TODAY);
        Stream.of(histories).map(SaidAndOwed::of).forEach(maker::add);
        return maker.list();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        debt@-1:30                                              | OVERDUE
        debt@0:30                                               | left alone: NOT_DUE
        debt@5:30                                               | left alone: NOT_DUE
        debt@-1:30 paid@0:30                                    | nobody
        debt@-1:30 paid@0:40                                    | nobody
        debt@-1:30 dispute@-1                                   | left alone: DISPUTED
        debt@-1:30 set-aside                                    | left alone: NOT_CERTAIN
        debt@-1:30 dispute@-1 debt@-1:5                         | OVERDUE
        debt@-1:30 call@-20:ASKED_NOT_TO_CALL                   | left alone: NOT_TO_CALL
        debt@-1:30 call@-20:ASKED_NOT_TO_CALL promise@-2/0:30   | left alone: NOT_TO_CALL
        debt@-1:30 call@-20:ASKED_NOT_TO_CALL call@-9:REACHED   | left alone: NOT_TO_CALL
        debt@-1:30 call@-20:ASKED_NOT_TO_CALL call@-2:MAY_BE_CALLED | OVERDUE
        debt@-9:30 remind@-6                                    | left alone: ASKED_LATELY
        debt@-9:30 remind@-7                                    | OVERDUE
        debt@-9:30 call@-6:CANNOT_PAY                           | left alone: ASKED_LATELY
        debt@-9:30 call@-7:CANNOT_PAY                           | OVERDUE
        debt@-9:30 call@-1:NOT_REACHED                          | OVERDUE
        debt@-9:30 call@-2:NOT_REACHED call@-1:NOT_REACHED      | OVERDUE
        debt@-9:30 call@-3:NOT_REACHED call@-2:NOT_REACHED call@-1:NOT_REACHED | left alone: ASKED_LATELY
        debt@-9:30 call@-1:WRONG_NUMBER                         | OVERDUE
        debt@-9:30 call@0:NOT_REACHED                           | left alone: ASKED_LATELY
        debt@-9:30 call@0:WRONG_NUMBER                          | left alone: ASKED_LATELY
        debt@-9:30 remind@-3 promise@-2/0:30                    | PROMISE_DUE, OVERDUE
        debt@9:30 call@-3:PROMISED promise@-3/0:30              | PROMISE_DUE
        debt@9:30 promise@-3/0:30 call@0:REACHED                | left alone: ASKED_LATELY
        debt@9:30 plan@-3/0:5/7:5                               | PROMISE_DUE
        debt@-9:30 promise@-2/1:30                              | left alone: PROMISED
        debt@-9:30 plan@-3/7:5/14:5                             | left alone: PROMISED
        debt@-9:30 promise@-5/-1:30                             | PROMISE_MISSED, OVERDUE
        debt@-19:30 promise@-15/-12:30                          | PROMISE_MISSED, OVERDUE
        debt@-19:30 promise@-15/-12:30 paid@-12:20              | PROMISE_MISSED, OVERDUE
        debt@-19:30 promise@-15/-12:10 paid@-12:10              | OVERDUE
        debt@-19:30 promise@-15/-12:30 call@-8:REACHED          | OVERDUE
        debt@9:30 payday:weekly:saturday                        | PAYDAY
        debt@9:30 payday:weekly:friday                          | left alone: NOT_DUE
        debt@-9:30 payday:monthly:21                            | OVERDUE, PAYDAY
        debt@-9:30 payday:monthly:21 promise@-2/3:30            | left alone: PROMISED
        sale@-26:5 sale@-25:5 sale@-24:5 sale@-23:5 sale@-15:5 | STOPPED_BUYING
        sale@-26:5 sale@-25:5 sale@-24:5 sale@-23:5 sale@-14:5 | left alone: NOT_DUE
        """)
    void whoIsOnTheList(String history, String expected) {
        CallList list = list(CornerShop.SHOP, history);
        String reasons = list.calls().shown().stream()
                .flatMap(call -> call.reasons().stream())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        String silent = list.silent().isEmpty()
                ? "nobody"
                : "left alone: " + list.silent().keySet().iterator().next();

        assertThat(reasons.isEmpty() ? silent : reasons).isEqualTo(expected);
        assertThat(list.calls().count() + list.silent().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void nobodyIsAskedOnAClosedDayOrAFestival() {
        Shop saturday = closed(Set.of(TODAY.getDayOfWeek()), List.of());
        Shop festival = closed(Set.of(), List.of(Occasion.of("x", TODAY.toString())));
        for (Shop shop : List.of(saturday, festival)) {
            CallList list = list(shop, "debt@-9:30", "debt@-9:30 promise@-2/0:30");
            assertThat(list.calls().count()).isZero();
            assertThat(list.silent()).isEmpty();
            assertThat(list.closedUntil()).isEqualTo(TODAY.plusDays(1));
        }
        assertThat(list(CornerShop.SHOP, "debt@-9:30").closedUntil()).isNull();
    }

    private static Shop closed(Set<DayOfWeek> weekdays, List<Occasion> holidays) {
        ShopCalendar calendar =
                new ShopCalendar(weekdays, ShopCalendar.USUAL_WEEKEND, holidays, Map.of(), OnClosedDay.NEXT);
        Shop shop = CornerShop.SHOP;
        return new Shop(
                shop.name(),
                shop.address(),
                shop.currency(),
                shop.timeZone(),
                shop.dayCutOver(),
                shop.language(),
                shop.till(),
                calendar,
                null,
                null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        debt@-1:100 payday:weekly:saturday          | 10.00
        debt@1:100 payday:weekly:saturday           | 2.00
        debt@-30:100                                | 10.00
        debt@-31:100                                | 25.00
        debt@-60:100                                | 25.00
        debt@-61:100                                | 50.00
        debt@-91:100                                | 75.00
        debt@-730:100                               | 75.00
        debt@-731:100                               | 90.00
        debt@-91:100 debt@-1:100                    | 85.00
        debt@-31:100 debt@-91:100 dispute@-3 debt@-1:10 | 1.00
        debt@-91:100 paid@-1:95                     | 3.75
        debt@-31:100 call@-9:REFUSED                | 50.00
        debt@-31:100 call@-99:REFUSED               | 25.00
        debt@-31:100 promise@-20/-15:50             | 50.00
        debt@-91:100 call@-9:REFUSED promise@-20/-15:50 | 90.00
        """)
    void howMuchIsAtRisk(String history, String expected) {
        assertThat(list(CornerShop.SHOP, history).calls().sum().getAmount()).hasToString(expected);
    }

    @Test
    void whatIsAtRiskIsNeverMoreThanWhatIsAskedFor() {
        // Credit stands beside the debt.
        DebtToday debt = DebtToday.of(SaidAndOwed.of("paid@-99:95 debt@-91:100"), ShopCalendar.ALWAYS_OPEN, TODAY);
        assertThat(debt.amount().getAmount()).hasToString("5.00");
        assertThat(debt.overdue().getAmount()).hasToString("5.00");
        assertThat(debt.atRisk().getAmount()).hasToString("5.00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        debt@-1:30                                   | KIND_REMINDER | 1 day overdue
        debt@-5:30 type:FORGETFUL                    | KIND_REMINDER | forgets; 5 days overdue
        debt@3:30 payday:weekly:saturday             | KIND_REMINDER | nothing is overdue
        debt@-99:30 type:REFUSING remind@-9 promise@-2/0:25 | KIND_REMINDER | EUR 25.00 was promised for today
        debt@-31:30                                  | ASK_FOR_THE_WHOLE | 31 days overdue
        debt@-9:30 type:DELAYING                     | ASK_FOR_THE_WHOLE | puts it off
        debt@-9:30 promise@-5/-3:30                  | ASK_FOR_THE_WHOLE | the last promise was not kept
        debt@-9:30 call@-8:REFUSED                   | ASK_FOR_THE_WHOLE | refused to pay
        debt@-9:30 call@-8:DISPUTED                  | ASK_WHAT_IS_WRONG | said that it is not right
        debt@5:30:60 debt@-31:30:10                  | ASK_FOR_THE_WHOLE | 31 days overdue
        debt@-5:30 debt@-31:30                       | ASK_FOR_THE_WHOLE | 31 days overdue
        debt@-31:30 debt@-5:30                       | ASK_FOR_THE_WHOLE | 31 days overdue
        debt@-31:30 type:RELIABLE                    | ASK_WHAT_IS_WRONG | usually pays in time, and is 31 days overdue
        debt@-30:30 type:RELIABLE                    | KIND_REMINDER | 30 days overdue
        sale@-45:5 sale@-44:5 sale@-43:5 sale@-42:5 sale@-40:5 paid@-2:10 | ASK_WHAT_IS_WRONG | has not bought since 2026-10-12
        debt@-9:30 call@-8:CANNOT_PAY                | PLAN | said that they cannot pay
        debt@-99:30 call@-8:CANNOT_PAY               | PLAN | said that they cannot pay
        debt@-9:30 type:SHORT_OF_CASH                | PLAN | is short of cash
        debt@-40:99 promise@-30/-25:9 paid@-25:5 promise@-20/-15:9 paid@-15:5 | PLAN | 2 promises were kept in part
        sale@-95:30 sale@-10:5                       | STOP_SUPPLY | 65 days overdue; bought on credit again on 2026-11-11
        sale@-95:30 sale@-10:5 blocked               | ASK_FOR_THE_WHOLE | 65 days overdue
        sale@-95:30 sale@-10:5 no-credit             | ASK_FOR_THE_WHOLE | 65 days overdue
        sale@-95:30                                  | ASK_FOR_THE_WHOLE | 65 days overdue
        sale@-45:30 sale@-10:5 promise@-9/-8:30 promise@-5/-4:30 | STOP_SUPPLY | 2 promises were broken; bought on credit again on 2026-11-11
        debt@-31:30 call@-8:REFUSED guarantor        | GUARANTOR | refused to pay; 31 days overdue; a guarantor has signed for EUR 80.00
        debt@-31:30 call@-8:REFUSED guarantor-of-all | GUARANTOR | refused to pay; 31 days overdue; a guarantor has signed for all of it
        debt@-31:30 guarantor                        | ASK_FOR_THE_WHOLE | 31 days overdue
        debt@-30:30 call@-8:REFUSED guarantor        | ASK_FOR_THE_WHOLE | refused to pay
        debt@-31:30 call@-8:REFUSED guarantor-unsigned | ASK_FOR_THE_WHOLE | refused to pay
        debt@-31:30 call@-8:WRONG_NUMBER guarantor   | GUARANTOR | the phone number is wrong; 31 days overdue; a guarantor has signed for EUR 80.00
        debt@-31:30 call@-10:NOT_REACHED call@-9:NOT_REACHED call@-8:NOT_REACHED guarantor | GUARANTOR | not reached 3 times in a row; 31 days overdue; a guarantor has signed for EUR 80.00
        debt@-181:30 call@-8:REFUSED guarantor       | LAW | refused to pay; 181 days overdue, and asked for on 2026-11-13
        debt@-91:30 call@-8:REFUSED                  | LAW | refused to pay; 91 days overdue, and asked for on 2026-11-13
        debt@-91:30 type:REFUSING                    | ASK_FOR_THE_WHOLE | does not want to pay
        debt@-91:30 type:REFUSING remind@-20         | LAW | does not want to pay; 91 days overdue, and asked for on 2026-11-01
        remind@-122 debt@-91:30 type:REFUSING        | ASK_FOR_THE_WHOLE | does not want to pay
        remind@-121 debt@-91:30 type:REFUSING        | LAW | does not want to pay; 91 days overdue, and asked for on 2026-07-23
        debt@-90:30 call@-8:REFUSED                  | ASK_FOR_THE_WHOLE | refused to pay
        """)
    void oneWayIsSuggestedWithItsFacts(String history, String way, String why) {
        WayToAsk suggested =
                list(CornerShop.SHOP, history).calls().shown().getFirst().way();
        assertThat(suggested.way()).hasToString(way);
        assertThat(suggested.why()).isEqualTo(why);
    }
}
