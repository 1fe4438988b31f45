package dev.stampbook.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.customer.Consent.Purpose;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.RoundTrips;
import dev.stampbook.testing.TestClock;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class JoiningTest {

    private static final Consent NEWS = new Consent(Purpose.NEWS_BY_EMAIL, "2026-01");

    private final Joining joining;
    private final Waist waist;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final NewMerchant luna;

    JoiningTest(
            Joining joining,
            Waist waist,
            Transactions transactions,
            JdbcClient jdbc,
            Fixtures fixtures) {
        this.joining = joining;
        this.waist = waist;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.luna = fixtures.merchant();
    }

    @Test
    void theSamePersonIsTheSameCustomer() {
        var anna = join(person("a1", "anna@x.example"));

        assertThat(join(person(null, "anna@x.example"))).isEqualTo(anna);
        assertThat(join(person("a1", null))).isEqualTo(anna);
    }

    @Test
    void whoSaysNothingIsSomebodyElseEachTime() {
        assertThat(join(Person.NOBODY).id()).isNotEqualTo(join(Person.NOBODY).id());
    }

    @Test
    void manyThreadsWithOnePersonMakeOneCustomer() throws InterruptedException {
        var found = Collections.synchronizedSet(new HashSet<Customer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(
                    Collections.nCopies(16, () -> found.add(join(person("c1", "chen@x.example")))));
        }

        assertThat(found).hasSize(1);
        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void agreeingTwiceToOneTextIsOneConsent() {
        join(person("a1", null), NEWS);
        join(person("a1", null), NEWS);
        join(person("a1", null), new Consent(Purpose.NEWS_BY_EMAIL, "2026-02"));

        assertThat(consents()).containsExactly("2026-01 ended", "2026-02 stands");
    }

    @Test
    void fiftyTravelLikeOne() {
        var one = RoundTrips.count(() -> joinTogether(1));

        assertThat(RoundTrips.count(() -> joinTogether(50))).isEqualTo(one);
    }

    private void joinTogether(int count) {
        var joins =
                IntStream.range(0, count)
                        .mapToObj(i -> wish(person(count + "-" + i, null), NEWS))
                        .toList();
        transactions.of(luna.id(), changes -> joining.join(luna.id(), joins, changes));
    }

    private Customer join(Person person, Consent... consents) {
        return waist.perform(joining, luna.id(), wish(person, consents)).customer();
    }

    private ToJoin wish(Person person, Consent... consents) {
        return new ToJoin(person, List.of(consents), luna.system(), TestClock.START);
    }

    private int customers() {
        return transactions.reading(
                luna.id(),
                () -> jdbc.sql("select count(*) from customer").query(Integer.class).single());
    }

    private List<String> consents() {
        return transactions.reading(
                luna.id(),
                () ->
                        jdbc.sql(
                                        """
                                        select text_version || case when withdrawn_at is null
                                            then ' stands' else ' ended' end
                                        from consent
                                        order by id
                                        """)
                                .query(String.class)
                                .list());
    }

    private static Person person(@Nullable String external, @Nullable String email) {
        return new Person(
                null, email == null ? null : new Email(email, email), null, null, null, external);
    }
}
