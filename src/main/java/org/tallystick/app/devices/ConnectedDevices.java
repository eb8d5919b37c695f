package org.tallystick.app.devices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.device.card.CardReader;
import org.tallystick.device.card.ReaderProfile;
import org.tallystick.device.printer.job.SerialPrinter;
import org.tallystick.device.printer.job.Timing;
import org.tallystick.device.printer.profile.Looks;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.profile.PrinterProfiles;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.device.printer.render.TestPage;
import org.tallystick.device.serial.Lines;
import org.tallystick.settings.Settings;
import org.tallystick.settings.Settings.Device;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipElement;
import org.tallystick.till.TillSession;
import org.tallystick.till.device.DeviceState;
import org.tallystick.till.device.Devices;
import org.tallystick.till.device.Printer;
import org.tallystick.till.device.PrinterState;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;

/** The devices of the settings, by their profiles. */
public final class ConnectedDevices implements Devices {
    private final String language;
    private final @Nullable Device printerSettings;
    private final PrinterProfile printerProfile;
    private final @Nullable Device readerSettings;
    private final @Nullable ReaderProfile readerProfile;
    private final CardsAtReader cards;
    private final Printer printer;
    private final @Nullable CardReader reader;

    /**
     * Starts the devices' threads; what they have to say waits in the session's queue until it works.
     *
     * @param profiles folder of the device profiles
     * @param timing how long a printer is given
     * @param wanted false when nothing is to be printed or read now: no device is touched then
     */
    public ConnectedDevices(
            Settings settings, Path profiles, Timing timing, boolean wanted, TillSession session, MemberCards members) {
        language = settings.shop().language();
        printerSettings = settings.printer();
        readerSettings = settings.reader();
        String model = printerSettings == null ? "generic/80mm" : printerSettings.profile();
        Looks looks = new Looks(settings.looks().fonts(), settings.looks().logo());
        printerProfile = looks.on(new PrinterProfiles(profiles).load(model));
        readerProfile = readerSettings == null ? null : ReaderProfile.load(profiles, readerSettings.profile());
        cards = new CardsAtReader(session, members);
        printer = wanted && printerSettings != null && !hostPrints()
                ? SerialPrinter.start(
                        Lines.to(printerSettings.port(), printerProfile.line()),
                        printerProfile,
                        timing,
                        new PrinterNews(session))
                : new AbsentPrinter();
        reader = wanted && readerSettings != null && readerProfile != null
                ? CardReader.start(
                        Lines.to(readerSettings.port(), readerProfile.line()),
                        readerProfile.decoder(settings.ownCards()),
                        cards)
                : null;
        if (wanted && printerSettings != null) {
            Thread.ofPlatform().daemon().name("fonts").start(this::warmUp);
        }
    }

    /** Where the shop's language has to be drawn, its fonts take a second to open, for which no till shall wait. */
    private void warmUp() {
        String title = Wording.in(language).say(Phrase.IOU_TITLE);
        SlipBytes.of(new Slip(language, List.of(new SlipElement.Title(title))), "", printerProfile);
    }

    @Override
    public Printer printer() {
        return printer;
    }

    @Override
    public boolean hostPrints() {
        return printerSettings != null && printerSettings.port().equals(Settings.HOST);
    }

    @Override
    public byte[] bytes(Slip slip, String copyMark) {
        return SlipBytes.toFit(slip, copyMark, printerProfile);
    }

    @Override
    public int columns() {
        return printerProfile.columns();
    }

    @Override
    public Slip testPage() {
        return TestPage.slip(printerProfile);
    }

    @Override
    public List<DeviceState> states() {
        List<DeviceState> states = new ArrayList<>();
        PrinterState state = printer.state();
        String condition = hostPrints() ? "HOST" : state.condition().name();
        boolean latin =
                state.say().equals(Sentence.NOTHING) && printerProfile.looks().isInLatin();
        Sentence say = latin ? Sentence.of(Phrase.PRINTER_IN_LATIN) : state.say();
        states.add(
                printerSettings == null
                        ? new DeviceState("printer", "", "", condition, Sentence.NOTHING)
                        : new DeviceState(
                                "printer", printerSettings.profile(), printerSettings.port(), condition, say));
        if (readerSettings != null && readerProfile != null) {
            states.add(cards.state(readerSettings, readerProfile.line()));
        }
        return states;
    }

    @Override
    public void close() {
        printer.close();
        if (reader != null) {
            reader.close();
        }
    }
}
