package org.tallystick.evening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.shop.CornerShop.ASHA;
import static org.tallystick.shop.CornerShop.TODAY;
import static org.tallystick.shop.CornerShop.euros;
import static org.tallystick.shop.CornerShop.head;
import static org.tallystick.shop.CornerShop.item;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.entry.DayEntry.ShiftClosed;
import org.tallystick.entry.Entry;
import org.tallystick.mail.MailServer;
import org.tallystick.mail.MailServer.Tls;
import org.tallystick.mail.PostOffice;
import org.tallystick.mail.Smtp;
import org.tallystick.mail.TestCertificate;
import org.tallystick.report.DailySummary;
import org.tallystick.report.DayTold;
import org.tallystick.report.Outstanding;
import org.tallystick.shop.CornerShop;
import org.tallystick.till.housekeeping.Busy;
import org.tallystick.wording.Phrase;
import org.tallystick.wording.Sentence;

/** What becomes of a day's summary by itself, whatever fails and whenever the power goes. */
class EveningTest {
    private static final SSLContext CERTIFICATE =
            TestCertificate.of("ip:127.0.0.1").context();
    private static final String OWNER = "owner@example.org";
    private static final String PARTNER = "partner@example.org";

    @TempDir
    private Path base;

    private Path data = Path.of("");
    private Path kept = Path.of("");
    private final Shelf shelf = new Shelf();
    private String password = PostOffice.PASSWORD;

    /** Days that are over, all with the same figures. */
    private static final class Shelf implements Evening.Days {
        final TreeSet<LocalDate> over = new TreeSet<>();
        final List<LocalDate> printed = new CopyOnWriteArrayList<>();
        final List<Entry> booked = new CopyOnWriteArrayList<>();
        int busy;

        @Override
        public Optional<LocalDate> lastOver() {
            return over.isEmpty() ? Optional.empty() : Optional.of(over.last());
        }

        @Override
        public Optional<LocalDate> before(LocalDate day) {
            return Optional.ofNullable(over.lower(day));
        }

        @Override
        public DailySummary summary(LocalDate day) {
            return forMail(day, List.of());
        }

        @Override
        public DailySummary forMail(LocalDate day, List<Sentence> notices) {
            if (busy > 0) {
                busy--;
                throw new Busy(Phrase.WHY_BUSY);
            }
            return new DayTold()
                    .open(List.of(new Outstanding(ASHA, item(1, TODAY, "14.50", "14.50"))))
                    .booked(booked)
                    .summary(
                            day,
                            over.contains(day),
                            notices.stream().map(Sentence::toString).toList(),
                            "ab".repeat(32));
        }

