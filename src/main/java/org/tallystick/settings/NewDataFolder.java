package org.tallystick.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.tallystick.credit.HouseRules;
import org.tallystick.files.Privacy;
import org.tallystick.files.WholeFile;
import org.tallystick.yaml.BadSettings;

/** Makes a data folder whose settings a shop can start with, each key explained. */
public final class NewDataFolder {
    private NewDataFolder() {}

    /**
     * Writes the settings; where the folder has to be made, only its owner can look into it.
     *
     * @param place whose country gives the currency; EUR where it names none
     * @throws BadSettings when the folder has settings already, or cannot be written; nothing is changed then
     */
    public static void create(Path folder, Locale place, ZoneId timeZone) {
        Path file = folder.resolve(SettingsFile.NAME);
        if (Files.exists(file)) {
            throw new BadSettings(file, "is there already and was left as it is; edit it, or choose another folder");
        }
        CurrencyUnit currency = currency(place);
        String text = template()
                .replace("{currency}", currency.getCode())
                .replace("{timeZone}", timeZone.getId())
                .replace(
                        "{threshold}",
                        HouseReadings.text(HouseRules.usual(currency).overdue().threshold()));
        try {
            Files.createDirectories(folder, Privacy.ofNewFolder(folder));
            WholeFile.replace(file, text.getBytes(UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new BadSettings(file, "cannot be made: " + e.getFile() + " is in its way; choose another folder");
        } catch (IOException e) {
            throw new BadSettings(
                    file,
                    "cannot be written: the system says '%s'; mend that, or choose another folder"
                            .formatted(e.getMessage()));
        }
    }

    private static CurrencyUnit currency(Locale place) {
        try {
            return CurrencyUnit.of(place);
        } catch (IllegalCurrencyException e) {
            return CurrencyUnit.EUR;
        }
    }

    private static String template() {
        try (InputStream in =
                Objects.requireNonNull(NewDataFolder.class.getResourceAsStream(SettingsFile.NAME), "in the jar")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of Tallystick is damaged; install it again", e);
        }
    }
}
