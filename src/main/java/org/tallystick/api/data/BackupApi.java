package org.tallystick.api.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Body;
import org.tallystick.api.JsonObject;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.till.Till;
import org.tallystick.till.housekeeping.Backups;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Phrase;

/** Backups while the shop sells. */
public final class BackupApi {
    private final ApiContext api;

    public BackupApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.OWNER, "POST /v1/backup", (call, path) -> backup(call)));
    }

    private ApiResponse backup(ApiRequest call) {
        Body body = api.requests().body(call);
        Path to = wholePath(body, "to");
        boolean withSecrets = body.flag("withSecrets", false);
        body.nothingElse();
        Backups.Made made = api.ask(Till::backups).make(to, withSecrets);
        return ApiResponse.json(
                201,
                JsonObject.object()
                        .put("folder", made.folder().toString())
                        .put("epoch", made.head().book())
                        .put("lines", made.head().line())
                        .put("head", made.head().hash().hex())
                        .put("withSecrets", made.withSecrets())
                        .node());
    }

    /** The module does not run where the caller stands. */
    static Path wholePath(Body body, String field) {
        String text = body.whole(field);
        return body.checked(Path.of(""), () -> whole(field, text));
    }

    private static Path whole(String field, String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute() && text.codePoints().noneMatch(Character::isISOControl)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new InvalidInput(field, Phrase.INPUT_WHOLE_PATH);
    }
}
