package org.tallystick.entry.json;

import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CollectionEntry.Channel;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.Instalment;

/** Promise, plan, reminder, call. */
final class CollectionJson {
    static final String PROMISE = "promise-made";
    static final String PLAN = "plan-agreed";
    static final String REMINDER = "reminder-sent";
    static final String CALL = "call-made";

    private CollectionJson() {}

    static String write(CollectionEntry entry, Form open, Form personal) {
        open.put("customer", entry.customer().value());
        return switch (entry) {
            case CollectionEntry.PromiseMade promise -> {
                open.put("date", promise.date()).put("amount", promise.amount());
                yield PROMISE;
            }
            case CollectionEntry.PlanAgreed plan -> {
                open.list(
                        "parts",
                        plan.parts(),
                        (part, form) -> form.put("due", part.due()).put("amount", part.amount()));
                open.put("slip", plan.slip(), personal);
                yield PLAN;
            }
            case CollectionEntry.ReminderSent sent -> {
                open.put("channel", sent.channel()).put("owed", sent.owed());
                personal.put("words", sent.words());
                yield REMINDER;
            }
            case CollectionEntry.CallMade call -> {
                open.put("result", call.result());
                personal.put("note", call.note());
                yield CALL;
            }
        };
    }

    static Entry readPromise(EntryHead head, Fields open, Fields personal) {
        return new CollectionEntry.PromiseMade(head, open.customer(), open.day("date"), open.optionalMoney("amount"));
    }

    static Entry readPlan(EntryHead head, Fields open, Fields personal) {
        return new CollectionEntry.PlanAgreed(
                head,
                open.customer(),
                open.list("parts", part -> new Instalment(part.day("due"), part.money("amount"))),
                open.optionalBegunSlip("slip", personal));
    }

    static Entry readReminder(EntryHead head, Fields open, Fields personal) {
        return new CollectionEntry.ReminderSent(
                head,
                open.customer(),
                open.constant("channel", Channel.class),
                open.money("owed"),
                personal.optional("words"));
    }

    static Entry readCall(EntryHead head, Fields open, Fields personal) {
        return new CollectionEntry.CallMade(
                head, open.customer(), open.constant("result", CallResult.class), personal.optional("note"));
    }
}
