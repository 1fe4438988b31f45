package dev.stampbook.wallet.certificate;

/// The names that things have in certificates and signatures.
final class Oids {

    static final String DATA = "1.2.840.113549.1.7.1";
    static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
    static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    static final String RSA = "1.2.840.113549.1.1.1";
    static final String SHA_256_WITH_RSA = "1.2.840.113549.1.1.11";

    static final String USER_ID = "0.9.2342.19200300.100.1.1";
    static final String COMMON_NAME = "2.5.4.3";
    static final String COUNTRY = "2.5.4.6";
    static final String ORGANISATION = "2.5.4.10";
    static final String UNIT = "2.5.4.11";

    static final String KEY_IDENTIFIER = "2.5.29.14";
    static final String KEY_USAGE = "2.5.29.15";
    static final String BASIC_CONSTRAINTS = "2.5.29.19";
    static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    /// What a key may be used for: showing it at the other end of a connection.
    static final String SHOWN_BY_CLIENTS = "1.3.6.1.5.5.7.3.2";

    /// Apple's: what a key may be used for.
    static final String SIGNS_PASSES = "1.2.840.113635.100.4.14";

    /// Apple's: of which pass type a certificate is.
    static final String PASS_TYPE = "1.2.840.113635.100.6.1.16";

    /// Apple's: an intermediate of Worldwide Developer Relations.
    static final String DEVELOPER_RELATIONS = "1.2.840.113635.100.6.2.1";

    private Oids() {}
}
