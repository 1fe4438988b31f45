package dev.stampbook.platform.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/// Ed25519 as Java has it; keys are X.509 and PKCS #8.
final class Signatures {

    private static final String ALGORITHM = "Ed25519";
    private static final int NAME_CHARACTERS = 16;

    private Signatures() {}

    static KeyPair drawn() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has Ed25519", fault);
        }
    }

    static byte[] signed(byte[] privateKey, byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the chain's own key signs", fault);
        }
    }

    /// Whether the key signed that; false as well for what is no key or no signature.
    static boolean valid(Checkpoint checkpoint) {
        try {
            var key = HexFormat.of().parseHex(checkpoint.key());
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            signature.update(checkpoint.signed());
            return signature.verify(HexFormat.of().parseHex(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /// A short name for a public key, which people can compare.
    static String name(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(key));
            return HexFormat.of().formatHex(hash).substring(0, NAME_CHARACTERS);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
