package org.tallystick;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher with Javas that only say which one they are; the usual places lie in a temporary folder. */
@IntegrationTest
@DisabledOnOs(WINDOWS)
class LauncherTest {
    private static final Path SOURCE = Path.of("src/dist/bin/tallystick");
    private static final List<String> USUAL_PLACES =
            List.of("/usr/lib/jvm/", "/usr/java/", "/opt/java/", "/Library/Java/");
    private static final List<String> PROGRAMS = List.of(
            "cat",
            "cksum",
            "chmod",
            "df",
            "dirname",
            "find",
            "ls",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "sleep",
            "sync",
            "sysctl",
            "touch");

    @TempDir
    Path machine;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path launcher;

    private record Outcome(int exit, String output, List<String> lines) {}

    @BeforeEach
    void tallystickIsInstalled() throws IOException {
        machine = machine.toRealPath();
        String script = Files.readString(SOURCE);
        for (String place : USUAL_PLACES) {
            assertThat(script).contains(" " + place);
            script = script.replace(" " + place, " " + machine + place);
        }
        assertThat(script).contains("sleep 60");
        script = script.replace("sleep 60", "sleep 0.01");
        home = machine.resolve("tally stick");
        launcher = home.resolve("bin/tallystick");
        Files.createDirectories(launcher.getParent());
        Files.createDirectories(home.resolve("lib"));
        Files.writeString(home.resolve("lib/tallystick.jar"), "one");
        executable(launcher, script);
        environment.put("HOME", machine.resolve("owner").toString());
        hideTheJavaOfThisMachine();
    }

    /** With only the programs that the launcher needs. */
    private void hideTheJavaOfThisMachine() throws IOException {
        Path programs = Files.createDirectories(machine.resolve("programs"));
        for (String name : PROGRAMS) {
            for (String folder : List.of("/bin/", "/usr/bin/", "/sbin/", "/usr/sbin/")) {
                if (Files.isExecutable(Path.of(folder + name))) {
                    executable(programs.resolve(name), "#!/bin/sh\nexec " + folder + name + " \"$@\"\n");
                    break;
                }
            }
        }
        environment.put("PATH", programs.toString());
    }

