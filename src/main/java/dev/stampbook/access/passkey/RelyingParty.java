package dev.stampbook.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import dev.stampbook.access.passkey.Challenges.Challenge;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// This instance as passkeys know it: by the host of its address. Judges what authenticators
/// answer: the right challenge, from our own pages, by a person who proved to be there.
///
/// Which make an authenticator is of nobody asks: attestation would keep honest phones out.
@Component
class RelyingParty {

    private static final String LOCALHOST = "localhost";
    private static final int ANSWER_MAX = 20_000;

    /// What phones, computers and keys speak; asked for in this order.
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final URI url;

    RelyingParty(Settings settings) {
        this.url = settings.web().url();
    }

    /// An assertion before it was judged: what credential signed, and whose it says it is.
    record Assertion(AuthenticationData data, UserHandle user) {

        byte[] credential() {
            return data.getCredentialId();
        }
    }

    String id() {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    /// Whether passkeys made here can be used at a page of this host.
    boolean serves(String host) {
        return id().equals(host.toLowerCase(Locale.ROOT));
    }

    /// The new key that a browser made for the challenge; empty for anything else.
    Optional<Passkey.Key> registered(String answer, Challenge challenge) {
        var parameters =
                ALGORITHMS.stream()
                        .map(COSEAlgorithmIdentifier::create)
                        .map(RelyingParty::parameters)
                        .toList();
        return judged(
                answer,
                text -> {
                    var data =
                            manager.verifyRegistrationResponseJSON(
                                    text,
                                    new RegistrationParameters(
                                            server(challenge), parameters, true, true));
                    var told = data.getAttestationObject().getAuthenticatorData();
                    var credential = told.getAttestedCredentialData();
                    return new Passkey.Key(
                            credential.getCredentialId(),
                            keys.convert(credential),
                            told.getSignCount());
                });
    }

    /// What an answer says of itself; empty for what is no assertion of a discoverable credential.
    Optional<Assertion> read(String answer) {
        return judged(answer, manager::parseAuthenticationResponseJSON)
                .filter(data -> data.getUserHandle() != null)
                .flatMap(
                        data ->
                                UserHandle.of(data.getUserHandle())
                                        .map(user -> new Assertion(data, user)));
    }

    /// The new count of the key when the assertion is its own and of the challenge; else empty.
    Optional<Long> signed(Assertion assertion, Passkey.Key key, Challenge challenge) {
        return judged(
                "",
                text -> {
                    var parameters =
                            new AuthenticationParameters(
                                    server(challenge),
                                    known(key),
                                    List.of(key.credential()),
                                    true,
                                    true);
                    manager.verify(assertion.data(), parameters);
                    return assertion.data().getAuthenticatorData().getSignCount();
                });
    }

    /// What is kept of a credential is its key and its count; the rest nobody asks for.
    private CredentialRecord known(Passkey.Key key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                key.signCount(),
                keys.convert(key.publicKey()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                Set.of());
    }

    private interface Judging<T> {
        T judge(String answer);
    }

    /// Whatever a stranger sends is either right or wrong, and never a fault.
    private static <T> Optional<T> judged(String answer, Judging<T> judging) {
        if (answer.length() > ANSWER_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(judging.judge(answer));
        } catch (RuntimeException fault) {
            if (wrong(fault)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /// The library also trips over what is missing or no number.
    private static boolean wrong(RuntimeException fault) {
        return fault instanceof WebAuthnException
                || fault instanceof IllegalArgumentException
                || fault instanceof NullPointerException
                || Json.unreadable(fault);
    }

    private ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .originPredicate(this::own)
                .rpId(id())
                .challenge(new DefaultChallenge(challenge.bytes()))
                .build();
    }

    /// The one origin of this instance. On localhost, which no other machine can be, any port will
    /// do.
    private boolean own(Origin origin) {
        var port = origin.getPort() == null ? -1 : origin.getPort();
        var sameHost = id().equals(origin.getHost()) && url.getScheme().equals(origin.getScheme());
        return sameHost && (id().equals(LOCALHOST) || port(url) == port(url.getScheme(), port));
    }

    private static int port(URI address) {
        return port(address.getScheme(), address.getPort());
    }

    private static int port(String scheme, int port) {
        return port != -1 ? port : scheme.equals("https") ? 443 : 80;
    }

    private static PublicKeyCredentialParameters parameters(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
