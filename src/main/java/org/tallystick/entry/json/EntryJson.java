package org.tallystick.entry.json;

import java.util.Map;
import org.tallystick.entry.ClaimEntry;
import org.tallystick.entry.CollectionEntry;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.ShopEntry;
import org.tallystick.entry.SlipEntry;

/** Entries to JSON and back. Golden lines of every release stand in the tests. */
public final class EntryJson implements EntryCodec {
    private interface Reader {
        Entry read(EntryHead head, Fields open, Fields personal);
    }

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry(CustomerJson.OPENED, CustomerJson::readOpened),
            Map.entry(CustomerJson.DETAILS, CustomerJson::readDetails),
            Map.entry(CustomerJson.ERASED, CustomerJson::readErased),
            Map.entry(CustomerJson.MERGED, CustomerJson::readMerged),
            Map.entry(CustomerJson.CARD, CustomerJson::readCard),
            Map.entry(CustomerJson.CARD_GONE, CustomerJson::readCardGone),
            Map.entry(CustomerJson.TERMS, CustomerJson::readTerms),
            Map.entry(CustomerJson.STANDING, CustomerJson::readStanding),
            Map.entry(CustomerJson.NOTE, CustomerJson::readNote),
            Map.entry(CustomerJson.TYPE, CustomerJson::readType),
            Map.entry(CustomerJson.GUARANTOR, CustomerJson::readGuarantor),
            Map.entry(CustomerJson.GUARANTOR_GONE, CustomerJson::readGuarantorGone),
            Map.entry(SaleJson.SALE, SaleJson::readSale),
            Map.entry(SaleJson.VOID, SaleJson::readVoid),
            Map.entry(SaleJson.RETURN, SaleJson::readReturn),
            Map.entry(SaleJson.PRICE, SaleJson::readPrice),
            Map.entry(RepaymentJson.REPAYMENT, RepaymentJson::readRepayment),
            Map.entry(RepaymentJson.PAID_OUT, RepaymentJson::readPaidOut),
            Map.entry(ClaimJson.BALANCE, ClaimJson::readBalance),
            Map.entry(ClaimJson.WRITTEN_OFF, ClaimJson::readWrittenOff),
            Map.entry(ClaimJson.LISTED, ClaimJson::readListed),
            Map.entry(ClaimJson.DISPUTE, ClaimJson::readDispute),
            Map.entry(ClaimJson.SETTLED, ClaimJson::readSettled),
            Map.entry(CollectionJson.PROMISE, CollectionJson::readPromise),
            Map.entry(CollectionJson.PLAN, CollectionJson::readPlan),
            Map.entry(CollectionJson.REMINDER, CollectionJson::readReminder),
            Map.entry(CollectionJson.CALL, CollectionJson::readCall),
            Map.entry(SlipJson.COPY, SlipJson::readCopy),
            Map.entry(SlipJson.STARTED, SlipJson::readStarted),
            Map.entry(SlipJson.ENDED, SlipJson::readEnded),
            Map.entry(SlipJson.SIGNED, SlipJson::readSigned),
            Map.entry(DayJson.CLOSE, DayJson::readClose),
            Map.entry(DayJson.SHIFT, DayJson::readShift),
            Map.entry(DayJson.CONFIRMED, DayJson::readConfirmed),
            Map.entry(ShopJson.WRONG_PIN, ShopJson::readWrongPin),
            Map.entry(ShopJson.PIN_SET, ShopJson::readPinSet),
            Map.entry(ShopJson.CODES, ShopJson::readCodes),
            Map.entry(ShopJson.SETTINGS, ShopJson::readSettings),
            Map.entry(ShopJson.EPOCH, ShopJson::readEpoch));

    @Override
    public Written write(Entry entry) {
        Form body = Form.blank();
        Form personal = Form.blank();
        String kind = switch (entry) {
            case CustomerEntry customer -> CustomerJson.write(customer, body, personal);
            case SaleEntry sale -> SaleJson.write(sale, body, personal);
            case RepaymentEntry money -> RepaymentJson.write(money, body, personal);
            case ClaimEntry claim -> ClaimJson.write(claim, body, personal);
            case CollectionEntry asking -> CollectionJson.write(asking, body, personal);
            case SlipEntry slip -> SlipJson.write(slip, body, personal);
            case DayEntry day -> DayJson.write(day, body);
            case ShopEntry shop -> ShopJson.write(shop, body);
        };
        EntryHead head = entry.head();
        personal.put("request", head.fingerprint());
        Form open = Form.blank()
                .put("kind", kind)
                .put("id", head.id().toString())
                .put("at", head.at())
                .put("day", head.day())
                .put("by", head.by())
                .put("slips", head.numbers().slips())
                .put("customers", head.numbers().customers())
                .put("clockDay", head.clockDay());
        open.node().setAll(body.node());
        return new Written(open.text(), personal.isBlank() ? null : personal.text());
    }

    @Override
    public Entry read(Written written) {
        Fields open = Fields.of(written.open());
        Fields personal = Fields.of(written.personal());
        String kind = open.text("kind");
        Reader reader = READERS.get(kind);
        if (reader == null) {
            throw new EntryTooNew(kind);
        }
        EntryHead head = new EntryHead(
                open.id("id"),
                open.instant("at"),
                open.day("day"),
                open.text("by"),
                new NumbersUsed(open.number("slips"), open.number("customers")),
                personal.optional("request"),
                open.optionalDay("clockDay"));
        return reader.read(head, open, personal);
    }
}
