package dev.stampbook.platform.journal;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Writes journal lines, each with its outbox row.
@Repository
public class Journal {

    /// Adds lines to the changes of a transaction; the cause goes before its effect.
    public void add(Changes changes, List<JournalEntry> entries) {
        changes.add(
                """
                insert into journal (merchant_id, id, type, at, actor, location_id, card_id,
                                     customer_id, voucher_id, test, data, effects)
                select :merchant, id, type, at, actor, location_id, card_id,
                       customer_id, voucher_id, test, data, effects
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, type text, at timestamptz, actor jsonb, location_id uuid,
                    card_id uuid, customer_id uuid, voucher_id uuid, test boolean,
                    data jsonb, effects jsonb)
                """,
                entries.stream().map(Journal::row).toList());
        changes.add(
                """
                insert into outbox (merchant_id, entry_id)
                select :merchant, entry_id
                from jsonb_to_recordset(:rows::jsonb) as line(entry_id uuid)
                """,
                entries.stream().map(entry -> new Row().with("entry_id", entry.id())).toList());
    }

    /// The actor as journal and events show it: kind, public id, staff member, name, location.
    public static Map<String, @Nullable Object> shown(Actor actor) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("kind", actor.kind().name().toLowerCase(Locale.ROOT));
        shown.put("id", publicId(actor));
        shown.put("staff", optional(IdKind.STAFF_MEMBER, actor.staff()));
        shown.put("name", actor.name());
        shown.put("location", optional(IdKind.LOCATION, actor.location()));
        return shown;
    }

    private static Row row(JournalEntry entry) {
        var subject = entry.subject();
        return new Row()
                .with("id", entry.id())
                .with("type", entry.type())
                .with("at", entry.at())
                .with("actor", shown(entry.actor()))
                .with("location_id", subject.location())
                .with("card_id", subject.card())
                .with("customer_id", subject.customer())
                .with("voucher_id", subject.voucher())
                .with("test", subject.test())
                .with("data", entry.data())
                .with("effects", entry.effects());
    }

    private static @Nullable String publicId(Actor actor) {
        return switch (actor.kind()) {
            case DEVICE -> optional(IdKind.DEVICE, actor.id());
            case API_KEY -> optional(IdKind.API_KEY, actor.id());
            case CUSTOMER -> optional(IdKind.CUSTOMER, actor.id());
            case SYSTEM, OPERATOR -> null;
        };
    }

    private static @Nullable String optional(IdKind kind, @Nullable UUID id) {
        return id == null ? null : PublicId.of(kind, id);
    }
}
