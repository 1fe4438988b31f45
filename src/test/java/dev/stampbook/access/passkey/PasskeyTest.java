package dev.stampbook.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.access.SigningIn.SignInOutcome.SignedIn;
import dev.stampbook.access.passkey.SigningInByPasskey.Answered;
import dev.stampbook.access.passkey.SoftKey.Asked;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.platform.write.Waist;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What a passkey opens, and what only looks like one.
@RuleOf(Chapter.TRUST)
@DoorTest
class PasskeyTest {

    private static final String ORIGIN = "http://localhost:8080";
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x05;

    @Autowired Shops shops;
    @Autowired RelyingParty party;
    @Autowired Challenges challenges;
    @Autowired AddingPasskeys adding;
    @Autowired RemovingPasskeys removing;
    @Autowired SigningInByPasskey signingIn;
    @Autowired Waist waist;
    @Autowired TestClock clock;

    private final SoftKey key = new SoftKey();
    private MerchantId merchant = new MerchantId(new UUID(0, 0));
    private UUID mira = new UUID(0, 0);
    private String kept = "";

    @BeforeEach
    void miraHasAPasskey() {
        var shop = shops.open();
        merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        mira = PublicId.parse(IdKind.STAFF_MEMBER, shop.counter().id()).orElseThrow();
        assertThat(add(key, asked())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what is odd                       | opens
                    nothing                             | yes
                    another port of this machine        | yes
                    another site                        | no
                    a name that only begins like ours   | no
                    https where we speak http           | no
                    made for another party              | no
                    nobody proved to be there           | no
                    the answer to making a passkey      | no
                    the challenge of another browser    | no
                    no challenge                        | no
                    five minutes passed                 | no
                    another key signed                  | no
                    the handle of somebody else         | no
                    the handle of another business      | no
                    no handle of ours                   | no
                    a copy of the key counted again     | no
                    the passkey was removed             | no
                    """)
    void opensForItsOwnerAlone(String odd, String opens) throws GeneralSecurityException {
        kept = challenges.draw(clock.instant());

        var answer = answer(odd, asked(kept));

        assertThat(signIn(answer)).as(answer).isEqualTo(opens.equals("yes"));
    }

    @Test
    void anAnswerCountsOnce() throws GeneralSecurityException {
        kept = challenges.draw(clock.instant());
        var answer = key.signs(asked(kept), VERIFIED);
        assertThat(signIn(answer)).isTrue();

        assertThat(signIn(answer)).isFalse();
        assertThat(signIn(key.signs(asked(kept), VERIFIED))).as("the same challenge").isFalse();
        kept = challenges.draw(clock.instant());
        assertThat(signIn(key.signs(asked(kept), VERIFIED))).as("a new one").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"x\",\"response\":{}}",
                "\0"
            })
    void whatIsNoAnswerOpensNothing(String answer) {
        kept = challenges.draw(clock.instant());

        assertThat(signIn(answer)).isFalse();
        assertThat(party.registered(answer, challenges.of(kept, clock.instant()).orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x.1", "AAAAAAAAAAAAAAAAAAAAAA.99999999999999999999"})
    void whatIsNoChallengeIsNone(String text) {
        assertThat(challenges.of(text, clock.instant())).isEmpty();
    }

    @Test
    void noPasskeyIsAddedTwiceNorOneTooMany() {
        for (var more = 1; more < AddingPasskeys.PASSKEYS_MAX; more++) {
            assertThat(add(new SoftKey(), asked())).isTrue();
        }

        assertThat(add(new SoftKey(), asked())).isFalse();
    }

    /// What is odd about the page or the answer.
    private String answer(String odd, Asked asked) throws GeneralSecurityException {
        return switch (odd) {
            case "nothing" -> key.signs(asked, VERIFIED);
            case "another port of this machine" ->
                    key.signs(asked.by("http://localhost:9"), VERIFIED);
            case "another site" -> key.signs(asked.by("https://evil.example"), VERIFIED);
            case "a name that only begins like ours" ->
                    key.signs(asked.by("http://localhost.evil.example:8080"), VERIFIED);
            case "https where we speak http" ->
                    key.signs(asked.by("https://localhost:8080"), VERIFIED);
            case "made for another party" -> key.signs(asked.forParty("evil.example"), VERIFIED);
            case "nobody proved to be there" -> key.signs(asked, PRESENT);
            case "the answer to making a passkey" -> key.signs("webauthn.create", asked, VERIFIED);
            default -> later(odd, asked);
        };
    }

    /// What is odd about the moment, the person or the key.
    private String later(String odd, Asked asked) throws GeneralSecurityException {
        var other = new UserHandle(new MerchantId(UUID.randomUUID()), mira);
        return switch (odd) {
            case "the challenge of another browser" ->
                    key.signs(asked(challenges.draw(clock.instant())), VERIFIED);
            case "no challenge" -> key.signs(asked.with(""), VERIFIED);
            case "five minutes passed" -> {
                clock.advance(Duration.ofMinutes(5));
                yield key.signs(asked, VERIFIED);
            }
            case "another key signed" -> new SoftKey().signs(asked, VERIFIED);
            case "the handle of somebody else" ->
                    key.signs(asked.of(handle(UUID.randomUUID())), VERIFIED);
            case "the handle of another business" -> key.signs(asked.of(other.bytes()), VERIFIED);
            case "no handle of ours" -> key.signs(asked.of(new byte[3]), VERIFIED);
            case "a copy of the key counted again" -> key.copied().signs(asked, VERIFIED);
            case "the passkey was removed" -> {
                var wish = new RemovingPasskeys.ToRemove(by(), mira, null);
                assertThat(waist.perform(removing, merchant, wish)).isEqualTo(1);
                yield key.signs(asked, VERIFIED);
            }
            default -> throw new IllegalArgumentException(odd);
        };
    }

    private boolean signIn(String answer) {
        var answered = new Answered(answer, kept, "Phone", "10.0.0.8");
        return signingIn.signIn(answered, clock.instant()) instanceof SignedIn in
                && mira.equals(in.actor().staff());
    }

    private boolean add(SoftKey made, Asked asked) {
        var challenge = challenges.of(kept, clock.instant()).orElseThrow();
        var found = party.registered(made.makes(asked), challenge).orElseThrow();
        return waist.perform(
                adding, merchant, new AddingPasskeys.ToAdd(by(), mira, "Key", found, challenge));
    }

    private By by() {
        return new By(Actor.system(merchant), clock.instant());
    }

    /// Of a browser that just came.
    private Asked asked() {
        kept = challenges.draw(clock.instant());
        return asked(kept);
    }

    private Asked asked(String drawn) {
        var challenge = challenges.of(drawn, clock.instant()).orElseThrow().text();
        return new Asked(challenge, ORIGIN, party.id(), handle(mira));
    }

    private byte[] handle(UUID staff) {
        return new UserHandle(merchant, staff).bytes();
    }
}
