package dev.stampbook.card.program;

import dev.stampbook.card.Balance;
import dev.stampbook.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the cards of programs stand, counted rather than listed: a million cards stand in a few
/// hundred places.
@Repository
class CardPlaces {

    private final JdbcClient jdbc;

    CardPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many living cards stand at a place. Of the balance only what the rules of a cycle ask
    /// for is told: stamps, those kept, goals reached, and the version that counts.
    record Place(UUID program, Balance balance, long cards) {}

    /// The places of the cards of each program.
    Map<UUID, List<Place>> of(MerchantId merchant, Collection<UUID> programs, Instant now) {
        return jdbc
                .sql(
                        """
                        select program_id, program_version, stamps, kept, reached,
                               count(*) as cards
                        from card
                        where merchant_id = :merchant
                        and program_id = any(:programs)
                        and closed_at is null
                        and (expires_at is null or expires_at > :now)
                        group by program_id, program_version, stamps, kept, reached
                        order by program_id, program_version, stamps, kept, reached
                        """)
                .param("merchant", merchant.value())
                .param("programs", programs.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> place(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::program));
    }

    /// Of a card's row, what the rules of a cycle ask for.
    static Balance balance(ResultSet row) throws SQLException {
        var start = Balance.start(row.getInt("program_version"));
        return start.at(start.cycle(), row.getInt("stamps"), row.getInt("kept"))
                .reached(List.of((Integer[]) row.getArray("reached").getArray()));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("program_id", UUID.class), balance(row), row.getLong("cards"));
    }
}
