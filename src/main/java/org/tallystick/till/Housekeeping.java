package org.tallystick.till;

/**
 * What is looked after beside the selling.
 *
 * @param room on the disk
 */
public record Housekeeping(DiskRoom room, Backups backups) {}
