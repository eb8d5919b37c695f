package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.EmptyIndex;
import org.tallystick.api.ApiContract;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.device.printer.job.Timing;
import org.tallystick.ledger.index.RebuildProgress;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** No test passes while something goes over the API that its description does not know. */
class ProvedTrafficTest {
    @TempDir
    Path folder;

    private boolean foundByThemselves;

    @RegisterExtension
    final BeforeEachCallback asked = context ->
            foundByThemselves = context.getConfigurationParameter("junit.jupiter.extensions.autodetection.enabled")
                    .map(Boolean::valueOf)
                    .orElse(false);

    @Test
    void everyTestHasIt() {
        assertThat(foundByThemselves).isTrue();
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(ProvedTraffic.class);
    }

    @Test
    void whatARealModuleAnswersFailsTheTestWhenItIsNotDescribed() throws IOException {
        ObjectNode less =
                new YAMLMapper().readTree(Path.of("docs/api/openapi.yaml")).asObject();
        ((ObjectNode) less.at("/paths/~1v1~1version/get/responses/200/content/application~1json/schema/properties"))
                .remove("java");
        ProvedTraffic proved = new ProvedTraffic(new ApiContract(less));

        ask(proved, "/v1/day");
        assertThatCode(proved::failIfBroken).doesNotThrowAnyException();

        ask(proved, "/v1/version");
        assertThatThrownBy(proved::failIfBroken)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("not as docs/api/openapi.yaml describes it:\n"
                        + "  GET /v1/version answered 200: getVersion.200")
                .hasMessageContaining("'java'");
        assertThatCode(proved::failIfBroken).as("told once").doesNotThrowAnyException();
    }

    @Test
    void whatIsWrittenOutPieceByPieceIsHeldAgainstItToo() throws IOException {
        ObjectNode less =
                new YAMLMapper().readTree(Path.of("docs/api/openapi.yaml")).asObject();
        ((ObjectNode) less.at("/components/schemas/Summary/properties")).remove("currency");
        ProvedTraffic proved = new ProvedTraffic(new ApiContract(less));

        ask(proved, "/v1/summary");
        assertThatThrownBy(proved::failIfBroken)
                .hasMessageContaining("GET /v1/summary answered 200: getSummary.200")
                .hasMessageContaining("'currency'");
    }

    private void ask(ProvedTraffic proved, String path) throws IOException {
        if (Files.notExists(folder.resolve("shop.yaml"))) {
            Files.writeString(folder.resolve("shop.yaml"), """
                shop: {name: Corner Shop, currency: EUR, timeZone: Europe/Berlin}
                api: {port: 0}
                """);
            EmptyIndex.in(folder);
        }
        Instant now = Instant.parse("2026-11-21T13:05:00Z");
        Environment environment =
                new Environment(() -> now, System::nanoTime, new SecureRandom(), Path.of("."), Timing.USUAL, proved);
        TillRuntime till = TillRuntime.open(folder, environment, false, RebuildProgress.UNSEEN);
        try {
            assertThat(till.api()
                            .answer(new ApiRequest("GET", path, Map.of(), ApiResponse.JSON, "", Role.OWNER))
                            .text())
                    .startsWith("{");
        } finally {
            till.close();
        }
    }

    @Test
    void noTestOpensAModuleThatNobodyLooksAt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<String> makers = files.filter(Files::isRegularFile)
                    .filter(ProvedTrafficTest::makesAnEnvironment)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("Benchmark.java"))
                    .toList();
            assertThat(makers).containsExactlyInAnyOrder("ProvedTraffic.java", "ProvedTrafficTest.java");
        }
    }

    private static boolean makesAnEnvironment(Path file) {
        try {
            return Files.readString(file).contains("new Environment(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
