package org.tallystick.index.derby;

import java.io.IOException;
import java.nio.file.Path;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;

/** Runs in a JVM of its own: stores a random shop and dies without closing, or holds the index until it is killed. */
final class AnotherProcess {
    private AnotherProcess() {}

    /** Arguments: folder, seed, lines to store, then {@code halt} or {@code hold}. */
    public static void main(String[] arguments) throws IOException {
        RandomShop shop = new RandomShop(Long.parseLong(arguments[1]));
        AccountIndex index = IndexFixture.storeIn(Path.of(arguments[0])).replacedBy(fresh -> {});
        for (int line = 0; line < Integer.parseInt(arguments[2]); line++) {
            index.store(shop.next(1));
        }
        System.out.println("stored " + index.position().line());
        System.out.flush();
        if (arguments[3].equals("hold")) {
            System.in.read();
        }
        Runtime.getRuntime().halt(9);
    }

    static Process start(Path folder, long seed, int lines, String end) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.toString(),
                        Long.toString(seed),
                        Integer.toString(lines),
                        end)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
