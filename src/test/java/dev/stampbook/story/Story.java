package dev.stampbook.story;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.archive.Recompute;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// One journey of people, through the doors.
@DoorTest
public class Story {

    @Autowired private Shops shops;
    @Autowired private TestClock clock;
    @Autowired private Sequencer sequencer;
    @Autowired private Recompute recompute;

    /// The café of this story, with its card of ten stamps.
    protected LunaCafe lunaCafe;

    Counter mira;

    @BeforeEach
    void openLunaCafe() {
        lunaCafe = new LunaCafe(shops.open(), sequencer::catchUp).offers(Orders.tenStamps());
        mira = lunaCafe.hires("Mira");
    }

    /// Whatever happened, the journal alone must lead to the same tables.
    @AfterEach
    void tellsTheWholeTruthInTheJournal() {
        var merchant = MerchantId.parse(lunaCafe.merchant()).orElseThrow();
        var differences = recompute.differences(null, merchant);
        Assertions.assertThat(differences).allSatisfy(Story::none);
    }

    private static void none(String table, long rows) {
        Assertions.assertThat(rows).as(table).isZero();
    }

    /// Time passes.
    protected void later(Duration duration) {
        clock.advance(duration);
    }

    static CardAssert assertThat(Person person) {
        return new CardAssert(person);
    }

    static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /// The types of events that the café has told, in the order of the journal.
    static ListAssert<String> assertThat(LunaCafe cafe) {
        return Assertions.assertThat(cafe.told());
    }
}
