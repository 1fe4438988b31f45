package dev.stampbook.story.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.Till.Told;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeForTheTillStory extends BrowserStory {

    @Test
    void everySymbolSaysTheTextBesideIt() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("always")));
        var anna = phoneWith(1).opensVoucher("Free coffee").sees("Show this at the till.");

        assertThat(anna.code()).startsWith("LUNA-");
        assertThat(anna.symbols()).containsExactly(anna.code(), anna.code());
    }

    @Test
    void aHiddenCodeIsNowhereBeforeItsUse() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("on_use")));
        var anna = phoneWith(1).opensVoucher("Free coffee");
        assertThat(anna.page().content()).doesNotContain("LUNA-");

        anna.holds("Hold to use now").sees("Used just now", "LUNA-");

        assertThat(anna.symbols()).containsExactly(anna.code(), anna.code());
    }

    @Test
    void whereTheTillIsSilentAnnaSaysThatItIsDone() {
        var coffee = Menu.coffeeForTheTill("always");
        coffee.put("closing", "customer");
        lunaCafe.offers(Menu.coffeeAt(1, coffee));
        var anna = phoneWith(1).opensVoucher("Free coffee").sees("LUNA-");

        anna.holds("Hold to use now").sees("Used just now").seesNot("LUNA-");
    }

    /// Chen has no key, Mira no link of his, and the till nothing but the code.
    @Test
    void chenMiraAndTheTillDoTheirPart() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffeeForTheTill("always")));
        var chen = phone().joins(lunaCafe);
        counter().types(chen.number()).reads("A reward: Free coffee.");
        var code = chen.looksAgain().opensVoucher("Free coffee").code();

        tillTypes(" " + code.toLowerCase(Locale.ROOT) + " ").expect(201);

        chen.looksAgain().sees("Used on").seesNot(code);
        assertThat(tillTypes(code).expect(409).text("/code")).isEqualTo("already_redeemed");
    }

    private Told tillTypes(String code) {
        return lunaCafe.till().post("/api/v1/redemptions", Map.of("code", code));
    }
}