        @Override
        public void print(DailySummary summary) {
            printed.add(summary.day());
        }
    }

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectory(base.resolve("data"));
        kept = Files.createDirectory(base.resolve("kept"));
        shelf.over.add(TODAY);
    }

    private Evening evening(boolean print, @Nullable Path keep, Evening.@Nullable Post mail) {
        return new Evening(
                new Evening.Wanted(print, keep, mail), shelf, data, () -> Instant.parse("2026-11-22T08:00:00Z"));
    }

    private Evening.Post post(int port, String... to) {
        MailServer server = new MailServer("127.0.0.1", port, Tls.STARTTLS, PostOffice.USER);
        Smtp smtp =
                new Smtp(server, () -> Optional.of(password), CERTIFICATE::getSocketFactory, Duration.ofSeconds(20));
        return new Evening.Post(List.of(to), "shop@example.org", smtp);
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> told(Evening evening) {
        return evening.notices().stream()
                .map(notice -> notice.whole().toString())
                .toList();
    }

    @Test
    void eachWayIsTakenOncePerDayAlsoOverARestart() throws IOException, MessagingException {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            for (int start = 0; start < 2; start++) {
                Evening evening = evening(true, kept, post(office.port(), OWNER, PARTNER));
                evening.everyMinute();
                evening.everyMinute();
                assertThat(told(evening)).isEmpty();
                evening.close();
            }
            assertThat(shelf.printed).containsExactly(TODAY);
            assertThat(copies()).containsExactly("summary-2026-11-21-T1.pdf");
            assertThat(office.addressees).containsExactly(OWNER, PARTNER);
            assertThat(office.letters.get(0).getSubject()).isEqualTo("Corner Shop, Credit summary: 21 Nov 2026");
            assertThat(office.letters.get(0).getMessageID())
                    .startsWith("<summary-2026-11-21-")
                    .endsWith("@example.org>")
                    .isNotEqualTo(office.letters.get(1).getMessageID());
            MimeMultipart parts = (MimeMultipart) office.letters.get(0).getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("Asha Okonkwo");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("summary-2026-11-21-T1.pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readNBytes(5))
                    .isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
            if (Files.getFileStore(kept).supportsFileAttributeView("posix")) {
                assertThat(Files.getPosixFilePermissions(kept.resolve("summary-2026-11-21-T1.pdf")))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
            assertThat(data.resolve("last-summaries")).hasContent("""
                kept: 2026-11-21
                mailed owner@example.org: 2026-11-21
                mailed partner@example.org: 2026-11-21
                printed: 2026-11-21
                """);
        }
    }

    @Test
    void powerThatGoesBetweenSendingAndNotingMakesTheSameMailAgain() throws MessagingException {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            evening(false, null, post(office.port(), OWNER)).everyMinute();
            assertThat(data.resolve("last-summaries").toFile().delete()).isTrue();
            evening(false, null, post(office.port(), OWNER)).everyMinute();

            assertThat(office.letters).hasSize(2);
            assertThat(office.letters.get(1).getMessageID())
                    .isEqualTo(office.letters.get(0).getMessageID());
        }
    }

    @Test
    void afterAnOutageOneMailComesAndSaysWhatIsMissing() throws IOException, MessagingException {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            evening(false, null, post(office.port(), OWNER)).everyMinute();
            Evening cut = evening(false, null, post(1, OWNER));
            for (int day = 1; day <= 30; day++) {
                shelf.over.add(TODAY.plusDays(day));
                cut.everyMinute();
            }
            assertThat(told(cut)).singleElement().asString().startsWith("the summary of 2026-1");
            Evening again = evening(false, null, post(office.port(), OWNER));
            again.everyMinute();

            assertThat(office.letters).hasSize(2);
            assertThat(office.letters.get(1).getSubject()).endsWith("21 Dec 2026");
            MimeMultipart parts = (MimeMultipart) office.letters.get(1).getContent();
            assertThat(parts.getBodyPart(0).getContent().toString().replaceAll("\\s+", " "))
                    .contains("no mail came of the days after 2026-11-21 up to 2026-12-20");
        }
    }

    @Test
    void whatFailsIsTriedAgainAfterOneMinuteTwoFourAndSoOn() {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            office.refuse(OWNER, 450, "come again");
            Evening evening = evening(false, null, post(office.port(), OWNER, PARTNER));
            evening.everyMinute();
            assertThat(office.addressees).containsExactly(PARTNER);
            assertThat(told(evening))
                    .singleElement()
                    .asString()
                    .startsWith("the summary of 2026-11-21 could not be mailed to owner@example.org: ")
                    .contains("come again")
                    .endsWith("; it is tried again by itself");
            assertThat(evening.notices().getFirst().say())
                    .hasToString("the summary of 2026-11-21 could not be mailed; the owner sees why in the summary");

            evening.everyMinute(); // after one minute, in vain
            office.refuseNobody();
            evening.everyMinute(); // rests
            assertThat(office.addressees).containsExactly(PARTNER);
            evening.everyMinute();
            assertThat(office.addressees).containsExactly(PARTNER, OWNER);
            assertThat(told(evening)).isEmpty();
        }
    }

    /** Two reports are made at a time, and the till may have much to do. */
    @Test
    void waitsAMinuteForAPlaceAndTellsNobody() throws IOException {
        shelf.busy = 2;
        Evening evening = evening(false, kept, null);
        for (int minute = 0; minute < 4; minute++) {
            assertThat(copies()).isEmpty();
            evening.everyMinute();
            assertThat(told(evening)).isEmpty();
        }
        assertThat(copies()).containsExactly("summary-2026-11-21-T1.pdf");
    }

    @Test
    void whatSomebodyHasToMendWaitsForTheNextStartOrTheNextDay() {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            password = "guessed";
            Evening evening = evening(false, null, post(office.port(), OWNER));
            evening.everyMinute();
            assertThat(told(evening))
                    .singleElement()
                    .asString()
                    .contains("the server does not know user or password", "; mend that, and restart the module")
                    .doesNotContain("guessed");
            password = PostOffice.PASSWORD;
            for (int minute = 0; minute < 90; minute++) {
                evening.everyMinute();
            }
            assertThat(office.letters).isEmpty();
            shelf.over.add(TODAY.plusDays(1));
            evening.everyMinute();
            assertThat(office.letters).hasSize(1);
            assertThat(told(evening)).isEmpty();
        }
    }

    @Test
    void aMailThatFailsKeepsNothingElseBack() throws IOException {
        Evening evening = evening(true, kept, post(1, OWNER));
        evening.everyMinute();
        assertThat(shelf.printed).containsExactly(TODAY);
        assertThat(copies()).hasSize(1);
        assertThat(told(evening)).hasSize(1);
    }

    @Test
    void whatLiesInTheFolderIsNeverReplaced() throws IOException {
        Files.writeString(kept.resolve("summary-2026-11-21-T1.pdf"), "mine");
        Files.createSymbolicLink(kept.resolve("summary-2026-11-21-T1-2.pdf"), data.resolve("nowhere"));
        Evening evening = evening(false, kept, null);
        evening.everyMinute();

        assertThat(told(evening)).isEmpty();
        assertThat(kept.resolve("summary-2026-11-21-T1.pdf")).hasContent("mine");
        assertThat(data.resolve("nowhere")).doesNotExist();
        assertThat(copies()).hasSize(3).contains("summary-2026-11-21-T1-3.pdf");

        for (int copy = 4; copy <= 9; copy++) {
            Files.writeString(kept.resolve("summary-2026-11-21-T1-%d.pdf".formatted(copy)), "mine");
        }
        Files.delete(data.resolve("last-summaries"));
        Evening full = evening(false, kept, null);
        full.everyMinute();
        assertThat(told(full)).singleElement().asString().contains("has 9 copies of this day; move some away");
    }

    @Test
    void copiesThatAreMissingComeOnceTheFolderIsThereAgain() throws IOException {
        evening(false, kept, null).everyMinute();
        Files.move(kept, base.resolve("away"));
        Evening evening = evening(false, kept, null);
        for (int day = 1; day <= 3; day++) {
            shelf.over.add(TODAY.plusDays(day));
            evening.everyMinute();
        }
        assertThat(told(evening))
                .singleElement()
                .asString()
                .contains(kept + " is not there; plug the medium in, or make the folder");
        Files.move(base.resolve("away"), kept);
        evening(false, kept, null).everyMinute();
        assertThat(copies())
                .containsExactly(
                        "summary-2026-11-21-T1.pdf",
                        "summary-2026-11-22-T1.pdf",
                        "summary-2026-11-23-T1.pdf",
                        "summary-2026-11-24-T1.pdf");
    }

    @Test
    void nothingIsKeptInTheDataFolder() {
        Evening evening = evening(false, data, null);
        evening.everyMinute();
        assertThat(told(evening)).singleElement().asString().contains("lies in the data folder");
    }

    @Test
    void aNoteThatCannotBeReadMakesADayComeTwiceAndNoneFail() throws IOException {
        Files.writeString(
                data.resolve("last-summaries"),
                "printed: soon\n\u0000\nkept: 2026-11-21\nnothing\nmailed a@b: 2026-11-21 shift x\n");
        Evening evening = evening(true, kept, null);
        evening.everyMinute();
        assertThat(shelf.printed).containsExactly(TODAY);
        assertThat(copies()).isEmpty();
        assertThat(told(evening)).isEmpty();
    }

    private static ShiftClosed shiftClosed(int number) {
        return new ShiftClosed(head("owner"), number, 1, euros("0.00"), null);
    }

    /** Waits until what the close set going is done. */
    private void closeShift(Evening evening, int number, int pages) {
        shelf.booked.add(shiftClosed(number));
        evening.shiftClosed(TODAY, number);
        Awaitility.await().until(() -> shelf.printed.size() == pages);
    }

    @Test
    void aShiftThatIsClosedIsDeliveredAtOnceAndTheDayAgainOnlyIfSomethingFollowed()
            throws IOException, MessagingException {
        try (PostOffice office = PostOffice.withStartTls(CERTIFICATE)) {
            shelf.over.clear();
            shelf.booked.add(CornerShop.weeklyShopping());
            Evening evening = evening(true, kept, post(office.port(), OWNER));
            closeShift(evening, 1, 1);
            Awaitility.await().until(() -> office.letters.size() == 1);
            closeShift(evening, 2, 2);
            Awaitility.await().until(() -> office.letters.size() == 2);
            Awaitility.await() // the office has it before the module knows
                    .untilAsserted(
                            () -> assertThat(data.resolve("last-summaries")).hasContent("""
                                mailed owner@example.org: 2026-11-21 shift 2
                                printed: 2026-11-21 shift 2
                                """));
            evening.close();
            assertThat(copies()).isEmpty();
            assertThat(office.letters.get(0).getSubject()).isEqualTo("Corner Shop, Credit summary: 21 Nov 2026 20:00");
            assertThat(office.letters.get(0).getMessageID())
                    .isNotEqualTo(office.letters.get(1).getMessageID());

            shelf.over.add(TODAY);
            Evening nextMorning = evening(true, kept, post(office.port(), OWNER));
            nextMorning.everyMinute();
            nextMorning.close();
            assertThat(shelf.printed).hasSize(2);
            assertThat(office.letters).hasSize(2);
            assertThat(copies()).hasSize(1);
            assertThat(data.resolve("last-summaries")).hasContent("""
                kept: 2026-11-21
                mailed owner@example.org: 2026-11-21
                printed: 2026-11-21
                """);
        }
    }

    @Test
    void whatWasSoldAfterTheLastCloseComesWithTheDay() {
        shelf.over.clear();
        shelf.booked.add(CornerShop.weeklyShopping());
        Evening evening = evening(true, null, null);
        closeShift(evening, 1, 1);
        evening.close();

        shelf.booked.add(CornerShop.weeklyShopping());
        shelf.over.add(TODAY);
        Evening nextMorning = evening(true, null, null);
        nextMorning.everyMinute();
        nextMorning.everyMinute();
        nextMorning.close();
        assertThat(shelf.printed).containsExactly(TODAY, TODAY);
    }

    @Test
    void aShopWithoutADayThatIsOverHasNothingToDeliver() {
        shelf.over.clear();
        Evening evening = evening(true, kept, null);
        evening.everyMinute();
        assertThat(shelf.printed).isEmpty();
        assertThat(told(evening)).isEmpty();
    }
}
