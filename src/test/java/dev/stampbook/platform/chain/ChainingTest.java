package dev.stampbook.platform.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Housekeeping;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import dev.stampbook.testing.NewMerchant;
import dev.stampbook.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class ChainingTest {

    @Autowired Fixtures fixtures;
    @Autowired Transactions transactions;
    @Autowired Housekeeping housekeeping;
    @Autowired Sequencer sequencer;
    @Autowired Links links;
    @Autowired Certifying certifying;
    @Autowired Checkpoints checkpoints;
    @Autowired TestClock clock;

    private NewMerchant cafe;
    private MerchantId merchant;

    @BeforeEach
    void aMerchant() {
        cafe = fixtures.merchant();
        merchant = cafe.id();
    }

    @Test
    void chainsMoreThanItTakesAtOnceWithoutAGap() {
        numbered(2_500);

        chaining().catchUp(merchant);

        assertThat(chained()).containsExactlyElementsOf(oneTo(2_500));
    }

    @Test
    void findsWhatAnotherServerNumbered() {
        numbered(3);

        chaining().run();

        assertThat(chained()).containsExactlyElementsOf(oneTo(3));
    }

    @Test
    void goesOnForWhoeverStirred() {
        var chaining = chaining();
        chaining.run();
        numbered(2);
        chaining.committed(merchant);

        chaining.run();

        assertThat(chained()).containsExactlyElementsOf(oneTo(2));
    }

    @Test
    void manyServersMakeOneChain() {
        numbered(1_200);

        Crowd.together(
                4,
                server -> {
                    chaining().catchUp(merchant);
                    return server;
                });

        assertThat(chained()).containsExactlyElementsOf(oneTo(1_200));
    }

    @Test
    void stopsBeforeALineThatIsGone() {
        numbered(5);
        new Vandal(fixtures.database(), merchant).deletes(3);

        chaining().catchUp(merchant);

        assertThat(chained()).containsExactly(1L, 2L);
    }

    @Test
    void signsOnceAnHourWhileSomethingHappens() {
        for (var hour = 0; hour < 3; hour++) {
            numbered(2);
            chaining().run();
            numbered(1);
            chaining().run();
            clock.advance(Duration.ofHours(1));
        }
        chaining().run();

        assertThat(signed()).containsExactly(2L, 5L, 8L, 9L);
    }

    private Chaining chaining() {
        return new Chaining(links, certifying, transactions, clock);
    }

    private void numbered(int lines) {
        var by = new By(cafe.system(), clock.instant());
        transactions.of(
                merchant,
                changes -> {
                    IntStream.range(0, lines)
                            .forEach(line -> housekeeping.note(changes, by, "tried.out", Map.of()));
                    return lines;
                });
        sequencer.catchUp(merchant);
    }

    private List<Long> chained() {
        return new JdbcTemplate(fixtures.database().superuser())
                .queryForList(
                        "select seq from chain_link where merchant_id = ? order by seq",
                        Long.class,
                        merchant.value());
    }

    private List<Long> signed() {
        return transactions.reading(merchant, () -> checkpoints.after(merchant, 0, 10)).stream()
                .map(checkpoint -> checkpoint.link().seq())
                .toList();
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
