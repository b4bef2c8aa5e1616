package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a browser shows, and what must be true of every page of ours. */
final class Page {

    /** Whether every page is pictured and printed, in each of its variants. */
    static final boolean WHOLE = Boolean.getBoolean("iomtriage.browser.whole");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();
    private static final Pattern ASKED_FOR = Pattern.compile("\"Network\\.requestWillBeSent\".*?\"url\":\"([^\"]+)\"");
    private static final int MOST_TABS = 150;

    /** What a page may weigh on a first load, in bytes over the wire. */
    private static final long HEAVIEST = 250_000;

    /** A browser asks for pictures as they come into view; only whoever prints the guide has them all. */
    private static final long HEAVIEST_WITH_PICTURES = 400_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver driver;
    private final String address;
    private final Path screenshots;
    private final PageWeights weights;
    private final PrintedPage printed;
    private int clicks;

    Page(ChromeDriver driver, String address, Path screenshots) {
        this.driver = driver;
        this.address = address;
        this.screenshots = screenshots;
        this.weights = new PageWeights(driver);
        this.printed = new PrintedPage(driver);
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    }

    void open(String path) {
        driver.get(address + path);
    }

    /** Opens a page that is worked out in the background, once it is. */
    void openOnceMade(String path) {
        new WebDriverWait(driver, PATIENCE.multipliedBy(6)).until(any -> {
            open(path);
            return !text().contains("being worked out");
        });
    }

    /** Where an element ends on a screen of 1,280 by 800, in pixels from the top of the page. */
    int bottomOf(String css) {
        Object bottom = inWindow(
                driver,
                1280,
                800,
                () -> driver.executeScript(
                        "return Math.ceil(document.querySelector(arguments[0]).getBoundingClientRect().bottom + scrollY)",
                        css));
        return ((Number) bottom).intValue();
    }

    /** Signs in as a user of the demonstration, as nobody before. */
    void signIn(String user) {
        driver.manage().deleteAllCookies();
        open("/sign-in");
        driver.findElement(By.id("user")).sendKeys(user);
        driver.findElement(By.id("password")).sendKeys("casebook-demo");
        press("Sign in");
    }

    void press(String button) {
        follow("//button[normalize-space()='" + button + "']");
    }

    /** Clicks, and waits until another page has come. */
    void follow(String xpath) {
        WebElement before = driver.findElement(By.tagName("html"));
        clicks++;
        element(xpath).click();
        new WebDriverWait(driver, PATIENCE).until(any -> isGone(before));
    }

    /** The driver says in several ways that an element's page has gone, one of them "unknown error". */
    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    void select(String id) {
        clicks++;
        driver.findElement(By.id(id)).click();
    }

    /** Whether an element is on the page. */
    boolean shows(String id) {
        return !driver.findElements(By.id(id)).isEmpty();
    }

    void write(String id, String text) {
        driver.findElement(By.id(id)).sendKeys(text);
    }

    /** How often the mouse was pressed so far. */
    int clicks() {
        return clicks;
    }

    private WebElement element(String xpath) {
        return driver.findElement(By.xpath(xpath));
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    /** Waits for the page that a key has asked for. */
    void await(String heading) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(any -> heading().equals(heading));
    }

