package dev.stampbook.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Ids;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.TestTransactions;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.testing.Crowd;
import dev.stampbook.testing.Databases;
import dev.stampbook.testing.HeldTransaction;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("module")
class SequencerTest {

    private static final TestDatabase DATABASE = Databases.fresh();
    private static final HikariDataSource POOL = DATABASE.pool(8);

    private final JdbcTemplate jdbc = new JdbcTemplate(POOL);
    private final Transactions transactions = TestTransactions.of(jdbc);
    private final Ids ids = new Ids(new TestClock());
    private final MerchantId merchant = new MerchantId(UUID.randomUUID());
    private final Journal journal = new Journal();

    @AfterAll
    static void giveTheDatabaseBack() {
        POOL.close();
        DATABASE.close();
    }

    @Test
    void numbersWithoutGapsAndCauseBeforeEffect() {
        var written = Stream.of(write(3), write(1), write(2)).flatMap(List::stream).toList();

        sequencer().catchUp();

        assertThat(numbered()).containsExactlyElementsOf(written);
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void goesOnWhereItStopped() {
        write(2);
        sequencer().catchUp();
        write(2);

        sequencer().catchUp();

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void numbersMoreThanItTakesAtOnce() {
        write(2_500);

        sequencer().catchUp();

        assertThat(numbers()).hasSize(2_500);
        assertThat(numbers().getLast()).isEqualTo(2_500);
    }

    @Test
    void numbersNoLineThatIsNotCommitted() {
        try (var open = new HeldTransaction(DATABASE, merchant)) {
            writeIn(open, ids.next());

            sequencer().catchUp();

            assertThat(numbers()).isEmpty();
        }
    }

    @Test
    void putsALowerIdThatCommitsLateAfterTheOthers() {
        var low = ids.next();
        try (var slow = new HeldTransaction(DATABASE, merchant)) {
            writeIn(slow, low);
            var high = write(1);
            sequencer().catchUp();

            slow.commit();
            sequencer().catchUp();

            assertThat(numbered()).containsExactly(high.getFirst(), low);
        }
    }

    @Test
    void sharesTheWorkWithOtherSequencersWithoutGaps() {
        var crowd = 8;
        Crowd.together(
                crowd,
                i -> {
                    IntStream.range(0, 20).forEach(line -> write(1));
                    sequencer().catchUp(merchant);
                    return i;
                });

        sequencer().catchUp();

        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, crowd * 20L).boxed().toList());
    }

    @Test
    void keepsMerchantsApart() {
        write(2);
        var other = new SequencerTest();
        other.write(3);

        sequencer().catchUp();

        assertThat(numbers()).containsExactly(1L, 2L);
        assertThat(other.numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aBusyServerNumbersTheLinesOfOneThatDied() {
        write(2);
        var busy = new SequencerTest();
        var sequencer = sequencer();
        sequencer.start();
        var patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();

        while (numbers().isEmpty() && System.nanoTime() < patience) {
            busy.write(1);
            sequencer.committed(busy.merchant);
        }
        sequencer.stop();

        assertThat(numbers()).hasSize(2);
    }

    @Test
    void whoHoldsOneHeadHoldsUpNobodyElse() {
        write(1);
        sequencer().catchUp();
        write(1);
        var other = new SequencerTest();
        other.write(3);
        var sequencer = sequencer();
        var patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();

        try (var held = new HeldTransaction(DATABASE, merchant)) {
            held.run("select * from number_lines(array['" + merchant.value() + "'::uuid], 1)");
            sequencer.start();
            while (other.numbers().isEmpty() && System.nanoTime() < patience) {
                sequencer.committed(merchant);
                sequencer.committed(other.merchant);
            }
            sequencer.stop();

            // While the head is held: whoever waits for it still numbers once it is let go.
            assertThat(other.numbers()).containsExactly(1L, 2L, 3L);
            assertThat(numbers()).containsExactly(1L);
        }
    }

    @Test
    void theServersOwnRoleGivesNoNumbers() {
        assertThatThrownBy(
                        () ->
                                transactions.of(
                                        merchant,
                                        changes ->
                                                jdbc.update(
                                                        """
                                                        insert into journal_head (merchant_id, seq)
                                                        values (?, 7)
                                                        """,
                                                        merchant.value())))
                .hasStackTraceContaining("permission denied");
    }

    private Sequencer sequencer() {
        return new Sequencer(new Sequences(JdbcClient.create(jdbc)));
    }

    private List<UUID> write(int lines) {
        var entries = IntStream.range(0, lines).mapToObj(i -> entry()).toList();
        transactions.of(
                merchant,
                changes -> {
                    journal.add(changes, entries);
                    return lines;
                });
        return entries.stream().map(JournalEntry::id).toList();
    }

    private JournalEntry entry() {
        return new JournalEntry(
                ids.next(),
                "tried.out",
                TestClock.START,
                Actor.system(merchant),
                Subject.NONE,
                Map.of(),
                List.of());
    }

    private void writeIn(HeldTransaction open, UUID id) {
        open.run(
                """
                insert into journal (merchant_id, id, type, at, actor, data, effects)
                values ('%s', '%s', 'tried.out', '2026-01-01', '{}', '{}', '[]')
                """
                        .formatted(merchant.value(), id));
        open.run(
                "insert into outbox (merchant_id, entry_id) values ('%s', '%s')"
                        .formatted(merchant.value(), id));
    }

    private List<UUID> numbered() {
        return read("select entry_id from journal_seq order by seq", UUID.class);
    }

    private List<Long> numbers() {
        return read("select seq from journal_seq order by seq", Long.class);
    }

    private <T> List<T> read(String sql, Class<T> type) {
        return transactions.reading(merchant, () -> jdbc.queryForList(sql, type));
    }
}
