package org.tallystick.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.http.NetworkDoor;
import org.tallystick.secrets.PageCertificate;
import org.tallystick.secrets.SecretsFolder;
import org.tallystick.secrets.SecretsUnusable;
import org.tallystick.settings.Settings.Lan;
import org.tallystick.till.housekeeping.Notice;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * The pages for other machines of the shop's network. A certificate that cannot be used keeps them closed and stops
 * nothing else: a shop does not cease to sell on the day on which it ends.
 *
 * @param door null where it stays closed
 * @param problem why it does, though the settings want it open; null for none
 */
record NetworkPages(@Nullable NetworkDoor door, @Nullable String problem) {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkPages.class);

    static NetworkPages of(@Nullable Lan lan, SecretsFolder secrets, Instant now) {
        if (lan == null) {
            return new NetworkPages(null, null);
        }
        try {
            SSLContext tls = PageCertificate.read(lan.certificate(), secrets, lan.names(), now);
            return new NetworkPages(new NetworkDoor(lan.port(), lan.names(), tls), null);
        } catch (SecretsUnusable e) {
            String problem = "the pages are not open to the shop's network: " + e.getMessage();
            LOG.warn("{}", problem);
            return new NetworkPages(null, problem);
        }
    }

    List<Notice> notices() {
        return Optional.ofNullable(problem)
                .map(whole -> new Notice(Sentence.of(Phrase.NOTICE_NETWORK), Sentence.asItIs(whole)))
                .stream()
                .toList();
    }
}
