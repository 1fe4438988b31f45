package dev.stampbook.testing;

import dev.stampbook.access.Passwords;
import dev.stampbook.platform.database.DatabaseAddress;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.platform.task.Chores;
import dev.stampbook.platform.words.PseudoWords;
import dev.stampbook.platform.words.Words;
import dev.stampbook.wallet.google.FakeGoogle;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What the shared context of all tests has instead of the outside world.
@TestConfiguration(proxyBeanMethods = false)
class Harness {

    static final String OPERATOR_TOKEN = "the-operator-of-the-tests";

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /// Hundreds of people sign in; what it costs in earnest is the business of PasswordsTest.
    @Bean
    Passwords.Cost testPasswordCost() {
        return new Passwords.Cost(64, 1);
    }

    /// Strict, and with a language that shows what is in no catalogue.
    @Bean
    @Primary
    Words testWords() {
        return new PseudoWords();
    }

    @Bean(destroyMethod = "") // The next run sweeps it away.
    TestDatabase testDatabase() {
        return Databases.ofTheRun();
    }

    @Bean
    DatabaseAddress testAddress(TestDatabase database) {
        return new DatabaseAddress(
                database.url(),
                database.appUser(),
                database.password(),
                database.ownerUser(),
                database.password());
    }

    @Bean
    PostOffice testPostOffice() {
        return PostOffice.open();
    }

    @Bean
    Settings testSettings(PostOffice office, FakeGoogle google) {
        return Settings.of(
                Map.ofEntries(
                        Map.entry("STAMPBOOK_DATA", "target/test-data"),
                        Map.entry("STAMPBOOK_KEY", "5ea1".repeat(16)),
                        Map.entry("STAMPBOOK_OPERATOR_TOKEN", OPERATOR_TOKEN),
                        Map.entry("STAMPBOOK_DEMO", "false"),
                        Map.entry("STAMPBOOK_MAIL_URL", "smtp://127.0.0.1:" + office.port()),
                        Map.entry("STAMPBOOK_MAIL_FROM", "cards@stampbook.example"),
                        Map.entry("STAMPBOOK_GOOGLE_API", told(google, "/walletobjects/v1")),
                        Map.entry("STAMPBOOK_GOOGLE_TOKENS", told(google, "/token")),
                        Map.entry("STAMPBOOK_GOOGLE_SAVE", told(google, "/save")),
                        Map.entry("STAMPBOOK_GOOGLE_KEYS", told(google, "/keys")),
                        Map.entry("STAMPBOOK_TRUSTED_PROXIES", "127.0.0.0/8,::1")));
    }

    private static String told(FakeGoogle google, String path) {
        return google.address(path).toString();
    }

    /// Numbers the journal and does chores when told and never by itself.
    @Bean
    SmartLifecycle stillness(Sequencer sequencer, Chores chores) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                sequencer.stop();
                chores.stop();
            }

            @Override
            public void stop() {
                // It never started.
            }

            @Override
            public boolean isRunning() {
                return false;
            }
        };
    }

    @Bean
    static BeanPostProcessor countingRoundTrips() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new CountingDataSource(pool) : bean;
            }
        };
    }
}
