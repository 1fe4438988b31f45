package dev.stampbook.card.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.page.Phrases;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WalletsTest {

    private static final MerchantId MERCHANT = new MerchantId(new UUID(0, 1));

    private record Leather(String name) implements Wallet {

        @Override
        public String label(Phrases words) {
            return name;
        }

        @Override
        public boolean offered(MerchantId merchant) {
            return !name.equals("torn");
        }

        @Override
        public boolean suits(MerchantId merchant, String device) {
            return device.contains(name);
        }

        @Override
        public String pass(String card) {
            return card + "/" + name;
        }
    }

    @Test
    void theOneOfThePhoneComesFirst() {
        var wallets = having("red", "blue");

        assertThat(wallets.on(MERCHANT, "a blue phone"))
                .extracting(Wallet::name)
                .containsExactly("blue", "red");
        assertThat(wallets.on(MERCHANT, "a green phone"))
                .extracting(Wallet::name)
                .containsExactly("red", "blue");
    }

    @Test
    void oneThatTakesNoCardsOfTheMerchantIsNotOffered() {
        assertThat(having("torn", "red").on(MERCHANT, "a torn phone"))
                .extracting(Wallet::name)
                .containsExactly("red");
    }

    @Test
    void whoChoosesOneGetsItsPass() {
        var wallets = having("red", "blue");

        assertThat(wallets.named("blue").map(wallet -> wallet.pass("/en/c/x")))
                .contains("/en/c/x/blue");
        assertThat(wallets.named("")).isEmpty();
    }

    @Test
    void withoutAnyThereIsTheWebCard() {
        assertThat(having().on(MERCHANT, "a blue phone")).isEmpty();
    }

    private static Wallets having(String... names) {
        var beans = new StaticListableBeanFactory();
        for (var name : names) {
            beans.addBean(name, new Leather(name));
        }
        return new Wallets(beans.getBeanProvider(Wallet.class));
    }
}
