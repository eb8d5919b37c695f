package org.tallystick;

import java.nio.file.Path;

/** There is nothing to open yet. */
final class NoDataFolder extends RuntimeException {
    NoDataFolder(Path folder) {
        super("%s holds no shop.yaml; make the folder with: tallystick --data %s init".formatted(folder, folder));
    }
}