    void awaitFocusOn(String css) {
        new WebDriverWait(driver, PATIENCE)
                .until(any -> driver.executeScript("return document.activeElement.matches(arguments[0])", css)
                        .equals(true));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The references on the list that is shown. */
    List<String> references() {
        return texts("//tbody//th/a");
    }

    /** Text of every element that is found. */
    List<String> texts(String xpath) {
        return driver.findElements(By.xpath(xpath)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** A picture of what is seen without scrolling, in a window of some width and height. */
    byte[] pictureOf(int width, int height) {
        return inWindow(driver, width, height, () -> driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Goes on with the Tab key until an element has the focus, which must be visible; nothing else is pressed. */
    void tabTo(String css) {
        for (int i = 0; i < MOST_TABS; i++) {
            new Actions(driver).sendKeys(Keys.TAB).perform();
            if (Boolean.TRUE.equals(driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                assertThat(
                                driver.executeScript(
                                        "const s = getComputedStyle(document.activeElement);"
                                                + "const b = getComputedStyle(document.activeElement.nextElementSibling || document.body, '::before');"
                                                + "return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || b.boxShadow !== 'none';"))
                        .as("the focus on %s can be seen", css)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + css);
    }

    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /**
     * Holds the page to WCAG, a narrow screen, its weight, and to asking nobody else for anything. The profile browser keeps a picture
     * and a print of it, too, and holds the print to A4 paper.
     */
    void check(String name) throws IOException {
        holdsToTheRules(name);
        if (WHOLE) {
            printed(name);
        }
    }

    /**
     * Checks a page that meetings have on paper: it is printed in every build.
     *
     * @return its text as it is printed
     */
    String checkOnPaper(String name) throws IOException {
        holdsToTheRules(name);
        return printed(name);
    }

    private String printed(String name) throws IOException {
        return printed.check(screenshots.resolve(name + ".pdf"));
    }

    private void holdsToTheRules(String name) throws IOException {
        if (WHOLE) {
            picture(name);
        }
        assertThat(violations()).as("what axe says of %s", name).isEmpty();
        assertThat(widthOnAPhone())
                .as("width of %s in CSS pixels at 400%% zoom", name)
                .isLessThanOrEqualTo(320);
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .filter(entry -> !entry.getMessage().contains("the server responded with a status of"))
                        .map(Object::toString))
                .as("what the browser complains of on %s", name)
                .isEmpty();
        assertNobodyElseWasAsked();
        assertThat(weights.of(name))
                .as("bytes that %s weighs", name)
                .isLessThan(name.equals("guide") ? HEAVIEST_WITH_PICTURES : HEAVIEST);
    }

    /** Keeps what every page weighed. */
    void writeWeights(Path file) throws IOException {
        Files.writeString(file, weights.table());
    }

    private void picture(String name) throws IOException {
        Files.createDirectories(screenshots);
        Object height = driver.executeScript("return Math.min(4000, document.documentElement.scrollHeight)");
        Files.write(screenshots.resolve(name + ".png"), pictureOf(1280, ((Number) height).intValue()));
    }

    /** Asked of axe itself: no page has frames, for which its builder goes over every page twice, in a second window. */
    private List<?> violations() {
        assertThat(driver.findElements(By.cssSelector("iframe, frame, object"))).isEmpty();
        driver.executeScript(AXE);
        return (List<?>) driver.executeAsyncScript("""
                const done = arguments[1];
                axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(
                    found => done(found.violations.map(rule => rule.id + ': ' + rule.help + ' at '
                        + rule.nodes.map(node => node.target + ' ' + node.html).join(', '))),
                    failed => done(['axe failed: ' + failed]));
                """, WCAG);
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** 1,280 pixels at 400% zoom are 320. */
    private int widthOnAPhone() {
        Object width =
                inWindow(driver, 320, 800, () -> driver.executeScript("return document.documentElement.scrollWidth"));
        return ((Number) width).intValue();
    }

    /** What is found of the page while its window has a size, in CSS pixels. */
    static <T> T inWindow(ChromeDriver driver, int width, int height, Supplier<T> found) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        try {
            return found.get();
        } finally {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private void assertNobodyElseWasAsked() {
        String own = URI.create(address).getAuthority();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Matcher asked = ASKED_FOR.matcher(entry.getMessage());
            if (asked.find() && asked.group(1).startsWith("http")) {
                assertThat(URI.create(asked.group(1)).getAuthority())
                        .as("whom the page asks")
                        .isEqualTo(own);
            }
        }
    }
}
