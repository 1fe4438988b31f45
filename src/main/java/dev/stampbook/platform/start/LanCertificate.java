package dev.stampbook.platform.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A certificate made by ourselves for one address of the local network; the phone warns once.
record LanCertificate(Path folder, String address) {

    /// Not a secret: the store is protected by its file mode, but the format wants a password.
    static final String PASSWORD = "stampbook";

    /// Phones refuse certificates that are valid for longer.
    private static final int DAYS = 397;

    /// The key store with key and certificate, made when there is none for this address yet.
    Path keystore() {
        var file = folder.resolve("lan-" + address.replace(':', '-') + ".p12");
        if (!Files.exists(file)) {
            make(file);
        }
        return file;
    }

    private void make(Path file) {
        try {
            Files.createDirectories(folder);
            var tool = new ProcessBuilder(keytool(file)).redirectErrorStream(true).start();
            var words = new String(tool.getInputStream().readAllBytes(), UTF_8).strip();
            if (tool.waitFor() != 0) {
                throw new StartRefused("The certificate for --lan was not made: " + words);
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Stopped while making the certificate for --lan.", stopped);
        }
    }

    private List<String> keytool(Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "lan",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                Integer.toString(DAYS),
                "-dname",
                "CN=Stampbook on " + address,
                "-ext",
                "san=ip:" + address,
                "-ext",
                "eku=serverAuth",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString());
    }
}
