package org.tallystick.api;

import java.util.List;
import java.util.stream.Stream;

/** All that can be asked of the API, each part beside what it is about. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static Api of(Desk desk) {
        ImportApi imports = new ImportApi(desk);
        StandingsApi standings = new StandingsApi(desk);
        List<Route> routes = Stream.of(
                        new SalesApi(desk).routes(),
                        new CorrectionsApi(desk).routes(),
                        new RepaymentsApi(desk).routes(),
                        new SlipsApi(desk).routes(),
                        new CustomersApi(desk).routes(),
                        new TrustApi(desk).routes(),
                        new AccountsApi(desk).routes(),
                        new CollectionApi(desk).routes(),
                        new StatementApi(desk).routes(),
                        new OwnViewApi(desk).routes(),
                        new DayApi(desk).routes(),
                        new SummaryApi(desk).routes(),
                        new ShopApi(desk).routes(),
                        new OwnerApi(desk).routes(),
                        new BackupApi(desk).routes(),
                        new ExchangeApi(desk).routes(),
                        imports.routes(),
                        standings.routes())
                .flatMap(List::stream)
                .toList();
        return new Api(routes, () -> {
            imports.finish();
            standings.finish();
        });
    }
}
