package dev.stampbook.wallet.certificate;

import dev.stampbook.platform.web.TurnedAway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// The certificates and the private key of a file, PKCS 12 or PEM, as the portals of Apple and
/// openssl write them.
final class CertificateFile {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private final List<X509Certificate> certificates = new ArrayList<>();
    private @Nullable PrivateKey key;

    private CertificateFile() {}

    /// What is in a file; throws for one that cannot be read, or that the password does not open.
    static CertificateFile read(byte[] bytes, String password) {
        var file = new CertificateFile();
        try {
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.contains("-----BEGIN ")) {
                file.pem(text, password.toCharArray());
            } else if (bytes.length > 0) {
                file.store(bytes, password.toCharArray());
            }
            return file;
        } catch (BadPaddingException | UnrecoverableKeyException wrong) {
            throw new TurnedAway(CertificateRefusal.CERTIFICATE_PASSWORD_WRONG);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new TurnedAway(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? CertificateRefusal.CERTIFICATE_PASSWORD_WRONG
                            : CertificateRefusal.CERTIFICATE_UNREADABLE);
        }
    }

    /// Certificates alone, in either spelling.
    static List<X509Certificate> certificates(byte[] bytes) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException unreadable) {
            throw new TurnedAway(CertificateRefusal.CERTIFICATE_UNREADABLE);
        }
    }

    List<X509Certificate> certificates() {
        return List.copyOf(certificates);
    }

    /// The key with which passes are signed.
    PrivateKey key() {
        if (!(key instanceof RSAPrivateKey)) {
            throw new TurnedAway(CertificateRefusal.CERTIFICATE_KEY_MISSING);
        }
        return key;
    }

    /// The certificate that the key belongs to.
    X509Certificate leaf() {
        var modulus = ((RSAPrivateKey) key()).getModulus();
        return certificates.stream()
                .filter(certificate -> modulus.equals(modulus(certificate)))
                .findFirst()
                .orElseThrow(() -> new TurnedAway(CertificateRefusal.CERTIFICATE_KEY_MISSING));
    }

    private static @Nullable BigInteger modulus(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey open ? open.getModulus() : null;
    }

    private void store(byte[] bytes, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password);
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getKey(alias, password) instanceof PrivateKey own) {
                key = own;
                for (var certificate : store.getCertificateChain(alias)) {
                    certificates.add((X509Certificate) certificate);
                }
            } else if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
    }

    private void pem(String text, char[] password) throws IOException, GeneralSecurityException {
        var blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            var content = Base64.getMimeDecoder().decode(blocks.group(2));
            switch (blocks.group(1)) {
                case "CERTIFICATE" -> certificates.addAll(certificates(content));
                case "PRIVATE KEY" -> key = rsa(content);
                case "RSA PRIVATE KEY" -> key = rsa(wrapped(content));
                case "ENCRYPTED PRIVATE KEY" -> key = opened(content, password);
                default -> {}
            }
        }
    }

    private static PrivateKey rsa(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /// The older spelling of a key in the newer one.
    private static byte[] wrapped(byte[] pkcs1) {
        var algorithm = Der.sequence(Der.oid(Oids.RSA), Der.NULL);
        return Der.sequence(Der.integer(0), algorithm, Der.octets(pkcs1));
    }

    private static PrivateKey opened(byte[] sealed, char[] password)
            throws IOException, GeneralSecurityException {
        var info = new EncryptedPrivateKeyInfo(sealed);
        var parameters = info.getAlgParameters();
        // The parameters of PBES2 know under which name the JDK has the whole of it.
        var name = parameters == null ? info.getAlgName() : parameters.toString();
        var secret = SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password));
        var cipher = Cipher.getInstance(name);
        cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
        return KeyFactory.getInstance("RSA").generatePrivate(info.getKeySpec(cipher));
    }
}
