package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.ShopFixture;
import org.tallystick.app.SmallShop;
import org.tallystick.files.Privacy;
import tools.jackson.databind.node.ObjectNode;

/** What a careless hand or another user can prepare on the real file system, at the command line. */
@IntegrationTest
class FilesAttackedTest {
    @TempDir
    private Path base;

    private static void pipe(Path at) throws IOException, InterruptedException {
        Files.deleteIfExists(at);
        assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor())
                .isZero();
    }

    private static List<String> book(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("book"))) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.add(file + " " + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            found.add(Files.readString(data.resolve("people.jsonl")));
            return found;
        }
    }

    @Test
    void noVerbWritesOverTheBook() throws IOException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.sold(SmallShop.sale(shop.customer("Rosa", "50.00"), "5.00"));
            shop.stop();
            List<String> before = book(shop.folder);
            String people = shop.folder.resolve("people.jsonl").toString();
            String link =
                    Files.createSymbolicLink(base.resolve("link"), shop.folder).toString();
            String twin =
                    Files.createLink(base.resolve("twin"), Path.of(people)).toString();
            for (List<String> verb : List.of(
                    List.of("summary", "--out", people, "--force"),
                    List.of("summary", "--format", "pdf", "--out", link + "/new.pdf"),
                    List.of("statement", "T1-0001", "--out", twin, "--force"),
                    List.of("customer", "own-view", "T1-0001", "--out", link + "/lock", "--force"),
                    List.of("slip", "T1.1-000001", "--pdf", people, "--force"),
                    List.of("export", "book", "--out", twin, "--force"),
                    List.of("export", "all", "--out", link + "/book/T1.1/000001.jsonl", "--force"),
                    List.of("backup", link),
                    List.of("backup", link + "/book/../book"),
                    List.of("simulate", "printer", "--link", link + "/printer"),
                    List.of("simulate", "printer", "--paper", link))) {
                assertThat(shop.run(verb.toArray(String[]::new))).as("%s", verb).isEqualTo(2);
                assertThat(shop.said()).as("%s", verb).contains("lies in the data folder; choose another one");
                assertThat(book(shop.folder)).as("%s", verb).isEqualTo(before);
            }
        }
    }

    @Test
    @Timeout(60)
    void aRestoreThatFailsTouchesNothingAndUsesUpNoEpoch() throws IOException, InterruptedException {
        try (SmallShop shop = SmallShop.in(base.resolve("shop"))) {
            shop.customer("Rosa", "50.00");
            shop.stop();
            Path stick = Files.createDirectory(base.resolve("stick"));
            assertThat(shop.run("backup", stick.toString(), "--with-secrets")).isZero();
            Path backup;
            try (Stream<Path> made = Files.list(stick)) {
                backup = made.findFirst().orElseThrow();
            }
            Path outside = Files.writeString(
                    Files.createDirectory(base.resolve("outside")).resolve("kept"), "x");
            Path file = Files.writeString(base.resolve("file"), "somebody's");
            Path toOutside = Files.createSymbolicLink(base.resolve("to-outside"), outside.getParent());

            fails(shop, file, backup, "is no folder, and was left as it is");
            fails(shop, toOutside, backup, "is a link; name the folder itself");
            fails(shop, base.resolve("no/where"), backup, "is not there; make it first");
            fails(shop, backup.resolve("new"), backup, "lies in the data folder");
            fails(shop, base.resolve("a:b"), backup, "has a colon");
            assertThat(file).hasContent("somebody's");

            Path left = Files.createDirectory(base.resolve("new.restoring"));
            Files.createSymbolicLink(left.resolve("book"), outside.getParent());
            pipe(left.resolve("pipe"));
            String key = Files.readString(backup.resolve("secrets/card-key"));
            pipe(backup.resolve("secrets/card-key"));
            fails(shop, base.resolve("new"), backup, "card-key");
            assertThat(outside).hasContent("x");
            assertThat(left).doesNotExist();
            Files.delete(backup.resolve("secrets/card-key"));
            Files.writeString(backup.resolve("secrets/card-key"), key);
            Files.setPosixFilePermissions(
                    backup.resolve("secrets/card-key"), PosixFilePermissions.fromString("rw-------"));

            String settings = Files.readString(backup.resolve("shop.yaml"));
            pipe(backup.resolve("shop.yaml"));
            fails(shop, base.resolve("new"), backup, "shop.yaml: is no file");
            Files.delete(backup.resolve("shop.yaml"));
            Files.writeString(backup.resolve("shop.yaml"), settings);

            assertThat(shop.run(base.resolve("new"), "restore", backup.toString()))
                    .as(shop::said)
                    .isZero();
            assertThat(shop.said()).contains("The book goes on as T1.2");
        }
    }

    private static void fails(SmallShop shop, Path to, Path backup, String why) {
        assertThat(shop.run(to, "restore", backup.toString())).as(why).isNotZero();
        assertThat(shop.said()).contains(why);
    }

    @Test
    void anyNameAndAnyUmaskWillDoAndNoOneElsesSettingsAreObeyed() throws IOException, InterruptedException {
        String letters = "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? " é e\u0301 😀" : "";
        Path folder = Files.createDirectory(base.resolve("we ird %41;create=false!#?'\"$x" + letters));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(
                folder.resolve("shop.yaml"),
                "shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}\napi: {port: 0}\n");
        EmptyIndex.in(folder);
        Files.writeString(
                folder.resolve("index/derby.properties"),
                "derby.connection.requireAuthentication=true\nderby.system.durability=test\n");
        List<String> program = new ArrayList<>(List.of("sh", "-c", "umask 000; exec \"$0\" \"$@\""));
        program.addAll(ChildModule.fromClasses());
        ChildModule module = new ChildModule(folder, program);
        module.start();
        try {
            ObjectNode rosa = ShopFixture.numbered().put("name", "Rosa");
            assertThat(module.send("POST", "/v1/customers", rosa))
                    .as(module::trouble)
                    .isPresent();
            module.end();
            assumeThat(Privacy.of(folder)).isInstanceOf(Privacy.Modes.class);
            try (Stream<Path> all = Files.walk(folder)) {
                assertThat(all)
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .as("%s", each)
                                        .endsWith("------"));
            }
            assertThat(folder.resolve("index/derby.properties.not-obeyed")).exists();
            assertThat(Files.readString(folder.resolve("log/tallystick.log")))
                    .contains("other users of this machine could look into", "derby.properties is not ours");
        } finally {
            module.kill();
        }
    }
}
