package dev.stampbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.access.SigningIn;
import dev.stampbook.merchant.Directory;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.dump.Dump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A short demo, made once for all tests here.
@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetellingTest {

    private final Retelling retelling;
    private final DemoFile file;
    private final SigningIn signingIn;
    private final Directory directory;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Fixtures fixtures;
    private Keepsake told = new Keepsake(false, History.NONE, 0, List.of());

    RetellingTest(
            Retelling retelling,
            DemoFile file,
            SigningIn signingIn,
            Directory directory,
            Transactions transactions,
            JdbcClient jdbc,
            Fixtures fixtures) {
        this.retelling = retelling;
        this.file = file;
        this.signingIn = signingIn;
        this.directory = directory;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.fixtures = fixtures;
    }

    @BeforeAll
    void tell() {
        told = retelling.tell(new Plot(7, 6));
    }

    @Test
    void keepsItsSignInsWhereOnlyTheServerReads() throws IOException {
        var rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()));

        assertThat(file.read()).hasValue(told);
        assertThat(rights).isEqualTo("rw-------");
    }

    @Test
    void leavesNothingInTheDatabaseThatOpensADoor() throws SQLException {
        var secrets = new ArrayList<String>();
        for (var entrance : told.entrances()) {
            secrets.add(entrance.apiKey());
            secrets.add(entrance.invitePath().replaceFirst(".*/", ""));
            entrance.logins().forEach(login -> secrets.add(login.password()));
        }

        try (var reading = fixtures.database().superuser().getConnection()) {
            assertThat(secrets).hasSizeGreaterThan(8);
            assertThat(new Dump(reading).placesOf(secrets)).isEmpty();
        }
    }

    @Test
    void opensThreeBusinessesInTheirOrder() {
        assertThat(told.finished()).isTrue();
        assertThat(told.entrances())
                .extracting(Keepsake.Entrance::name)
                .containsExactly("Luna Café", "Atelier Nord", "Blue River Car Wash");
    }

    @Test
    void letsTheTeamSignIn() {
        var mira = told.entrances().getFirst().logins().getFirst();

        var outcome =
                signingIn.signIn(
                        new SigningIn.Attempt(mira.login(), mira.password(), "Phone", "::1"));

        assertThat(outcome).isInstanceOf(SigningIn.SignInOutcome.SignedIn.class);
    }

    @Test
    void tellsOfStampsRewardsUsesAndRefusals() {
        var history = told.history();

        assertThat(history.cards()).isBetween(60, 200);
        assertThat(history.stamps()).isBetween(250, 1_500);
        assertThat(history.vouchers()).isGreaterThanOrEqualTo(history.redemptions());
        assertThat(history.redemptions()).isPositive();
        assertThat(history.reversals() + history.refusals()).isPositive();
    }

    @Test
    void leavesCardsThatEqualTheirStamps() {
        assertThat(
                        countPerMerchant(
                                """
                                select count(*)
                                from card
                                join program_version
                                on program_version.merchant_id = card.merchant_id
                                and program_version.program_id = card.program_id
                                where card.merchant_id = :merchant
                                and (cycle - 1) * (rules #>> '{goals,-1,stamps}')::integer
                                    + stamps + kept
                                    <> (select coalesce(sum(count), 0)
                                        from stamp
                                        where merchant_id = :merchant
                                        and card_id = card.id)
                                """))
                .containsOnly(0L);
    }

    @Test
    void leavesNoVoucherWithoutAnOrigin() {
        assertThat(
                        countPerMerchant(
                                """
                                select count(*)
                                from voucher
                                where merchant_id = :merchant
                                and not exists (
                                    select 1
                                    from stamp
                                    where merchant_id = :merchant
                                    and stamp.id = voucher.origin_stamp_id
                                    and stamp.card_id = voucher.card_id
                                    and stamp.at = voucher.issued_at)
                                """))
                .containsOnly(0L);
    }

    @Test
    void leavesNoEventFromTheFuture() {
        assertThat(
                        countPerMerchant(
                                """
                                select count(*)
                                from journal
                                where merchant_id = :merchant
                                and at > '2026-03-02T09:00:00Z'
                                """))
                .containsOnly(0L);
    }

    @Test
    void numbersTheJournalWithoutGaps() {
        var lines = "select count(*) from journal where merchant_id = :merchant";
        var numbers =
                """
                select count(*)
                from journal_seq
                where merchant_id = :merchant
                and seq between 1 and (select seq
                                       from journal_head
                                       where merchant_id = :merchant)
                """;

        assertThat(countPerMerchant(numbers)).isEqualTo(countPerMerchant(lines));
        assertThat(countPerMerchant(lines)).first().isEqualTo(told.events());
    }

    private List<Long> countPerMerchant(String statement) {
        return told.entrances().stream().map(this::merchant).map(of(statement)).toList();
    }

    private Function<MerchantId, Long> of(String statement) {
        return merchant ->
                transactions.reading(
                        merchant,
                        () ->
                                jdbc.sql(statement)
                                        .param("merchant", merchant.value())
                                        .query(Long.class)
                                        .single());
    }

    private MerchantId merchant(Keepsake.Entrance entrance) {
        return directory.merchantOf(entrance.apiKey()).orElseThrow();
    }
}
