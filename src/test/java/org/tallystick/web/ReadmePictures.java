package org.tallystick.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.openqa.selenium.Keys;
import org.tallystick.MonthsBook;
import org.tallystick.app.ShopFixture;
import org.tallystick.app.SmallShop;
import org.tallystick.http.HttpEndpoint;

/** Makes the pictures of the README anew: a slip from the simulated printer, and the page of today in Chromium. */
final class ReadmePictures {
    private static final String PIN = "2580";
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final int COLOURS = 64;
    private static final long MOST_BYTES = 60 * 1024L;

    private ReadmePictures() {}

    public static void main(String[] arguments) throws IOException {
        Path docs = Path.of("docs");
        Path work = Files.createTempDirectory("pictures");
        save(slip(work), docs.resolve("slip.png"));
        save(today(work), docs.resolve("today.png"));
    }

    private static BufferedImage slip(Path work) throws IOException {
        try (ShopFixture shop = ShopFixture.withDevices(Files.createDirectory(work.resolve("slip")))) {
            String rosa = shop.customer("Rosa Marín", "100.00");
            var sale = ShopFixture.numbered().put("customer", rosa).put("cashier", "Ana");
            sale.withArray("lines")
                    .addObject()
                    .put("name", "Rice 1 kg")
                    .put("quantity", "3")
                    .put("unitPrice", "2.50");
            sale.withArray("lines")
                    .addObject()
                    .put("name", "Cooking oil 1 l")
                    .put("quantity", "2")
                    .put("unitPrice", "3.50");
            String slip =
                    shop.post("/v1/sales", sale).path("slip").path("number").asString();
            shop.awaitCopy(slip, 1, "PRINTED");
            Path paper = shop.printer.pictures(work).getFirst();
            return Objects.requireNonNull(ImageIO.read(paper.toFile()), "a picture");
        }
    }

    private static BufferedImage today(Path work) throws IOException {
        Path file = work.resolve("today.png");
        try (MonthsBook book = MonthsBook.in(work.resolve("month"), 1)) {
            book.playAll();
            book.shop().send("PUT", "/v1/owner/pin", SmallShop.plain().put("pin", PIN));
            try (HttpEndpoint http = book.shop().served();
                    Chromium browser = new Chromium(work)) {
                browser.size(WIDTH, HEIGHT);
                browser.theme("light");
                browser.go("http://127.0.0.1:" + http.port() + "/");
                browser.awaits("h1", "Log in");
                browser.type(PIN, Keys.ENTER);
                browser.awaits("h1", "Credit summary");
                browser.picture(file);
            }
        }
        BufferedImage whole = Objects.requireNonNull(ImageIO.read(file.toFile()), "a picture");
        return whole.getSubimage(0, 0, whole.getWidth(), Math.min(whole.getHeight(), HEIGHT));
    }

    /** Smaller where it has to be, in few colours. */
    private static void save(BufferedImage picture, Path file) throws IOException {
        for (double scale = 1; ; scale *= 0.9) {
            ImageIO.write(inFewColours(scaled(picture, scale)), "png", file.toFile());
            if (Files.size(file) <= MOST_BYTES) {
                System.out.printf("%s: %d bytes, scale %.2f%n", file, Files.size(file), scale);
                return;
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    /** With the colours that it has most of. */
    private static BufferedImage inFewColours(BufferedImage picture) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xF8F8F8, 1, Integer::sum);
            }
        }
        List<Integer> most = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .map(each -> each.getKey() | ((each.getKey() >> 5) & 0x070707))
                .toList();
        byte[] red = new byte[most.size()];
        byte[] green = new byte[most.size()];
        byte[] blue = new byte[most.size()];
        for (int i = 0; i < most.size(); i++) {
            Color colour = new Color(most.get(i));
            red[i] = (byte) colour.getRed();
            green[i] = (byte) colour.getGreen();
            blue[i] = (byte) colour.getBlue();
        }
        IndexColorModel palette = new IndexColorModel(8, most.size(), red, green, blue);
        BufferedImage few =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                few.setRGB(x, y, picture.getRGB(x, y));
            }
        }
        return few;
    }
}
