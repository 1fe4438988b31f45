package dev.stampbook.access.passkey;

import dev.stampbook.platform.MerchantId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/// Whose a passkey is, in 32 bytes that it keeps for us: with it, nobody types a login.
record UserHandle(MerchantId merchant, UUID staff) {

    private static final int BYTES = 32;

    static Optional<UserHandle> of(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        return Optional.of(new UserHandle(new MerchantId(uuid(read)), uuid(read)));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(merchant.value().getMostSignificantBits())
                .putLong(merchant.value().getLeastSignificantBits())
                .putLong(staff.getMostSignificantBits())
                .putLong(staff.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(ByteBuffer read) {
        return new UUID(read.getLong(), read.getLong());
    }
}
