package org.tallystick.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.simulator.Endpoint;
import org.tallystick.simulator.PtyEndpoint;

/** A till whose temporary folder other users can write: somebody has put a library where jSerialComm looks first. */
@IntegrationTest
@Timeout(30)
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc/self/maps")
class NativeLibraryTest {
    @TempDir
    Path temporary;

    private Endpoint device;
    private Path planted;
    private Path keepsake;

    @BeforeEach
    void plantALibraryAndALink() throws IOException {
        device = PtyEndpoint.unnamed();
        Path place = Files.createDirectories(temporary.resolve("jSerialComm/2.11.4"));
        planted = unpackInto(place.resolve("libjSerialComm.so"));
        keepsake = Files.writeString(
                Files.createDirectory(temporary.resolve("somebody's")).resolve("keepsake"), "not to be deleted");
        Files.createSymbolicLink(temporary.resolve("jSerialComm/trap"), keepsake.getParent());
    }

    @AfterEach
    void unplug() throws IOException {
        device.close();
    }

    @Test
    void aPlantedLibraryIsNotLoadedAndNothingIsDeletedOrLeftBehind() throws IOException {
        byte[] before = Files.readAllBytes(planted);
        try (OtherProgram till = OtherProgram.start("line", device.address(), temporary)) {
            assertThat(till.lines()).hasSize(2).first().isEqualTo("opened");
            assertThat(planted).hasBinaryContent(before);
            assertThat(keepsake).hasContent("not to be deleted");
            assertThat(temporary.toFile().list())
                    .doesNotContain(".jSerialComm")
                    .noneMatch(name -> name.startsWith("tallystick"));
        }
    }

    @Test
    void theLibraryComesFromAFolderOfOurOwn() throws IOException {
        try (OtherProgram till = OtherProgram.start("line", device.address(), temporary)) {
            assertThat(till.lines().getLast())
                    .startsWith(temporary + "/tallystick")
                    .contains("/Linux/")
                    .endsWith("/libjSerialComm.so (deleted)");
        }
    }

    @Test
    void withoutThatTheLibraryWouldLoadThePlantedOne() throws IOException {
        try (OtherProgram careless = OtherProgram.start("library", device.address(), temporary)) {
            assertThat(careless.lines()).containsExactly("opened", planted.toString());
            assertThat(keepsake).doesNotExist();
        }
    }

    @Test
    void theLaunchersFolderIsUsedAsItIs() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("native"));
        NativePlatform platform = NativePlatform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path library = folder.resolve(platform.entries().getFirst());
        Files.createDirectories(library.getParent());
        Files.move(planted, library);
        String option = "-DjSerialComm.library.path=" + folder;
        try (OtherProgram till = OtherProgram.start("line", device.address(), temporary, option)) {
            assertThat(till.lines()).containsExactly("opened", library.toString());
        }
    }

    @Test
    void aLaunchersFolderWithoutTheLibraryIsReportedAndNothingElseIsLoaded() throws IOException {
        String option = "-DjSerialComm.library.path=" + temporary.resolve("nowhere");
        try (OtherProgram till = OtherProgram.start("line", device.address(), temporary, option)) {
            List<String> lines = till.lines();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst()).startsWith(option + " holds no serial library for Linux");
        }
    }

    @Test
    void aPortHeldByAnotherProgramIsReportedAsInUse() throws IOException {
        try (OtherProgram holder = OtherProgram.start("line", device.address(), temporary);
                Line line = Lines.to(device.address(), LineSettings.of(9600))) {
            assertThat(holder.lines()).startsWith("opened");
            assertThatThrownBy(line::open)
                    .isInstanceOf(LineException.class)
                    .hasMessageStartingWith(device.address() + " is in use by another program: end that program");
        }
    }

    @Test
    void aSystemThatTheLibraryDoesNotKnowIsReportedInsteadOfEndingTheProgram() {
        assertThatThrownBy(() -> NativePlatform.of("Plan 9", "amd64"))
                .isInstanceOf(LineException.class)
                .hasMessageContaining("not on Plan 9")
                .hasMessageContaining("tcp://host:9100");
    }

    private static Path unpackInto(Path file) throws IOException {
        NativePlatform platform = NativePlatform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        String entry = "/" + platform.entries().getFirst();
        try (InputStream library = SerialPort.class.getResourceAsStream(entry)) {
            Files.copy(library, file);
        }
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
