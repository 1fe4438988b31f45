package dev.stampbook.platform.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.CommitInDoubt;
import dev.stampbook.platform.database.TestTransactions;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class WaistTest {

    private static final UUID HOLDER = new UUID(7, 7);

    private final Waist waist;
    private final Answers answers;
    private final Transactions transactions;
    private final JdbcTemplate jdbc;
    private final MerchantId merchant;
    private final OpeningCounters opening;

    WaistTest(
            Waist waist,
            Answers answers,
            Transactions transactions,
            JdbcTemplate jdbc,
            Fixtures made,
            Ids ids) {
        this.waist = waist;
        this.answers = answers;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.merchant = made.merchant().id();
        this.opening = new OpeningCounters(ids);
    }

    @Test
    void givesARepetitionTheSameBytes() {
        var first = take("k1", "Harbour");
        var again = take("k1", "Harbour");

        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(first.again());
        assertThat(count("Harbour")).isEqualTo(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        take("k1", "Harbour");

        assertThatThrownBy(() -> take("k1", "Bridge"))
                .isInstanceOfSatisfying(
                        WaistRefused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(WriteRefusal.IDEMPOTENCY_KEY_REUSED));
        assertThat(count("Bridge")).isZero();
    }

    @Test
    void keepsTheKeysOfTwoHoldersApart() {
        take("k1", "Harbour");

        var other = waist.take(opening, call(key(new UUID(8, 8), "k1", "Bridge"), "Bridge"));

        assertThat(other.replayed()).isFalse();
        assertThat(count("Bridge")).isEqualTo(1);
    }

    @Test
    void hasOneEffectForSixtyFourOfOneKey() {
        var answers = Crowd.together(64, i -> take("k1", "Harbour"));

        assertThat(answers.stream().filter(answer -> !answer.replayed())).hasSize(1);
        assertThat(answers.stream().map(answer -> new String(answer.body(), UTF_8)).distinct())
                .hasSize(1);
        assertThat(count("Harbour")).isEqualTo(1);
    }

    @Test
    void refusesOnlyTheOthersWhenTwoRequestsRaceForAKey() {
        var names = List.of("Harbour", "Bridge");

        var faults = Crowd.together(32, i -> catchThrowable(() -> take("k1", names.get(i % 2))));

        assertThat(faults.stream().filter(Objects::nonNull))
                .hasSize(16)
                .allMatch(WaistRefused.class::isInstance);
        assertThat(count("Harbour") + count("Bridge")).isEqualTo(1);
    }

    @Test
    void hasSixtyFourEffectsForSixtyFourKeys() {
        Crowd.together(64, i -> take("k" + i, "Harbour"));

        assertThat(count("Harbour")).isEqualTo(64);
        assertThat(opening.performed).hasSizeLessThan(64);
    }

    @Test
    void remembersARefusalOfTheBusiness() {
        take("k1", "refused-409");

        assertThat(take("k1", "refused-409").replayed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 422, 429, 503})
    void forgetsWhatMayPassNextTime(int status) {
        take("k1", "refused-" + status);

        assertThat(take("k1", "refused-" + status).replayed()).isFalse();
    }

    @Test
    void leavesNeitherKeyNorEffectWhenItCrashes() {
        assertThatThrownBy(() -> take("k1", "Harbour", told -> crash())).hasMessage("crash");

        assertThat(count("Harbour")).isZero();
        assertThat(take("k1", "Harbour").replayed()).isFalse();
        assertThat(count("Harbour")).isEqualTo(1);
    }

    @Test
    void harmsNobodyWithABadOneInTheList() {
        var answers =
                Crowd.together(
                        16,
                        i -> {
                            var name = i == 5 ? "poison" : "Harbour";
                            return catchThrowable(() -> take("k" + i, name));
                        });

        assertThat(answers.stream().filter(Objects::nonNull))
                .singleElement()
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count("Harbour")).isEqualTo(15);
    }

    @Test
    void doesNothingTwiceWhenNobodyHeardOfTheCommit() {
        var deaf = new Waist(TestTransactions.deaf(jdbc), answers);

        var heard =
                Crowd.together(
                        64, i -> catchThrowable(() -> deaf.take(opening, call(null, "Harbour"))));

        assertThat(heard).hasOnlyElementsOfType(CommitInDoubt.class);
        assertThat(count("Harbour")).isEqualTo(64);
        assertThat(opening.performed).hasSizeLessThan(64);
    }

    @Test
    void aKeyMakesItSafeToAskAgain() {
        var deaf = new Waist(TestTransactions.deaf(jdbc), answers);
        var call = call(key(HOLDER, "k1", "Harbour"), "Harbour");
        assertThatThrownBy(() -> deaf.take(opening, call)).isInstanceOf(CommitInDoubt.class);

        assertThat(take("k1", "Harbour").replayed()).isTrue();
        assertThat(count("Harbour")).isEqualTo(1);
    }

    @Test
    void storesNothingOfADryRun() {
        var call =
                new Call<>(
                        merchant,
                        key(HOLDER, "k1", "Harbour"),
                        "Harbour",
                        OpeningCounters::tell,
                        true);

        var rehearsed = waist.take(opening, call);

        assertThat(rehearsed.status()).isEqualTo(200);
        assertThat(count("Harbour")).isZero();
        assertThat(take("k1", "Harbour").replayed()).isFalse();
    }

    @Test
    void givesACommandWithoutAKeyItsOutcome() {
        var opened = waist.perform(opening, merchant, "Harbour");

        assertThat(opened.name()).isEqualTo("Harbour");
        assertThat(count("Harbour")).isEqualTo(1);
    }

    private Answer take(String key, String name) {
        return take(key, name, OpeningCounters::tell);
    }

    private Answer take(String key, String name, Function<OpeningCounters.Opened, Answer> telling) {
        return waist.take(
                opening, new Call<>(merchant, key(HOLDER, key, name), name, telling, false));
    }

    private Call<String, OpeningCounters.Opened> call(@Nullable IdempotencyKey key, String name) {
        return new Call<>(merchant, key, name, OpeningCounters::tell, false);
    }

    private static IdempotencyKey key(UUID holder, String key, String body) {
        return new IdempotencyKey(holder, key, body.getBytes(UTF_8));
    }

    private int count(String name) {
        List<String> names =
                transactions.reading(
                        merchant,
                        () -> jdbc.queryForList("select name from location", String.class));
        return (int) names.stream().filter(name::equals).count();
    }

    private static Answer crash() {
        throw new IllegalStateException("crash");
    }
}
