package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.merchant.logo.Pictures;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.story.Orders;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The logo of a business on its cards at Google.
@DoorTest
class LogoAtGoogleTest {

    @Autowired private ApplicationContext server;
    @Autowired private Shops shops;
    @Autowired private FollowingCards following;
    @Autowired private Sequencer sequencer;
    @Autowired private TestClock clock;

    private GoogleRig rig;

    @BeforeEach
    void googleIsThere() {
        rig = new GoogleRig(server, clock);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void itsClassLearnsOfItOnce() {
        var shop = shops.open();
        var cafe = MerchantId.parse(shop.merchant()).orElseThrow();
        var coffee = Orders.goal(10, Orders.voucher("Coffee"));
        var order = Orders.program("Coffee card", List.of(coffee));
        var program = shop.till().post("/api/v1/programs", order).expect(201).text("/id");
        for (var card = 0; card < 2; card++) {
            var told = shop.till().post("/api/v1/cards", Map.of("program", program)).expect(201);
            rig.saving.save(cafe, PublicId.parse(IdKind.CARD, told.text("/id")).orElseThrow());
        }
        var of = Passes.ISSUER.classOf(PublicId.parse(IdKind.PROGRAM, program).orElseThrow());
        assertThat(rig.google.kept(of).toString()).contains("counter-512");
        rig.google.forgetsLog();

        shop.till().post("/api/v1/logo", Pictures.body(Pictures.wordMark())).expect(200);
        sequencer.catchUp(cafe);
        following.run();
        rig.tell();

        assertThat(rig.google.kept(of).toString()).contains("/logo/" + cafe, "/square.png");
        assertThat(rig.google.log()).containsOnlyOnce("PATCH loyaltyClass/" + of + " 200");
    }
}
