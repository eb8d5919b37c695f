package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tallystick.api.Api;
import org.tallystick.api.ApiObserver;
import org.tallystick.api.ApiRequest;
import org.tallystick.api.ApiResponse;
import org.tallystick.api.Role;
import org.tallystick.api.Route;
import org.tallystick.cli.ExitCode;
import org.tallystick.entry.EntryTooNew;
import org.tallystick.validation.InvalidInput;
import org.tallystick.wording.Wording;

/** What was mistyped and what is Tallystick's own mistake end differently, on the command line and in the API. */
class FailuresTest {
    private final Logger log = (Logger) LoggerFactory.getLogger("org.tallystick");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final IllegalArgumentException mistake = new IllegalArgumentException("a slip has 0 to 20 on end");

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void stop() {
        log.detachAppender(logged);
    }

    @Test
    void aProgrammersMistakeIsAnInternalErrorWithItsTrace() {
        assertThat(Failures.code(mistake)).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(ExitCode.INTERNAL_ERROR.number()).isEqualTo(1);
        assertLoggedWithTrace("The command failed by a mistake of Tallystick; report it with these lines");
    }

    @Test
    void theApiAnswersItWith500AndSaysNothingOfIt() {
        ApiResponse answer = answer(mistake);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("Tallystick made a mistake").doesNotContain("20 on end");
        assertLoggedWithTrace("GET /v1/summary failed by a mistake of Tallystick; report it with these lines");
    }

    private void assertLoggedWithTrace(String text) {
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .extracting(
                        ILoggingEvent::getFormattedMessage,
                        event -> event.getThrowableProxy().getClassName(),
                        event -> event.getThrowableProxy().getStackTraceElementProxyArray().length > 0)
                .containsExactly(tuple(text, IllegalArgumentException.class.getName(), true));
    }

    @Test
    void whatWasMistypedIsNamedAndNotLogged() {
        InvalidInput mistyped = new InvalidInput("amount", "'x' is no amount");

        assertThat(Failures.code(mistyped)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Failures.code(new InvalidPathException("a\0b", "Nul character not allowed")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer(mistyped).status()).isEqualTo(400);
        assertThat(logged.list)
                .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
    }

    @Test
    void aBookOfALaterVersionIsNotSoundForThisOne() {
        EntryTooNew later = new EntryTooNew(7, new EntryTooNew("lottery"));

        assertThat(later).hasMessage("line 7: " + new EntryTooNew("lottery").getMessage());
        assertThat(Failures.code(later)).isEqualTo(ExitCode.NOT_SOUND);
    }

    private static ApiResponse answer(RuntimeException thrown) {
        Route route = Route.of(Role.OWNER, "GET /v1/summary", (call, variable) -> {
            throw thrown;
        });
        return new Api(List.of(route), () -> {}, ApiObserver.NONE, Wording.in("en"))
                .answer(new ApiRequest("GET", "/v1/summary", Map.of(), ApiResponse.JSON, "", Role.OWNER));
    }
}
