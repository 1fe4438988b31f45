package dev.stampbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

/// The browser of somebody who runs the business, without script: signed in, before the desk.
public final class DeskBrowser {

    /// What an owner has chosen.
    public static final String PASSWORD = "a long enough password";

    private final PlainBrowser browser;

    private DeskBrowser(PlainBrowser browser) {
        this.browser = browser;
    }

    /// The owner, who chooses her password from her invitation and signs in.
    public static DeskBrowser ofOwner(String address, Shops.Shop shop) {
        var browser = new PlainBrowser(address);
        var invited = browser.open(URI.create(shop.inviteUrl()).getPath());
        var login = shop.counter().login().replaceFirst("^[^@]+", "owner");
        invited.press("Save and go on", Map.of("password", PASSWORD));
        browser.signIn(new Shops.Login("", login, PASSWORD));
        return new DeskBrowser(browser);
    }

    /// Somebody the owner hired for this role: `manager`, `analyst` or `staff`.
    public static DeskBrowser of(String address, Shops.Shop shop, String role) {
        var wish =
                Map.of(
                        "name",
                        "Somebody",
                        "login",
                        "some-" + role,
                        "role",
                        role,
                        "location",
                        shop.location());
        var hired = shop.till().post("/api/v1/staff", wish).expect(201);
        var browser = new PlainBrowser(address);
        browser.signIn(new Shops.Login("", hired.text("/login"), hired.text("/password")));
        return new DeskBrowser(browser);
    }

    /// A page of the desk, which must be there.
    public PlainBrowser.Sheet open(String path) {
        var sheet = browser.open(path);
        assertThat(sheet.status()).as(sheet.text("body")).isEqualTo(200);
        return sheet;
    }

    /// The browser itself, for what the desk refuses.
    public PlainBrowser plain() {
        return browser;
    }
}
