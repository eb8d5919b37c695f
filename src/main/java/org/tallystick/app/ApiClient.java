package org.tallystick.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.book.DataFolderLock;
import org.tallystick.cli.Connection;
import org.tallystick.cli.ExitCode;
import org.tallystick.cli.Failed;

/** The running module, by its API. */
final class ApiClient implements Connection {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port;
    private final String token;
    private final Role role;

    private ApiClient(int port, String token, Role role) {
        this.port = port;
        this.token = token;
        this.role = role;
    }

    /**
     * @param inUse what the lock said; thrown again when whoever holds it has no API
     */
    static Connection to(Path folder, DataFolderLock.InUse inUse) {
        Path tokenFile = AccessTokens.tokenFile(folder)
                .orElseThrow(() ->
                        new Failed(ExitCode.BAD_INPUT, "you may not read the tokens in " + folder.resolve("secrets")));
        try {
            int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
            return new ApiClient(port, Files.readString(tokenFile).strip(), AccessTokens.roleOfReader(folder));
        } catch (IOException | NumberFormatException e) {
            throw inUse;
        }
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public ApiResponse call(ApiRequest call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(call))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token)
                .header("Accept", call.accept());
        if (call.body().isEmpty()) {
            request.method(call.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", ApiResponse.JSON)
                    .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse(ApiResponse.JSON);
            boolean held = response.headers().firstValue("Content-Length").isPresent() || response.statusCode() == 204;
            return held
                    ? new ApiResponse(response.statusCode(), type, all(response.body()))
                    : ApiResponse.written(
                            response.statusCode(), type, out -> response.body().transferTo(out));
        } catch (IOException e) {
            throw new Failed(
                    ExitCode.IN_USE,
                    "the module that runs on this folder does not answer on port %d (%s); %s"
                            .formatted(port, e.getMessage(), "repeat the command, with --id where you gave one"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(ExitCode.INTERNAL_ERROR, "interrupted");
        }
    }

    private static byte[] all(InputStream body) throws IOException {
        try (body) {
            return body.readAllBytes();
        }
    }

    private URI uri(ApiRequest call) {
        String query = call.query().entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        try {
            String path = new URI(null, null, call.path(), null).toASCIIString();
            return URI.create("http://127.0.0.1:" + port + path + (query.isEmpty() ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw new Failed(ExitCode.BAD_INPUT, "'%s' cannot be asked for".formatted(call.path()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
