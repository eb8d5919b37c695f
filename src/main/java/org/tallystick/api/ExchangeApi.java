package org.tallystick.api;

import java.nio.file.Path;
import java.util.List;
import org.tallystick.till.Exchange;
import org.tallystick.till.Exchange.Wanted;
import org.tallystick.till.Exchange.What;
import org.tallystick.till.Exchange.Written;
import org.tallystick.till.Till;

/** What goes out to other programs. */
final class ExchangeApi {
    private final Desk desk;

    ExchangeApi(Desk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(Route.of(Role.OWNER, "POST /v1/export", (call, path) -> export(call)));
    }

    private Answer export(Call call) {
        Body body = desk.requests().body(call);
        What what = body.constant("what", What.class);
        Path to = BackupApi.wholePath(body, "to");
        boolean withoutPeople = body.flag("withoutPeople", false);
        boolean force = body.flag("force", false);
        body.nothingElse();
        Exchange exchange = desk.ask(Till::exchange);
        Written written = exchange.export(new Wanted(what, to, withoutPeople, force));
        return Answer.json(
                201,
                Out.object()
                        .put("file", written.file().toString())
                        .put("lines", written.lines())
                        .put("head", written.head())
                        .node());
    }
}
