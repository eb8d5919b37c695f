package org.tallystick.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.customer.CreditTerms;
import org.tallystick.yaml.BadSettings;

class NewDataFolderTest {
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @TempDir
    Path parent;

    @Test
    void startsAtOnceWithTheUsualValues() {
        Path folder = parent.resolve("data/shop");
        NewDataFolder.create(folder, Locale.of("en", "IN"), KOLKATA);

        Settings settings = SettingsFile.read(folder, parent);

        assertThat(settings.shop().name()).isEqualTo("My shop");
        assertThat(settings.shop().currency()).isEqualTo(CurrencyUnit.of("INR"));
        assertThat(settings.shop().timeZone()).isEqualTo(KOLKATA);
        assertThat(settings.shop().till()).isEqualTo("T1");
        assertThat(settings.apiPort()).isEqualTo(8440);
        assertThat(settings.printer()).isNull();
        assertThat(settings.reader()).isNull();
        assertThat(settings.house().overdue().threshold()).isEqualTo(Money.parse("INR 5.00"));
        assertThat(settings.house().overdue().graceDays()).isEqualTo(7);
        assertThat(settings.newCustomer()).isEqualTo(CreditTerms.none());
    }

    @Test
    void aCurrencyWithoutDecimalsGetsAThresholdWithoutDecimals() {
        NewDataFolder.create(parent, Locale.JAPAN, KOLKATA);
        assertThat(SettingsFile.read(parent, parent).house().overdue().threshold())
                .isEqualTo(Money.parse("JPY 5"));
    }

    @Test
    void aPlaceWithoutACountryUsesTheEuro() {
        NewDataFolder.create(parent, Locale.ENGLISH, KOLKATA);
        assertThat(SettingsFile.read(parent, parent).shop().currency()).isEqualTo(CurrencyUnit.EUR);
    }

    @Test
    void whatTheCommentsCallUsualIsWhatHoldsWithoutTheKey() throws IOException {
        NewDataFolder.create(parent, Locale.GERMANY, KOLKATA);
        Settings written = SettingsFile.read(parent, parent);
        Path bare = Files.createDirectory(parent.resolve("bare"));
        Files.writeString(bare.resolve("shop.yaml"), "shop: {name: My shop, currency: EUR, timeZone: Asia/Kolkata}\n");
        assertThat(SettingsFile.read(bare, parent)).isEqualTo(written);
    }

    @Test
    void theExamplesInItsCommentsAreGoodSettings() throws IOException {
        NewDataFolder.create(parent, Locale.GERMANY, KOLKATA);
        Path file = parent.resolve("shop.yaml");
        String withExamples = Files.readString(file)
                .lines()
                .filter(line -> !line.strip().startsWith("newCustomer:"))
                .map(line -> line.replaceFirst("^( +)# ((address|printer|reader|newCustomer):.*)$", "$1$2"))
                .map(line -> line.replaceFirst("^  #   ", "    "))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, withExamples);
        Files.createDirectories(parent.resolve("profiles/epson"));
        Files.createDirectories(parent.resolve("profiles/generic"));
        Files.writeString(parent.resolve("profiles/epson/tm-t88v.yaml"), "kind: printer");
        Files.writeString(parent.resolve("profiles/generic/rdm6300.yaml"), "kind: reader");

        Settings settings = SettingsFile.read(parent, parent.resolve("profiles"));

        assertThat(settings.shop().address()).isEqualTo("12 Market Street\nSpringfield");
        assertThat(settings.printer()).isEqualTo(new Settings.Device("epson/tm-t88v", "/dev/ttyUSB0"));
        assertThat(settings.reader()).isEqualTo(new Settings.Device("generic/rdm6300", "/dev/ttyUSB1"));
        assertThat(settings.ownCards()).isEmpty();
        assertThat(settings.newCustomer().limit()).isEqualTo(Money.parse("EUR 50.00"));
    }

    @Test
    void settingsThatAreThereStayAsTheyAre() throws IOException {
        Path file = Files.writeString(parent.resolve("shop.yaml"), "mine");
        assertThatThrownBy(() -> NewDataFolder.create(parent, Locale.GERMANY, KOLKATA))
                .isInstanceOf(BadSettings.class)
                .hasMessage(file + ": is there already and was left as it is; edit it, or choose another folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("data"), "");
        assertThatThrownBy(() -> NewDataFolder.create(file, Locale.GERMANY, KOLKATA))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining(file + " is in its way; choose another folder");
    }

    @Test
    void onlyItsOwnerCanLookIntoIt() throws IOException {
        Path folder = parent.resolve("data");
        NewDataFolder.create(folder, Locale.GERMANY, KOLKATA);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
