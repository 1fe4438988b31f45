package dev.stampbook.access.factor;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.SealBroken;
import dev.stampbook.platform.secret.Sealing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a browser keeps between a right password and the code: sealed, and good for minutes.
@Component
public class Tickets {

    /// Long enough to find the phone.
    public static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final String PURPOSE = "second_step";
    private static final MerchantId NOBODY = new MerchantId(new UUID(0, 0));
    private static final int BYTES = 5 * Long.BYTES;

    private final Sealing sealing;

    Tickets(Sealing sealing) {
        this.sealing = sealing;
    }

    /// Whose password was right.
    public record Ticket(MerchantId merchant, UUID staff) {}

    /// The ticket as a text that nobody else can write.
    public String seal(Ticket ticket, Instant now) {
        var plain =
                ByteBuffer.allocate(BYTES)
                        .putLong(ticket.merchant().value().getMostSignificantBits())
                        .putLong(ticket.merchant().value().getLeastSignificantBits())
                        .putLong(ticket.staff().getMostSignificantBits())
                        .putLong(ticket.staff().getLeastSignificantBits())
                        .putLong(now.plus(GOOD_FOR).toEpochMilli());
        var sealed = sealing.seal(PURPOSE, NOBODY, plain.array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// The ticket inside; empty for another text, and when it is too late.
    public Optional<Ticket> open(String text, Instant now) {
        try {
            var sealed = Base64.getUrlDecoder().decode(text);
            var plain = ByteBuffer.wrap(sealing.open(PURPOSE, NOBODY, sealed));
            var merchant = new MerchantId(new UUID(plain.getLong(), plain.getLong()));
            var ticket = new Ticket(merchant, new UUID(plain.getLong(), plain.getLong()));
            var end = Instant.ofEpochMilli(plain.getLong());
            return now.isBefore(end) ? Optional.of(ticket) : Optional.empty();
        } catch (SealBroken | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
