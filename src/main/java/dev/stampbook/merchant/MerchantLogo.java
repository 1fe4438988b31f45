package dev.stampbook.merchant;

import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import java.util.UUID;

/// Which logo a merchant has, and its size in dots; another picture is another logo.
public record MerchantLogo(UUID id, int width, int height) {

    /// Where anybody may look at it, without the server's name.
    public String path(MerchantId merchant) {
        return "/logo/" + merchant + "/" + PublicId.of(IdKind.LOGO, id) + ".png";
    }

    /// The same in the middle of a square, for those who cut circles.
    public String square(MerchantId merchant) {
        return "/logo/" + merchant + "/" + PublicId.of(IdKind.LOGO, id) + "/square.png";
    }
}
