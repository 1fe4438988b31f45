package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// A superuser of the database with a mind to change the past of a merchant, without the instance
/// key.
final class Vandal {

    private final JdbcTemplate jdbc;
    private final UUID merchant;

    Vandal(TestDatabase database, MerchantId merchant) {
        this.jdbc = new JdbcTemplate(database.superuser());
        this.merchant = merchant.value();
    }

    void alters(long seq) {
        jdbc.update(
                """
                update journal set data = data || '{"note": "never happened"}'
                where merchant_id = ? and id = ?
                """,
                merchant,
                entry(seq));
    }

    void backdates(long seq) {
        jdbc.update(
                "update journal set at = at - interval '1 day' where merchant_id = ? and id = ?",
                merchant,
                entry(seq));
    }

    void deletes(long seq) {
        jdbc.update("delete from journal where merchant_id = ? and id = ?", merchant, entry(seq));
        jdbc.update("delete from journal_seq where merchant_id = ? and seq = ?", merchant, seq);
        jdbc.update("delete from chain_link where merchant_id = ? and seq = ?", merchant, seq);
    }

    void swaps(long seq, long other) {
        var first = entry(seq);
        var second = entry(other);
        List.of(UUID.randomUUID(), first).forEach(id -> points(other, id));
        points(seq, second);
    }

    private void points(long seq, UUID entry) {
        // The line that is to take the place of another must leave its own first.
        jdbc.update(
                "update journal_seq set entry_id = ? where merchant_id = ? and entry_id = ?",
                UUID.randomUUID(),
                merchant,
                entry);
        jdbc.update(
                "update journal_seq set entry_id = ? where merchant_id = ? and seq = ?",
                entry,
                merchant,
                seq);
    }

    /// One more stamp on a card, in the journal alone, as if it had been written and numbered.
    void appendsAStamp() {
        var id = UUID.randomUUID();
        jdbc.update(
                """
                insert into journal (merchant_id, id, type, at, actor, card_id, data, effects)
                select merchant_id, ?, type, at, actor, card_id, data,
                       jsonb_set(effects, '{0,row,id}', to_jsonb(?::text))
                from journal
                where merchant_id = ? and type = 'stamp.added'
                order by id desc
                limit 1
                """,
                id,
                id,
                merchant);
        jdbc.update(
                """
                insert into journal_seq (merchant_id, seq, entry_id)
                select merchant_id, seq + 1, ? from journal_head where merchant_id = ?
                """,
                id,
                merchant);
        jdbc.update("update journal_head set seq = seq + 1 where merchant_id = ?", merchant);
    }

    /// Gives a card a stamp more in the table alone.
    void raisesABalance() {
        jdbc.update("update card set stamps = stamps + 1 where merchant_id = ?", merchant);
    }

    /// Makes a voucher that was used good again.
    void restoresAVoucher() {
        jdbc.update(
                """
                update voucher set redemption_id = null, redeemed_at = null
                where merchant_id = ?
                """,
                merchant);
    }

    /// The whole chain anew over what the journal says now, signed by the server that knows
    /// nothing.
    void rebuildsEverything() {
        for (var table : List.of("chain_link", "chain_head", "chain_checkpoint")) {
            jdbc.update("delete from " + table + " where merchant_id = ?", merchant);
        }
    }

    private UUID entry(long seq) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select entry_id from journal_seq where merchant_id = ? and seq = ?",
                        UUID.class,
                        merchant,
                        seq));
    }
}
