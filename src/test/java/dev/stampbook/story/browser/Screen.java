package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/// A window of somebody's browser, with cookies of its own. It notes whatever the browser complains
/// about, and closing it fails when there was anything.
public final class Screen implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private Screen(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
    }

    /// Opens a window; `address` is the server's, and the only one that pages may ask.
    public static Screen open(Browser browser, NewContextOptions size, String address) {
        var options = size.setBaseURL(address).setLocale("en-GB").setTimezoneId("Europe/Berlin");
        var screen = new Screen(browser.newContext(options), address);
        screen.context.setDefaultTimeout(PATIENCE_MILLIS);
        screen.context.onRequest(screen::follow);
        screen.context.onConsoleMessage(screen::listen);
        screen.context.onWebError(fault -> screen.complaints.add(fault.error()));
        return screen;
    }

    /// A phone held upright.
    public static NewContextOptions phone() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    /// A tablet or computer at the counter.
    public static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    public Page page() {
        return page;
    }

    /// She may go on to somebody else, whose address begins so.
    public void mayGoTo(String other) {
        others.add(other);
    }

    /// Cuts the line, or joins it again.
    public void offline(boolean cut) {
        context.setOffline(cut);
    }

    public void visit(String path) {
        page.navigate(path);
    }

    public void press(String button) {
        button(button).click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public void type(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    public void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    public void seesNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
    }

    @Override
    public void close() {
        context.close();
        Assertions.assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private void follow(Request request) {
        if (request.isNavigationRequest()) {
            visited.add(request.url());
        }
        var known =
                request.isNavigationRequest()
                        && others.stream().anyMatch(request.url()::startsWith);
        if (!known && !request.url().startsWith(address) && !request.url().startsWith("data:")) {
            complaints.add("a request to somebody else: " + request.url());
        }
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !refusesPage(message)) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /// A page that says no is read by the story itself, and whoever cut the line knows it.
    private boolean refusesPage(ConsoleMessage message) {
        return message.text().contains("net::ERR_INTERNET_DISCONNECTED")
                || (message.text().startsWith("Failed to load resource")
                        && visited.stream().anyMatch(message.location()::startsWith));
    }
}
