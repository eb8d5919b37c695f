package org.tallystick.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * How the backups that are made by themselves stand; kept in the data folder, so that a restart or a missing medium
 * does not hide that they fail.
 *
 * @param good when the last good one was made; null for never
 * @param otherDisk it lay on another disk than the book
 * @param closes days closed since
 * @param failingSince null while the last try was good
 * @param why the last try failed; empty while it was good
 */
record LastBackup(
        @Nullable Instant good,
        boolean otherDisk,
        int closes,
        @Nullable Instant failingSince,
        String why) {
    static final String FILE = "last-backup";
    static final LastBackup NEVER = new LastBackup(null, false, 0, null, "");
    /** More days closed without a backup than this, and the owner is told. */
    private static final int MOST_CLOSES = 2;

    LastBackup afterClose() {
        return new LastBackup(good, otherDisk, closes + 1, failingSince, why);
    }

    LastBackup failed(Instant now, String reason) {
        return new LastBackup(good, otherDisk, closes, failingSince == null ? now : failingSince, reason);
    }

    static LastBackup done(Instant now, boolean otherDisk) {
        return new LastBackup(now, otherDisk, 0, null, "");
    }

    /** For the owner; empty when all is well. */
    Optional<Notice> notice(String to) {
        Sentence last =
                good == null ? Sentence.of(Phrase.NOTICE_BACKUP_NONE) : Sentence.of(Phrase.NOTICE_BACKUP_LAST, good);
        if (failingSince != null) {
            return Optional.of(new Notice(
                    Sentence.of(Phrase.NOTICE_BACKUP_FAILS, failingSince, last),
                    Sentence.of(Phrase.NOTICE_BACKUP_FAILS_WHY, failingSince, why, last, to)));
        }
        return closes > MOST_CLOSES
                ? Optional.of(new Notice(
                        Sentence.of(Phrase.NOTICE_BACKUP_MISSING, closes, last),
                        Sentence.of(Phrase.NOTICE_BACKUP_MISSING_NOW, closes, last, to)))
                : Optional.empty();
    }

    String text() {
        return "good: %s%nother disk: %s%ncloses: %d%nfailing since: %s%nwhy: %s%n"
                .formatted(
                        good == null ? "" : good,
                        otherDisk,
                        closes,
                        failingSince == null ? "" : failingSince,
                        why.replaceAll("\\R", " "));
    }

    /** What cannot be read counts as never: then a notice comes too early, not too late. */
    static LastBackup read(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            values.put(
                    line.substring(0, Math.max(0, colon)),
                    line.substring(colon + 1).strip());
        });
        try {
            return new LastBackup(
                    instant(values.getOrDefault("good", "")),
                    values.getOrDefault("other disk", "").equals("true"),
                    Integer.parseInt(values.getOrDefault("closes", "0")),
                    instant(values.getOrDefault("failing since", "")),
                    values.getOrDefault("why", ""));
        } catch (DateTimeException | NumberFormatException e) {
            return NEVER;
        }
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
