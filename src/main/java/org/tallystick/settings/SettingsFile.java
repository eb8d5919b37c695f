package org.tallystick.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.customer.CreditMode;
import org.tallystick.customer.CreditTerms;
import org.tallystick.customer.DueRule;
import org.tallystick.settings.Settings.Device;
import org.tallystick.settings.Settings.Looks;
import org.tallystick.settings.Settings.TillRights;
import org.tallystick.shop.PaperSize;
import org.tallystick.shop.Shop;
import org.tallystick.yaml.BadSettings;
import org.tallystick.yaml.Profile.Kind;
import org.tallystick.yaml.ProfileFolder;
import org.tallystick.yaml.Reading;
import org.tallystick.yaml.Section;

/** The file {@code shop.yaml} in a data folder. */
public final class SettingsFile {
    public static final String NAME = "shop.yaml";

    private static final String[] SHOP = {
        "name", "address", "currency", "timeZone", "dayCutOver", "language", "logo", "country", "paper"
    };
    private static final String[] READER = {"profile", "port", "ownCards"};
    private static final int USUAL_PORT = 8440;
    private static final LocalTime USUAL_CUT_OVER = LocalTime.of(4, 0);
    private static final int A_YEAR = 366;

    private SettingsFile() {}

    /**
     * Reads the settings of a data folder.
     *
     * @param profiles the folder of the device profiles, to tell a wrong name at once
     * @throws BadSettings when the file is missing or anything in it is wrong
     */
    public static Settings read(Path folder, Path profiles) {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            throw new BadSettings(file, "is not there; make the data folder with 'tallystick init'");
        }
        Section whole = Section.read(
                file, "shop", "till", "api", "page", "devices", "credit", "calendar", "slip", "backup", "summary");
        Shop shop = shop(whole);
        Section api = whole.sectionOrEmpty("api", "port", "origins", "till");
        Section devices = whole.sectionOrEmpty("devices", "printer", "reader");
        DeviceReadings known = new DeviceReadings(new ProfileFolder(profiles));
        Section credit = whole.sectionOrEmpty("credit", HouseReadings.KEYS);
        return new Settings(
                shop,
                api.optional("port", Reading.whole(0, 65_535)).orElse(USUAL_PORT),
                tillRights(api.sectionOrEmpty("till", "returns", "cards", "customers")),
                Set.copyOf(api.list("origins", ApiReadings::origin)),
                device(
                        devices.section("printer", "profile", "port", "fonts"),
                        known.profile(Kind.PRINTER),
                        known::printerPort),
                device(devices.section("reader", READER), known.profile(Kind.READER), known::readerPort),
                Set.copyOf(devices.sectionOrEmpty("reader", READER).list("ownCards", DeviceReadings::ownCards)),
                looks(whole, folder),
                new HouseReadings(shop.currency()).read(credit),
                newCustomer(credit.sectionOrEmpty("newCustomer", "limit", "days", "due"), shop),
                credit.optional("useOverpayment", Readings::yesOrNo).orElse(false),
                whole.sectionOrEmpty("slip", "signFrom")
                        .optional(
                                "signFrom",
                                Readings.aboveZero(
                                        Readings.amount(shop.currency()), "for a slip at each sale leave the key out"))
                        .orElse(null),
                backup(whole.section("backup", "to", "at"), folder),
                SummaryReadings.read(whole.section("summary", SummaryReadings.KEYS), folder),
                PageReadings.read(whole.section("page", PageReadings.KEYS), folder));
    }

    private static TillRights tillRights(Section till) {
        return new TillRights(
                till.optional("returns", Readings::yesOrNo).orElse(false),
                till.optional("cards", Readings::yesOrNo).orElse(true),
                till.optional("customers", Readings::yesOrNo).orElse(true));
    }

    private static @Nullable Path backup(@Nullable Section section, Path folder) {
        if (section == null) {
            return null;
        }
        section.optional("at", Readings.atClose("a backup"));
        return section.required("to", Readings.otherFolder(folder, "backups"));
    }

    private static Shop shop(Section whole) {
        Section shop = whole.sectionOrEmpty("shop", SHOP);
        Section till = whole.sectionOrEmpty("till", "code", "cashier");
        return new Shop(
                shop.required("name", Readings::name),
                shop.optional("address", Readings::address).orElse(""),
                shop.required("currency", Readings::currency),
                shop.required("timeZone", Readings::timeZone),
                shop.optional("dayCutOver", Readings::dayCutOver).orElse(USUAL_CUT_OVER),
                shop.optional("language", Readings::language).orElse("en"),
                till.optional("code", Readings::tillCode).orElse("T1"),
                CalendarReadings.read(whole.sectionOrEmpty("calendar", CalendarReadings.KEYS)),
                shop.optional("country", Readings::country).orElse(null),
                till.optional("cashier", Readings::name).orElse(null),
                shop.optional("paper", Readings::paper).orElse(PaperSize.A4));
    }

    private static Looks looks(Section whole, Path folder) {
        LookReadings files = new LookReadings(folder);
        Section printer = whole.sectionOrEmpty("devices", "printer", "reader")
                .sectionOrEmpty("printer", "profile", "port", "fonts");
        return new Looks(
                printer.list("fonts", files::font),
                whole.sectionOrEmpty("shop", SHOP).optional("logo", files::logo).orElse(null));
    }

    private static @Nullable Device device(@Nullable Section section, Reading<String> profile, Reading<String> port) {
        return section == null
                ? null
                : new Device(section.required("profile", profile), section.required("port", port));
    }

    private static CreditTerms newCustomer(Section section, Shop shop) {
        int days = section.optional("days", Reading.whole(1, A_YEAR)).orElse(CreditTerms.USUAL_DAYS);
        DueRule due = section.optional("due", CalendarReadings.dueRule(shop.calendar()))
                .orElse(null);
        return section.optional(
                        "limit",
                        Readings.aboveZero(Readings.amount(shop.currency()), "for no credit leave the key out"))
                .map(limit -> new CreditTerms(CreditMode.LIMITED, limit, days, null, due))
                .orElse(new CreditTerms(CreditMode.NONE, null, days, null, due));
    }
}
