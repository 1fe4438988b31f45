package dev.stampbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

@ModuleTest
class FirstStartTest {

    private final Fixtures fixtures;
    private final Merchants merchants;
    private final Retelling retelling;
    private final DemoFile file;

    FirstStartTest(Fixtures fixtures, Merchants merchants, Retelling retelling, DemoFile file) {
        this.fixtures = fixtures;
        this.merchants = merchants;
        this.retelling = retelling;
        this.file = file;
    }

    @BeforeEach
    void aMerchantIsThere() {
        fixtures.merchant();
    }

    @Test
    void makesNothingWhereSomebodyHasBegun() {
        var kept = file.read();
        var before = merchants.list(null, 1);

        new FirstStart(settings(), new MockEnvironment(), merchants, retelling)
                .run(new DefaultApplicationArguments());

        assertThat(merchants.list(null, 1)).isEqualTo(before);
        assertThat(file.read()).isEqualTo(kept);
    }

    private static Settings settings() {
        return Settings.of(Map.of("STAMPBOOK_DATA", "target/test-data", "STAMPBOOK_DEMO", "true"));
    }
}
