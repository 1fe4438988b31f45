package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.database.Changes;
import dev.stampbook.platform.write.Deed;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives people their cards: one open card per program for one identified customer or one browser.
@Component
public class Enrolling implements Deed<ToEnrol, Enrolling.EnrolOutcome> {

    Enrolling() {}

    /// What came of it.
    public sealed interface EnrolOutcome {

        /// There is a card; `fresh` when it was made just now. A card that was there already may
        /// be shown to a signed-in system and to the browser that has it, to nobody else.
        record Enrolled(CardInHand hand, boolean fresh) implements EnrolOutcome {}

        /// The business says no.
        record NotEnrolled(Refused refused) implements EnrolOutcome {}

        /// The merchant has no such program.
        record Absent() implements EnrolOutcome {}
    }

    /// One outcome per wish, in their order; two wishes of one person give one card.
    @Override
    public List<EnrolOutcome> perform(MerchantId merchant, List<ToEnrol> wishes, Changes changes) {
        throw new UnsupportedOperationException("enrol");
    }
}
