package dev.stampbook.platform.database;

import dev.stampbook.platform.start.Settings;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Chooses the database and hands each user its login: the pool works as the application, Flyway
/// migrates as the owner and is told the application's name for its grants (`${app_user}`).
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean(DatabaseAddress.class)
    DatabaseServer databaseServer(Settings settings, Environment environment) {
        return DatabaseServer.of(settings, environment.containsProperty("stampbook.command"));
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseAddress databaseAddress(DatabaseServer server) {
        return server.address();
    }

    @Bean
    JdbcConnectionDetails appLogin(DatabaseAddress address) {
        return new DatabaseLogin(address.url(), address.user(), address.password()).forPool();
    }

    @Bean
    FlywayConnectionDetails ownerLogin(DatabaseAddress address) {
        return new DatabaseLogin(address.url(), address.ownerUser(), address.ownerPassword())
                .forMigrations();
    }

    /// Flyway itself would work on tables that a newer version has migrated.
    @Bean
    FlywayConfigurationCustomizer migrationsOfThisVersion(DatabaseAddress address) {
        return flyway ->
                flyway.placeholders(Map.of("app_user", address.user()))
                        .ignoreMigrationPatterns(new String[0]);
    }
}
