package org.tallystick.entry.json;

import java.util.Map;
import java.util.UUID;
import org.tallystick.entry.CustomerEntry;
import org.tallystick.entry.DayEntry;
import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryCodec;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.NumbersUsed;
import org.tallystick.entry.RepaymentEntry;
import org.tallystick.entry.SaleEntry;
import org.tallystick.entry.SlipEntry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Entries to JSON and back. Golden lines of every release stand in the tests. */
public final class EntryJson implements EntryCodec {
    private interface Reader {
        Entry read(EntryHead head, Fields open, Fields personal);
    }

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry(CustomerJson.OPENED, CustomerJson::readOpened),
            Map.entry(CustomerJson.CARD, CustomerJson::readCard),
            Map.entry(CustomerJson.TERMS, CustomerJson::readTerms),
            Map.entry(CustomerJson.STANDING, CustomerJson::readStanding),
            Map.entry(SaleJson.SALE, SaleJson::readSale),
            Map.entry(SaleJson.VOID, SaleJson::readVoid),
            Map.entry(RepaymentJson.REPAYMENT, RepaymentJson::read),
            Map.entry(SlipJson.COPY, SlipJson::readCopy),
            Map.entry(SlipJson.STARTED, SlipJson::readStarted),
            Map.entry(SlipJson.ENDED, SlipJson::readEnded),
            Map.entry(SlipJson.SIGNED, SlipJson::readSigned),
            Map.entry(DayJson.CLOSE, DayJson::read));

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Written write(Entry entry) {
        Form body = Form.blank();
        Form personal = Form.blank();
        String kind = switch (entry) {
            case CustomerEntry customer -> CustomerJson.write(customer, body, personal);
            case SaleEntry sale -> SaleJson.write(sale, body, personal);
            case RepaymentEntry repayment -> RepaymentJson.write(repayment, body, personal);
            case SlipEntry slip -> SlipJson.write(slip, body, personal);
            case DayEntry day -> DayJson.write(day, body);
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
                .put("customers", head.numbers().customers());
        open.node().setAll(body.node());
        return new Written(open.text(), personal.isBlank() ? null : personal.text());
    }

    @Override
    public Entry read(Written written) {
        Fields open = new Fields(json.readTree(written.open()));
        Fields personal = new Fields(
                written.personal() == null ? JsonNodeFactory.instance.objectNode() : json.readTree(written.personal()));
        String kind = open.text("kind");
        Reader reader = READERS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException(
                    "field 'kind' is '" + kind + "', which this version does not know; install a newer Tallystick");
        }
        EntryHead head = new EntryHead(
                UUID.fromString(open.text("id")),
                open.instant("at"),
                open.day("day"),
                open.text("by"),
                new NumbersUsed(open.number("slips"), open.number("customers")),
                personal.optional("request"));
        return reader.read(head, open, personal);
    }
}
