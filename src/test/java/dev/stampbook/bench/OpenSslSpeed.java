package dev.stampbook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What `openssl speed` says of the machine, where there is an openssl.
final class OpenSslSpeed {

    private static final Pattern RSA =
            Pattern.compile("rsa 2048 bits\\s+[0-9.]+s\\s+[0-9.]+s\\s+([0-9.]+)");

    private OpenSslSpeed() {}

    /// Signatures with RSA 2048 in a second of processor time, on one thread.
    static Optional<Double> signatures(double seconds) throws InterruptedException {
        try {
            var whole = Integer.toString((int) Math.max(1, Math.round(seconds)));
            var process =
                    new ProcessBuilder("openssl", "speed", "-seconds", whole, "rsa2048")
                            .redirectErrorStream(true)
                            .start();
            var told = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            var rate = RSA.matcher(told);
            return rate.find() ? Optional.of(Double.valueOf(rate.group(1))) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
