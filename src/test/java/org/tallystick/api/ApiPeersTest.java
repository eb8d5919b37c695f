package org.tallystick.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.Peers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programs by which others read an API's description read ours. Needs node, npm and the network:
 * {@code mvn -Dpeers=true verify}.
 */
@IntegrationTest
@EnabledIfSystemProperty(named = "peers", matches = "true")
class ApiPeersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheDescription() throws IOException {
        Files.copy(Path.of("docs/api/openapi.yaml"), folder.resolve("openapi.yaml"));
    }

    @Test
    void redoclyFindsNothingAndATillInTypeScriptIsCompiledByTheTypesThatAreMadeOfIt()
            throws IOException, InterruptedException {
        Peers peers = Peers.in(folder);

        JsonNode found = JsonMapper.shared()
                .readTree(peers.say(
                        "",
                        Peers.program("redocly"),
                        "lint",
                        "openapi.yaml",
                        "--extends=recommended",
                        "--format=json"));
        System.out.println("redocly lint: " + found.path("totals"));
        assertThat(found.path("problems")).as(found.toString()).isEmpty();

        // It takes fields with a default for required, unless told otherwise.
        System.out.println(peers.say(
                "",
                Peers.program("openapi-typescript"),
                "openapi.yaml",
                "--default-non-nullable=false",
                "--output",
                "api.d.ts"));
        peers.say(
                "",
                Peers.program("tsc"),
                "--strict",
                "--noEmit",
                "--target",
                "es2022",
                "--lib",
                "es2022,dom",
                "--module",
                "es2022",
                "--moduleResolution",
                "bundler",
                "use.ts");
        System.out.println(
                "tsc --strict: use.ts compiles with " + Files.size(folder.resolve("api.d.ts")) + " bytes of types");
    }
}
