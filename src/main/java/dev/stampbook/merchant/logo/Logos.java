package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.Merchant;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pictures of logos; inside a transaction of their merchant. Those that were wanted lately are
/// kept in memory: a picture never changes, and every pass shows it.
@Repository
public class Logos {

    /// Of 256 kB at most.
    private static final int KEPT_MAX = 100;

    private final JdbcClient jdbc;
    private final Lately lately = new Lately();

    Logos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(MerchantId merchant, UUID id) {}

    private static final class Lately extends LinkedHashMap<Key, Logo> {

        private static final long serialVersionUID = 1;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Logo> eldest) {
            return size() > KEPT_MAX;
        }
    }

    /// The logo of a merchant, if it has one.
    public Optional<Logo> of(Merchant merchant) {
        return Optional.ofNullable(merchant.logo()).flatMap(logo -> find(merchant.id(), logo.id()));
    }

    private Optional<Logo> find(MerchantId merchant, UUID id) {
        var key = new Key(merchant, id);
        synchronized (lately) {
            var known = lately.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        var found =
                jdbc.sql(
                                """
                                select id, png
                                from logo
                                where merchant_id = :merchant
                                and id = :id
                                """)
                        .param("merchant", merchant.value())
                        .param("id", id)
                        .query(
                                (row, number) ->
                                        new Logo(
                                                row.getObject("id", UUID.class),
                                                row.getBytes("png")))
                        .optional();
        synchronized (lately) {
            found.ifPresent(logo -> lately.put(key, logo));
        }
        return found;
    }

    /// Keeps a picture in place of the one before.
    void put(Changes changes, UUID id, byte[] png) {
        changes.add(
                """
                insert into logo (merchant_id, id, png)
                select :merchant, id, png
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, png bytea)
                on conflict (merchant_id) do update
                set id = excluded.id, png = excluded.png
                """,
                new Row().with("id", id).hidden("png", png));
    }

    /// Forgets a picture.
    void remove(Changes changes, UUID id) {
        changes.add(
                """
                delete from logo
                using jsonb_to_recordset(:rows::jsonb) as line(id uuid)
                where logo.merchant_id = :merchant
                and logo.id = line.id
                """,
                new Row().with("id", id));
    }
}
