package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The hashes of numbered lines, and where each merchant's chain ends.
@Repository
class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A numbered line as the chain takes it in.
    record Line(long seq, String text) {}

    /// Merchants with numbered lines that have no link yet, or whose last checkpoint is not newer
    /// than that and not at the end; runs outside any transaction.
    List<MerchantId> behind(Instant before, int most) {
        return jdbc
                .sql("select merchants_behind_chain(:before, :most)")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// The end of the chain; the row stays locked, so that one server goes on with it at a time.
    Link lockHead(MerchantId merchant) {
        jdbc.sql(
                        """
                        insert into chain_head (merchant_id, seq, hash)
                        values (:merchant, 0, decode(:hash, 'hex'))
                        on conflict do nothing
                        """)
                .param("merchant", merchant.value())
                .param("hash", Link.START.hash())
                .update();
        return jdbc.sql(
                        """
                        select seq, encode(hash, 'hex') as hash
                        from chain_head
                        where merchant_id = :merchant
                        for update
                        """)
                .param("merchant", merchant.value())
                .query(Link.class)
                .single();
    }

    /// The numbered lines behind a number, oldest first, none beyond the last that was given.
    List<Line> after(MerchantId merchant, long seq, int most) {
        return jdbc.sql(
                        """
                        select chain_line.seq, line::text as text
                        from chain_line
                        join journal_head
                            on journal_head.merchant_id = chain_line.merchant_id
                            and journal_head.seq >= chain_line.seq
                        where chain_line.merchant_id = :merchant
                        and chain_line.seq > :seq
                        order by chain_line.seq
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("seq", seq)
                .param("most", most)
                .query(Line.class)
                .list();
    }

    void add(MerchantId merchant, List<Link> links) {
        jdbc.sql(
                        """
                        insert into chain_link (merchant_id, seq, hash)
                        select :merchant, seq, decode(hash, 'hex')
                        from unnest(:seqs::bigint[], :hashes::text[]) as link(seq, hash)
                        """)
                .param("merchant", merchant.value())
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(String[]::new))
                .update();
    }

    void moveHead(MerchantId merchant, Link head) {
        jdbc.sql(
                        """
                        update chain_head
                        set seq = :seq, hash = decode(:hash, 'hex')
                        where merchant_id = :merchant
                        """)
                .param("merchant", merchant.value())
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }
}
