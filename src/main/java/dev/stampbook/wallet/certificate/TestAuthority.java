package dev.stampbook.wallet.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An authority of our own with the same three steps as Apple's: root, developer relations, pass
/// certificate. With it everything can be tried without a contract with anybody; phones refuse what
/// it signs. It is made when it is needed first and lives in memory.
final class TestAuthority {

    /// The pass type and the team that it made up.
    static final String PASS_TYPE = "pass.dev.stampbook.test";

    static final String TEAM = "STAMPBOOK0";

    private static final int KEY_BITS = 2048;
    private static final Duration BEFORE = Duration.ofDays(366);

    /// How long its certificates are good from then on.
    static final Duration AFTER = Duration.ofDays(5 * 366);

    private static final byte[] ROOT =
            name("Stampbook Test Root CA", "Stampbook Test Certification Authority");
    private static final byte[] RELATIONS =
            name("Stampbook Test Worldwide Developer Relations", "G4");

    private final X509Certificate root;
    private final PassSigner.Chain chain;
    private final KeyPair key;

    private TestAuthority(X509Certificate root, PassSigner.Chain chain, KeyPair key) {
        this.root = root;
        this.chain = chain;
        this.key = key;
    }

    /// A new one, good around an instant, for a pass type.
    static TestAuthority at(Instant now, PassIdentity identity) {
        try {
            var top = pair();
            var middle = pair();
            var bottom = pair();
            var span = new Span(now.minus(BEFORE), now.plus(AFTER));
            var root = certificate(new Subject(ROOT, top, authority(null)), ROOT, top, span);
            var relations = new Subject(RELATIONS, middle, authority(Oids.DEVELOPER_RELATIONS));
            var intermediate = certificate(relations, ROOT, top, span);
            var passes = new Subject(name(identity), bottom, passes(identity.passType()));
            var leaf = certificate(passes, RELATIONS, middle, span);
            return new TestAuthority(root, new PassSigner.Chain(leaf, intermediate), bottom);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java has RSA and X.509", fault);
        }
    }

    private record Span(Instant from, Instant to) {}

    /// Whom a certificate is about, and what else it says.
    private record Subject(byte[] name, KeyPair key, List<byte[]> says) {}

    /// The root, for verifiers.
    X509Certificate root() {
        return root;
    }

    PassSigner.Chain chain() {
        return chain;
    }

    KeyPair key() {
        return key;
    }

    PassSigner signer() {
        return new PassSigner(chain, key.getPrivate(), false);
    }

    private static X509Certificate certificate(
            Subject subject, byte[] issuer, KeyPair by, Span span) throws GeneralSecurityException {
        var algorithm = Der.sequence(Der.oid(Oids.SHA_256_WITH_RSA), Der.NULL);
        var says = new ArrayList<>(subject.says());
        says.add(says(Oids.KEY_IDENTIFIER, false, Der.octets(keyIdentifier(subject.key()))));
        var authority = Der.sequence(Der.retagged(0x80, Der.octets(keyIdentifier(by))));
        says.add(says(Oids.AUTHORITY_KEY_IDENTIFIER, false, authority));
        var body =
                Der.sequence(
                        Der.context(0, Der.integer(2)),
                        Der.integer(serial(subject.key())),
                        algorithm,
                        issuer,
                        Der.sequence(Der.utcTime(span.from()), Der.utcTime(span.to())),
                        subject.name(),
                        subject.key().getPublic().getEncoded(),
                        Der.context(3, Der.sequence(says.toArray(byte[][]::new))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(by.getPrivate());
        signature.update(body);
        var whole = Der.sequence(body, algorithm, Der.bits(0, signature.sign()));
        var factory = CertificateFactory.getInstance("X.509");
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(whole));
    }

    private static List<byte[]> authority(@Nullable String mark) {
        var says = new ArrayList<byte[]>();
        says.add(says(Oids.BASIC_CONSTRAINTS, true, Der.sequence(Der.yes())));
        // Bits 5 and 6: signs certificates and lists of revoked ones.
        says.add(says(Oids.KEY_USAGE, true, Der.bits(1, (byte) 0x06)));
        if (mark != null) {
            says.add(says(mark, false, Der.NULL));
        }
        return says;
    }

    private static List<byte[]> passes(String passType) {
        return List.of(
                says(Oids.BASIC_CONSTRAINTS, true, Der.sequence()),
                // Bit 0: signs.
                says(Oids.KEY_USAGE, true, Der.bits(7, (byte) 0x80)),
                says(
                        Oids.EXTENDED_KEY_USAGE,
                        true,
                        Der.sequence(Der.oid(Oids.SHOWN_BY_CLIENTS), Der.oid(Oids.SIGNS_PASSES))),
                says(Oids.PASS_TYPE, false, Der.text(passType)));
    }

    private static byte[] says(String what, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(what), Der.yes(), Der.octets(value))
                : Der.sequence(Der.oid(what), Der.octets(value));
    }

    private static byte[] name(String common, String unit) {
        return Der.sequence(
                part(Oids.COUNTRY, Der.printable("XX")),
                part(Oids.ORGANISATION, Der.text("Stampbook Test")),
                part(Oids.UNIT, Der.text(unit)),
                part(Oids.COMMON_NAME, Der.text(common)));
    }

    private static byte[] name(PassIdentity identity) {
        return Der.sequence(
                part(Oids.USER_ID, Der.text(identity.passType())),
                part(Oids.COMMON_NAME, Der.text("Pass Type ID: " + identity.passType())),
                part(Oids.UNIT, Der.text(identity.team())),
                part(Oids.ORGANISATION, Der.text("Stampbook Test")),
                part(Oids.COUNTRY, Der.printable("XX")));
    }

    private static byte[] part(String type, byte[] value) {
        return Der.set(Der.sequence(Der.oid(type), value));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return generator.generateKeyPair();
    }

    private static byte[] keyIdentifier(KeyPair key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getPublic().getEncoded());
    }

    /// The key is new, so its fingerprint is as good as a number that nobody has had.
    private static BigInteger serial(KeyPair key) throws GeneralSecurityException {
        return new BigInteger(1, keyIdentifier(key)).shiftRight(8);
    }
}
