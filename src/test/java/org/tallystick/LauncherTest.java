package org.tallystick;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

/** Runs the launcher with Javas that only say which one they are; the usual places lie in a temporary folder. */
@DisabledOnOs(WINDOWS)
class LauncherTest {
    private static final Path SOURCE = Path.of("src/dist/bin/tallystick");
    private static final List<String> USUAL_PLACES =
            List.of("/usr/lib/jvm/", "/usr/java/", "/opt/java/", "/Library/Java/");
    private static final List<String> PROGRAMS =
            List.of("cat", "cksum", "chmod", "dirname", "ls", "mkdir", "mv", "od", "readlink", "rm", "sync", "sysctl");

    @TempDir
    Path machine;

    private final Map<String, String> environment = new HashMap<>();
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
        Path home = machine.resolve("tally stick");
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
                for argument in "$@"; do
                  case $argument in
                    -XX:ArchiveClassesAtExit=*) printf '\\250\\253\\013\\360classes' >"${argument#*=}" ;;
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
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
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
        assertThat(outcome.exit()).isEqualTo(1);
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
    void tellsItsFolderEvenThroughLinks() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        Path first = machine.resolve("programs/tallystick");
        Files.createSymbolicLink(first, Path.of("../tally stick/bin/tallystick"));
        Path second = Files.createSymbolicLink(machine.resolve("ts"), first);
        Path home = machine.resolve("tally stick");
        assertThat(start(second).lines())
                .contains("-Dtallystick.home=" + home, "-DjSerialComm.library.path=" + home + "/native")
                .containsSequence("-jar", home + "/lib/tallystick.jar");
    }

    private Path cache() {
        return machine.resolve("owner/.cache/tallystick");
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        }
    }

    @Test
    void theModuleLeavesAnArchiveOfItsClassesThatLaterStartsUse() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        assertThat(start(launcher, "init").output()).doesNotContain("-XX:ArchiveClasses", "-XX:SharedArchiveFile");
        start(launcher, "run");
        assertThat(cached()).hasSize(1).allMatch(file -> file.toString().endsWith(".new"));

        Outcome next = start(launcher, "sell");

        assertThat(cached()).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
        assertThat(next.lines()).contains("-XX:SharedArchiveFile=" + cached().getFirst());
        assertThat(Files.getPosixFilePermissions(cache())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void anArchiveThatWasNotWrittenToItsEndIsNotUsed() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        start(launcher, "run");
        Files.write(cached().getFirst(), new byte[100]);
        assertThat(start(launcher, "run").output()).doesNotContain("-XX:SharedArchiveFile");
    }

    @Test
    void anArchiveFromBeforeTheLastStartOfTheMachineIsMadeAgain() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        start(launcher, "run");
        Path made = cached().getFirst();
        String earlier = made.getFileName().toString().replaceFirst("-[0-9]+", "-1");
        Files.move(made, made.resolveSibling(earlier));
        assertThat(start(launcher, "run").output()).contains("-XX:ArchiveClassesAtExit=" + made);
        assertThat(cached()).containsExactly(made);
    }

    @Test
    void anArchiveOfAnotherVersionIsReplaced() throws Exception {
        javaIn("usr/lib/jvm/java-21", "21.0.2");
        start(launcher, "run");
        start(launcher, "run");
        Path old = cached().getFirst();
        Files.writeString(machine.resolve("tally stick/lib/tallystick.jar"), "two");
        assertThat(start(launcher, "run").output())
                .contains("-XX:ArchiveClassesAtExit=")
                .doesNotContain("-XX:SharedA");
        assertThat(old).doesNotExist();
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
        assertThat(outcome.output()).doesNotContain("-XX:ArchiveClassesAtExit");
    }
}
