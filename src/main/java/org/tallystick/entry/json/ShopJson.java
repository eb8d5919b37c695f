package org.tallystick.entry.json;

import org.tallystick.entry.Entry;
import org.tallystick.entry.EntryHead;
import org.tallystick.entry.ShopEntry;

/** PIN, settings, epoch. */
final class ShopJson {
    static final String WRONG_PIN = "wrong-pin";
    static final String PIN_SET = "pin-set";
    static final String CODES = "codes-issued";
    static final String SETTINGS = "settings-set";
    static final String EPOCH = "epoch-begun";

    private ShopJson() {}

    static String write(ShopEntry entry, Form open) {
        return switch (entry) {
            case ShopEntry.WrongPin wrong -> WRONG_PIN;
            case ShopEntry.PinSet set -> PIN_SET;
            case ShopEntry.CodesIssued issued -> {
                open.put("count", issued.count()).put("until", issued.until()).put("most", issued.most());
                yield CODES;
            }
            case ShopEntry.SettingsSet set -> {
                open.put("settings", set.settings());
                yield SETTINGS;
            }
            case ShopEntry.EpochBegun begun -> {
                open.put("previous", begun.previous())
                        .put("lines", begun.lines())
                        .put("chainHead", begun.chainHead());
                yield EPOCH;
            }
        };
    }

    static Entry readWrongPin(EntryHead head, Fields open, Fields personal) {
        return new ShopEntry.WrongPin(head);
    }

    static Entry readPinSet(EntryHead head, Fields open, Fields personal) {
        return new ShopEntry.PinSet(head);
    }

    static Entry readCodes(EntryHead head, Fields open, Fields personal) {
        return new ShopEntry.CodesIssued(head, open.count("count"), open.day("until"), open.optionalMoney("most"));
    }

    static Entry readSettings(EntryHead head, Fields open, Fields personal) {
        return new ShopEntry.SettingsSet(head, open.texts("settings"));
    }

    static Entry readEpoch(EntryHead head, Fields open, Fields personal) {
        return new ShopEntry.EpochBegun(head, open.text("previous"), open.number("lines"), open.text("chainHead"));
    }
}
