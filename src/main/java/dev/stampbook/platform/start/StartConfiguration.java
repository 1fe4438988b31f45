package dev.stampbook.platform.start;

import dev.stampbook.platform.secret.InstanceKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// The beans that exist before everything else; a test that declares one of them wins.
@AutoConfiguration
class StartConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Settings settings(ConfigurableEnvironment environment) {
        Map<String, String> variables = new HashMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(
                        source ->
                                Stream.of(
                                        ((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.startsWith("STAMPBOOK_"))
                .forEach(name -> variables.put(name, environment.getProperty(name, "")));
        return Settings.of(variables);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    InstanceSecrets instanceSecrets(Settings settings) {
        return new InstanceSecrets(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    InstanceKey instanceKey(InstanceSecrets secrets) {
        return secrets.key();
    }

    @Bean
    @ConditionalOnMissingBean
    OperatorToken operatorToken(InstanceSecrets secrets) {
        return secrets.operatorToken();
    }
}
