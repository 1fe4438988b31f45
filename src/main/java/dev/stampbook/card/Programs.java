package dev.stampbook.card;

import dev.stampbook.platform.MerchantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The programs of a merchant and their versions.
@Repository
public class Programs {

    Programs() {}

    /// A program in its newest version.
    public Optional<Program> find(MerchantId merchant, UUID program) {
        throw new UnsupportedOperationException("find");
    }

    /// The program with this slug, in its newest version.
    public Optional<Program> find(MerchantId merchant, String slug) {
        throw new UnsupportedOperationException("find");
    }

    /// Up to `most` programs in their newest versions, newest first, those after `after` alone.
    public List<Program> list(MerchantId merchant, @Nullable UUID after, int most) {
        throw new UnsupportedOperationException("list");
    }
}
