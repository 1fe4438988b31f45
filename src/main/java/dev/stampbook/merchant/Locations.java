package dev.stampbook.merchant;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The locations of a merchant.
@Repository
class Locations {

    private final JdbcClient jdbc;

    Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Location> of(MerchantId merchant) {
        return jdbc.sql(
                        """
                        select id, name, address, latitude, longitude, time_zone, online
                        from location
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .query((row, number) -> map(row))
                .list();
    }

    /// A page of locations, newest first.
    List<Location> list(MerchantId merchant, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, name, address, latitude, longitude, time_zone, online
                        from location
                        where merchant_id = :merchant
                        and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> map(row))
                .list();
    }

    Optional<Location> find(MerchantId merchant, UUID id) {
        return jdbc.sql(
                        """
                        select id, name, address, latitude, longitude, time_zone, online
                        from location
                        where merchant_id = :merchant
                        and id = :id
                        """)
                .param("merchant", merchant.value())
                .param("id", id)
                .query((row, number) -> map(row))
                .optional();
    }

    /// The locations, held against changes by others until the transaction ends.
    List<Location> lock(MerchantId merchant, Collection<UUID> ids) {
        return jdbc.sql(
                        """
                        select id, name, address, latitude, longitude, time_zone, online
                        from location
                        where merchant_id = :merchant
                        and id = any(:ids)
                        order by id
                        for update
                        """)
                .param("merchant", merchant.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> map(row))
                .list();
    }

    void insert(Changes changes, List<Location> added, Instant at) {
        changes.add(
                """
                insert into location (merchant_id, id, name, address, latitude, longitude,
                                      time_zone, online, created_at)
                select :merchant, id, name, address, latitude, longitude,
                       time_zone, online, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, address text, latitude double precision,
                    longitude double precision, time_zone text, online boolean,
                    created_at timestamptz)
                """,
                added.stream()
                        .map(place -> row(place).with("online", place.online()))
                        .map(row -> row.with("created_at", at))
                        .toList());
    }

    void update(Changes changes, List<Location> changed) {
        changes.add(
                """
                update location
                set name = line.name, address = line.address, latitude = line.latitude,
                    longitude = line.longitude, time_zone = line.time_zone
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, address text, latitude double precision,
                    longitude double precision, time_zone text)
                where location.merchant_id = :merchant
                and location.id = line.id
                """,
                changed.stream().map(Locations::row).toList());
    }

    private static Row row(Location place) {
        var point = Optional.ofNullable(place.point());
        return new Row()
                .with("id", place.id())
                .with("name", place.name())
                .with("address", place.address())
                .with("latitude", point.map(Location.Point::latitude).orElse(null))
                .with("longitude", point.map(Location.Point::longitude).orElse(null))
                .with("time_zone", place.zone() == null ? null : place.zone().getId());
    }

    private static Location map(ResultSet row) throws SQLException {
        var zone = row.getString("time_zone");
        var latitude = row.getObject("latitude", Double.class);
        return new Location(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                latitude == null ? null : new Location.Point(latitude, row.getDouble("longitude")),
                zone == null ? null : ZoneId.of(zone),
                row.getBoolean("online"));
    }
}
