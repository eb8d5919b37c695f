package org.tallystick.api;

import java.util.List;
import java.util.stream.Stream;

/** All that can be asked of the API, each part beside what it is about. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static Api of(ApiContext api) {
        ImportApi imports = new ImportApi(api);
        StandingsApi standings = new StandingsApi(api);
        List<Route> routes = Stream.of(
                        new SalesApi(api).routes(),
                        new CorrectionsApi(api).routes(),
                        new RepaymentsApi(api).routes(),
                        new SlipsApi(api).routes(),
                        new CustomersApi(api).routes(),
                        new TrustApi(api).routes(),
                        new AccountsApi(api).routes(),
                        new CollectionApi(api).routes(),
                        new StatementApi(api).routes(),
                        new OwnViewApi(api).routes(),
                        new DayApi(api).routes(),
                        new SummaryApi(api).routes(),
                        new ShopApi(api).routes(),
                        new OwnerApi(api).routes(),
                        new BackupApi(api).routes(),
                        new ExchangeApi(api).routes(),
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
