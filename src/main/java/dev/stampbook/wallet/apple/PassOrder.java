package dev.stampbook.wallet.apple;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.wallet.certificate.PassSigner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A pass to be made: what it shows, where phones ask for news of it, who signs it, and when.
/// Without a desk for news the phone asks nobody.
public record PassOrder(
        PassContent content, @Nullable NewsDesk news, PassSigner signer, Instant at) {}
