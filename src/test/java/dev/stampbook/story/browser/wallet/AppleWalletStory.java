package dev.stampbook.story.browser.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.story.browser.BrowserStory;
import dev.stampbook.story.browser.Look;
import dev.stampbook.story.browser.Menu;
import dev.stampbook.testing.Http;
import dev.stampbook.wallet.apple.push.PushRig;
import dev.stampbook.wallet.apple.service.ApplePhone;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The card in Apple Wallet: what happens at the counter reaches the phone in the pocket.
class AppleWalletStory extends BrowserStory {

    @Autowired private ApplicationContext server;
    @Autowired private Http http;

    @TempDir private Path folder;

    private ApplePhone pocket;
    private PushRig apple;

    @BeforeEach
    void anIPhone() {
        var merchant = lunaCafe.merchant();
        apple = PushRig.withCertificate(server, MerchantId.parse(merchant).orElseThrow(), folder);
        pocket = new ApplePhone(http.address());
        apple.apple.knows(pocket.token(), PushRig.TYPE);
    }

    @AfterEach
    void putsItAway() {
        pocket.close();
        apple.close();
    }

    @Test
    void aStampAtTheCounterIsOnThePhoneAtOnce() {
        lunaCafe.offers(Menu.coffeeAt(10, Menu.coffee("staff")));
        var card = keepsHerCard();
        var strip = pocket.pass(card).file("strip.png");

        counter().types(code(card)).reads("Stamped: 1 of 10.");
        reachesThePhone();

        assertThat(apple.apple.asked(pocket.token())).hasSize(1);
        assertThat(pocket.shows(card)).isEqualTo("1/10");
        assertThat(pocket.pass(card).file("strip.png")).isNotEqualTo(strip);
    }

    @Test
    void theRewardComesToThePassAndLeavesItWhenItIsRedeemed() {
        lunaCafe.offers(Menu.coffeeAt(1, Menu.coffee("staff")));
        var card = keepsHerCard();
        var mira = counter();

        mira.types(code(card)).reads("A reward: Free coffee.");
        reachesThePhone();
        assertThat(ready(card)).isEqualTo("Free coffee");

        mira.types(code(card)).reads("A voucher is ready.");
        mira.screen().page().locator("#answer button").first().click();
        mira.reads("Redeemed");
        reachesThePhone();
        assertThat(ready(card)).isEmpty();
        assertThat(pocket.shows(card)).isEqualTo("0/1");
    }

    @Test
    void aVoucherForTheTillHasAPassOfItsOwnAndLosesItsCodeThere() {
        lunaCafe.offers(Menu.beside(Menu.coffeeAt(1, Menu.coffeeForTheTill("always"))));
        var anna = phoneWith(1).opensVoucher("Free coffee");
        Look.at(anna.page(), "voucher-beside");
        var code = anna.code();
        anna.page().getByText("Add to Apple Wallet").click();
        var link = anna.sees("A pass for trying out").page().locator("a[download]");
        var file = Objects.requireNonNull(link.getAttribute("href"));
        var voucher = pocket.adds(URI.create(file).getPath());
        assertThat(code(voucher)).isEqualTo(code);

        lunaCafe.till().post("/api/v1/redemptions", Map.of("code", code)).expect(201);
        reachesThePhone();

        assertThat(pocket.pass(voucher).pass().at("/voided").asBoolean()).isTrue();
        assertThat(pocket.pass(voucher).pass().toString()).doesNotContain(code);
    }

    /// Takes the pass from the join page, as far as a phone would follow.
    private String keepsHerCard() {
        var anna = phone().looksAt(lunaCafe).presses("Add to Apple Wallet");
        var link = anna.sees("A pass for trying out").page().locator("a[download]");
        var file = Objects.requireNonNull(link.getAttribute("href"));
        return pocket.adds(URI.create(file).getPath());
    }

    /// What a scanner reads from the pass.
    private String code(String card) {
        return pocket.pass(card).pass().at("/barcodes/0/message").asString();
    }

    /// What the pass says is ready.
    private String ready(String card) {
        return pocket.pass(card)
                .pass()
                .at("/storeCard/secondaryFields")
                .valueStream()
                .filter(field -> field.at("/key").asString().equals("ready"))
                .map(field -> field.at("/value").asString())
                .findFirst()
                .orElse("");
    }

    private void reachesThePhone() {
        theNewsGoesOut();
        apple.push();
        pocket.isTold();
    }
}
