package dev.stampbook.platform.secret;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tools that hang on the instance key, one of each for the whole server.
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    Fingerprints fingerprints(InstanceKey key) {
        return new Fingerprints(key);
    }

    @Bean
    Sealing sealing(InstanceKey key) {
        return new Sealing(key);
    }

    @Bean
    Tokens tokens() {
        return new Tokens();
    }
}
