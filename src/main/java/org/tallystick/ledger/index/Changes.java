package org.tallystick.ledger.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.book.BookPosition;
import org.tallystick.customer.CardToken;
import org.tallystick.customer.CustomerNumber;
import org.tallystick.entry.SlipNumber;
import org.tallystick.ledger.account.Account;
import org.tallystick.ledger.account.EntryReference;
import org.tallystick.ledger.account.GoodsBack;
import org.tallystick.ledger.account.Movement;
import org.tallystick.ledger.account.SetAside;
import org.tallystick.ledger.account.SlipStatus;
import org.tallystick.ledger.shop.DayBegun;
import org.tallystick.ledger.shop.Totals;

/**
 * What some lines of the book change in the index, and the position that is reached with them. They are stored
 * together or not at all.
 *
 * @param days that begin with these lines
 * @param filed new ones
 * @param accounts whole accounts, new or changed: an item that is no longer open is gone. In an index that is brought
 *     up to date, each item that differs is one of the movements
 * @param slips new or changed
 * @param movements new ones
 * @param cards whose they are now; nobody's once withdrawn
 * @param returns new ones
 * @param setAside those of the lines that could not be added up
 */
public record Changes(
        BookPosition position,
        Totals totals,
        List<DayBegun> days,
        List<EntryReference> filed,
        List<Account> accounts,
        List<SlipStatus> slips,
        List<Movement> movements,
        Map<CardToken, Optional<CustomerNumber>> cards,
        List<GoodsBack> returns,
        List<SetAside> setAside) {

    /** The slips of which items may differ, by account. */
    public Map<CustomerNumber, Set<SlipNumber>> slipsMoved() {
        Map<CustomerNumber, Set<SlipNumber>> moved = new HashMap<>();
        movements.forEach(each -> moved.computeIfAbsent(each.customer(), unused -> new LinkedHashSet<>())
                .add(each.before().slip()));
        return moved;
    }
}
