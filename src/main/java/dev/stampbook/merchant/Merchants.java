package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The merchants of this instance; apart from [#list], each inside a transaction of its own.
@Repository
public class Merchants {

    private final JdbcClient jdbc;
    private final Json json;
    private final Locations locations;

    Merchants(JdbcClient jdbc, Json json, Locations locations) {
        this.jdbc = jdbc;
        this.json = json;
        this.locations = locations;
    }

    /// The merchant with all its locations; must exist.
    public Merchant get(MerchantId merchant) {
        return find(merchant).orElseThrow(() -> new NotFound("merchant"));
    }

    /// The merchant with all its locations, when there is such a merchant.
    public Optional<Merchant> find(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select merchant_id, prefix, name, country, time_zone, locale, currency,
                               quota, settings, suspended_at, logo
                        from merchant
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query((row, number) -> map(row, locations.of(merchant)))
                .optional();
    }

    /// The same, held against changes by others until the transaction ends.
    public Optional<Merchant> lock(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select merchant_id
                        from merchant
                        where merchant_id = :merchant
                        for update
                        """)
                .param("merchant", merchant.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(merchant));
    }

    /// Whether the operator has suspended the merchant.
    public boolean suspended(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select suspended_at is not null
                        from merchant
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query(Boolean.class)
                .single();
    }

    /// Merchants without their locations and logos, newest first; runs outside any merchant's
    /// transaction.
    public List<Merchant> list(@Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select merchant_id, prefix, name, country, time_zone, locale, currency,
                               quota, settings, suspended_at, null as logo
                        from merchants_of_instance(:after::uuid, :most)
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> map(row, List.of()))
                .list();
    }

    /// Adds a merchant and its locations; the prefix must be free.
    public void insert(Changes changes, Merchant merchant, Instant at) {
        changes.add(
                """
                insert into merchant_directory (merchant_id, prefix)
                select :merchant, prefix
                from jsonb_to_recordset(:rows::jsonb) as line(prefix text)
                """,
                new Row().with("prefix", merchant.prefix()));
        changes.add(
                """
                insert into merchant (merchant_id, prefix, name, country, time_zone, locale,
                                      currency, settings, created_at)
                select :merchant, prefix, name, country, time_zone, locale,
                       currency, settings, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    prefix text, name text, country text, time_zone text, locale text,
                    currency text, settings jsonb, created_at timestamptz)
                """,
                row(merchant, at));
        locations.insert(changes, List.copyOf(merchant.locations().values()), at);
    }

    /// Writes what the operator may change: quota and suspension.
    void update(Changes changes, Merchant merchant) {
        changes.add(
                """
                update merchant
                set quota = line.quota, suspended_at = line.suspended_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    quota jsonb, suspended_at timestamptz)
                where merchant.merchant_id = :merchant
                """,
                new Row()
                        .with("quota", merchant.quota())
                        .with("suspended_at", merchant.suspendedAt()));
    }

    /// Writes what the owner may change.
    void set(Changes changes, MerchantSettings settings) {
        changes.add(
                """
                update merchant
                set settings = line.settings
                from jsonb_to_recordset(:rows::jsonb) as line(settings jsonb)
                where merchant.merchant_id = :merchant
                """,
                new Row().with("settings", settings));
    }

    /// Writes which logo it has.
    public void set(Changes changes, @Nullable MerchantLogo logo) {
        changes.add(
                """
                update merchant
                set logo = line.logo
                from jsonb_to_recordset(:rows::jsonb) as line(logo jsonb)
                where merchant.merchant_id = :merchant
                """,
                new Row().with("logo", logo));
    }

    private static Row row(Merchant merchant, Instant at) {
        return new Row()
                .with("prefix", merchant.prefix())
                .with("name", merchant.name())
                .with("country", merchant.country())
                .with("time_zone", merchant.zone().getId())
                .with("locale", merchant.locale())
                .with("currency", merchant.currency())
                .with("settings", merchant.settings())
                .with("created_at", at);
    }

    private Merchant map(ResultSet row, List<Location> places) throws SQLException {
        var quota = row.getString("quota");
        var logo = row.getString("logo");
        return new Merchant(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                row.getString("prefix"),
                row.getString("name"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("locale"),
                row.getString("currency"),
                json.shared(row.getString("settings"), MerchantSettings.class),
                quota == null ? Quota.UNLIMITED : json.read(quota, Quota.class),
                instant(row, "suspended_at"),
                logo == null ? null : json.shared(logo, MerchantLogo.class),
                byId(places));
    }

    private static Map<UUID, Location> byId(List<Location> places) {
        var byId = new HashMap<UUID, Location>();
        places.forEach(place -> byId.put(place.id(), place));
        return byId;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
