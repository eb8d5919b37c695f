package org.tallystick.backup;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import org.tallystick.book.Disk;

/**
 * What is copied.
 *
 * @param timeZone in which backups are named
 * @param secrets copies the secrets of one data folder, or backup, into another
 */
public record DataFolder(Path folder, Disk disk, ZoneId timeZone, BiConsumer<Path, Path> secrets) {}
