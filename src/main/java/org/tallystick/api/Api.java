package org.tallystick.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.book.BookDamaged;
import org.tallystick.book.BookFailed;
import org.tallystick.ledger.ClockLost;
import org.tallystick.ledger.NotFound;
import org.tallystick.ledger.index.IndexUnusable;
import org.tallystick.sale.CannotSell;
import org.tallystick.sale.NotPermitted;
import org.tallystick.till.CardChanged;
import org.tallystick.till.KnownAlready;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.till.housekeeping.CannotWrite;
import org.tallystick.till.housekeeping.CopyOvertaken;
import org.tallystick.validation.InvalidInput;
import org.tallystick.validation.TextRules;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Refusal;
import org.tallystick.wording.Sentence;
import org.tallystick.wording.Wording;

/**
 * Answers calls. Any thread may call; what has to be one after the other is so in the till session. Each part
 * of the API names its own routes, such as {@code api.counter.SalesApi}; {@code app.ApiRoutes} lists the parts.
 */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final List<Route> routes;
    private final Runnable unfinished;
    private final ApiObserver observer;
    private final Wording words;

    /**
     * @param routes in the order in which they are tried
     * @param unfinished brings to its end what a crash cut off half-way
     * @param observer of every answer
     * @param words in which problems are told to whoever asks for no others
     */
    public Api(List<Route> routes, Runnable unfinished, ApiObserver observer, Wording words) {
        this.routes = List.copyOf(routes);
        this.unfinished = unfinished;
        this.observer = observer;
        this.words = words;
    }

    /** Brings to its end what a crash cut off half-way; called once, before the first call. */
    public void resume() {
        unfinished.run();
    }

    /** In the order in which they are tried. */
    public List<Route> routes() {
        return routes;
    }

    /** The call with this method and path, if there is one. */
    public Optional<Route> route(String method, String path) {
        List<String> segments = segments(path);
        return routes.stream()
                .filter(route ->
                        route.method().equals(method) && route.matches(segments).isPresent())
                .findFirst();
    }

    public ApiResponse answer(ApiRequest call) {
        ApiResponse answer = answered(call);
        answer.problem().ifPresent(problem -> log(call, problem));
        return observer.seen(call, answer);
    }

    /** What is asked for and not there is an answer like any other, to a till that asks whether a sale is booked. */
    private void log(ApiRequest call, Problem problem) {
        if (problem.code().status() >= 500) {
            LOG.warn("Refused: {} {}: {}", call.method(), form(call), problem.inShort());
        } else if (problem.code().status() != 404 || !call.method().equals("GET")) {
            LOG.info("Refused: {} {}: {}", call.method(), form(call), problem.inShort());
        }
    }

    /** The path with a star for each segment that varies: it may hold a name or a phone number. */
    private String form(ApiRequest call) {
        List<String> segments = segments(call.path());
        return routes.stream()
                .filter(route -> route.matches(segments).isPresent())
                .findFirst()
                .map(route -> "/" + String.join("/", route.path()))
                .orElse("an unknown path");
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private ApiResponse answered(ApiRequest call) {
        return orProblem(call, () -> carriedOut(call)).in(words(call.language()));
    }

    /** The words in which problems are told to somebody who reads a language; null for the shop's. */
    public Wording words(@Nullable String language) {
        return words.orIn(language);
    }

    /** What is answered, or the problem that kept it from being answered. */
    public ApiResponse orProblem(ApiRequest call, Supplier<ApiResponse> work) {
        try {
            return work.get();
        } catch (InvalidInput e) {
            return Problem.of(e).answer();
        } catch (NotFound e) {
            return Problem.of(e).answer();
        } catch (KnownAlready e) {
            return Problem.duplicate(e).answer();
        } catch (NotPermitted e) {
            return Problem.of(ProblemCode.NOT_PERMITTED, e.say()).answer();
        } catch (KeptFromTill e) {
            return e.problem().answer();
        } catch (CardChanged e) {
            return Problem.of(ProblemCode.CARD_CHANGED, e.say()).answer();
        } catch (CannotSell e) {
            return cannotSell(e.why(), e.say());
        } catch (Places.Taken | CopyOvertaken e) {
            return Problem.of(ProblemCode.BUSY, e.say()).answer().with("Retry-After", "5");
        } catch (Busy e) {
            return cannotSell("busy", e.say());
        } catch (CannotWrite e) {
            return Problem.of(ProblemCode.CANNOT_WRITE, logged(call, e)).answer();
        } catch (ClockLost e) {
            return cannotSell("clock", e.say());
        } catch (BookFailed e) {
            return cannotSell("disk", logged(call, e));
        } catch (IndexUnusable e) {
            return cannotSell("index", logged(call, e));
        } catch (BookDamaged e) {
            return Problem.of(ProblemCode.NOT_SOUND, logged(call, e)).answer();
        } catch (RuntimeException | StackOverflowError e) { // what else Java may run out of ends the module
            LOG.error(
                    "{} {} failed by a mistake of Tallystick; report it with these lines",
                    call.method(),
                    form(call),
                    e);
            return Problem.of(ProblemCode.INTERNAL, Phrase.MISTAKE).answer();
        }
    }

    /** What a disk or a library said, with its paths, is for the log; whoever called is told what to do. */
    private Sentence logged(ApiRequest call, Refusal fault) {
        LOG.error("{} {}: {}", call.method(), form(call), fault.getMessage());
        return fault.say();
    }

    private static ApiResponse cannotSell(String why, Sentence say) {
        return Problem.of(ProblemCode.CANNOT_SELL, say).with("why", why).answer();
    }

    private ApiResponse carriedOut(ApiRequest call) {
        call.query().forEach(TextRules::decoded);
        List<String> segments = segments(call.path());
        List<String> methods = new ArrayList<>();
        for (Route route : routes) {
            Optional<List<String>> variable = route.matches(segments);
            if (variable.isPresent()) {
                variable.get().forEach(each -> TextRules.decoded("path", each));
                if (route.method().equals(call.method())) {
                    if (!route.isFor(call.role())) {
                        return Problem.ownerOnly().answer();
                    }
                    route.checkQuery(call);
                    return route.answer(call, variable.get());
                }
                methods.add(route.method());
            }
        }
        if (methods.isEmpty()) {
            return Problem.of(ProblemCode.NO_SUCH_ROUTE, "there is no call " + call.path())
                    .answer();
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return Problem.of(ProblemCode.WRONG_METHOD, "%s takes %s".formatted(call.path(), methods))
                .answer()
                .with("Allow", String.join(", ", methods));
    }
}
