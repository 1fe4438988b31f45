package dev.stampbook.wallet.certificate;

import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/// For which pass type of which team a certificate signs: `pass.com.example.card`, `TEAM123456`.
/// Both stand in its name and, letter for letter, in every pass.
public record PassIdentity(String passType, String team) {

    /// Names of certificates spell Apple's user id by its number, with its value in hex.
    private static final String USER_ID = "UID";

    /// What the name of a certificate says; empty where it says nothing.
    static PassIdentity of(X509Certificate certificate) {
        return new PassIdentity(part(certificate, USER_ID), part(certificate, "OU"));
    }

    /// Whether it says both.
    boolean whole() {
        return passType.startsWith("pass.") && !team.isEmpty();
    }

    private static String part(X509Certificate certificate, String type) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .map(Objects::toString)
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException unreadable) {
            return "";
        }
    }
}
