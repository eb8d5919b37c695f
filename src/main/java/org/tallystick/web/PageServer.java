package org.tallystick.web;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.api.Api;
import org.tallystick.api.ApiContext;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.http.PageRequest;
import org.tallystick.http.Pages;
import org.tallystick.http.RoleByToken;
import org.tallystick.paper.html.XmlOutput;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/**
 * Answers browsers. Whoever is not logged in gets the log-in page in place of any other, and goes on from there to what
 * was asked for. A form is carried out only when it comes from a page of this module, in a session, with that session's
 * token; it becomes one request to the api, and a new page is asked for afterwards.
 */
public final class PageServer implements Pages {
    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";
    private static final String HTML = "text/html";
    private static final String KEPT = "kept-";
    private static final int LONGEST_SECRET = 200;

    private static final Map<String, ApiResponse> FILES = Map.of(
            "/page.css", file("page.css", "text/css; charset=utf-8"),
            "/icon.svg", file("icon.svg", "image/svg+xml"));
    /** Letters that the machine itself may not have; read when they are asked for, since one of them is large. */
    private static final Pattern FONT = Pattern.compile("/fonts/NotoSans[A-Za-z]{2,10}\\.ttf");

    private static final String A_WEEK = "max-age=604800";

    private final Api api;
    private final ApiContext context;
    private final RoleByToken tokens;
    private final Sessions sessions;
    private final List<Section> sections;

    /** A page for whoever is logged in. */
    record Section(String path, Role role, Function<Visit, ApiResponse> page) {
        boolean isAt(String asked) {
            return path.endsWith("/*")
                    ? asked.startsWith(path.substring(0, path.length() - 1)) && asked.length() >= path.length()
                    : asked.equals(path);
        }
    }

    /**
     * @param nanos of a clock that nobody can set
     * @param random fit for secrets
     */
    public PageServer(Api api, ApiContext context, RoleByToken tokens, LongSupplier nanos, RandomGenerator random) {
        this.api = api;
        this.context = context;
        this.tokens = tokens;
        this.sessions = new Sessions(nanos, random);
        CustomersSection customers = new CustomersSection(context);
        this.sections = List.of(
                new Section("/", Role.OWNER, new TodaySection(context)::show),
                new Section("/customers", Role.TILL, customers::find),
                new Section("/customers/*", Role.TILL, customers::account),
                new Section("/slips", Role.TILL, SlipsSection::all),
                new Section("/slips/*", Role.TILL, SlipsSection::one),
                new Section("/ask", Role.OWNER, AskSection::show),
                new Section("/devices", Role.TILL, DevicesSection::show),
                new Section("/book", Role.OWNER, BookSection::show),
                new Section("/download/*", Role.TILL, Downloads::file));
    }

