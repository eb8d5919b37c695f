package org.tallystick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.AFTERNOON;
import static org.tallystick.shop.CornerShop.SHOP;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.conduct.Arrangements;
import org.tallystick.conduct.Conduct;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.Customer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.customer.PersonalDetails;
import org.tallystick.customer.Standing;
import org.tallystick.customer.StandingNote;
import org.tallystick.customer.StandingNote.Source;
import org.tallystick.entry.CollectionEntry.CallMade;
import org.tallystick.entry.CollectionEntry.CallResult;
import org.tallystick.entry.CustomerEntry.CardIssued;
import org.tallystick.entry.CustomerEntry.CardWithdrawn;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.ledger.account.Account;
import org.tallystick.report.form.OwnViewSlip;
import org.tallystick.report.form.OwnViewText;
import org.tallystick.slip.LineBreaks;
import org.tallystick.slip.PlainText;

class OwnViewSlipTest {
    private static final CustomerNumber NUMBER = CustomerNumber.of("T1", 7);
    private static final CardToken CARD = new CardToken("ab".repeat(16));

    private static EntryHead head() {
        return new EntryHead(new UUID(1, 1), Instant.EPOCH, TODAY, "Olga", NumbersUsed.NONE, null);
    }

    private static OwnView view(String language, StandingNote note, List<Entry> entries) {
        Customer customer = Customer.opened(
                        NUMBER,
                        new PersonalDetails("Asha", null, null, language, "by the well"),
                        CreditTerms.none(),
                        TODAY)
                .with(note);
        Account account = new Account(
                customer,
                CurrencyUnit.EUR,
                List.of(item(1, TODAY, "9.00", "4.00")),
                Arrangements.NONE,
                Conduct.none(CurrencyUnit.EUR));
        OwnView.Maker maker = new OwnView.Maker();
        entries.forEach(maker::add);
        return maker.view(SHOP, account, TODAY, new MadeAt(AFTERNOON, false));
    }

    private static StandingNote blocked(String reason) {
        return new StandingNote(Standing.BLOCKED, reason, Source.HEARSAY, "Olga", TODAY, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "hi", "zh", "ar"})
    void itFitsThePaperInEveryLanguage(String language) {
        OwnView view = view(language, blocked("waits"), List.of(new CallMade(head(), NUMBER, CallResult.PAID, "soon")));
        String text = PlainText.of(OwnViewSlip.of(view), 32, "");
        assertThat(text.lines()).allMatch(line -> LineBreaks.width(line) <= 32);
        assertThat(text).contains("Asha", "by the well", "waits", "soon", "T1.1-000001", "4");
    }

    @Test
    void aLongHistoryDoesNotUseTheRollUp() {
        List<Entry> calls = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            calls.add(new CallMade(head(), NUMBER, CallResult.PAID, "talk " + i + "."));
        }
        String text = PlainText.of(OwnViewSlip.of(view("en", StandingNote.clear(), calls)), 42, "");
        assertThat(text).doesNotContain("talk 9.").contains("talk 10.", "talk 69.", "Not shown here: 10.", "as agreed");
    }

    @Test
    void aCardThatWasTakenBackIsNotTheirsAnyMore() {
        CardToken other = new CardToken("cd".repeat(16));
        OwnView view = view(
                "en",
                StandingNote.clear(),
                List.of(
                        new CardIssued(head(), NUMBER, CARD, "1234"),
                        new CardIssued(head(), NUMBER, other, null),
                        new CardWithdrawn(head(), NUMBER, CARD)));
        assertThat(view.cards()).containsExactly("");
        assertThat(OwnViewText.of(view)).contains("Cards").contains("1 (...)").doesNotContain("1234");
    }
}
