package org.tallystick.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Instalment;
import org.tallystick.ledger.account.AccountOnWatch;
import org.tallystick.ledger.account.CopyStatus.PrintState;
import org.tallystick.ledger.account.Debtor;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.Shift;
import org.tallystick.report.DailySummary.DisputedSlip;
import org.tallystick.report.DailySummary.OverrideUsed;
import org.tallystick.report.DailySummary.PaperSale;
import org.tallystick.report.DailySummary.SlipToSettle;
import org.tallystick.report.Need.Kind;

/** Makes the lists of a day into one of what needs the owner. */
final class NeedsOfDay {
    /** To ask for money: the list has a page and a command of its own. */
    private static final int MOST_TO_ASK = 5;

    private final LocalDate day;
    private final ZoneId zone;
    private final Needs.Maker needs = new Needs.Maker();
    private final List<Need> lost = new ArrayList<>();

    NeedsOfDay(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
    }

    Needs needs() {
        needs.add(Kind.NOT_PRINTED, lost);
        return needs.needs();
    }

    void notices(List<String> notices) {
        needs.add(
                Kind.NOTICE,
                notices.stream().map(each -> Need.of(Kind.NOTICE).note(each)).toList());
    }

    void drawers(List<Shift> shifts) {
        List<Need> wrong = new ArrayList<>();
        for (Shift shift : shifts) {
            shift.difference()
                    .filter(difference -> !difference.isZero())
                    .ifPresent(difference -> wrong.add(Need.of(Kind.DRAWER)
                            .shift(shift.number())
                            .by(shift.by())
                            .amount(difference)
                            .command("summary --date %s --list entries", day)));
        }
        needs.add(Kind.DRAWER, wrong);
    }

    /** Those of them that are known not to be printed are printed again. */
    void uncertain(Listed<SlipToSettle> slips) {
        List<Need> toResolve = new ArrayList<>();
        for (SlipToSettle each : slips.shown()) {
            if (each.slip().state() == PrintState.NOT_PRINTED) {
                lost.add(notPrinted(each));
            } else {
                toResolve.add(slip(Kind.UNCERTAIN, each)
                        .command(
                                "slip resolve %s printed|not-printed",
                                each.slip().number()));
            }
        }
        needs.add(Kind.UNCERTAIN, toResolve, toResolve.size() + slips.leftOut(), DayList.UNCERTAIN.command(day));
    }

    private static Need notPrinted(SlipToSettle each) {
        return slip(Kind.NOT_PRINTED, each)
                .command("slip %s --reprint WHY", each.slip().number());
    }

    /**
     * Those of them that are not printed cannot be signed yet.
     *
     * @param closed whether the day is over, of which nobody knows what was printed then
     */
    void unsigned(Listed<SlipToSettle> slips, boolean closed) {
        List<Need> toSign = new ArrayList<>();
        for (SlipToSettle each : slips.shown()) {
            SlipStatus slip = each.slip();
            if (!closed && slip.state() == PrintState.NOT_PRINTED && !slip.awaitsCollectiveSlip()) {
                lost.add(notPrinted(each));
            } else {
                toSign.add(slip(unsigned(slip), each).command("sign %s", slip.number()));
            }
        }
        needs.add(Kind.UNSIGNED, toSign, toSign.size() + slips.leftOut(), DayList.UNSIGNED.command(day));
    }

    private static Kind unsigned(SlipStatus slip) {
        return switch (slip.kind()) {
            case PLAN -> Kind.UNSIGNED_PLAN;
            case COLLECTIVE -> Kind.UNSIGNED_COLLECTIVE;
            case GUARANTEE -> Kind.UNSIGNED_GUARANTEE;
            case IOU, CHIT, OPENING -> Kind.UNSIGNED;
        };
    }

    private static Need slip(Kind kind, SlipToSettle each) {
        SlipStatus slip = each.slip();
        return about(kind, each.customer())
                .slip(slip.number())
                .amount(slip.amount())
                .date(slip.day());
    }

    private static Need about(Kind kind, Customer customer) {
        return Need.of(kind).about(Debtor.of(customer));
    }

    void promised(Listed<Debtor> promised, Lookup lookup) {
        List<Need> broken = new ArrayList<>();
        List<Need> due = new ArrayList<>();
        for (Debtor each : promised.shown()) {
            Optional<Instalment> part = lookup.promised(each.number());
            if (part.isPresent() && !part.get().due().isAfter(day)) {
                boolean today = part.get().due().equals(day);
                Kind kind = today ? Kind.PROMISE_DUE : Kind.PROMISE_BROKEN;
                (today ? due : broken)
                        .add(Need.of(kind)
                                .about(each)
                                .amount(part.get().amount())
                                .date(part.get().due())
                                .command("call %s RESULT", each.number()));
            }
        }
        needs.add(Kind.PROMISE_BROKEN, broken, broken.size() + promised.leftOut(), null);
        needs.add(Kind.PROMISE_DUE, due);
    }