    private Path javaIn(String folder, String version) throws IOException {
        Path java = machine.resolve(folder);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(
                java.resolve("release"), "IMPLEMENTOR=\"A\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"L\"\n");
        executable(java.resolve("bin/java"), """
            #!/bin/sh
            printf '%s\\n' "$0" "$@"
            [ -z "${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}" ] || echo told by others
            here=${0%/*}
            for argument in "$@"; do
              case $argument in
                -XX:ArchiveClassesAtExit=*)
                  printf made >>"$here/archives"
                  printf classes >"${argument#*=}" ;;
                -XX:SharedArchiveFile=*) [ ! -e "$here/crashes" ] || exit 134 ;;
                demo | --version) exit 0 ;;
                run) read -r line ;;
              esac
            done
            exit 5
            """);
        return java;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome start(Path program, String... arguments) throws Exception {
        Process process = begun(program, arguments);
        process.getOutputStream().close();
        return ended(process);
    }

    private Process begun(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(machine.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome ended(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output, output.lines().toList());
    }

    private void uses(Path java) throws Exception {
        assertThat(start(launcher).lines())
                .first()
                .isEqualTo(java.resolve("bin/java").toString());
    }

    @Test
    void takesTheJavaInJavaHome() throws Exception {
        javaIn("usr/lib/jvm/a", "21");
        Path mine = javaIn("my java", "25.0.3");
        environment.put("JAVA_HOME", mine.toString());
        uses(mine);
    }

    @Test
    void passesOverAJavaThatIsTooOld() throws Exception {
        environment.put("JAVA_HOME", javaIn("old", "17.0.15").toString());
        javaIn("usr/lib/jvm/java-1.8", "1.8.0_412");
        uses(javaIn("usr/lib/jvm/temurin-21", "21.0.2"));
    }

    @Test
    void findsTheJavaBehindTheLinkOnThePath() throws Exception {
        Path java = javaIn("opt/somewhere", "22-ea");
        Path alternatives = Files.createDirectories(machine.resolve("alternatives"));
        Files.createSymbolicLink(alternatives.resolve("java"), Path.of("../opt/somewhere/bin/java"));
        Files.createSymbolicLink(machine.resolve("programs/java"), alternatives.resolve("java"));
        uses(java);
    }

    @Test
    void looksWhereMacsKeepTheirs() throws Exception {
        uses(javaIn("Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home", "21.0.8"));
    }

    @Test
    void saysWhatToInstallWhereNoneIsNewEnough() throws Exception {
        Path old = javaIn("usr/lib/jvm/java-17", "17.0.15");
        Outcome outcome = start(launcher, "summary");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.output()).isEqualTo("""
            tallystick needs Java 21 or newer and found none, %s has only Java 17.0.15.
            Install openjdk-21-jre-headless (Debian, Ubuntu), java-21-openjdk-headless (Fedora)
            or Eclipse Temurin 21 (https://adoptium.net), or set JAVA_HOME to where one is.
            """.formatted(old));
    }

    @Test
    void handsOverArgumentsAndExitCodeAsTheyAre() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Outcome outcome = start(launcher, "sell", "Anna O'Hara", "--item", "Tea \"green\":1:$2", "");
        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.output()).endsWith("sell\nAnna O'Hara\n--item\nTea \"green\":1:$2\n\n");
    }

    @Test
    void javaIsToldNothingThatIsMeantForOtherPrograms() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            environment.put(name, "-XX:+UseG1GC");
        }
        assertThat(start(launcher, "summary").output())
                .doesNotContain("told by others")
                .endsWith("summary\n");
    }

    @Test
    void tellsItsFolderEvenThroughLinks() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path first = machine.resolve("programs/tallystick");
        Files.createSymbolicLink(first, Path.of("../tally stick/bin/tallystick"));
        Path second = Files.createSymbolicLink(machine.resolve("ts"), first);
        assertThat(start(second).lines())
                .contains("-Dtallystick.home=" + home, "-DjSerialComm.library.path=" + home + "/native")
                .containsSequence("-jar", home + "/lib/tallystick.jar");
    }

    @Test
    void findsItsFolderHoweverItIsCalled() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Files.createDirectories(machine.resolve("elsewhere/tally stick/bin"));
        environment.put("CDPATH", machine.resolve("elsewhere").toString());
        environment.remove("HOME");
        assertThat(start(Path.of("tally stick/bin/tallystick")).lines()).contains("-Dtallystick.home=" + home);

        Path first = home.resolve("bin/ts");
        Files.createSymbolicLink(first, Path.of("tallystick"));
        executable(machine.resolve("calls"), "#!/bin/sh\ncd './tally stick/bin' && exec /bin/sh ts \"$@\"\n");
        assertThat(start(machine.resolve("calls")).lines()).contains("-Dtallystick.home=" + home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50% off", "it's \"new\"!", "a;b $HOME `x` \\n", "-x", "Läden 小店", "*"})
    void runsFromAnyFolder(String name) throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path moved = Files.move(home, machine.resolve(name));
        assertThat(start(moved.resolve("bin/tallystick"), "summary").lines())
                .contains("-Dtallystick.home=" + moved)
                .containsSequence("-jar", moved + "/lib/tallystick.jar", "summary");
    }

    @Test
    void refusesAFolderThatJavaWouldTakeForTwo() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path moved = Files.move(home, machine.resolve("C:tally"));
        Outcome outcome = start(moved.resolve("bin/tallystick"));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.output())
                .isEqualTo(
                        "tallystick cannot run from %s: Java takes the colon for an end. Move or rename the folder.\n"
                                .formatted(moved));
    }

    private Path cache() {
        return machine.resolve("owner/.cache/tallystick");
    }

    private List<Path> archives() throws IOException {
        if (!Files.isDirectory(cache())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    /** Runs the module until the archive is there. */
    private Path archiveMadeBy(Path program) throws Exception {
        List<Path> before = archives();
        Process module = begun(program, "run");
        await().until(() -> archives().stream().anyMatch(file -> !before.contains(file)));
        await().until(this::noneInMaking);
        module.getOutputStream().close();
        ended(module);
        return archives().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .orElseThrow();
    }

    private boolean noneInMaking() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.noneMatch(file -> file.toString().endsWith(".making"));
        }
    }

    private void usesTheArchive(Path program, Path archive) throws Exception {
        assertThat(start(program, "sell").lines()).contains("-XX:SharedArchiveFile=" + archive);
    }

    private void usesNone(Path program) throws Exception {
        assertThat(start(program, "sell").output()).doesNotContain("-XX:SharedArchiveFile");
    }

    @Test
    void anArchiveOfClassesIsMadeBesideTheModuleAndUsedByLaterStarts() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        usesNone(launcher);
        assertThat(archives()).isEmpty();

        Path archive = archiveMadeBy(launcher);

        usesTheArchive(launcher, archive);
        assertThat(start(launcher, "sell").output()).doesNotContain("-XX:ArchiveClassesAtExit", "-Djava.io.tmpdir");
        assertThat(Files.getPosixFilePermissions(cache())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aMovedOrCopiedProgramGetsItsOwnArchive() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path archive = archiveMadeBy(launcher);
        Path link = Files.createSymbolicLink(machine.resolve("link"), home);
        usesTheArchive(link.resolve("bin/tallystick"), archive);

        Path moved = Files.move(home, machine.resolve("moved")).resolve("bin/tallystick");
        usesNone(moved);
        Path other = archiveMadeBy(moved);
        assertThat(other).isNotEqualTo(archive);

        Files.move(machine.resolve("moved"), home);
        usesTheArchive(launcher, archive);
    }

    @Test
    void anArchiveIsNotUsedOnceJavaOrALibraryChanged() throws Exception {
        Path java = javaIn("usr/lib/jvm/java-21", "21.0.2");
        archiveMadeBy(launcher);
        Files.writeString(home.resolve("lib/other.jar"), "one");
        usesNone(launcher);
        Files.delete(home.resolve("lib/other.jar"));
        Files.writeString(home.resolve("lib/tallystick.jar"), "two");
        usesNone(launcher);
        archiveMadeBy(launcher);
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"21.0.3\"\n");
        usesNone(launcher);
    }

    @Test
    void anArchiveThatIsNotAsItWasMadeIsThrownAway() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path archive = archiveMadeBy(launcher);
        for (String damaged : List.of("", "c", "classe", "clbsses", "classes ")) {
            Files.writeString(archive, damaged);
            usesNone(launcher);
            assertThat(archive).as("'%s'", damaged).doesNotExist();
        }
    }

    @Test
    void anArchiveThatJavaCrashesOnIsThrownAwayWithinTheSameCommand() throws Exception {
        Path java = javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path archive = archiveMadeBy(launcher);
        Files.createFile(java.resolve("bin/crashes"));
        Outcome outcome = start(launcher, "sell");
        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.output()).doesNotContain("-XX:SharedArchiveFile").endsWith("sell\n");
        assertThat(archive).doesNotExist();
    }

    @Test
    void twoModulesStartingAtOnceMakeOneArchive() throws Exception {
        Path java = javaIn("usr/lib/jvm/java-21", "21.0.2");
        Process other = begun(launcher, "run");
        Path archive = archiveMadeBy(launcher);
        other.getOutputStream().close();
        ended(other);
        assertThat(archives()).containsExactly(archive);
        assertThat(java.resolve("bin/archives")).exists();
        usesTheArchive(launcher, archive);
    }

    @Test
    void threeArchivesAreKept() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        for (int version = 1; version <= 4; version++) {
            Files.writeString(home.resolve("lib/tallystick.jar"), "version " + version);
            archiveMadeBy(launcher);
        }
        assertThat(archives()).hasSize(3);
    }

    @Test
    void whatDoesNotGoWellIsNotKept() throws Exception {
        Path java = javaIn("usr/lib/jvm/java-21", "21.0.2");
        Files.createFile(java.resolve("bin/crashes"));
        Process module = begun(launcher, "run");
        await().until(() -> Files.exists(java.resolve("bin/archives")) && noneInMaking());
        module.getOutputStream().close();
        ended(module);
        assertThat(archives()).isEmpty();
    }

    @Test
    void withoutACacheOfItsOwnItStartsAllTheSame() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        environment.put(
                "XDG_CACHE_HOME", Files.writeString(machine.resolve("file"), "").toString());
        Outcome outcome = start(launcher, "run");
        assertThat(outcome.lines())
                .first()
                .isEqualTo(machine.resolve("usr/lib/jvm/java-21/bin/java").toString());
        assertThat(outcome.exit()).isEqualTo(5);
    }
}
