package dev.stampbook.wallet.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/// What openssl says, which nobody here has written.
final class OpenSsl {

    private final Path folder;

    /// Works in a folder of its own. Where openssl is missing the test is left out, but not where
    /// changes are accepted.
    OpenSsl(Path folder) {
        this.folder = folder;
        var there =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "openssl")));
        assumeTrue(there || "true".equals(System.getenv("CI")), "there is no openssl here");
    }

    /// What a run came to: nought is well.
    record Verdict(int code, String said) {}

    /// Whether a detached signature is over these bytes and leads to the root.
    Verdict verify(byte[] signature, byte[] content, X509Certificate root) {
        keep("signature", signature);
        keep("content", content);
        keep("root.pem", pem(root));
        return run(
                "cms -verify -binary -inform DER -in signature -content content -CAfile root.pem"
                        + " -purpose any -out content.out");
    }

    /// The same for a signature whose root nobody has: it must lead to the chain that it brings.
    Verdict verify(byte[] signature, byte[] content) {
        keep("signature", signature);
        keep("content", content);
        var chain = run("pkcs7 -inform DER -in signature -print_certs -out chain.pem");
        assertThat(chain.code()).as(chain.said()).isZero();
        return run(
                "cms -verify -binary -inform DER -in signature -content content -CAfile chain.pem"
                        + " -partial_chain -purpose any -out content.out");
    }

    /// The ASN.1 of some bytes.
    String parse(byte[] bytes) {
        keep("value", bytes);
        var verdict = run("asn1parse -inform DER -in value");
        assertThat(verdict.code()).isZero();
        return verdict.said();
    }

    private void keep(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Verdict run(String command) {
        try {
            var words = Stream.concat(Stream.of("openssl"), Arrays.stream(command.split(" ", -1)));
            var process =
                    new ProcessBuilder(words.toList())
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            try (var output = process.inputReader()) {
                var said = output.readAllAsString();
                return new Verdict(process.waitFor(), said);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static byte[] pem(X509Certificate certificate) {
        try {
            var body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                    .formatted(body)
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