    /** Whom to ask for money, behind what was promised: who is named there is neither named nor counted again. */
    void toAsk(Listed<ToAsk> people, Lookup lookup) {
        Set<CustomerNumber> promised = promised();
        List<ToAsk> others = people.shown().stream()
                .filter(each -> !promised.contains(each.customer()))
                .toList();
        List<ToAsk> first = others.stream().limit(MOST_TO_ASK).toList();
        Map<CustomerNumber, Debtor> known =
                lookup.debtors(first.stream().map(ToAsk::customer).toList());
        needs.add(
                Kind.ASK_TODAY,
                first.stream()
                        .map(each -> Need.of(Kind.ASK_TODAY)
                                .about(Objects.requireNonNull(known.get(each.customer()), "whoever owes is known"))
                                .amount(each.amount())
                                .note(each.way())
                                .command("call %s RESULT", each.customer()))
                        .toList(),
                others.size() + people.leftOut(),
                "tallystick calls");
    }

    /** Who is named for a promise so far. */
    private Set<CustomerNumber> promised() {
        return needs.needs().shown().stream()
                .filter(each -> each.kind() == Kind.PROMISE_BROKEN || each.kind() == Kind.PROMISE_DUE)
                .flatMap(each -> Stream.ofNullable(each.who()))
                .map(Debtor::number)
                .collect(Collectors.toSet());
    }

    void disputed(Listed<DisputedSlip> slips) {
        needs.add(
                Kind.DISPUTED,
                slips.shown().stream()
                        .map(each -> about(Kind.DISPUTED, each.customer())
                                .slip(each.item().slip())
                                .amount(each.item().open())
                                .date(each.item().day())
                                .command("dispute %s --settled HOW", each.item().slip()))
                        .toList(),
                slips.count(),
                DayList.DISPUTED.command(day));
    }

    /** What was taken back, given up or handed out. */
    void changes(Listed<JournalEntry> entries) {
        for (Statement.Kind kind : Statement.Kind.values()) {
            List<Need> some = entries.shown().stream()
                    .filter(each -> each.kind() == kind)
                    .map(NeedsOfDay::change)
                    .toList();
            if (!some.isEmpty()) {
                needs.add(some.getFirst().kind(), some);
            }
        }
    }

    private static Need change(JournalEntry entry) {
        Kind kind = Kind.valueOf(entry.kind().name());
        boolean cash = kind == Kind.RETURN
                || kind == Kind.PAID_OUT
                || entry.line().change().isZero();
        Money amount = cash ? entry.cash().negated() : entry.line().change().abs();
        Need need = Need.of(kind)
                .about(entry.customer())
                .slip(entry.line().slip())
                .amount(amount)
                .by(entry.by())
                .note(entry.reason());
        return entry.line().slip() == null
                ? need.command("statement %s", entry.customer().number())
                : need.command("slip %s", entry.line().slip());
    }

    void overrides(Listed<OverrideUsed> used) {
        needs.add(
                Kind.OVERRIDE,
                used.shown().stream()
                        .map(each -> about(Kind.OVERRIDE, each.customer())
                                .slip(each.slip())
                                .amount(each.amount())
                                .by(each.by())
                                .note(each.word().reason())
                                .command("slip %s", each.slip()))
                        .toList(),
                used.count(),
                null);
    }

    void paperSales(Listed<PaperSale> sales) {
        needs.add(
                Kind.PAPER_SALE,
                sales.shown().stream()
                        .map(each -> about(Kind.PAPER_SALE, each.customer())
                                .slip(each.slip())
                                .amount(each.debt())
                                .by(each.by())
                                .date(LocalDate.ofInstant(each.writtenAt(), zone))
                                .command("slip %s", each.slip()))
                        .toList(),
                sales.count(),
                null);
    }

    void toDecide(Listed<AccountOnWatch> held) {
        List<Need> review = new ArrayList<>();
        List<Need> release = new ArrayList<>();
        for (AccountOnWatch each : held.shown()) {
            Customer customer = each.account().customer();
            if (each.settled()) {
                release.add(about(Kind.RELEASE, customer).command("customer standing %s CLEAR", customer.number()));
            } else {
                review.add(about(Kind.REVIEW, customer)
                        .amount(each.account().owed())
                        .command("customer standing %s", customer.number()));
            }
        }
        needs.add(Kind.REVIEW, review, review.size() + held.leftOut(), DayList.TO_DECIDE.command(day));
        needs.add(Kind.RELEASE, release);
    }
}
