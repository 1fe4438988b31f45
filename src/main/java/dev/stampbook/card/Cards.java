package dev.stampbook.card;

import dev.stampbook.card.CardNumbers.Purpose;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cards of a merchant.
@Repository
public class Cards {

    private static final Reading READING = new Reading();

    private final JdbcClient jdbc;
    private final CardNumbers numbers;
    private final CardRefs refs;

    Cards(JdbcClient jdbc, CardNumbers numbers, CardRefs refs) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.refs = refs;
    }

    /// A new card with its numbers, and the fingerprint of the browser that it belongs to.
    public record Issue(Card card, Card.Numbers numbers, byte @Nullable [] browser) {}

    /// The ids of those of the cards that are there, by what they were named by. A short number
    /// names an open card alone.
    public Map<CardRef, UUID> identify(MerchantId merchant, Collection<? extends CardRef> named) {
        return refs.identify(merchant, named);
    }

    /// Those of the cards that are there, by what they were named by; closed ones too.
    public Map<CardRef, Card> find(MerchantId merchant, Collection<? extends CardRef> named) {
        var ids = identify(merchant, named);
        var cards = get(merchant, ids.values());
        var found = new HashMap<CardRef, Card>();
        ids.forEach((ref, id) -> found.put(ref, cards.get(id)));
        return found;
    }

    /// Those of the cards that are there, by id.
    Map<UUID, Card> get(MerchantId merchant, Collection<UUID> cards) {
        return byId(
                jdbc.sql(
                                """
                                select id, program_id, program_version, customer_id, cycle,
                                       stamps, kept, visits, remainder, holding_voucher_id, reached,
                                       last_stamp_at, welcomed_at, short_number, secrets,
                                       expires_at, closed_at, test, version, created_at
                                from card
                                where merchant_id = :merchant
                                and id = any(:cards)
                                """)
                        .param("merchant", merchant.value())
                        .param("cards", cards.toArray(UUID[]::new))
                        .query(READING)
                        .list());
    }

    /// The same, locked in the order of the ids. What hangs on a card is read only afterwards: a
    /// statement that waited for the lock sees other tables as they were before.
    Map<UUID, Card> lock(MerchantId merchant, Collection<UUID> cards) {
        return byId(
                jdbc.sql(
                                """
                                select id, program_id, program_version, customer_id, cycle,
                                       stamps, kept, visits, remainder, holding_voucher_id, reached,
                                       last_stamp_at, welcomed_at, short_number, secrets,
                                       expires_at, closed_at, test, version, created_at
                                from card
                                where merchant_id = :merchant
                                and id = any(:cards)
                                order by id
                                for update
                                """)
                        .param("merchant", merchant.value())
                        .param("cards", cards.toArray(UUID[]::new))
                        .query(READING)
                        .list());
    }

    /// The open cards of customers, newest first.
    public List<Card> openOf(MerchantId merchant, Collection<UUID> customers) {
        return jdbc.sql(
                        """
                        select id, program_id, program_version, customer_id, cycle, stamps, kept,
                               visits, remainder, holding_voucher_id, reached, last_stamp_at,
                               welcomed_at, short_number, secrets, expires_at, closed_at, test,
                               version, created_at
                        from card
                        where merchant_id = :merchant
                        and customer_id = any(:customers)
                        and closed_at is null
                        order by id desc
                        """)
                .param("merchant", merchant.value())
                .param("customers", customers.toArray(UUID[]::new))
                .query(READING)
                .list();
    }

    /// The numbers of a card, for showing them to whoever may see them.
    public Card.Numbers numbers(MerchantId merchant, Card card) {
        return numbers.open(merchant, card.secrets());
    }

    /// Adds new cards.
    public void add(Changes changes, List<Issue> issues) {
        changes.add(
                """
                insert into card (merchant_id, id, program_id, program_version, customer_id,
                                  cycle, stamps, kept, visits, remainder, holding_voucher_id,
                                  reached, last_stamp_at, welcomed_at, number_hmac, scan_token_hmac,
                                  view_token_hmac, short_number, browser_hmac, secrets,
                                  expires_at, closed_at, test, version, created_at)
                select :merchant, id, program_id, program_version, customer_id,
                       cycle, stamps, kept, visits, remainder, holding_voucher_id,
                       reached, last_stamp_at, welcomed_at, number_hmac, scan_token_hmac,
                       view_token_hmac, short_number, browser_hmac, secrets,
                       expires_at, closed_at, test, version, created_at
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, program_id uuid, program_version integer, customer_id uuid,
                    cycle integer, stamps integer, kept integer, visits integer,
                    remainder bigint, holding_voucher_id uuid, reached integer[],
                    last_stamp_at timestamptz, welcomed_at timestamptz, number_hmac bytea,
                    scan_token_hmac bytea, view_token_hmac bytea, short_number text,
                    browser_hmac bytea, secrets bytea,
                    expires_at timestamptz, closed_at timestamptz, test boolean,
                    version bigint, created_at timestamptz)
                """,
                issues.stream().map(issue -> row(changes.merchant(), issue)).toList());
    }

    /// Writes cards that are one version ahead of what is stored. A closed card forgets its
    /// browser.
    public void save(Changes changes, Collection<Card> cards) {
        changes.add(
                """
                update card
                set program_version = line.program_version,
                    cycle = line.cycle,
                    stamps = line.stamps,
                    kept = line.kept,
                    visits = line.visits,
                    remainder = line.remainder,
                    holding_voucher_id = line.holding_voucher_id,
                    reached = line.reached,
                    last_stamp_at = line.last_stamp_at,
                    welcomed_at = line.welcomed_at,
                    expires_at = line.expires_at,
                    closed_at = line.closed_at,
                    browser_hmac = case when line.closed_at is null then browser_hmac end,
                    version = line.version
                from jsonb_to_recordset(:rows::jsonb) as line(
                    id uuid, program_version integer, cycle integer, stamps integer,
                    kept integer, visits integer, remainder bigint, holding_voucher_id uuid,
                    reached integer[], last_stamp_at timestamptz, welcomed_at timestamptz,
                    expires_at timestamptz, closed_at timestamptz, version bigint)
                where card.merchant_id = :merchant
                and card.id = line.id
                and card.version = line.version - 1
                """,
                cards.stream().map(Cards::row).toList());
    }

    /// The row of a card as the journal keeps it.
    static Row row(Card card) {
        var balance = card.balance();
        return new Row()
                .with("id", card.id())
                .with("program_id", card.program())
                .with("program_version", balance.programVersion())
                .with("customer_id", card.customer())
                .with("cycle", balance.cycle())
                .with("stamps", balance.stamps())
                .with("kept", balance.kept())
                .with("visits", balance.visits())
                .with("remainder", balance.remainder())
                .with("holding_voucher_id", balance.holding())
                .with("reached", balance.reached())
                .with("last_stamp_at", card.lastStampAt())
                .with("welcomed_at", card.welcomedAt())
                .with("short_number", card.shortNumber())
                .with("expires_at", card.expiresAt())
                .with("closed_at", card.closedAt())
                .with("test", card.test())
                .with("version", card.version())
                .with("created_at", card.createdAt());
    }

    private Row row(MerchantId merchant, Issue issue) {
        var drawn = issue.numbers();
        return row(issue.card())
                .hidden("number_hmac", print(merchant, Purpose.CARD_NUMBER, drawn.number()))
                .hidden(
                        "scan_token_hmac",
                        print(merchant, Purpose.CARD_SCAN_TOKEN, drawn.scanToken()))
                .hidden(
                        "view_token_hmac",
                        print(merchant, Purpose.CARD_VIEW_TOKEN, drawn.viewToken()))
                .hidden("browser_hmac", issue.browser())
                .hidden("secrets", issue.card().secrets().bytes());
    }

    private byte[] print(MerchantId merchant, Purpose purpose, String text) {
        return numbers.fingerprint(purpose, merchant, text);
    }

    private static Map<UUID, Card> byId(List<Card> cards) {
        var found = new HashMap<UUID, Card>();
        cards.forEach(card -> found.put(card.id(), card));
        return found;
    }

    /// Reads a row of `card`.
    static final class Reading implements RowMapper<Card> {

        @Override
        public Card mapRow(ResultSet row, int number) throws SQLException {
            return new Card(
                    row.getObject("id", UUID.class),
                    row.getObject("program_id", UUID.class),
                    row.getObject("customer_id", UUID.class),
                    balance(row),
                    row.getString("short_number"),
                    new Card.Sealed(row.getBytes("secrets")),
                    instant(row, "welcomed_at"),
                    instant(row, "last_stamp_at"),
                    instant(row, "expires_at"),
                    instant(row, "closed_at"),
                    row.getBoolean("test"),
                    row.getLong("version"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        }

        private static Balance balance(ResultSet row) throws SQLException {
            return new Balance(
                    row.getInt("cycle"),
                    row.getInt("stamps"),
                    row.getInt("kept"),
                    row.getInt("visits"),
                    row.getLong("remainder"),
                    row.getInt("program_version"),
                    row.getObject("holding_voucher_id", UUID.class),
                    List.of((Integer[]) row.getArray("reached").getArray()));
        }
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
