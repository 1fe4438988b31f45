package dev.stampbook.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stampbook.testing.TestClock;
import java.util.List;
import java.util.UUID;

/// Changes to a real table, to try the machinery with.
final class TestLocations {

    private TestLocations() {}

    /// Adds a location; answers its name.
    static String add(Changes changes, String... names) {
        changes.add(
                """
                insert into location (merchant_id, id, name, created_at)
                select :merchant, id, name, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, created_at timestamptz)
                """,
                List.of(names).stream().map(TestLocations::row).toList());
        return names[0];
    }

    /// Renames a location, which must exist.
    static String rename(Changes changes, String name, String next) {
        changes.add(
                """
                update location
                set name = line.next
                from jsonb_to_recordset(:rows::jsonb) as line(name text, next text)
                where location.merchant_id = :merchant
                and location.name = line.name
                """,
                new Row().with("name", name).with("next", next));
        return next;
    }

    private static Row row(String name) {
        return new Row()
                .with("id", UUID.nameUUIDFromBytes(name.getBytes(UTF_8)))
                .with("name", name)
                .with("created_at", TestClock.START);
    }
}
