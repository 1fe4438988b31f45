package dev.stampbook.story.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stampbook.story.LunaCafe;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// A customer with her phone, who sees what is on the screen and presses what can be pressed.
public record Phone(Screen screen) {

    /// Follows the QR on the poster and takes the card.
    public Phone joins(LunaCafe cafe) {
        looksAt(cafe).screen.press("Get the card");
        assertThat(page()).hasURL(Pattern.compile("/en/c/"));
        return this;
    }

    /// Follows the QR on the poster.
    public Phone looksAt(LunaCafe cafe) {
        return opens(URI.create(cafe.joinUrl()).getPath());
    }

    /// Opens an address.
    public Phone opens(String address) {
        screen.visit(address);
        return this;
    }

    /// Looks at the page as it is now.
    public Phone looksAgain() {
        page().reload();
        return this;
    }

    /// Opens one of the vouchers on the card.
    public Phone opensVoucher(String title) {
        var tile = new Page.GetByRoleOptions().setName(title);
        page().getByRole(AriaRole.LINK, tile).click();
        assertThat(heading(title)).isVisible();
        return this;
    }

    /// Follows the link from a voucher to its card.
    public Phone goesBack() {
        page().getByText("Back to the card").click();
        return this;
    }

    /// Follows a link by its words.
    public Phone follows(String link) {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        return this;
    }

    public Phone presses(String button) {
        screen.press(button);
        return this;
    }

    /// Keeps the thumb on a button until the page has changed.
    public Phone holds(String button) {
        screen.button(button).hover();
        page().mouse().down();
        assertThat(screen.button(button)).isHidden();
        page().mouse().up();
        return this;
    }

    /// Keeps a key on a button until the page has changed.
    public Phone holdsKey(String button, String key) {
        screen.button(button).focus();
        page().keyboard().down(key);
        assertThat(screen.button(button)).isHidden();
        page().keyboard().up(key);
        return this;
    }

    public Phone tapsTwice(String button) {
        screen.button(button).dblclick();
        return this;
    }

    /// Slips a field into the form that nobody asked for.
    public Phone adds(String name, String value) {
        page().locator("form")
                .evaluate(
                        "(form, [name, value]) => form.append(Object.assign("
                                + "document.createElement('input'), {name, value}))",
                        List.of(name, value));
        return this;
    }

    public Phone sees(String... texts) {
        for (var text : texts) {
            screen.sees(text);
        }
        return this;
    }

    public Phone seesNot(String text) {
        screen.seesNot(text);
        return this;
    }

    /// The number on the card, as one says it.
    public String number() {
        return page().locator(".symbol__text").first().innerText();
    }

    /// Where the page is that stands on the screen.
    public String address() {
        return page().url();
    }

    /// What a scanner reads from the QR on the screen.
    public String shows() {
        return Scanner.read(page().locator(".symbol").first());
    }

    /// What a scanner reads from each of the symbols on the screen.
    public List<String> symbols() {
        return page().locator(".symbol").all().stream().map(Scanner::read).toList();
    }

    /// The code for the till, as text.
    public String code() {
        return page().locator(".symbol__text").innerText();
    }

    public Page page() {
        return screen.page();
    }

    private Locator heading(String text) {
        return page().getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }
}
