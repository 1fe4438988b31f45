package dev.stampbook.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.testing.Databases;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The schema can be spread over several machines by merchant, without a change.
@Tag("module")
class CitusCleanTest {

    /// Tables of the instance, which would stay on one machine, each with its reason.
    private static final Map<String, String> WITHOUT_MERCHANT =
            Map.of(
                    "instance", "one row about the instance itself",
                    "operator_answer", "the operator has no merchant",
                    "chain_key", "one key of the instance signs for all merchants",
                    "google_turn", "an issuer at Google serves many merchants");

    /// Keys that do not begin with the merchant, each with its reason.
    private static final Map<String, String> KEYS_WITHOUT_MERCHANT =
            Map.of("merchant_directory_pkey", "the table exists to find the merchant");

    private final Catalogue catalogue = new Catalogue(Databases.ofTheRun());

    @Test
    void beginsEveryKeyOfATenantTableWithTheMerchant() {
        var tenants = Set.copyOf(catalogue.tenantTables());
        var keys =
                catalogue.keys().stream()
                        .filter(key -> tenants.contains(key.table()))
                        .filter(key -> !KEYS_WITHOUT_MERCHANT.containsKey(key.name()));

        assertThat(keys)
                .isNotEmpty()
                .allMatch(key -> key.columns().getFirst().equals("merchant_id"));
    }

    @Test
    void pointsEveryForeignKeyAtAKeyOfTheSameMerchant() {
        var foreign = catalogue.keys().stream().filter(key -> key.kind().equals("foreign"));

        assertThat(foreign).isNotEmpty().allMatch(key -> key.target().equals("merchant_id"));
    }

    @Test
    void givesEveryTableItsMerchantOrAReasonNotTo() {
        var tables = catalogue.tables();

        assertThat(tables).containsAll(WITHOUT_MERCHANT.keySet());
        assertThat(tables.stream().filter(table -> !WITHOUT_MERCHANT.containsKey(table)))
                .containsExactlyElementsOf(catalogue.tenantTables());
    }

    @Test
    void closesEveryTenantTableBetweenMerchants() {
        var closed = catalogue.closed();

        assertThat(catalogue.tenantTables()).isNotEmpty().allMatch(closed::get);
    }

    /// A new table says `alter column merchant_id set (n_distinct = 1)`, or a merchant with a
    /// million rows is taken for one of a thousand small ones, and read whole for each key.
    @Test
    void plansForTheLargestMerchant() {
        assertThat(catalogue.plannedForTheLargest())
                .isNotEmpty()
                .isEqualTo(catalogue.tenantTables());
    }

    @Test
    void hasNeitherTriggersNorSequences() {
        assertThat(catalogue.forbiddenThings()).isEmpty();
    }
}
