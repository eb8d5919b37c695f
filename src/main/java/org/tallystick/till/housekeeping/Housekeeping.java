package org.tallystick.till.housekeeping;

import java.util.List;

/**
 * What is looked after beside the selling.
 *
 * @param room on the disk
 * @param watch over the book
 * @param backups copies of the data folder
 * @param exchange with other programs
 * @param summaries of days that are over
 * @param atStart what was found when the module began, and stays so until it begins anew
 */
public record Housekeeping(
        DiskRoom room,
        BookWatch watch,
        Backups backups,
        Exchange exchange,
        DaySummaries summaries,
        List<Notice> atStart) {
    public Housekeeping {
        atStart = List.copyOf(atStart);
    }

    public void needsAllToSell() {
        watch.needsSoundBookToSell();
        room.needsRoomToSell();
    }
}
