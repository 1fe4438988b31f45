package dev.stampbook.platform.web;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.secret.Sealing;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Cursors say nothing and fit one list of one merchant: a sealed id.
@Component
class Cursors {

    private static final int LENGTH_MAX = 200;
    private static final int UUID_BYTES = 16;

    private final Sealing sealing;

    Cursors(Sealing sealing) {
        this.sealing = sealing;
    }

    String seal(MerchantId merchant, IdKind kind, UUID id) {
        var plain =
                ByteBuffer.allocate(UUID_BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.seal(purpose(kind), merchant, plain));
    }

    UUID open(MerchantId merchant, IdKind kind, String cursor) {
        try {
            if (cursor.length() > LENGTH_MAX) {
                throw new IllegalArgumentException("longer than any cursor");
            }
            var sealed = Base64.getUrlDecoder().decode(cursor);
            var plain = ByteBuffer.wrap(sealing.open(purpose(kind), merchant, sealed));
            return new UUID(plain.getLong(), plain.getLong());
        } catch (RuntimeException malformedOrForeign) {
            throw new InvalidInput("?after", "invalid.cursor");
        }
    }

    private static String purpose(IdKind kind) {
        return "cursor_" + kind.prefix();
    }
}
