package dev.stampbook.wallet.google;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassContent.Front;
import dev.stampbook.platform.code.TotpKey;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A card as it is to be shown at Google: its content, the key of its rotating code (absent when
/// its customer is erased), and its pictures.
record Shown(PassContent content, @Nullable TotpKey rotation, Look look) {

    /// Pictures are fetched by Google itself, so their addresses are public: the logo, and the
    /// stamps as a picture if there is one.
    record Look(URI logo, @Nullable URI hero) {}

    /// Whether something stands beside the card.
    boolean besides() {
        return frontAt(Front.Placement.BESIDE) != null;
    }

    /// The redeem code, when it is to be seen there and the card is somebody's.
    @Nullable Front frontAt(Front.Placement placement) {
        var front = content.front();
        return front != null
                        && front.placement() == placement
                        && content.standing() == PassContent.Standing.READY
                ? front
                : null;
    }
}
