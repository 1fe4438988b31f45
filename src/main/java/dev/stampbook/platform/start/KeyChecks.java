package dev.stampbook.platform.start;

import dev.stampbook.platform.secret.InstanceKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Binds a database to the one instance key it was first opened with.
///
/// With another key every look-up by token would silently find nothing, so the start stops instead.
@Repository
class KeyChecks implements InitializingBean {

    private final JdbcClient jdbc;
    private final InstanceKey key;
    private final Clock clock;

    KeyChecks(JdbcClient jdbc, InstanceKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        var check = check(key);
        remember(check);
        if (!MessageDigest.isEqual(check, remembered())) {
            throw new StartRefused(
                    "The instance key (STAMPBOOK_KEY, or instance.key in the data folder) is not"
                            + " the one this database was made with.");
        }
    }

    private void remember(byte[] check) {
        jdbc.sql(
                        """
                        insert into instance (id, key_check, created_at)
                        values (1, :check, :now)
                        on conflict (id) do nothing
                        """)
                .param("check", check)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] remembered() {
        return jdbc.sql(
                        """
                        select key_check
                        from instance
                        where id = 1
                        """)
                .query(byte[].class)
                .single();
    }

    private static byte[] check(InstanceKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal("stampbook instance key check v1".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
