package dev.stampbook.wallet.apple.push;

import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.wallet.apple.service.PhoneReading;
import dev.stampbook.wallet.apple.service.Phones;
import dev.stampbook.wallet.behind.BackOff;
import dev.stampbook.wallet.certificate.PassSigners;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How this instance tells Apple: where the settings say.
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    @Bean
    Apns apns(Settings settings, Json json, Clock clock) {
        var apple = settings.apple();
        return new Apns(
                apple.push(),
                new Connections(apple.trust()),
                apple.key().map(ProviderToken::of),
                new Apns.Tools(json, clock));
    }

    @Bean
    PushingPhones.Rows pushRows(Phones phones, PhoneReading reading) {
        return new PushingPhones.Rows(phones, reading);
    }

    @Bean
    PushingPhones.Way pushWay(Apns apns, Settings settings) {
        return new PushingPhones.Way(
                apns, new BackOff(new SecureRandom()), settings.apple().itself());
    }

    @Bean
    PushingPhones pushingPhones(
            PushingPhones.Rows rows,
            PassSigners signers,
            Transactions transactions,
            PushingPhones.Way way,
            Clock clock) {
        return new PushingPhones(rows, signers, transactions, way, clock);
    }
}
