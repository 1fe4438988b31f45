package dev.stampbook.wallet.certificate;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows one certificate, whoever asks and whatever authorities she names: Apple's list of them
/// need not have the one that issued it.
final class Introduction extends X509ExtendedKeyManager {

    private static final String NAME = "pass";

    private final PassSigner.Chain chain;
    private final PrivateKey key;

    Introduction(PassSigner.Chain chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    @Override
    public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
        return new String[] {NAME};
    }

    @Override
    public String chooseClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return NAME;
    }

    @Override
    public String chooseEngineClientAlias(
            String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return NAME;
    }

    @Override
    public X509Certificate[] getCertificateChain(String name) {
        return new X509Certificate[] {chain.leaf(), chain.intermediate()};
    }

    @Override
    public PrivateKey getPrivateKey(String name) {
        return key;
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
