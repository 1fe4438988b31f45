package dev.stampbook.platform.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import dev.stampbook.testing.TestClock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A tiny deed on a real table: each command opens a location of that name.
final class OpeningCounters implements Deed<String, OpeningCounters.Opened> {

    private final Ids ids;
    final List<List<String>> performed = new CopyOnWriteArrayList<>();
    Runnable before = () -> {};

    OpeningCounters(Ids ids) {
        this.ids = ids;
    }

    record Opened(String id, String name) {}

    @Override
    public List<Opened> perform(MerchantId merchant, List<String> names, Changes changes) {
        performed.add(names);
        before.run();
        var opened = names.stream().map(name -> new Opened(ids.next().toString(), name)).toList();
        if (names.contains("poison")) {
            throw new IllegalArgumentException("poison");
        }
        changes.add(
                """
                insert into location (merchant_id, id, name, created_at)
                select :merchant, id, name, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, name text, created_at timestamptz)
                """,
                opened.stream().filter(OpeningCounters::allowed).map(this::row).toList());
        return opened;
    }

    private Row row(Opened opened) {
        return new Row()
                .with("id", opened.id())
                .with("name", opened.name())
                .with("created_at", TestClock.START);
    }

    private static boolean allowed(Opened opened) {
        return !opened.name().startsWith("refused");
    }

    /// Tells as a door would: 201, or the status that a refused name ends with.
    static Answer tell(Opened opened) {
        var status = allowed(opened) ? 201 : Integer.parseInt(opened.name().substring(8));
        return Answer.first(status, opened.toString().getBytes(UTF_8));
    }
}
