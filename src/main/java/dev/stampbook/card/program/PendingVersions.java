package dev.stampbook.card.program;

import dev.stampbook.card.Balance;
import dev.stampbook.card.Program.Versions;
import dev.stampbook.card.Programs;
import dev.stampbook.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Versions for all cards that have not been brought to each of them yet, and the cards behind.
@Repository
class PendingVersions {

    private final JdbcClient jdbc;
    private final Programs programs;

    PendingVersions(JdbcClient jdbc, Programs programs) {
        this.jdbc = jdbc;
        this.programs = programs;
    }

    /// Which cards are behind: they count by a version before this one, and stand at `least`
    /// stamps or more.
    record Search(UUID program, int version, int least, Instant now) {}

    /// A card, and where it stands as far as the rules of a cycle ask for it.
    record Standing(UUID card, Balance balance) {}

    /// Merchants that have such versions; runs outside any merchant's transaction.
    List<MerchantId> merchants(int most) {
        return jdbc
                .sql("select merchants_with_pending_versions(:most)")
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(MerchantId::new)
                .toList();
    }

    /// The programs of a merchant that have one, each with its versions since the first.
    List<Versions> versions(MerchantId merchant) {
        var pending =
                jdbc
                        .sql(
                                """
                                select id
                                from program
                                where merchant_id = :merchant
                                and pending_version is not null
                                """)
                        .param("merchant", merchant.value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(program -> new Programs.Version(program, 1))
                        .toList();
        return programs.versions(merchant, pending).values().stream()
                .filter(PendingVersions::isPending)
                .toList();
    }

    /// Another server may have noted the last card between our two questions.
    private static boolean isPending(Versions versions) {
        return versions.newest().pending() != null;
    }

    /// Up to `most` living cards that are behind and wait for no voucher, in the order of their
    /// ids, those after `after` alone.
    List<Standing> behind(MerchantId merchant, Search search, @Nullable UUID after, int most) {
        return jdbc.sql(
                        """
                        select id, program_version, stamps, kept, reached
                        from card
                        where merchant_id = :merchant
                        and program_id = :program
                        and (:after::uuid is null or id > :after::uuid)
                        and program_version < :version
                        and stamps >= :least
                        and holding_voucher_id is null
                        and closed_at is null
                        and (expires_at is null or expires_at > :now)
                        order by id
                        limit :most
                        """)
                .param("merchant", merchant.value())
                .param("program", search.program())
                .param("after", after)
                .param("version", search.version())
                .param("least", search.least())
                .param("now", search.now().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getObject("id", UUID.class), CardPlaces.balance(row));
    }
}
