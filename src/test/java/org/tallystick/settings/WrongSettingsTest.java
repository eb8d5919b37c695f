package org.tallystick.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.yaml.BadSettings;

class WrongSettingsTest {
    private static final String SHOP = "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\n";

    @TempDir
    Path folder;

    private Path profiles;

    @BeforeEach
    void twoProfilesAreKnown() throws IOException {
        profiles = folder.resolve("device-profiles");
        Files.createDirectories(profiles.resolve("epson"));
        Files.createDirectories(profiles.resolve("generic"));
        Files.writeString(profiles.resolve("epson/tm-t88v.yaml"), "kind: printer\n");
        Files.writeString(profiles.resolve("generic/rdm6300.yaml"), "kind: reader\n");
    }

    private void says(String yaml, int line, int column, String message) throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), yaml);
        assertThatThrownBy(() -> SettingsFile.read(folder, profiles))
                .isInstanceOf(BadSettings.class)
                .hasMessage("%s, line %d, column %d: %s", folder.resolve("shop.yaml"), line, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        adress: x                   | 3 | unknown key 'adress' in shop; did you mean 'address'?
        timezone: Europe/Berlin     | 3 | unknown key 'timezone' in shop; did you mean 'timeZone'?
        colour: red                 | 3 | unknown key 'colour' in shop; the keys here are name, address, currency, timeZone, dayCutOver, language, logo, country, paper
        """)
    void anUnknownKeyIsNamedWithWhatWasMeant(String line, int column, String message) throws IOException {
        says("shop:\n  " + line + "\n", 2, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        at: noon                      | 7  | summary.at: 'noon' is no time for a summary; write close, or leave the key out
        print: maybe                  | 10 | summary.print: 'maybe' is neither yes nor no
        keep: summaries               | 9  | summary.keep: 'summaries' is no place for summaries; write the whole path of a folder on another disk
        mail: {from: a@b, host: c}    | 9  | summary.mail.to is missing; add it
        mail: {to: [], from: a@b, host: c} | 14 | summary.mail.to: has keys or a list below it; write one value
        mail: {to: owner}             | 14 | summary.mail.to: 'owner' is no mail address; write one such as owner@example.org
        mail: {to: "a b@c"}           | 14 | summary.mail.to: 'a b@c' is no mail address; write one such as owner@example.org
        mail: {to: a@b, host: c}      | 9  | summary.mail.from is missing; add it
        mail: {to: a@b, from: c@d}    | 9  | summary.mail.host is missing; add it
        mail: {to: a@b, from: c@d, host: "smtp://x"} | 36 | summary.mail.host: 'smtp://x' is no mail server; write its name alone, such as smtp.example.org
        mail: {to: a@b, tls: none}    | 24 | summary.mail.tls: 'none' is no way to encrypt; write starttls (usually port 587) or tls (usually 465)
        mail: {to: a@b, ssl: yes}     | 19 | unknown key 'ssl' in summary.mail; the keys here are to, from, host, port, tls, user
        """)
    void aWrongWayToDeliverSummariesIsNamed(String line, int column, String message) throws IOException {
        says(SHOP + "summary:\n  " + line + "\n", 3, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        listen: everywhere            | 11 | page.listen: 'everywhere' is nowhere to listen; write loopback for this machine alone, or lan for the shop's network too
        listen: lan                   | 3  | page.certificate is missing; add it
        tls: yes                      | 3  | unknown key 'tls' in page; the keys here are listen, port, certificate, names
        """)
    void aWrongWayIntoTheNetworkIsNamed(String line, int column, String message) throws IOException {
        says(SHOP + "page:\n  " + line + "\n", 3, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Till.local        | 10 | page.names: 'Till.local' is no name of this machine; write a host name in small letters or an address, such as till.home.arpa or 192.168.1.20, without a port
        "192.168.1.20:80" | 10 | page.names: '192.168.1.20:80' is no name of this machine; write a host name in small letters or an address, such as till.home.arpa or 192.168.1.20, without a port
        """)
    void aWrongNameInTheNetworkIsNamed(String name, int column, String message) throws IOException {
        says(SHOP + "page:\n  listen: lan\n  certificate: page.p12\n  names: " + name + "\n", 5, column, message);
    }

    @Test
    void thePagesAreForThisMachineUnlessTheNetworkIsNamed() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), SHOP + "page: {listen: loopback}\n");
        assertThat(SettingsFile.read(folder, profiles).lan()).isNull();
        Files.writeString(
                folder.resolve("shop.yaml"),
                SHOP
                        + "page: {listen: lan, certificate: page.p12, names: [192.168.1.20, till.home.arpa,"
                        + " \"fe80::1\"]}\n");
        assertThat(SettingsFile.read(folder, profiles).lan())
                .isEqualTo(new Settings.Lan(
                        8443, folder.resolve("page.p12"), Set.of("192.168.1.20", "till.home.arpa", "fe80::1")));
    }

    @Test
    void aMailServerNeedsItsNameAlone() throws IOException {
        Files.writeString(
                folder.resolve("shop.yaml"),
                SHOP + "summary: {mail: {to: [a@b.org, a@b.org], from: shop@b.org, host: mail.b.org}}\n");
        Settings.Summaries read = SettingsFile.read(folder, profiles).summaries();
        assertThat(read)
                .isEqualTo(new Settings.Summaries(
                        false,
                        null,
                        new Settings.Mail(List.of("a@b.org"), "shop@b.org", "mail.b.org", 587, false, null)));
        Files.writeString(
                folder.resolve("shop.yaml"),
                SHOP + "summary: {print: yes, mail: {to: a@b.org, from: c@b.org, host: m, tls: tls, user: u}}\n");
        assertThat(SettingsFile.read(folder, profiles).summaries())
                .isEqualTo(new Settings.Summaries(
                        true, null, new Settings.Mail(List.of("a@b.org"), "c@b.org", "m", 465, true, "u")));
        Files.writeString(folder.resolve("shop.yaml"), SHOP);
        assertThat(SettingsFile.read(folder, profiles).summaries()).isNull();
    }

    @Test
    void anUnknownSectionIsNamedWithWhatWasMeant() throws IOException {
        says(SHOP + "device:\n", 2, 1, "unknown key 'device'; did you mean 'devices'?");
    }

    @Test
    void aKeyThatStandsTwiceNamesBothLines() throws IOException {
        says(
                "shop:\n  name: A\n  currency: EUR\n  name: B\n",
                4,
                3,
                "'name' stands a second time, after line 2; keep one of them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        currency: EURO              | 'EURO' is no currency; write its three capital letters, such as EUR
        currency: XAU               | 'XAU' is no currency; write its three capital letters, such as EUR
        currency: [EUR]             | has keys or a list below it; write one value
        currency: {code: EUR}       | has keys or a list below it; write one value
        timeZone: Europe/Belin      | 'Europe/Belin' is no time zone; did you mean Europe/Berlin?
        timeZone: here              | 'here' is no time zone; write a region and city, such as Europe/Berlin
        dayCutOver: "13:00"         | '13:00' cannot end a business day; write a time from "00:00" to "12:00"
        dayCutOver: 4               | '4' cannot end a business day; write a time from "00:00" to "12:00"
        language: English           | 'English' is no language tag; write en, hi or zh-Hans
        paper: a5                   | 'a5' is no size of paper; write a4 or letter
        paper: [a4]                 | has keys or a list below it; write one value
        country: Germany            | 'Germany' is no country; write its two capital letters, such as DE
        address: "a\\tb"            | holds the control character U+0009; send plain text on one line
        """)
    void aValueOfTheShopThatCannotBeIsNamedWithItsRemedy(String line, String message) throws IOException {
        String key = line.substring(0, line.indexOf(':'));
        StringBuilder yaml = new StringBuilder("shop:\n  " + line + "\n  name: Corner Shop\n");
        yaml.append(key.equals("currency") ? "" : "  currency: EUR\n");
        yaml.append(key.equals("timeZone") ? "" : "  timeZone: Europe/Berlin\n");
        says(yaml.toString(), 2, line.indexOf(':') + 5, "shop." + key + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        api: {port: 65536}          | 13 | api.port: '65536' is no whole number from 0 to 65535
        api: {port: -1}             | 13 | api.port: '-1' is no whole number from 0 to 65535
        api: {origins: ["*"]}       | 17 | api.origins: '*' is no origin; write scheme, name and port in small letters, like https://pos.example, without a path or a star
        api: {origins: [https://pos.example/]} | 17 | api.origins: 'https://pos.example/' is no origin; write scheme, name and port in small letters, like https://pos.example, without a path or a star
        api: {port: high}           | 13 | api.port: 'high' is no whole number from 0 to 65535
        api: 8440                   | 6  | api: must be keys with values; the keys are port, origins, till
        api: [8440]                 | 6  | api: must be keys with values; the keys are port, origins, till
        till: {code: t1}            | 14 | till.code: 't1' is no till code; write a capital letter and up to 7 more or digits, as T1
        credit: {overdue: {threshold: "5.001"}} | 31 | credit.overdue.threshold: '5.001' has more than the 2 decimals of EUR; write an exact amount, and thousands without a dot
        credit: {overdue: {threshold: "-5"}}    | 31 | credit.overdue.threshold: '-5' is negative; write an amount from 0 up
        credit: {overdue: {threshold: 10000000001}} | 31 | credit.overdue.threshold: 10000000001 is more than a slip can hold; check the amount
        credit: {overdue: {threshold: 5 EUR}}   | 31 | credit.overdue.threshold: '5 EUR' names the currency; write the figure alone, like 12.50
        credit: {overdue: {graceDays: 367}}     | 31 | credit.overdue.graceDays: '367' is no whole number from 0 to 366
        credit: {newCustomer: {limit: 0}}       | 31 | credit.newCustomer.limit: must be above zero; for no credit leave the key out
        credit: {phoneFrom: 0}                  | 21 | credit.phoneFrom: must be above zero; to have no such rule leave the key out
        credit: {cashier: {perSale: 0, perDay: 5}} | 29 | credit.cashier.perSale: must be above zero; where cashiers may allow nothing leave 'cashier' out
        slip: {signFrom: 0}                     | 18 | slip.signFrom: must be above zero; for a slip at each sale leave the key out
        slip: {signFrom: -1}                    | 18 | slip.signFrom: '-1' is negative; write an amount from 0 up
        credit: {newCustomer: {due: soon}}      | 29 | due: 'soon' is not understood; write month-end, last-working-day, weekly:friday, fortnightly:2026-11-20, monthly:25, on:2027-08-31, or on: with a name from calendar.dates of shop.yaml
        credit: {newCustomer: {due: 'on:eid'}}  | 29 | credit.newCustomer.due: no day is named 'eid'; write it under calendar.dates
        calendar: {closed: [SUN]}               | 21 | calendar.closed: 'SUN' is no weekday; write its English name, such as SUNDAY
        calendar: {closed: [sunday, monday, tuesday, wednesday, thursday, friday, saturday]} | 75 | calendar.closed: has all seven weekdays; leave out those on which the shop is open
        calendar: {weekend: [sunday, monday, tuesday, wednesday, thursday, friday, saturday]} | 76 | calendar.weekend: has all seven weekdays; leave out those on which people work
        calendar: {holidays: [12-32]}           | 23 | calendar.holidays: '12-32' is no day; write 12-25 for each year, 2026-12-24 for once, easter+1, orthodox-easter-2, or 4th thursday of november
        calendar: {dates: {eid: [2027-03-09, soon]}} | 38 | calendar.dates.eid: 'soon' is no day; write 12-25 for each year, 2026-12-24 for once, easter+1, orthodox-easter-2, or 4th thursday of november
        calendar: {dates: {'1st': 01-01}}       | 20 | calendar.dates: '1st' is no name of a day; write a letter, then up to 31 letters, digits or dashes
        calendar: {dates: 09-30}                | 19 | calendar.dates: must be names with values
        calendar: {dueOnClosedDay: never}       | 28 | calendar.dueOnClosedDay: 'never' cannot stand here; write one of next, before, stay
        calendar: {close: sunday}               | 12 | unknown key 'close' in calendar; did you mean 'closed'?
        credit: {newCustomer: {days: 0}}        | 30 | credit.newCustomer.days: '0' is no whole number from 1 to 366
        """)
    void aValueThatCannotBeIsNamedWithItsRemedy(String line, int column, String message) throws IOException {
        says(SHOP + line + "\n", 2, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        printer: {profile: epson/tm-t88x, port: host} | 22 | devices.printer.profile: there is no printer profile 'epson/tm-t88x'; did you mean epson/tm-t88v?
        printer: {profile: ../../shop, port: host}    | 22 | devices.printer.profile: there is no printer profile '../../shop'; the printer profiles are epson/tm-t88v
        printer: {profile: generic/rdm6300, port: host} | 22 | devices.printer.profile: 'generic/rdm6300' is the profile of a reader; the printer profiles are epson/tm-t88v
        reader: {profile: epson/tm-t88v, port: COM4}  | 21 | devices.reader.profile: 'epson/tm-t88v' is the profile of a printer; the reader profiles are generic/rdm6300
        printer: {profile: epson/tm-t88v}             | 12 | devices.printer.port is missing; add it
        printer: {profile: epson/tm-t88v, port: usb}  | 43 | devices.printer.port: 'usb' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100, or host where the till itself owns the printer
        printer: {profile: epson/tm-t88v, port: 'tcp://:9100'} | 43 | devices.printer.port: 'tcp://:9100' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100, or host where the till itself owns the printer
        printer: {profile: epson/tm-t88v, port: 'tcp://till:99999'} | 43 | devices.printer.port: 'tcp://till:99999' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100, or host where the till itself owns the printer
        printer: {profile: epson/tm-t88v, port: 'tcp://till:9100?a=b'} | 43 | devices.printer.port: 'tcp://till:9100?a=b' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100, or host where the till itself owns the printer
        printer: {profile: epson/tm-t88v, port: 'tcp://ana@till:9100'} | 43 | devices.printer.port: 'tcp://ana@till:9100' is no port; write one like /dev/ttyUSB0, COM3, tcp://192.168.1.50:9100, or host where the till itself owns the printer
        reader: {profile: generic/rdm6300, port: host} | 44 | devices.reader.port: 'host' is no port of a reader; write one like /dev/ttyUSB1 or COM4
        reader: {profile: generic/rdm6300, port: COM4, ownCards: [41]} | 61 | devices.reader.ownCards: '41' is no prefix; write the first 4 to 12 digits of the shop's own cards
        reader: {profile: generic/rdm6300, port: COM4, ownCards: [9912, 4111]} | 67 | devices.reader.ownCards: '4111' begins numbers of payment cards, which are never taken; give out cards with another beginning
        reader: {profile: generic/rdm6300, port: COM4, ownCards: 22049} | 60 | devices.reader.ownCards: '22049' begins numbers of payment cards, which are never taken; give out cards with another beginning
        """, quoteCharacter = '"')
    void aDeviceThatCannotBeReachedIsNamedWithItsRemedy(String line, int column, String message) throws IOException {
        says(SHOP + "devices:\n  " + line + "\n", 3, column, message);
    }

    @Test
    void aProfileThatIsNoneIsToldWithItsOwnPlace() throws IOException {
        Files.writeString(profiles.resolve("epson/tm-t88v.yaml"), "kind: scanner\n");
        Files.writeString(
                folder.resolve("shop.yaml"), SHOP + "devices: {printer: {profile: epson/tm-t88v, port: host}}\n");
        assertThatThrownBy(() -> SettingsFile.read(folder, profiles))
                .isInstanceOf(BadSettings.class)
                .hasMessage(
                        "%s, line 1, column 7: kind: 'scanner' cannot stand here; write one of printer, reader",
                        profiles.resolve("epson/tm-t88v.yaml"));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        says("till: {code: T1}\n", 1, 1, "shop.name is missing; add it");
        says("shop:\n  name: A\n  currency:\n", 2, 3, "shop.currency is missing; add it");
        says("# nothing here\n", 1, 1, "shop.name is missing; add it");
    }

    @Test
    void aNameTooLongForASlipIsRefused() throws IOException {
        says(
                "shop:\n  name: " + "x".repeat(65) + "\n  currency: EUR\n",
                2,
                9,
                "shop.name: has 65 characters; at most 64 fit, so shorten it");
    }

    @Test
    void anAddressOfSevenLinesIsRefused() throws IOException {
        says(
                "shop:\n  name: A\n  address: \"1\\n2\\n3\\n4\\n5\\n6\\n7\"\n",
                3,
                12,
                "shop.address: has 7 lines; at most 6 fit on a slip");
    }

    @Test
    void brokenYamlIsToldWithItsPlace() throws IOException {
        says(
                "shop:\n  name: 'My shop\n",
                2,
                9,
                "is no YAML: while scanning a quoted scalar, found unexpected end of stream");
        says(
                "shop:\n\tname: A\n",
                2,
                1,
                "is no YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token."
                        + " (Do not use \\t(TAB) for indentation)");
    }

    @Test
    void referencesAndSecondDocumentsAreRefused() throws IOException {
        says("shop: &a {name: A}\ntill: *a\n", 2, 7, "is a reference (*) to another place; write the value itself");
        says(SHOP + "---\ntill: {}\n", 3, 1, "a second document begins; keep one and remove the line ---");
        says(
                "? [shop, till]\n: {name: A}\n",
                1,
                1,
                "is no YAML: Non scalar key is detected but it is not configured to be allowed.");
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Files.write(folder.resolve("shop.yaml"), "shop: {name: Bäcker}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SettingsFile.read(folder, profiles))
                .isInstanceOf(BadSettings.class)
                .hasMessage(folder.resolve("shop.yaml") + ": is not in UTF-8; save it in that encoding");
    }

    @Test
    void aFolderWithoutSettingsSaysHowToMakeThem() {
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none"), profiles))
                .isInstanceOf(BadSettings.class)
                .hasMessageEndingWith("shop.yaml: is not there; make the data folder with 'tallystick init'");
    }

    @Test
    void aLargeFileIsRefusedBeforeItFillsTheMemory() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), SHOP + "#" + "x".repeat(2_000 * 1_024));
        assertThatThrownBy(() -> SettingsFile.read(folder, profiles))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("shop.yaml: has 2000 KB; at most 1024 are read, so take out what does not");
    }

    @Test
    void aDeepNestIsRefusedBeforeItFillsTheMemory() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), "{a: ".repeat(30) + "1" + "}".repeat(30));
        assertThatThrownBy(() -> SettingsFile.read(folder, profiles))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("is nested more than 20 deep");
        assertThat(folder.resolve("shop.yaml")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fonts: [no.ttf]   | 53 | no.ttf cannot be read; see that it is there, whole, and that its rights allow it
        fonts: shop.yaml  | 52 | shop.yaml is no font; write the path of a TrueType or OpenType file (.ttf, .otf)
        fonts: [a.ttf, e] | 60 | e cannot be read; see that it is there, whole, and that its rights allow it
        """)
    void aFileThatIsNoFontIsNamed(String fonts, int column, String message) throws IOException {
        Files.write(folder.resolve("a.ttf"), new byte[] {0, 1, 0, 0, 0, 0});
        String yaml = SHOP + "devices: {printer: {profile: epson/tm-t88v, %s, port: COM3}}\n".formatted(fonts);
        says(yaml, SHOP.split("\n").length + 1, column, "devices.printer.fonts: " + folder.resolve(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        logo.jpg   | is no PNG picture; save the logo as PNG
        large.png  | has 2001 x 16 pixels; make it at most 2000 either way, about as wide as the paper has dots
        broken.png | cannot be read; see that it is there, whole, and that its rights allow it
        """)
    void aFileThatIsNoLogoIsNamed(String file, String message) throws IOException {
        Files.write(folder.resolve("logo.jpg"), new byte[64]);
        byte[] png = java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000007d100000010");
        Files.write(folder.resolve("large.png"), png);
        Files.write(folder.resolve("broken.png"), java.util.Arrays.copyOf(png, 12));
        says(
                SHOP.replace("}", ", logo: " + file + "}"),
                1,
                SHOP.length() + 7,
                "shop.logo: " + folder.resolve(file) + " " + message);
    }
}
