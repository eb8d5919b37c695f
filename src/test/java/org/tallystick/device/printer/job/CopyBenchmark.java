package org.tallystick.device.printer.job;

import java.io.IOException;
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

/**
 * Prints how long a copy of three items is, how many bytes it has and how many seconds it takes at 9600 and 38400 baud,
 * on each model in each language, by the clock of the simulator: a table for docs/slip.md. A folder as argument gets
 * the pictures of all.
 */
public final class CopyBenchmark {
    private static final List<String> LANGUAGES = List.of("en", "es", "hi", "ar", "zh");

    private CopyBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (Keeper keeper : Keeper.values()) {
            out.printf("%n| %s | %s |%n|---%s|%n", keeper, String.join(" | ", LANGUAGES), "|---".repeat(5));
            for (String model : Slips.PROFILES.names()) {
                out.printf("| %s |", model);
                for (String language : LANGUAGES) {
                    out.printf(" %s |", figures(Slips.PROFILES.load(model), language, keeper, arguments));
                }
                out.println();
            }
        }
    }

    private static String figures(PrinterProfile model, String language, Keeper keeper, String... folder)
            throws IOException {
        Slip slip = new CheckDigits(new SlipNumber("T1.1-000042"), "4711")
                .on(SlipsInFiveLanguages.threeItems(language).keptBy(keeper));
        String mark = SlipsInFiveLanguages.copyMark(language, keeper);
        PrinterProfile at9600 = Wires.at(model, 9_600, model.line().flow());
        OneJob job = new OneJob(Wires.at(model, 38_400, model.line().flow()));
        double quick = job.takes(slip, mark).toMillis() / 1e3;
        double slow = new OneJob(at9600).takes(slip, mark).toMillis() / 1e3;
        if (folder.length > 0) {
            Path pictures = Path.of(folder[0], model.name().replace('/', '-'), language + "-" + keeper);
            Files.createDirectories(pictures);
            job.printer.keep(pictures);
        }
        return "%.0f mm, %,d B, %.1f s, %.1f s"
                .formatted(job.printer.millimetres().getFirst(), SlipBytes.of(slip, mark, at9600).length, slow, quick);
    }
}
