package org.tallystick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.Role;
import org.tallystick.app.SmallShop;
import org.tallystick.report.form.StatementSlip;
import org.tallystick.slip.PlainText;

/** Writes a statement in every form into a folder, to look at: FOLDER LANGUAGE. */
final class StatementPictures {
    private StatementPictures() {}

    /** As it stands on narrow paper. */
    private static String paper(SmallShop shop) {
        return PlainText.of(StatementSlip.of(StatementTest.statement(shop)), 32, "");
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Path folder = Files.createTempDirectory("statement");
        try (SmallShop shop = SmallShop.in(folder.resolve("shop"))) {
            StatementStory.play(shop, arguments[1]);
            Files.writeString(out.resolve("paper-" + arguments[1] + ".txt"), paper(shop));
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
                Files.write(
                        out.resolve("statement-" + arguments[1] + "." + form.getKey()),
                        shop.answer(new ApiRequest(
                                        "GET",
                                        "/v1/customers/" + StatementStory.ROSA + "/statement",
                                        Map.of(),
                                        form.getValue(),
                                        "",
                                        Role.OWNER))
                                .body());
            }
        }
    }
}
