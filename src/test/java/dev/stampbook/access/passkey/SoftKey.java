package dev.stampbook.access.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/// An authenticator that does as it is told, also what no honest one would.
final class SoftKey {

    private static final int PRESENT_VERIFIED_MADE = 0x45;

    private final KeyPair pair = pair();
    private final byte[] credential = HexFormat.of().parseHex(hex(UUID.randomUUID()));
    private long count = 1;

    /// What it is asked: by which page, for which party, with which challenge, of whom.
    record Asked(String challenge, String origin, String party, byte[] user) {

        Asked by(String otherOrigin) {
            return new Asked(challenge, otherOrigin, party, user);
        }

        Asked forParty(String otherParty) {
            return new Asked(challenge, origin, otherParty, user);
        }

        Asked with(String otherChallenge) {
            return new Asked(otherChallenge, origin, party, user);
        }

        Asked of(byte[] otherUser) {
            return new Asked(challenge, origin, party, otherUser);
        }
    }

    /// The same counter as before, as a copy of the key would have it.
    SoftKey copied() {
        count--;
        return this;
    }

    /// Makes a credential.
    String makes(Asked asked) {
        var data = clientData("webauthn.create", asked);
        var told =
                joined(
                        sha256(text(asked.party())),
                        new byte[] {PRESENT_VERIFIED_MADE},
                        number(count),
                        new byte[16],
                        new byte[] {0, (byte) credential.length},
                        credential,
                        cose());
        var object =
                joined(
                        HexFormat.of().parseHex("a3"),
                        cbor("fmt"),
                        cbor("none"),
                        cbor("attStmt"),
                        HexFormat.of().parseHex("a0"),
                        cbor("authData"),
                        new byte[] {0x58, (byte) told.length},
                        told);
        return answer(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\""
                        .formatted(base64(data), base64(object)));
    }

    /// Signs a challenge, with what the flags say about the person.
    String signs(Asked asked, int flags) throws GeneralSecurityException {
        return signs("webauthn.get", asked, flags);
    }

    /// Signs whatever kind of answer.
    String signs(String type, Asked asked, int flags) throws GeneralSecurityException {
        count++;
        var data = clientData(type, asked);
        var told = joined(sha256(text(asked.party())), new byte[] {(byte) flags}, number(count));
        var signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(pair.getPrivate());
        signing.update(joined(told, sha256(data)));
        return answer(
                """
                "clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"\
                """
                        .formatted(
                                base64(data),
                                base64(told),
                                base64(signing.sign()),
                                base64(asked.user())));
    }

    private String answer(String response) {
        var id = base64(credential);
        return """
               {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},\
               "response":{%s}}"""
                .formatted(id, id, response);
    }

    private static byte[] clientData(String type, Asked asked) {
        return text(
                """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}"""
                        .formatted(type, asked.challenge(), asked.origin()));
    }

    /// The public key as authenticators write it (RFC 9052).
    private byte[] cose() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var bytes = new byte[32];
        var length = Math.min(number.length, bytes.length);
        System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
        return bytes;
    }

    private static byte[] cbor(String word) {
        return joined(new byte[] {(byte) (0x60 + word.length())}, text(word));
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) number).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
