package dev.stampbook.testing;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.code.Crockford;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.platform.database.Transactions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// What tests start from.
@TestComponent
public class Fixtures {

    private static final int PREFIX_SYMBOLS = 5;

    private final TestDatabase database;
    private final Transactions transactions;
    private final Ids ids;

    Fixtures(TestDatabase database, Transactions transactions, Ids ids) {
        this.database = database;
        this.transactions = transactions;
        this.ids = ids;
    }

    /// The database that the shared context works in.
    public TestDatabase database() {
        return database;
    }

    /// A merchant of its own for a test: Luna Café in Berlin, with one counter and the web shop.
    public NewMerchant merchant() {
        return merchant("Europe/Berlin");
    }

    /// The same in another time zone.
    public NewMerchant merchant(String zone) {
        var id = new MerchantId(ids.next());
        var made = new NewMerchant(id, prefix(), ids.next(), ids.next());
        transactions.of(id, changes -> add(made, zone, changes));
        return made;
    }

    private static MerchantId add(NewMerchant made, String zone, Changes changes) {
        changes.add(
                """
                insert into merchant_directory (merchant_id, prefix)
                select :merchant, prefix
                from jsonb_to_recordset(:rows::jsonb) as line(prefix text)
                """,
                new Row().with("prefix", made.prefix()));
        changes.add(
                """
                insert into merchant (merchant_id, prefix, name, country, time_zone, locale,
                                      currency, settings, created_at)
                select :merchant, prefix, 'Luna Café', 'DE', zone, 'en', 'EUR',
                       '{"undo_seconds": 300, "cancel_seconds": 900, "overrule_seconds": 86400,
                         "grace_days": 0, "live_proof_from": 2000, "join_link_seconds": 300}',
                       '2026-01-01T00:00:00Z'
                from jsonb_to_recordset(:rows::jsonb) as line(prefix text, zone text)
                """,
                new Row().with("prefix", made.prefix()).with("zone", zone));
        changes.add(
                """
                insert into location (merchant_id, id, name, online, created_at)
                select :merchant, id, name, online, '2026-01-01T00:00:00Z'
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, name text, online boolean)
                """,
                List.of(
                        location(made.location(), "Old Town", false),
                        location(made.online(), "Online", true)));
        return made.id();
    }

    private static Row location(UUID id, String name, boolean online) {
        return new Row().with("id", id).with("name", name).with("online", online);
    }

    /// A staff member at the counter of a merchant, signed in on a device.
    public Actor staff(NewMerchant merchant, String name) {
        var member = ids.next();
        var device = ids.next();
        transactions.of(
                merchant.id(),
                changes -> {
                    hire(changes, merchant, member, name);
                    signIn(changes, member, device);
                    return member;
                });
        return new Actor(
                merchant.id(),
                Actor.Kind.DEVICE,
                device,
                member,
                merchant.location(),
                name,
                EnumSet.of(Right.READ, Right.STAMP, Right.REDEEM));
    }

    private static void hire(Changes changes, NewMerchant at, UUID member, String name) {
        changes.add(
                """
                insert into staff_member (merchant_id, id, location_id, name, login, role,
                                          created_at)
                select :merchant, id, location_id, name, id::text, 'staff', '2026-01-01T00:00:00Z'
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, location_id uuid, name text)
                """,
                new Row().with("id", member).with("location_id", at.location()).with("name", name));
    }

    private static void signIn(Changes changes, UUID member, UUID device) {
        changes.add(
                """
                insert into device (merchant_id, id, staff_id, name, token_hmac, signed_in_at,
                                    expires_at)
                select :merchant, id, staff_id, 'Phone', uuid_send(id), '2026-01-01T00:00:00Z',
                       '2100-01-01T00:00:00Z'
                from jsonb_to_recordset(:rows::jsonb) as line(id uuid, staff_id uuid)
                """,
                new Row().with("id", device).with("staff_id", member));
    }

    private String prefix() {
        var symbols = Crockford.encode(ids.next());
        return symbols.substring(symbols.length() - PREFIX_SYMBOLS).toLowerCase(Locale.ROOT);
    }
}
