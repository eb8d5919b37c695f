package org.tallystick.evening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tallystick.mail.Letter;
import org.tallystick.report.DailySummary;
import org.tallystick.report.form.SummaryText;
import org.tallystick.shop.Shop;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/** A day's summary as a letter: the figures as text, and the page as a file; no phone of a customer in either. */
final class MailedSummary {
    private static final int ID_BYTES = 12;

    private MailedSummary() {}

    /**
     * The letter.
     *
     * @param upTo how far the summary goes
     * @param summary without phones, as its page is
     */
    static Letter to(String to, String from, Reached upTo, DailySummary summary, byte[] page) {
        Shop shop = summary.shop();
        Wording words = Wording.in(shop.languageFor(null));
        return new Letter(
                id(to, from, upTo, summary.shop()),
                from,
                to,
                "%s, %s: %s".formatted(shop.name(), words.say(Phrase.SUMMARY_TITLE), when(summary, words)),
                SummaryText.of(summary),
                KeptCopies.name(summary.day(), shop.till()) + ".pdf",
                "application/pdf",
                page);
    }

    private static String when(DailySummary summary, Wording words) {
        return summary.closed()
                ? words.date(summary.day())
                : words.dateTime(summary.madeAt().at(), summary.shop().timeZone());
    }

    /** Of shop, day, shift and addressee alone: after a lost answer the second try is the same mail. */
    private static String id(String to, String from, Reached upTo, Shop shop) {
        String what = String.join("\n", shop.name(), shop.till(), upTo.toString(), to);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(UTF_8));
            return "summary-%s-%s@%s"
                    .formatted(
                            upTo.day(),
                            HexFormat.of().formatHex(hash, 0, ID_BYTES),
                            from.substring(from.indexOf('@') + 1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
