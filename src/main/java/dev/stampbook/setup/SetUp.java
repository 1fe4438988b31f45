package dev.stampbook.setup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One owner on the way to a card: the draft, how far she is, and the card with which it is being
/// tried out.
public record SetUp(UUID program, Place place, @Nullable Trial trial) {

    /// How far: what the card was made from, what the till can do, and the furthest step reached.
    public record Place(@Nullable Industry industry, Till till, Step reached) {

        static final Place START = new Place(null, Till.NO_CODES, Step.REWARD);

        /// The same once this part is decided.
        Place after(Part part) {
            return switch (part) {
                case Part.Promise promise ->
                        new Place(promise.industry(), till, reached.or(Step.TRIGGER));
                case Part.Trigger _ -> new Place(industry, till, reached.or(Step.HANDOVER));
                case Part.Hands hands -> new Place(industry, hands.till(), Step.TRIAL);
            };
        }
    }

    /// A card that counts nowhere, and whose it is.
    public record Trial(UUID card, UUID customer) {}

    SetUp trying(@Nullable Trial other) {
        return new SetUp(program, place, other);
    }
}
