package org.tallystick.architecture;

import java.util.Arrays;
import java.util.List;

/** Which package, with those in it, may use which library; {@code Main} stands for what wires. */
final class Libraries {
    /** Everybody but the domain. */
    private static final String[] AROUND_THE_DOMAIN = {
        "Main",
        "index",
        "paper.html",
        "paper.pdf",
        "till",
        "backup",
        "evening",
        "mail",
        "exchange",
        "device.serial",
        "device.printer",
        "device.card",
        "simulator",
        "settings",
        "secrets",
        "api",
        "http",
        "web",
        "cli",
        "demo"
    };

    /** Free for all: the language, its nullness and money. Whatever else of the JDK is named below is not. */
    static final List<String> FREE =
            List.of("java.", "javax.crypto.", "javax.net.", "javax.security.", "org.jspecify.", "org.joda.money.");

    /** The longest prefix that fits counts. */
    static final List<Permit> PERMITS = List.of(
            permit("java.sql.", "index"),
            permit("org.apache.derby.iapi.jdbc.", "index.derby"),
            permit("java.net.http.", "Main"),
            permit("java.awt.", "paper.html", "paper.pdf", "device.printer.raster", "simulator"),
            permit("javax.imageio.", "paper.html", "device.printer.raster", "simulator"),
            permit("com.sun.net.httpserver.", "http"),
            permit("com.fazecast.jSerialComm.", "device.serial"),
            permit("com.sun.jna.", "simulator"),
            permit("tools.jackson.", "entry.json", "api", "web", "cli", "demo"),
            permit("com.ibm.icu.", "slip", "wording", "paper.pdf"),
            permit("org.snakeyaml.engine.", "yaml"),
            permit("gg.jte.", "paper.html", "web"),
            permit("com.openhtmltopdf.", "paper.pdf"),
            permit("org.apache.pdfbox.", "paper.pdf"),
            permit("org.apache.fontbox.", "paper.pdf"),
            permit("com.google.zxing.", "paper.html", "device.printer", "simulator"),
            permit("org.apache.commons.csv.", "exchange"),
            permit("jakarta.mail.", "mail"),
            permit("jakarta.activation.", "mail"),
            permit("org.eclipse.angus.", "mail"),
            permit("picocli.", "Main", "cli"),
            permit("ch.qos.logback.", "Main"),
            permit("org.slf4j.", AROUND_THE_DOMAIN));

    private Libraries() {}

    record Permit(String prefix, List<String> packages) {
        boolean isFor(String name) {
            return packages.stream().anyMatch(each -> (name + ".").startsWith(each + "."));
        }
    }

    private static Permit permit(String prefix, String... packages) {
        return new Permit(prefix, Arrays.asList(packages));
    }
}
