package org.tallystick.api.data;

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
import org.tallystick.till.housekeeping.Exchange;
import org.tallystick.till.housekeeping.Exchange.Wanted;
import org.tallystick.till.housekeeping.Exchange.What;
import org.tallystick.till.housekeeping.Exchange.Written;

/** What goes out to other programs. */
public final class ExchangeApi {
    private final ApiContext api;

    public ExchangeApi(ApiContext api) {
        this.api = api;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.OWNER, "POST /v1/export", (call, path) -> export(call)));
    }

    private ApiResponse export(ApiRequest call) {
        Body body = api.requests().body(call);
        What what = body.constant("what", What.class);
        Path to = BackupApi.wholePath(body, "to");
        boolean withoutPeople = body.flag("withoutPeople", false);
        boolean force = body.flag("force", false);
        body.nothingElse();
        Exchange exchange = api.ask(Till::exchange);
        Written written = exchange.export(new Wanted(what, to, withoutPeople, force));
        return ApiResponse.json(
                201,
                JsonObject.object()
                        .put("file", written.file().toString())
                        .put("lines", written.lines())
                        .put("head", written.head())
                        .node());
    }
}
