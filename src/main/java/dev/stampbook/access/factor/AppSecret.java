package dev.stampbook.access.factor;

import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;

/// The secret that an authenticator app shares with us, as such apps want it: new digits every 30
/// seconds, six of them, in Base32.
record AppSecret(TotpKey key) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 4;

    /// Whose phone is a little late or early is understood.
    private static final Totp APP = new Totp(Duration.ofSeconds(30), 6, Duration.ofSeconds(30));

    /// The step whose digits these are, if it is about now.
    Optional<Long> step(String digits, Instant now) {
        var current = APP.stepAt(now);
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> APP.accept(key, at(step), digits, now).isPresent())
                .boxed()
                .findFirst();
    }

    /// What the QR says to the app.
    String address(String login) {
        var label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Stampbook:%s?secret=%s&issuer=Stampbook".formatted(label, base32());
    }

    /// To be typed where nothing can be scanned, in groups.
    String spelt() {
        return base32().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    private static Instant at(long step) {
        return Instant.EPOCH.plus(APP.period().multipliedBy(step));
    }

    private String base32() {
        var text = new StringBuilder();
        var bits = 0;
        var left = 0;
        for (var one : key.bytes()) {
            bits = (bits << 8) | (one & 0xff);
            for (left += 8; left >= 5; left -= 5) {
                text.append(ALPHABET.charAt((bits >> (left - 5)) & 31));
            }
            bits &= (1 << left) - 1;
        }
        // 20 bytes are 32 symbols, so that nothing is left over.
        return text.toString();
    }
}
