package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.files.Privacy;
import tools.jackson.databind.node.ObjectNode;

/** Real processes on one data folder, while somebody tidies up in it. */
@IntegrationTest
class LockedFolderTest {
    @TempDir
    private Path base;

    @Test
    void neverHasTwoWritersNorOneThatNobodyFindsAnyMore() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(base.resolve("shop"), Privacy.ofNewFolder(base));
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        EmptyIndex.in(folder);
        ChildModule first = new ChildModule(folder, ChildModule.fromClasses());
        first.start();
        try {
            ObjectNode rosa = ShopFixture.numbered().put("name", "Rosa");
            rosa.putObject("terms").put("mode", "LIMITED").put("limit", "50.00");
            String number = first.send("POST", "/v1/customers", rosa)
                    .orElseThrow()
                    .path("number")
                    .asString();
            assertThat(number).as("%s", first.trouble()).isNotEmpty();

            String slip = sell(first, number);
            assertThat(first.get("/v1/slips/" + slip).path("number").asString())
                    .as("whoever reads the segment frees no lock")
                    .isEqualTo(slip);
            Files.delete(folder.resolve("lock"));
            assertThatThrownBy(new ChildModule(folder, ChildModule.fromClasses())::start)
                    .hasMessageContaining(folder + " is in use by another process. Stop it, or choose another folder");
            assertThat(sell(first, number)).as("the first goes on").startsWith("T1.1-");

            first.get("/v1/health"); // by now the index has the sale as well
            Path aside = Files.move(folder, base.resolve("aside"));
            assertThat(sell(first, number)).isEmpty();
            assertThat(first.trouble())
                    .contains("the data folder was moved, replaced or removed")
                    .contains("Put the folder back where it was, then restart.");
            assertThat(in(folder)).as("nothing is made where it was").isEmpty();
            Files.move(aside, folder);
            assertThat(sell(first, number)).as("for good").isEmpty();
        } finally {
            first.kill();
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    /** The slip's number; empty when nothing was recorded. */
    private static String sell(ChildModule module, String number) throws InterruptedException {
        return module.send("POST", "/v1/sales", ShopFixture.sale(number, "1.00"))
                .map(answer -> answer.path("slip").path("number").asString())
                .orElse("");
    }
}
