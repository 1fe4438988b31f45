package dev.stampbook.setup.page;

import dev.stampbook.testing.DeskBrowser;
import dev.stampbook.testing.Http;
import dev.stampbook.testing.PlainBrowser;
import dev.stampbook.testing.PlainBrowser.Sheet;
import dev.stampbook.testing.Shops;
import java.util.Map;

/// Whoever sets up, in a browser without script.
record Owner(PlainBrowser browser) {

    static Owner of(Http http, Shops.Shop shop) {
        return new Owner(DeskBrowser.ofOwner(http.address(), shop).plain());
    }

    /// Somebody else of the same business, at another desk.
    static Owner manager(Http http, Shops.Shop shop) {
        return new Owner(DeskBrowser.of(http.address(), shop, "manager").plain());
    }

    Sheet opens(String path) {
        return browser.open("/desk/setup" + path);
    }

    /// Answers the first step as a café would.
    Sheet promises(String title) {
        return opens("/reward?industry=cafe").press("Next", Map.of("title", title));
    }

    /// Answers the first three steps as they are proposed, and stands before the trial.
    Sheet hurries() {
        return promises("Free coffee").press("Next", Map.of()).press("Next", Map.of());
    }
}
