package org.tallystick.till.housekeeping;

/**
 * What is looked after beside the selling.
 *
 * @param room on the disk
 * @param watch over the book
 * @param backups copies of the data folder
 * @param exchange with other programs
 * @param summaries of days that are over
 */
public record Housekeeping(DiskRoom room, BookWatch watch, Backups backups, Exchange exchange, DaySummaries summaries) {

    public void needsAllToSell() {
        watch.needsSoundBookToSell();
        room.needsRoomToSell();
    }
}
