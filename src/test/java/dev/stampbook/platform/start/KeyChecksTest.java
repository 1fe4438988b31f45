package dev.stampbook.platform.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stampbook.platform.database.EmbeddedPostgres;
import dev.stampbook.platform.secret.InstanceKey;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("module")
class KeyChecksTest {

    @TempDir Path folder;

    @Test
    void opensADatabaseWithTheKeyItWasMadeWithAndNoOther() {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var jdbc = JdbcClient.create(postgres.superuser("stampbook"));
            jdbc.sql(
                            """
                            create table instance (
                              id int primary key,
                              key_check bytea,
                              created_at timestamptz
                            )
                            """)
                    .update();

            checks(jdbc, 1).afterPropertiesSet();

            assertThatCode(checks(jdbc, 1)::afterPropertiesSet).doesNotThrowAnyException();
            assertThatThrownBy(checks(jdbc, 2)::afterPropertiesSet)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("STAMPBOOK_KEY");
        }
    }

    private static KeyChecks checks(JdbcClient jdbc, int first) {
        var bytes = new byte[InstanceKey.BYTES];
        bytes[0] = (byte) first;
        return new KeyChecks(jdbc, new InstanceKey(bytes), Clock.systemUTC());
    }
}
