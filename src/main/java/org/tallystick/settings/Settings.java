package org.tallystick.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.tallystick.credit.HouseRules;
import org.tallystick.customer.CreditTerms;
import org.tallystick.shop.Shop;

/**
 * What the shop decided in {@code shop.yaml}.
 *
 * @param apiPort 0 takes a free port
 * @param tillRights what the till's token may do besides what it may in any case
 * @param origins of the pages in a browser that may ask, such as {@code https://pos.example}
 * @param printer null where none is connected: slips then wait in the queue
 * @param ownCards the first digits of the shop's own cards, where they look like payment cards
 * @param looks what slips are drawn with
 * @param newCustomer terms of a customer for whom nothing else is said
 * @param useOverpayment what a customer paid too much pays for the next sale by itself
 * @param ownSlipFrom what is less is signed for together with other sales; null for a slip at each sale
 * @param backupTo where a backup is made at each day close; null for none
 * @param summaries what becomes of a day's summary by itself; null for nothing
 * @param lan where the pages are for other machines of the shop's network; null for nowhere
 */
public record Settings(
        Shop shop,
        int apiPort,
        TillRights tillRights,
        Set<String> origins,
        @Nullable Device printer,
        @Nullable Device reader,
        Set<String> ownCards,
        Looks looks,
        HouseRules house,
        CreditTerms newCustomer,
        boolean useOverpayment,
        @Nullable Money ownSlipFrom,
        @Nullable Path backupTo,
        @Nullable Summaries summaries,
        @Nullable Lan lan) {
    /** The port of a printer that the till itself owns. */
    public static final String HOST = "host";

    /**
     * What the shop lets the till's token do.
     *
     * @param returns pay cash out for goods that come back
     * @param cards give cards out and take them back
     * @param customers add customers and change who they are
     */
    public record TillRights(boolean returns, boolean cards, boolean customers) {}

    /**
     * How a device is connected.
     *
     * @param profile vendor and model, such as {@code epson/tm-t88v}
     * @param port {@code /dev/ttyUSB0}, {@code COM3}, {@code tcp://address:9100} or, for a printer, {@code host}
     */
    public record Device(String profile, String port) {}

    /**
     * What the shop adds to the looks of its slips.
     *
     * @param fonts files asked before the fonts that come along
     * @param logo a PNG file; null for none
     */
    public record Looks(List<Path> fonts, @Nullable Path logo) {}

    /**
     * What becomes of the summary of each day that is over.
     *
     * @param keep the folder for copies; null for none
     * @param mail null for none
     */
    public record Summaries(
            boolean print, @Nullable Path keep, @Nullable Mail mail) {}

    /**
     * How the summary is mailed.
     *
     * @param tlsFromTheStart else by STARTTLS, without which nothing is sent
     * @param user null where the server asks for none
     */
    public record Mail(
            List<String> to,
            String from,
            String host,
            int port,
            boolean tlsFromTheStart,
            @Nullable String user) {
        public Mail {
            to = List.copyOf(to);
        }
    }

    /**
     * The pages for other machines of the shop's network, encrypted.
     *
     * @param certificate a PKCS12 file
     * @param names host names and addresses of this machine, in small letters, as browsers are given them
     */
    public record Lan(int port, Path certificate, Set<String> names) {
        public Lan {
            names = Set.copyOf(names);
        }
    }

    /** Those that decisions follow, by name: what they were stands in the book. */
    public Map<String, String> thatDecide() {
        Map<String, String> all = new LinkedHashMap<>(HouseReadings.named(house));
        all.put("slip.signFrom", HouseReadings.text(ownSlipFrom));
        all.put("shop.currency", shop.currency().getCode());
        all.put("shop.timeZone", shop.timeZone().getId());
        all.put("shop.dayCutOver", shop.dayCutOver().toString());
        all.put("credit.newCustomer.limit", HouseReadings.text(newCustomer.limit()));
        all.put("credit.newCustomer.days", Integer.toString(newCustomer.days()));
        all.put(
                "credit.newCustomer.due",
                newCustomer.due() == null ? "" : newCustomer.due().text());
        all.putAll(CalendarReadings.named(shop.calendar()));
        all.put("credit.useOverpayment", Boolean.toString(useOverpayment));
        return Map.copyOf(all);
    }
}
