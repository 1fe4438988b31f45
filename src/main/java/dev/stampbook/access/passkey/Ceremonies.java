package dev.stampbook.access.passkey;

import dev.stampbook.platform.Actor;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a page asks a browser for: to make a passkey, or to use one. As JSON, in which bytes are
/// objects with a text in Base64.
@Component
public class Ceremonies {

    /// How long a browser keeps what belongs to a challenge.
    public static final Duration KEPT_FOR = Challenges.ANSWERED_WITHIN;

    private static final String TYPE = "public-key";

    private final RelyingParty party;
    private final Challenges challenges;
    private final Passkeys passkeys;
    private final Transactions transactions;
    private final Json json;

    Ceremonies(
            RelyingParty party,
            Challenges challenges,
            Passkeys passkeys,
            Transactions transactions,
            Json json) {
        this.party = party;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.transactions = transactions;
        this.json = json;
    }

    /// To use a passkey, whosever it is; empty at a host where none of ours would work.
    public Optional<String> use(String host) {
        return party.serves(host)
                ? Optional.of(
                        json.write(Map.of("rpId", party.id(), "userVerification", "required")))
                : Optional.empty();
    }

    /// To make a passkey for a staff member, whose devices show her `login` with it; empty at a
    /// host where it would not work.
    public Optional<String> creation(String host, Actor actor, String login) {
        return party.serves(host) ? Optional.of(creation(actor, login)) : Optional.empty();
    }

    /// A new key, and the challenge that it was made for.
    record Found(Passkey.Key key, Challenges.Challenge challenge) {}

    /// What a browser made for the challenge that it kept; empty for anything else.
    Optional<Found> registered(String answer, String kept, Instant now) {
        return challenges
                .of(kept, now)
                .flatMap(
                        challenge ->
                                party.registered(answer, challenge)
                                        .map(key -> new Found(key, challenge)));
    }

    private String creation(Actor actor, String login) {
        var staff = staff(actor);
        var known =
                transactions.reading(actor.merchant(), () -> passkeys.of(actor.merchant(), staff));
        var user = bytes(new UserHandle(actor.merchant(), staff).bytes());
        return json.write(
                Map.of(
                        "rp", Map.of("id", party.id(), "name", "Stampbook"),
                        "user", Map.of("id", user, "name", login, "displayName", login),
                        "pubKeyCredParams",
                                RelyingParty.ALGORITHMS.stream().map(this::kind).toList(),
                        "excludeCredentials", known.stream().map(this::named).toList(),
                        "authenticatorSelection",
                                Map.of("residentKey", "required", "userVerification", "required")));
    }

    private Map<String, Object> kind(long algorithm) {
        return Map.of("type", TYPE, "alg", algorithm);
    }

    private Map<String, Object> named(Passkey passkey) {
        return Map.of("type", TYPE, "id", bytes(passkey.key().credential()));
    }

    private static Map<String, String> bytes(byte[] bytes) {
        return Map.of("base64", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static UUID staff(Actor actor) {
        return Optional.ofNullable(actor.staff())
                .orElseThrow(() -> new IllegalArgumentException("passkeys are of staff members"));
    }

    /// A text for the browser to keep until it answers.
    public String draw(Instant now) {
        return challenges.draw(now);
    }

    /// The challenge that belongs to it, in Base64; empty once it is too late.
    public Optional<String> challenge(String kept, Instant now) {
        return challenges.of(kept, now).map(Challenges.Challenge::text);
    }
}
