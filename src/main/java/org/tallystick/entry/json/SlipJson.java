package org.tallystick.entry.json;

import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SlipEntry;
import org.tallystick.entry.SlipEntry.Mark;
import org.tallystick.entry.SlipEntry.PrintOutcome;
import org.tallystick.entry.SlipEntry.Proof;
import org.tallystick.entry.SlipEntry.SignatureOutcome;

/** Copy ordered, print started, print ended, signature. */
final class SlipJson {
    static final String COPY = "copy-ordered";
    static final String STARTED = "print-started";
    static final String ENDED = "print-ended";
    static final String SIGNED = "signature";

    private SlipJson() {}

    static String write(SlipEntry entry, Form open, Form personal) {
        open.put("slip", entry.slip().value());
        return switch (entry) {
            case SlipEntry.CopyOrdered ordered -> {
                open.put("copy", ordered.copy());
                personal.put("reason", ordered.reason());
                yield COPY;
            }
            case SlipEntry.PrintStarted started -> {
                open.put("copy", started.copy());
                yield STARTED;
            }
            case SlipEntry.PrintEnded ended -> {
                open.put("copy", ended.copy())
                        .put("outcome", ended.outcome())
                        .put("proof", ended.proof())
                        .put("detail", ended.detail());
                yield ENDED;
            }
            case SlipEntry.Signed signed -> {
                open.put("outcome", signed.outcome()).put("mark", signed.mark());
                if (!signed.covers().isEmpty()) {
                    open.list("covers", signed.covers(), (slip, form) -> form.put("slip", slip.value()));
                }
                yield SIGNED;
            }
        };
    }

    static Entry readCopy(EntryHead head, Fields open, Fields personal) {
        return new SlipEntry.CopyOrdered(head, open.slip("slip"), open.count("copy"), personal.optional("reason"));
    }

    static Entry readStarted(EntryHead head, Fields open, Fields personal) {
        return new SlipEntry.PrintStarted(head, open.slip("slip"), open.count("copy"));
    }

    static Entry readEnded(EntryHead head, Fields open, Fields personal) {
        return new SlipEntry.PrintEnded(
                head,
                open.slip("slip"),
                open.count("copy"),
                open.constant("outcome", PrintOutcome.class),
                open.constant("proof", Proof.class),
                open.text("detail"));
    }

    static Entry readSigned(EntryHead head, Fields open, Fields personal) {
        return new SlipEntry.Signed(
                head,
                open.slip("slip"),
                open.constant("outcome", SignatureOutcome.class),
                open.optionalConstant("mark", Mark.class),
                open.list("covers", each -> each.slip("slip")));
    }
}
