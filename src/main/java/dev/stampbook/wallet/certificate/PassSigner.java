package dev.stampbook.wallet.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.X509ExtendedKeyManager;

/// A certificate for passes with its key. What it signs is CMS SignedData (RFC 5652), detached,
/// SHA-256 with RSA, with the time of signing, and with the chain as it was issued.
public final class PassSigner {

    // What is the same in every signature, whoever signs.
    private static final byte[] SHA_256 = Der.sequence(Der.oid(Oids.SHA_256), Der.NULL);
    private static final byte[] RSA = Der.sequence(Der.oid(Oids.RSA), Der.NULL);
    private static final byte[] DATA = Der.sequence(Der.oid(Oids.DATA));
    private static final byte[] SIGNED_DATA = Der.oid(Oids.SIGNED_DATA);
    private static final byte[] SIGNING_TIME = Der.oid(Oids.SIGNING_TIME);
    private static final byte[] MESSAGE_DIGEST = Der.oid(Oids.MESSAGE_DIGEST);
    private static final byte[] OF_DATA = attribute(Der.oid(Oids.CONTENT_TYPE), Der.oid(Oids.DATA));

    private final PassIdentity identity;
    private final PrivateKey key;
    private final boolean trusted;

    private final Chain certificates;

    // What is the same in every signature of this one.
    private final byte[] chain;
    private final byte[] issuerAndSerial;

    private final KeptSignatures kept = new KeptSignatures();

    /// `trusted` is whether phones accept what it signs.
    PassSigner(Chain certificates, PrivateKey key, boolean trusted) {
        this.identity = PassIdentity.of(certificates.leaf());
        this.key = key;
        this.trusted = trusted;
        this.certificates = certificates;
        this.chain =
                Der.context(0, encoded(certificates.intermediate()), encoded(certificates.leaf()));
        this.issuerAndSerial =
                Der.sequence(
                        certificates.leaf().getIssuerX500Principal().getEncoded(),
                        Der.integer(certificates.leaf().getSerialNumber()));
    }

    /// The certificate for passes and the one of Apple's Worldwide Developer Relations that issued
    /// it.
    record Chain(X509Certificate leaf, X509Certificate intermediate) {}

    /// For which pass type of which team it signs.
    public PassIdentity identity() {
        return identity;
    }

    /// Whether phones accept what it signs.
    public boolean trusted() {
        return trusted;
    }

    /// Shows the certificate to whoever wants to know at the other end of a connection.
    public X509ExtendedKeyManager introduction() {
        return new Introduction(certificates, key);
    }

    /// Which certificate it is, as 64 hexadecimal digits.
    public String certificate() {
        return HexFormat.of().formatHex(sha256(encoded(certificates.leaf())));
    }

    /// A signature over the bytes of a manifest: the one that was made over the same bytes, if it
    /// is still there, or one as of that instant.
    public byte[] sign(byte[] manifest, Instant at) {
        var digest = sha256(manifest);
        return kept.find(digest)
                .orElseGet(
                        () -> {
                            var fresh = signed(digest, at);
                            kept.put(digest, fresh);
                            return fresh;
                        });
    }

    private byte[] signed(byte[] digest, Instant at) {
        var attributes = attributes(digest, at);
        var signer =
                Der.sequence(
                        Der.integer(1),
                        issuerAndSerial,
                        SHA_256,
                        Der.retagged(0xA0, attributes),
                        RSA,
                        Der.octets(signed(attributes)));
        var data = Der.sequence(Der.integer(1), Der.set(SHA_256), DATA, chain, Der.set(signer));
        return Der.sequence(SIGNED_DATA, Der.context(0, data));
    }

    /// Signed as a set of their own, whatever tag they have in the signature.
    private static byte[] attributes(byte[] digest, Instant at) {
        return Der.set(
                OF_DATA,
                attribute(SIGNING_TIME, Der.utcTime(at)),
                attribute(MESSAGE_DIGEST, Der.octets(digest)));
    }

    private static byte[] attribute(byte[] name, byte[] value) {
        return Der.sequence(name, Der.set(value));
    }

    private byte[] signed(byte[] attributes) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(attributes);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the key was tried when it came in", fault);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
