package org.tallystick.till;

/**
 * What is looked after beside the selling.
 *
 * @param room on the disk
 * @param backups copies of the data folder
 * @param exchange with other programs
 */
public record Housekeeping(DiskRoom room, Backups backups, Exchange exchange) {}
