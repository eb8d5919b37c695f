package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tallystick.IntegrationTest;

/** The journeys in a real browser, and what only such a one can do: keys alone, files to download, paper. */
@IntegrationTest
class BrowserJourneyTest extends PageJourneys {
    @Override
    Screen browser(Path downloads) {
        assumeTrue(Chromium.isInstalled(), "chromium and chromedriver are installed");
        return new Chromium(downloads);
    }

    private Chromium chromium() {
        return (Chromium) screen;
    }

    @Test
    void byKeyboardAlone() {
        String slip = lateSlip();
        chromium().go(at("/"));
        chromium().awaits("h1", "Log in");
        chromium().type(PIN, Keys.ENTER);
        chromium().awaits("h1", "Credit summary");
        chromium().tabTo("nav a[href='/customers']");
        chromium().type(Keys.ENTER);
        chromium().awaits("h1", "Customers");
        chromium().tabTo("#q");
        chromium().type("rosa", Keys.ENTER);
        chromium().tabTo("a[href='/customers/" + rosa + "']");
        chromium().type(Keys.ENTER);
        chromium().awaits("h1", "Rosa Marín");

        chromium().tabTo("a[href='/slips/" + slip + "']");
        chromium().type(Keys.ENTER);
        chromium().awaits("h1", "Slip " + slip);
        chromium().tabTo("button[value=SIGNED]");
        chromium().type(Keys.ENTER);
        isDone();
        assertThat(shop.slip(slip).path("signature").asString()).isEqualTo("SIGNED");

        chromium().tabTo("nav a[href='/ask']");
        chromium().type(Keys.ENTER);
        chromium().awaits("h1", "Ask today");
        chromium().tabTo("summary");
        chromium().type(Keys.ENTER);
        chromium().tabTo("input[name=note]");
        chromium().type("pays on Friday", Keys.ENTER);
        isDone();
        assertThat(shop.get("/v1/calls").path("calls")).isEmpty();

        chromium().tabTo("nav a[href='/']");
        chromium().type(Keys.ENTER);
        chromium().awaits("h1", "Credit summary");
        chromium().tabTo("summary");
        chromium().type(Keys.ENTER);
        chromium().tabTo("input[name=counted]");
        chromium().type("5.00", Keys.ENTER);
        isDone();
        assertThat(shop.get("/v1/summary").path("shifts")).hasSize(1);
    }

    @Test
    void aDoubleClickActsOnce() {
        shop.sold(rosa, "3.00");
        logIn();
        chromium().go(at("/customers/" + rosa));
        chromium().unfold("input[name=amount]");
        chromium().fill("input[name=amount]", "2.00");
        chromium().date("input[name=date]", "2026-11-27");
        chromium().doubleClick("form:has(input[name=amount]) button");
        isDone();
        assertThat(shop.events()
                        .valueStream()
                        .filter(each -> each.path("type").asString().equals("promise.made")))
                .hasSize(1);
    }

    @Test
    void thePdfIsDownloaded() {
        logIn();
        chromium().click("a[href^='/download/summary.pdf']");
        Path downloads = base.resolve("downloads");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    try (var files = Files.list(downloads)) {
                        return files.anyMatch(file -> file.toString().endsWith(".pdf"));
                    }
                });
    }

    @Test
    void onPaperAPageHasItsFiguresAndNothingToClick() throws IOException {
        lateSlip();
        logIn();
        for (String page : new String[] {"/", "/customers/" + rosa}) {
            chromium().go(at(page));
            try (PDDocument paper = Loader.loadPDF(chromium().printed())) {
                String text = new PDFTextStripper().getText(paper);
                assertThat(text)
                        .as(page)
                        .contains("Rosa Marín", "9.50")
                        .doesNotContain("Log out", "Devices", "Note a call", "Print it");
                assertThat(paper.getNumberOfPages()).as(page).isLessThan(4);
            }
        }
    }
}
