package dev.stampbook.wallet.apple.service;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.story.Orders;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.Till;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/// A café whose cards phones keep, for tests of what they hear of them.
public final class PhoneShop {

    private final ApplicationContext server;
    private final MerchantId merchant;
    private final Till till;
    private final String program;

    private PhoneShop(ApplicationContext server, Shops.Shop shop, Map<String, Object> order) {
        this.server = server;
        this.merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        this.till = shop.till();
        this.program = till.post("/api/v1/programs", order).expect(201).text("/id");
    }

    /// A new one.
    public static PhoneShop open(ApplicationContext server) {
        var coffee = Orders.goal(10, Orders.voucher("Free coffee"));
        return open(server, Orders.program("Coffee", List.of(coffee)));
    }

    /// A new one with another program.
    public static PhoneShop open(ApplicationContext server, Map<String, Object> order) {
        return new PhoneShop(server, server.getBean(Shops.class).open(), order);
    }

    /// A new card: its id, and where its pass is taken from.
    public record NewCard(String id, String pass, String customer) {}

    /// Makes a card.
    public NewCard card() {
        var told = till.post("/api/v1/cards", Map.of("program", program)).expect(201);
        return new NewCard(
                told.text("/id"),
                URI.create(told.text("/url")).getPath() + "/card.pkpass",
                told.text("/customer/id"));
    }

    /// Stamps it, and looks at what that changes on phones.
    public void stamps(NewCard card, int times) {
        for (var stamp = 0; stamp < times; stamp++) {
            till.post("/api/v1/cards/" + card.id() + "/stamps", Map.of()).expect(201);
        }
        follows();
    }

    /// Looks at what the journal changes on phones.
    public void follows() {
        server.getBean(Sequencer.class).catchUp(merchant);
        server.getBean(FollowingPasses.class).run();
    }

    /// Who it is.
    public MerchantId merchant() {
        return merchant;
    }

    /// Its till.
    public Till till() {
        return till;
    }

    /// Its program.
    public String program() {
        return program;
    }
}
