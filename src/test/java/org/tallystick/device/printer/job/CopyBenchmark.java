package org.tallystick.device.printer.job;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.device.printer.profile.PrinterProfile;
import org.tallystick.device.printer.render.SlipBytes;
import org.tallystick.entry.SlipNumber;
import org.tallystick.slip.CheckDigits;
import org.tallystick.slip.Keeper;
import org.tallystick.slip.Slip;
import org.tallystick.slip.SlipsInFiveLanguages;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Wording;

/**
 * Prints how long a copy of three items is, how many bytes it has and how many seconds it takes, on each model in each
 * language, by the clock of the simulator. A folder as argument gets the pictures.
 */
public final class CopyBenchmark {
    private CopyBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (String model : Slips.PROFILES.names()) {
            PrinterProfile usual = Slips.PROFILES.load(model);
            for (String language : List.of("en", "es", "zh", "hi", "ar")) {
                for (Keeper keeper : Keeper.values()) {
                    Slip slip = copy(language, keeper);
                    String mark = mark(language, keeper);
                    OneJob slow = new OneJob(Wires.at(usual, 9_600, usual.line().flow()));
                    OneJob quick =
                            new OneJob(Wires.at(usual, 38_400, usual.line().flow()));
                    double slowly = slow.takes(slip, mark).toMillis() / 1e3;
                    double quickly = quick.takes(slip, mark).toMillis() / 1e3;
                    out.printf(
                            "%-18s %s %-8s %4.0f mm %6d bytes %5.1f s at 9600 %5.1f s at 38400%n",
                            model,
                            language,
                            keeper,
                            quick.printer.millimetres().getFirst(),
                            SlipBytes.of(slip, mark, usual).length,
                            slowly,
                            quickly);
                    if (arguments.length > 0) {
                        Path folder = Path.of(arguments[0], model.replace('/', '-'), language + "-" + keeper);
                        Files.createDirectories(folder);
                        quick.printer.keep(folder);
                    }
                }
            }
        }
    }

    private static Slip copy(String language, Keeper keeper) {
        return new CheckDigits(new SlipNumber("T1.1-000042"), "4711")
                .on(SlipsInFiveLanguages.threeItems(language).keptBy(keeper));
    }

    private static String mark(String language, Keeper keeper) {
        return Wording.in(language).say(keeper == Keeper.SHOP ? Phrase.COPY_SHOPS : Phrase.COPY_CUSTOMERS);
    }
}
