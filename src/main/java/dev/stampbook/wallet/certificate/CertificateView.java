package dev.stampbook.wallet.certificate;

import java.time.Instant;

/// A certificate as the API shows it; its key never leaves the server.
record CertificateView(String passType, String team, Instant expiresAt) {

    static CertificateView of(PassIdentity identity, Instant expiresAt) {
        return new CertificateView(identity.passType(), identity.team(), expiresAt);
    }
}
