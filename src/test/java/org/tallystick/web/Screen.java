package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;

/** A browser as somebody uses it who reads, clicks and types. */
class Screen implements AutoCloseable {
    private final WebDriver driver;

    Screen(WebDriver driver) {
        this.driver = driver;
    }

    /** A browser that needs no machine of its own and runs no script; it draws nothing. */
    static Screen withoutMachine() {
        return new Screen(new HtmlUnitDriver(false));
    }

    void go(String address) {
        driver.get(address);
    }

    WebElement first(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits for the page on which an element begins with a text; the one of before may still be there. */
    void awaits(String css, String text) {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .untilAsserted(() -> assertThat(first(css).getText()).startsWith(text));
    }

    void click(String css) {
        first(css).click();
    }

    /** Types into a field in place of what stands there. */
    void fill(String css, String text) {
        WebElement field = first(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Opens the folded part of the page that has this, where it is still closed. */
    void unfold(String css) {
        WebElement folded = first("details:has(" + css + ")");
        if (folded.getDomAttribute("open") == null) {
            folded.findElement(By.cssSelector("summary")).click();
        }
    }

    /** Sends the form that has this field. */
    void send(String css) {
        first("form:has(" + css + ") button[type=submit]").click();
    }

    void back() {
        driver.navigate().back();
    }

    void reload() {
        driver.navigate().refresh();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
