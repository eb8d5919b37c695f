/**
 * What is looked after beside the selling: room on the disk, damage of the book, backups, files in and out, and that
 * the till may be busy.
 */
@NullMarked
package org.tallystick.till.housekeeping;

import org.jspecify.annotations.NullMarked;
