package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** The machine's own Chromium, without a screen; nothing of it is downloaded. */
final class Chromium extends Screen {
    private static final int MOST_CHANGES = 20;

    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private static final String AXE = axe();

    private final ChromeDriver driver;

    Chromium(Path downloads) {
        this(started(downloads));
    }

    private Chromium(ChromeDriver driver) {
        super(driver);
        this.driver = driver;
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    }

    private static ChromeDriver started(Path downloads) {
        QUIET.setLevel(Level.SEVERE); // it does not know the newest protocol, which nothing here needs
        System.setProperty("SE_OFFLINE", "true");
        System.setProperty("SE_AVOID_STATS", "true");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=en");
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed("chromedriver").orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    static boolean isInstalled() {
        return installed("chromium").isPresent() && installed("chromedriver").isPresent();
    }

    private static Optional<Path> installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What somebody types who uses no mouse, wherever the focus is; typed again where the page changed under it. */
    void type(CharSequence... keys) {
        boolean typed = false;
        for (int again = 0; !typed; again++) {
            try {
                focused().sendKeys(keys);
                typed = true;
            } catch (WebDriverException gone) {
                boolean changed = String.valueOf(gone.getMessage()).contains("does not belong to the document");
                if (again == MOST_CHANGES || !(changed || gone instanceof StaleElementReferenceException)) {
                    throw gone;
                }
            }
        }
    }

    /** Goes on by the tabulator until the focus is on an element that fits. */
    WebElement tabTo(String css) {
        for (int i = 0; i < 200; i++) {
            type(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                assertThat(answer("return getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the focus on %s is seen", css)
                        .isNotEqualTo("none");
                return focused();
            }
        }
        throw new AssertionError("the tabulator does not lead to " + css);
    }

    void unfold(WebElement summary) {
        if (Boolean.FALSE.equals(driver.executeScript("return arguments[0].parentElement.open", summary))) {
            summary.click();
        }
    }

    void doubleClick(String css) {
        new Actions(driver).doubleClick(first(css)).perform();
    }

    /** Fills a field for a day, which takes keys by the ways of the country. */
    void date(String css, String day) {
        driver.executeScript("arguments[0].value = arguments[1]", first(css), day);
    }

    /** The page as it comes out on paper, as PDF. */
    byte[] printed() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** What axe finds that keeps somebody out or makes it hard; also targets that are too near each other. */
    List<String> barriers() {
        return barriers("{rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}");
    }

    /** As {@link #barriers}, of what another theme alone can change. */
    List<String> barriersOfColour() {
        return barriers("{runOnly: ['color-contrast'], resultTypes: ['violations']}");
    }

    @SuppressWarnings("unchecked")
    private List<String> barriers(String options) {
        if (!Boolean.TRUE.equals(driver.executeScript("return window.axe !== undefined"))) {
            driver.executeScript(AXE);
        }
        return (List<String>) Objects.requireNonNull(driver.executeAsyncScript("""
            const done = arguments[0];
            axe.run(%s).then(
                found => done(found.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.substring(0, 200) + ' ' + n.failureSummary))),
                failed => done(['axe failed: ' + failed]))\
            """.formatted(options)));
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a telephone, or as a screen. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void theme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private Object answer(String script) {
        return Objects.requireNonNull(driver.executeScript(script), "the script answers");
    }

    /** How much wider than its window the page is. */
    long sideways() {
        return (Long) answer("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Elements of which a part is beside the window, but for what is hidden or scrolls by itself. */
    @SuppressWarnings("unchecked")
    List<String> cutOff() {
        return (List<String>) answer("""
            const width = document.documentElement.clientWidth;
            return Array.from(document.querySelectorAll('body *'))
                .filter(e => !e.closest('.skip, thead, pre') && e.getClientRects().length > 0)
                .filter(e => e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1)
                .map(e => e.outerHTML.substring(0, 120) + ' ' + JSON.stringify(e.getBoundingClientRect()))\
            """);
    }

    /** Elements that can be clicked and are smaller than a finger, but for links within a sentence or a number. */
    @SuppressWarnings("unchecked")
    List<String> tooSmall() {
        return (List<String>) answer("""
            return Array.from(document.querySelectorAll('a, button, input, select, summary'))
                .filter(e => e.type !== 'hidden' && e.type !== 'checkbox' && e.getClientRects().length > 0)
                .filter(e => !e.matches('.skip'))
                .filter(e => e.getBoundingClientRect().height < 43.5)
                .map(e => e.outerHTML.substring(0, 120))\
            """);
    }

    /** Text that is smaller than 16 pixels. */
    @SuppressWarnings("unchecked")
    List<String> smallText() {
        return (List<String>) answer("""
            return Array.from(document.querySelectorAll('body *'))
                .filter(e => Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim()))
                .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16)
                .map(e => e.outerHTML.substring(0, 120))\
            """);
    }

    /** What the browser complained of: a style or file that the page's policy forbids, or one that is not there. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    void picture(Path file) {
        Map<String, Object> taken = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.write(file, Base64.getDecoder().decode((String) taken.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
