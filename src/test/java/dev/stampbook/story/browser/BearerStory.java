package dev.stampbook.story.browser;

import java.net.URI;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/// A voucher that belongs to whoever has its link, on no card at all.
class BearerStory extends BrowserStory {

    @Test
    void whoeverHasTheLinkTakesTheCoffeeOnce() {
        var link = bearer("self");
        var anna = phone().opens(link).sees("Any hot drink, not bottled", "A gift of Luna Café");
        var chen = phone().opens(link);

        anna.holds("Hold to use now").sees("Used just now");

        chen.looksAgain().seesNot("Hold to use now");
        chen.seesNot("Back to the card");
    }

    @Test
    void staffScanWhatMovesOnThePage() {
        var anna = phone().opens(bearer("staff"));
        var mira = counter();

        mira.types(anna.shows()).reads("Ready to redeem: Free coffee.").presses("Redeem now");

        mira.reads("Redeemed: Free coffee.");
        anna.looksAgain().sees("Used on");
    }

    @Test
    void aLinkThatNobodyMadeOpensNothing() {
        var link = bearer("self");

        phone().opens(link.substring(0, link.length() - 2) + "00").seesNot("Free coffee");
    }

    @Test
    void inHebrewItIsAsGood() {
        lunaCafe.offers(Menu.coffeeForEverybody(1, "staff"));
        var link = bearer("staff").replaceFirst("^(/[a-z]{2})?/v/", "/he/v/");

        Look.at(phone().opens(link).page(), "bearer-he");
    }

    /// The link to a coffee that is issued to nobody.
    private String bearer(String path) {
        var coffee = new HashMap<>(Menu.coffee(path));
        coffee.remove("kind");
        var voucher = lunaCafe.till().post("/api/v1/vouchers", coffee).expect(201);
        return URI.create(voucher.text("/url")).getPath();
    }
}