    private static ApiResponse file(String name, String type) {
        try (InputStream in = PageServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing; install Tallystick again");
            }
            return new ApiResponse(200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template, filled in. */
    static ApiResponse page(int status, BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        return new ApiResponse(
                status, HTML + "; charset=utf-8", XmlOutput.filled(template).getBytes(StandardCharsets.UTF_8));
    }

    /** One that may be very long: its beginning is out before its end is there. */
    static ApiResponse longPage(BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        return ApiResponse.writtenText(HTML, out -> XmlOutput.fill(out, template));
    }

    @Override
    public ApiResponse answer(PageRequest request) {
        Optional<Session> session = sessions.find(request.cookies(), request.port());
        ApiRequest asked = new ApiRequest(request.method(), request.path(), Map.of(), HTML, "", Role.TILL);
        ApiResponse answer = api.orProblem(asked, () -> answered(request, session));
        return guarded(
                answer.problem().isPresent() ? trouble(frame(request, session.orElse(null), null), answer) : answer);
    }

    private static ApiResponse guarded(ApiResponse answer) {
        return answer.with("Content-Security-Policy", NOTHING_FROM_OUTSIDE)
                .with("Referrer-Policy", "same-origin")
                .with("Cross-Origin-Opener-Policy", "same-origin");
    }

    private Frame frame(PageRequest request, @Nullable Session session, @Nullable Typed typed) {
        return new Frame(
                request, context.shop(), session, typed, null, context.clock().ids());
    }

    private ApiResponse answered(PageRequest request, Optional<Session> session) {
        ApiResponse file = FILES.get(request.path());
        if (file != null) {
            return file;
        }
        if (FONT.matcher(request.path()).matches() && PageServer.class.getResource(request.path()) != null) {
            return file(request.path(), "font/ttf").with("Cache-Control", A_WEEK);
        }
        boolean sent = request.method().equals("POST");
        if (sent && !isOwn(request)) {
            return said(request, session.orElse(null), 403, Phrase.PAGE_FOREIGN);
        }
        if (sent && request.path().equals("/login")) {
            return logIn(request);
        }
        if (session.isEmpty()) {
            return request.path().equals("/login") || request.path().equals("/logout")
                    ? asksWho(request, "/", Map.of(), Optional.empty(), 200)
                    : asksWho(request, frame(request, null, null).here(), request.form(), Optional.empty(), 200);
        }
        if (request.path().equals("/login")) {
            return elsewhere("/");
        }
        if (request.path().equals("/logout")) {
            if (sent && isOfSession(request, session.get())) {
                sessions.end(request.cookies(), request.port());
                return elsewhere("/login").with("Set-Cookie", Sessions.noCookie(request.port()));
            }
            return elsewhere("/");
        }
        return sent ? carriedOut(request, session.get()) : shown(request, session.get(), null, 200);
    }

    /** A browser says where a form stood; one that does not say so is not believed. */
    private static boolean isOwn(PageRequest request) {
        String site = request.site();
        String origin = request.origin();
        return (site != null || origin != null)
                && (site == null || site.equals("same-origin"))
                && (origin == null || origin.equals(request.ownOrigin()));
    }

    private static boolean isOfSession(PageRequest request, Session session) {
        return MessageDigest.isEqual(
                session.formToken().getBytes(StandardCharsets.UTF_8),
                request.form().getOrDefault("token", "").getBytes(StandardCharsets.UTF_8));
    }

    private static ApiResponse elsewhere(String address) {
        return ApiResponse.text(HTML, "").as(303).with("Location", address);
    }

    /**
     * @param kept the fields of a form that is shown again afterwards
     * @param why it is asked again; empty at first
     */
    private ApiResponse asksWho(
            PageRequest request, String next, Map<String, String> kept, Optional<String> why, int status) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("next", next);
        kept.forEach((name, value) -> {
            if (!name.equals("token")) {
                hidden.put(KEPT + name, value);
            }
        });
        LogInPage page = new LogInPage(frame(request, null, null), hidden, why.orElse(null));
        return page(status, (out, none) -> JteloginGenerated.render(out, none, page));
    }

    private ApiResponse logIn(PageRequest request) {
        Map<String, String> form = request.form();
        String next = Addresses.ours(form.getOrDefault("next", "/"));
        Map<String, String> kept = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(KEPT)) {
                kept.put(name.substring(KEPT.length()), value);
            }
        });
        String token = form.getOrDefault("till", "").strip();
        String pin = form.getOrDefault("pin", "").strip();
        if (!token.isEmpty()) {
            return token.length() <= LONGEST_SECRET && tokens.role(token).equals(Optional.of(Role.TILL))
                    ? begun(request, Role.TILL, next, kept)
                    : asksWho(request, next, kept, Optional.of(say(request, Phrase.PAGE_TOKEN_WRONG)), 403);
        }
        if (pin.isEmpty() || pin.length() > LONGEST_SECRET) {
            return asksWho(request, next, kept, Optional.of(say(request, Phrase.PAGE_PIN_EMPTY)), 400);
        }
        Optional<Sentence> refusal = context.owner().refusal(pin, "page");
        return refusal.isPresent()
                ? asksWho(request, next, kept, refusal.map(context.words()::say), 403)
                : begun(request, Role.OWNER, next, kept);
    }

    private String say(PageRequest request, Phrase phrase) {
        return frame(request, null, null).say(phrase);
    }

    private ApiResponse begun(PageRequest request, Role role, String next, Map<String, String> kept) {
        sessions.end(request.cookies(), request.port());
        Sessions.Begun begun = sessions.begin(role, request.port(), request.secure());
        if (!kept.containsKey("act")) {
            return elsewhere(next).with("Set-Cookie", begun.cookie());
        }
        PageRequest again = at(request, next);
        return shown(again, begun.session(), new Typed(kept, say(request, Phrase.PAGE_AGAIN), List.of(), Map.of()), 200)
                .with("Set-Cookie", begun.cookie());
    }

    /** The same browser at another address of ours. */
    private static PageRequest at(PageRequest request, String address) {
        int end = address.indexOf('?');
        Map<String, String> query = new HashMap<>();
        if (end >= 0) {
            for (String pair : address.substring(end + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return new PageRequest(
                "GET",
                decoded(end < 0 ? address : address.substring(0, end)),
                query,
                Map.of(),
                request.host(),
                request.port(),
                request.secure(),
                request.cookies(),
                request.origin(),
                request.site());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private ApiResponse said(PageRequest request, @Nullable Session session, int status, Phrase what) {
        Frame frame = frame(request, session, null);
        TroublePage page = new TroublePage(frame, frame.say(what));
        return page(status, (out, none) -> JtetroubleGenerated.render(out, none, page));
    }

    private static ApiResponse trouble(Frame frame, ApiResponse answer) {
        TroublePage page =
                new TroublePage(frame, Answers.problem(answer).path("detail").asString(""));
        return page(answer.status(), (out, none) -> JtetroubleGenerated.render(out, none, page));
    }

    private ApiResponse shown(PageRequest request, Session session, @Nullable Typed typed, int status) {
        String done = typed == null ? session.takeDone() : null;
        Frame frame = new Frame(
                request, context.shop(), session, typed, done, context.clock().ids());
        if (request.path().equals("/") && session.role() == Role.TILL) {
            return elsewhere("/slips");
        }
        Optional<Section> section =
                sections.stream().filter(each -> each.isAt(request.path())).findFirst();
        if (section.isEmpty()) {
            return said(request, session, 404, Phrase.PAGE_NOT_THERE);
        }
        if (section.get().role() == Role.OWNER && session.role() != Role.OWNER) {
            return said(request, session, 403, Phrase.PAGE_OWNER_ONLY);
        }
        try {
            ApiResponse page = section.get().page().apply(new Visit(request, frame, new Answers(api, session.role())));
            return page.status() == 200 ? page.as(status) : page;
        } catch (Answers.Refused e) {
            return trouble(frame, e.answer());
        }
    }

    private ApiResponse carriedOut(PageRequest request, Session session) {
        Map<String, String> form = request.form();
        if (!isOfSession(request, session)) {
            return shown(request, session, new Typed(form, say(request, Phrase.PAGE_AGAIN), List.of(), Map.of()), 403);
        }
        Optional<Act> act = Act.named(form.getOrDefault("act", ""));
        if (act.isEmpty() || !act.get().isAbout(form.getOrDefault("subject", ""))) {
            return said(request, session, 400, Phrase.PAGE_NOT_THERE);
        }
        String here = frame(request, session, null).here();
        String id = form.getOrDefault("id", "");
        if (!act.get().knownById() && !session.begins(id)) {
            session.done(act.get().name());
            return elsewhere(here);
        }
        ApiResponse answer = api.answer(act.get().request(form, session.role()));
        if (answer.status() >= 400) {
            session.failed(id);
            return shown(request, session, Answers.refused(answer, kept(form, answer)), answer.status());
        }
        Typed unsound = unsound(request, answer);
        if (unsound != null) {
            return shown(request, session, unsound, 200);
        }
        session.done(act.get().name());
        return elsewhere(here);
    }

    /** An id that stands for something else is not kept: the next try is a new request. */
    private static Map<String, String> kept(Map<String, String> form, ApiResponse answer) {
        if (!Answers.problem(answer).path("code").asString("").equals("id-conflict")) {
            return form;
        }
        Map<String, String> without = new HashMap<>(form);
        without.remove("id");
        return without;
    }

    /** A book that was verified and is not sound. */
    private @Nullable Typed unsound(PageRequest request, ApiResponse answer) {
        var json = Answers.json(answer);
        if (json.path("sound").asBoolean(true)) {
            return null;
        }
        List<String> findings = json.path("findings")
                .valueStream()
                .map(each -> each.asString(""))
                .toList();
        return new Typed(request.form(), say(request, Phrase.PAGE_NOT_SOUND), findings, Map.of());
    }
}
