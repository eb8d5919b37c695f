package org.tallystick.app;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.api.Api;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiObserver;
import org.tallystick.api.Route;
import org.tallystick.api.collection.CallsApi;
import org.tallystick.api.collection.CollectionApi;
import org.tallystick.api.counter.CorrectionsApi;
import org.tallystick.api.counter.EventsApi;
import org.tallystick.api.counter.ListsApi;
import org.tallystick.api.counter.RepaymentsApi;
import org.tallystick.api.counter.SalesApi;
import org.tallystick.api.counter.ShopApi;
import org.tallystick.api.counter.SlipsApi;
import org.tallystick.api.customer.AccountsApi;
import org.tallystick.api.customer.CustomersApi;
import org.tallystick.api.customer.OwnViewApi;
import org.tallystick.api.customer.StandingsApi;
import org.tallystick.api.customer.StatementApi;
import org.tallystick.api.customer.TrustApi;
import org.tallystick.api.data.BackupApi;
import org.tallystick.api.data.ExchangeApi;
import org.tallystick.api.data.ImportApi;
import org.tallystick.api.owner.DayApi;
import org.tallystick.api.owner.OwnerApi;
import org.tallystick.api.owner.SummaryApi;

/** All that can be asked of the API, each part beside what it is about. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static Api of(ApiContext api, ApiObserver observer) {
        ImportApi imports = new ImportApi(api);
        StandingsApi standings = new StandingsApi(api);
        List<Route> routes = Stream.of(
                        new SalesApi(api).routes(),
                        new CorrectionsApi(api).routes(),
                        new RepaymentsApi(api).routes(),
                        new ListsApi(api).routes(),
                        new SlipsApi(api).routes(),
                        new CustomersApi(api).routes(),
                        new TrustApi(api).routes(),
                        new AccountsApi(api).routes(),
                        new CollectionApi(api).routes(),
                        new CallsApi(api).routes(),
                        new StatementApi(api).routes(),
                        new OwnViewApi(api).routes(),
                        new DayApi(api).routes(),
                        new SummaryApi(api).routes(),
                        new ShopApi(api).routes(),
                        new EventsApi(api).routes(),
                        new OwnerApi(api).routes(),
                        new BackupApi(api).routes(),
                        new ExchangeApi(api).routes(),
                        imports.routes(),
                        standings.routes())
                .flatMap(List::stream)
                .map(route -> route.within(api.tillRights()))
                .toList();
        Runnable unfinished = () -> {
            imports.finish();
            standings.finish();
        };
        return new Api(routes, unfinished, observer, api.words());
    }
}
