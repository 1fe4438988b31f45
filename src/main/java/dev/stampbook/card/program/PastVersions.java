package dev.stampbook.card.program;

import dev.stampbook.platform.MerchantId;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What programs have been before.
@Repository
public class PastVersions {

    private final JdbcClient jdbc;

    PastVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The currencies in which a program has counted since it was published.
    public Set<String> currencies(MerchantId merchant, UUID program) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct rules -> 'earning' -> 'step' ->> 'currency'
                                from program_version
                                join program
                                on program.merchant_id = program_version.merchant_id
                                and program.id = program_version.program_id
                                where program_version.merchant_id = :merchant
                                and program_id = :program
                                and program_version.created_at >= published_at
                                and rules -> 'earning' -> 'step' is not null
                                """)
                        .param("merchant", merchant.value())
                        .param("program", program)
                        .query(String.class)
                        .list());
    }
}
