package org.tallystick.api.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.ApiContext;
import org.tallystick.api.Body;
import org.tallystick.entry.OwnerOverride.Means;
import org.tallystick.sale.Permission;
import org.tallystick.till.OwnerVerification.CodeGiven;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The word that lets one sale through, as a request gives it: by the owner's PIN, the owner's card at the reader, a
 * single-use code, or the cashier's own allowance.
 *
 * @param secret the PIN or code; empty for the others
 */
record OverrideForm(Means means, String secret, String reason) {

    private static final List<String> WAYS = List.of("reason", "pin", "code", "ownerCard", "cashier");

    static @Nullable OverrideForm read(@Nullable Body body) {
        if (body == null) {
            return null;
        }
        String reason = body.text("reason", TextRules.SENTENCE);
        List<OverrideForm> given = new ArrayList<>();
        String pin = body.optional("pin");
        if (pin != null) {
            given.add(new OverrideForm(Means.PIN, pin, reason));
        }
        String code = body.optional("code");
        if (code != null) {
            given.add(new OverrideForm(Means.CODE, code, reason));
        }
        if (body.flag("ownerCard", false)) {
            given.add(new OverrideForm(Means.CARD, "", reason));
        }
        if (body.flag("cashier", false)) {
            given.add(new OverrideForm(Means.CASHIER, "", reason));
        }
        body.nothingElse();
        return body.<@Nullable OverrideForm>together(WAYS, null, () -> onlyOne(given));
    }

    private static OverrideForm onlyOne(List<OverrideForm> given) {
        if (given.size() != 1) {
            throw new InvalidInput("override", Phrase.SALE_OVERRIDE_ONE, given.size());
        }
        return given.getFirst();
    }

    /** What came of looking at it; a wrong PIN or code is noted in the book. */
    record Checked(@Nullable Permission permission, Optional<Sentence> refusal) {
        static final Checked NONE = new Checked(null, Optional.empty());
    }

    /** Takes a while, so not on the till's thread. A repeat needs no check: its answer stands in the book. */
    static Checked check(@Nullable OverrideForm form, ApiContext api, UUID id, String cashier) {
        if (form == null) {
            return Checked.NONE;
        }
        boolean looks = form.means == Means.PIN || form.means == Means.CODE;
        if (looks && api.ask(till -> till.booking().known(id))) {
            return Checked.NONE;
        }
        return switch (form.means) {
            case PIN -> new Checked(form.permission(0), api.owner().refusal(form.secret, cashier));
            case CODE -> {
                CodeGiven given = api.owner().code(form.secret, cashier);
                yield new Checked(given.number() == 0 ? null : form.permission(given.number()), given.refusal());
            }
            case CARD, CASHIER -> new Checked(form.permission(0), Optional.empty());
        };
    }

    private Permission permission(int code) {
        return new Permission(means, code, reason);
    }
}
