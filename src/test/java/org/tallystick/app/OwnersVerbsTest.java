package org.tallystick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.EmptyIndex;

/** Corrections, accounts and days at the command line. */
class OwnersVerbsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T13:05:00Z"));
    private final InstantSource clock = now::get;
    private StringWriter out = new StringWriter();
    private StringWriter errors = new StringWriter();
    private Path data = Path.of("");

    @BeforeEach
    void init(@TempDir Path base) throws IOException {
        data = base.resolve("shop");
        run("init");
        Path settings = data.resolve("shop.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("currency: [A-Z]{3}", "currency: EUR")
                        .replaceFirst("timeZone: .*", "timeZone: Europe/Berlin"));
        EmptyIndex.in(data);
        run("customer", "add", "Rosa", "--limit", "90.00", "--place", "by the well");
    }

    private int run(String... words) {
        out = new StringWriter();
        errors = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString()));
        arguments.addAll(List.of(words));
        CliEnvironment stage = new CliEnvironment(ProvedTraffic.environment(clock));
        return CommandTree.execute(
                stage, new PrintWriter(out), new PrintWriter(errors), arguments.toArray(String[]::new));
    }

    private void says(String expected, String... words) {
        assertThat(run(words)).as(errors.toString()).isZero();
        assertThat(out.toString()).contains(expected);
    }

    private void sold(String item) {
        assertThat(run("sell", "T1-0001", "--item", item)).as(errors.toString()).isZero();
    }

    @Test
    void whatIsPutRightIsToldWithWhatToHandBack() {
        sold("Rice: brown:6:2.50");
        sold("Oil:1:5.00");

        says(
                "RETURNED  slip T1.1-000001: debt lowered by 5.00, hand back 0.00 in cash, owes now 15.00",
                "return",
                "T1.1-000001",
                "--item",
                "Rice: brown:2",
                "--cashier",
                "Ana");
        says(
                "CORRECTED  slip T1.1-000001: debt lowered by 1.00",
                "correct",
                "T1.1-000001",
                "--total",
                "9.00",
                "--why",
                "old price");
        says("WRITTEN OFF  slip T1.1-000002: 5.00, owes now 9.00", "write-off", "T1.1-000002", "--why", "moved away");
        says(
                "3.00 for slip T1.1-000002, which had been written off",
                "repay",
                "T1-0001",
                "3.00",
                "--for",
                "T1.1-000002");
        says("RECEIVED 10.00", "repay", "T1-0001", "10.00");
        says("PAID OUT  hand 1.00 in cash to Rosa; owes now 0.00", "payout", "T1-0001");
        says("Written off by the shop", "statement", "T1-0001");
        assertThat(run("payout", "T1-0001")).isEqualTo(2);
        assertThat(run("return", "T1.1-000001", "--item", "A", "--item", "B", "--amount", "1"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--amount goes with one --item; return the others on their own");
    }

    @Test
    void whatIsSaidAndAgreedIsNoted() {
        sold("Rice:1:10.00");

        says("Slip T1.1-000001 is disputed", "dispute", "T1.1-000001", "--why", "never got it");
        says("Slip T1.1-000001 is settled.", "dispute", "T1.1-000001", "--settled", "found it");
        assertThat(run("dispute", "T1.1-000001")).isEqualTo(2);
        says("Rosa promised 4.00 by 2026-11-30", "promise", "T1-0001", "2026-11-30", "4.00");
        says("Rosa pays in parts:", "plan", "T1-0001", "2026-12-01:4.00", "2027-01-01:6.00");
        says("Rosa was reminded of 10.00", "remind", "T1-0001", "in-person");
        says("Rosa: CANNOT_PAY", "call", "T1-0001", "cannot-pay", "--note", "harvest in March");
        says("  called on 2026-11-21: cannot pay, harvest in March", "customer", "show", "T1-0001");
        says("left alone today: asked lately: 1", "calls");
        says("Don Luis answers for Rosa", "guarantor", "T1-0001", "Don Luis", "--up-to", "5.00");
        says("  agreed to pay 6.00 by 2027-01-01", "customer", "show", "T1-0001");
        assertThat(out.toString()).contains("promised 4.00 by 2026-11-30", "Don Luis answers for them");
        says("Nobody answers for Rosa", "guarantor", "T1-0001", "--release", "--why", "pays well");
    }

    @Test
    void whomToAskTodayIsSaidWithAllThatIsKnown() {
        sold("Rice:1:10.00");
        says("0 to ask, 0.00 at risk", "calls");
        says("Rosa: CANNOT_PAY", "call", "T1-0001", "cannot-pay", "--note", "harvest in March");
        run("customer", "edit", "T1-0001", "--phone", "0171 1234");
        now.set(Instant.parse("2026-12-24T13:05:00Z"));
        assertThat(run("calls")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
            2026-12-24: 1 to ask, 1.00 at risk

            T1-0001  Rosa  01711234
              10.00, of which 10.00 overdue since 2026-12-21; 1.00 at risk
              overdue
              agree on a plan: said that they cannot pay
              called on 2026-11-21: cannot pay, harvest in March
            """);
        assertThat(run("--json", "calls")).isZero();
        assertThat(out.toString()).startsWith("{\"day\":\"2026-12-24\",\"calls\":[{");
        says("Rosa promised 10.00 by 2026-12-24", "promise", "T1-0001", "2026-12-24", "10.00");
        says("  promise due today, overdue", "calls");
        assertThat(out.toString()).contains("remind them kindly: EUR 10.00 was promised for today");
    }

    @Test
    void accountsChangeAndEnd() {
        says("T1-0002", "customer", "add", "Ben", "--owes", "7.00", "--since", "2026-01-02");
        says("T1-0001  Rosa", "customer", "edit", "T1-0001", "--phone", "0171 1234");
        says("BROUGHT FORWARD  2.00 as slip T1.1-000002", "customer", "opening", "T1-0001", "2.00");
        run("customer", "standing", "T1-0002", "WATCH", "--reason", "owes since long");
        says("T1-0001 took T1-0002 over with 7.00; owes now 9.00", "customer", "merge", "T1-0001", "T1-0002");
        assertThat(out.toString()).contains("standing of T1-0002 holds now");
        assertThat(run("customer", "erase", "T1-0001")).isEqualTo(2);
        says("RECEIVED 9.00", "repay", "T1-0001", "9.00");
        says("T1-0001 is a number without a person now", "customer", "erase", "T1-0001");
        says("The card now belongs to Mei", "customer", "card", number("Mei"), "10004711");
        says("The card of Mei stands for nobody now", "customer", "card", "Mei", "--withdraw", "--ending", "4711");
        says("Sound: ", "verify");
    }

    private String number(String name) {
        run("customer", "add", name);
        return out.toString().strip();
    }

    @Test
    void overpaymentPaysForASaleWhenAsked() {
        says("RECEIVED 6.00", "repay", "T1-0001", "6.00");
        assertThat(run("sell", "T1-0001", "--item", "Rice:1:4.00", "--use-credit"))
                .isZero();
        says("T1.1-000001  -2.00", "customer", "show", "T1-0001");
    }

    @Test
    void aClockThatJumpsIsReferredToTheOwnerAndNotedBesideTheSummary() {
        sold("Rice:1:4.00");
        now.set(Instant.parse("2027-11-21T13:05:00Z"));

        assertThat(run("sell", "T1-0001", "--item", "Rice:1:4.00")).isEqualTo(4);
        says("The clock says 2027-11-21; if that is right: tallystick day --confirm 2027-11-21", "day");
        says("Credit summary", "summary");
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines(
                        "Note: the clock says 2027-11-21, far from the last business day 2026-11-21; the owner"
                                + " sets it right, or confirms it with: tallystick day --confirm 2027-11-21\n");
        says("The business day is 2027-11-21.", "day", "--confirm", "2027-11-21");
        says(
                "Shift 1 of 2027-11-21 is closed; entries 0, cash expected 0.00, counted 1.00, difference 1.00.",
                "close",
                "--counted",
                "1.00");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void everyAnswerIsThereAsJson() {
        sold("Rice:1:4.00");

        says("\"slip\":\"T1.1-000001\",", "void", "T1.1-000001", "--why", "wrong", "--json");
        says("\"entries\":[{\"day\":\"2026-11-21\",\"kind\":\"SALE\"", "statement", "T1-0001", "--json");
        says("\"day\":\"2026-11-21\",\"shift\":{\"number\":1,", "close", "--json");
    }
}
