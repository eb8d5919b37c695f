package org.tallystick.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.tallystick.api.ApiResponse;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;
import org.tallystick.http.PortClosed;

/** Finds out who has the port that was wanted: another Tallystick answers like one. */
final class PortHolder {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private PortHolder() {}

    /** What to tell of a port that cannot be opened. */
    static RuntimeException named(PortClosed closed) {
        if (!closed.taken()) {
            return closed;
        }
        return new Failed(
                ExitCode.IN_USE,
                "port %d is taken by %s; stop that, or set another %s in shop.yaml%s"
                        .formatted(
                                closed.port(),
                                isTallystick(closed.port())
                                        ? "another Tallystick, which runs on another folder"
                                        : "another program",
                                closed.setting(),
                                closed.setting().equals("api.port") ? " (0 takes a free one)" : ""));
    }

    /** Whether a Tallystick answers on it. */
    static boolean isTallystick(int port) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/health"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return answer.statusCode() == 401
                    && type.equals(ApiResponse.PROBLEM)
                    && answer.body().contains("secrets/till-token");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
