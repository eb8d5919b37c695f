package org.tallystick.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.account.ManageCustomer;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.Allocation;
import org.tallystick.entry.BegunSlip;
import org.tallystick.entry.ClaimEntry.SlipsListed;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.SaleEntry.CreditSale;
import org.tallystick.entry.SlipEntry.SignatureOutcome;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.NotNow;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.WriteContext;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.OpenItem;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.account.SlipToDo;
import org.tallystick.ledger.index.AccountLookup;
import org.tallystick.shop.Shop;
import org.tallystick.slip.SlipNotation;
import org.tallystick.slip.form.CollectiveSlip;
import org.tallystick.wording.Phrase;

/** Puts a customer's small sales, which had no paper of their own, together on one slip that is signed for all. */
public record CollectSales(Shop shop, int copies) {
    /** On one slip; what is more waits for the next one. */
    public static final int MOST_SLIPS = 40;

    private static final int LOOKED_UP_AT_ONCE = 400;

    public Verdict<NotNow> decide(WriteContext context, CustomerNumber customer) {
        Account account = ManageCustomer.standing(context, customer);
        List<OpenItem> items = gathered(context.books(), account, MOST_SLIPS);
        if (items.isEmpty()) {
            return NotNow.refuse(Phrase.NOT_NOW_NOTHING_TO_COLLECT, account.number());
        }
        List<Allocation> covers = items.stream()
                .map(item -> new Allocation(item.slip(), item.open()))
                .toList();
        List<CreditSale> sales = covers.stream()
                .map(each -> context.slip(each.slip()).orElseThrow())
                .map(slip -> (CreditSale) context.books().entry(slip.source()))
                .toList();
        EntryHead head = context.headOfSlip();
        BegunSlip blank = context.begin(copies);
        SlipsListed listed = new SlipsListed(head, account.number(), blank, covers);
        String source = SlipNotation.write(CollectiveSlip.of(listed, sales, account.customer(), shop));
        BegunSlip slip = blank.saying(source);
        return new Verdict.Write<>(new SlipsListed(head, account.number(), slip, covers, unsigned(context, account)));
    }

    /** Those that are not signed: what they list is on the next one, or on that after it, and is signed for once. */
    static List<SlipNumber> unsigned(WriteContext context, Account account) {
        return context.books().collectiveSlipsToSettle().stream()
                .filter(slip -> slip.signature() != SignatureOutcome.SIGNED)
                .filter(slip -> context.account(slip.customer())
                        .filter(whose -> whose.number().equals(account.number()))
                        .isPresent())
                .map(SlipToDo::slip)
                .toList();
    }

    /**
     * What is still owed of sales that wait for a signature and have no paper of their own, the oldest first. Nobody is
     * asked to sign what they doubt.
     *
     * @param most of them
     */
    public static List<OpenItem> gathered(AccountLookup known, Account account, int most) {
        List<OpenItem> unsigned = account.open().stream()
                .filter(item -> item.signature() != OpenItem.Signature.SIGNED && !item.disputed())
                .toList();
        List<OpenItem> found = new ArrayList<>();
        for (int from = 0; from < unsigned.size() && found.size() < most; from += LOOKED_UP_AT_ONCE) {
            List<OpenItem> some = unsigned.subList(from, Math.min(from + LOOKED_UP_AT_ONCE, unsigned.size()));
            Map<SlipNumber, SlipStatus> slips =
                    known.slips(some.stream().map(OpenItem::slip).toList());
            some.stream()
                    .filter(item -> Optional.ofNullable(slips.get(item.slip()))
                            .filter(SlipStatus::awaitsCollectiveSlip)
                            .isPresent())
                    .forEach(found::add);
        }
        return found.subList(0, Math.min(most, found.size()));
    }
}
