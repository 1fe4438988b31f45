package dev.stampbook.merchant.logo;

import dev.stampbook.platform.web.InputChecks;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The body that brings a logo: a PNG or JPEG in base 64.
record NewLogo(String picture) {

    /// Two megabytes in base 64.
    private static final int TEXT_MAX = 2_900_000;

    PictureReading.Kept read() {
        var bytes = bytes();
        new InputChecks()
                .length("/picture", picture, TEXT_MAX)
                .that("/picture", "certificate.invalid.base64", bytes != null)
                .that("/picture", "invalid.too_long", bytes == null || fits(bytes))
                .done();
        return PictureReading.read(bytes == null ? new byte[0] : bytes);
    }

    private static boolean fits(byte[] bytes) {
        return bytes.length <= PictureReading.BYTES_MAX;
    }

    private byte @Nullable [] bytes() {
        try {
            return Base64.getMimeDecoder().decode(picture);
        } catch (IllegalArgumentException not) {
            return null;
        }
    }
}
