package org.tallystick.app.simulate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.cli.Backstage.Simulation;
import org.tallystick.validation.InvalidInput;

/** What is mistyped for a virtual device is bad input, and named. */
class SimulatorsTest {
    private static void run(Simulation wanted) {
        new Simulators(Path.of("device-profiles"), InstantSource.system())
                .run(
                        wanted,
                        new BufferedReader(new StringReader("")),
                        new PrintWriter(new StringWriter()),
                        address -> {});
    }

    @Test
    void aPortThatCannotBe() {
        assertThatThrownBy(() -> run(new Simulation("printer", "epson/tm-t88v", null, 99_999, List.of(), null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("tcp: 99999 is outside 0 to 65535");
    }

    @Test
    void aFaultThatCannotBe() {
        assertThatThrownBy(() -> run(new Simulation("printer", "epson/tm-t88v", null, 0, List.of("smoke"), null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("fault: \"smoke\" is no fault of a printer: write one of");
    }
}
