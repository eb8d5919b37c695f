package org.tallystick.device.printer.profile;

import java.nio.file.Path;
import java.util.List;
import org.tallystick.yaml.Profile.Kind;
import org.tallystick.yaml.ProfileFolder;

/** The printer profiles in a folder, by vendor and model. */
public final class PrinterProfiles {
    private final ProfileFolder folder;

    public PrinterProfiles(Path folder) {
        this.folder = new ProfileFolder(folder);
    }

    /**
     * The profile of a model.
     *
     * @param name such as {@code epson/tm-t88v}
     * @throws org.tallystick.yaml.BadSettings when there is none or it is wrong; the message names the place and
     *     the remedy
     */
    public PrinterProfile load(String name) {
        return new PrinterFacts(folder.open(Kind.PRINTER, name, PrinterFacts.KEYS)).profile(name);
    }

    /** All that the folder holds, for messages and completion. */
    public List<String> names() {
        return folder.names(Kind.PRINTER);
    }
}
