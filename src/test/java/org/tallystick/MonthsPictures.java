package org.tallystick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.tallystick.report.form.SummarySlip;
import org.tallystick.slip.PlainText;

/**
 * Writes the summary of the last day of a month in every form into a folder, to look at: FOLDER [language: hi]
 * [paper: letter].
 */
final class MonthsPictures {
    private MonthsPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Path folder = Files.createTempDirectory("month");
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (MonthsBook book = MonthsBook.in(folder.resolve("shop"), 1, settings)) {
            book.playAll();
            Map<String, String> forms = Map.of(
                    "txt",
                    "text/plain",
                    "html",
                    "text/html",
                    "pdf",
                    "application/pdf",
                    "csv",
                    "text/csv",
                    "json",
                    "application/json");
            for (var form : forms.entrySet()) {
                Files.write(out.resolve("summary." + form.getKey()), book.summary(book.day(), form.getValue()));
                Files.write(
                        out.resolve("before." + form.getKey()),
                        book.summary(book.day().minusDays(1), form.getValue()));
            }
            Files.writeString(
                    out.resolve("receipt.txt"), PlainText.of(SummarySlip.of(book.summary(book.day())), 32, ""));
        }
    }
}
