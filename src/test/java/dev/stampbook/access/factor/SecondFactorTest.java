package dev.stampbook.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.access.SigningIn;
import dev.stampbook.access.SigningIn.SignInOutcome;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.code.Totp;
import dev.stampbook.platform.code.TotpKey;
import dev.stampbook.platform.journal.Housekeeping.By;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.rules.Chapter;
import dev.stampbook.testing.rules.RuleOf;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The code after the password.
@RuleOf(Chapter.TRUST)
@DoorTest
class SecondFactorTest {

    private static final Totp APP = new Totp(Duration.ofSeconds(30), 6, Duration.ZERO);

    @Autowired Shops shops;
    @Autowired SigningIn signingIn;
    @Autowired Protecting protecting;
    @Autowired CheckingCodes checking;
    @Autowired Tickets tickets;
    @Autowired TestClock clock;

    private Shops.Shop shop;
    private Actor mira;
    private TotpKey app;
    private List<String> recovery = List.of();

    @BeforeEach
    void miraTurnsItOn() {
        shop = shops.open();
        var merchant = MerchantId.parse(shop.merchant()).orElseThrow();
        var staff = PublicId.parse(IdKind.STAFF_MEMBER, shop.counter().id()).orElseThrow();
        mira = new Actor(merchant, Actor.Kind.SYSTEM, null, staff, null, "Mira", Set.of());
        protecting.begin(by());
        app = scanned();
        recovery = protecting.confirm(by(), digits(0)).orElseThrow();
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void aRightPasswordAsksForTheCode() {
        assertThat(signIn()).isInstanceOf(SignInOutcome.CodeWanted.class);

        protecting.remove(by());

        assertThat(signIn()).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the app shows the code of | opens
                    60 s ago                    | no
                    30 s ago                    | yes
                    now                         | yes
                    30 s from now               | yes
                    60 s from now               | no
                    """)
    void aPhoneMayBeALittleLateOrEarly(String when, String opens) {
        var shift = when.equals("now") ? 0 : Integer.parseInt(when.split(" ", 2)[0]);
        var seconds = when.endsWith("ago") ? -shift : shift;

        assertThat(check(digits(seconds))).isEqualTo(opens.equals("yes"));
    }

    @Test
    void aStepCountsOnceAndNoEarlierOneAfterIt() {
        assertThat(check(digits(0))).isTrue();

        assertThat(check(digits(0))).isFalse();
        assertThat(check(digits(-30))).isFalse();
        assertThat(check(digits(30))).isTrue();
    }

    @Test
    void theCodeThatTurnedItOnIsUsedUp() {
        clock.advance(Duration.ofMinutes(-1));

        assertThat(check(digits(0))).isFalse();
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        var code = recovery.getFirst();

        assertThat(check(" " + code.toUpperCase(Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(check(code)).isFalse();
        assertThat(check(recovery.getLast())).isTrue();
        assertThat(protecting.standing(mira, "mira").codesLeft()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # wrong codes in a row | later | the right one then
                           4               |   0 s | opens
                           5               |  29 s | does not open
                           5               |  30 s | opens
                           6               |  30 s | does not open
                    """)
    void wrongCodesBackOff(int wrong, String later, String then) {
        for (var time = 1; time <= wrong; time++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(check("no such code")).isFalse();
        }

        clock.advance(Duration.ofSeconds(Long.parseLong(later.replace(" s", ""))));

        assertThat(check(digits(0))).isEqualTo(then.equals("opens"));
    }

    @Test
    void nobodyElsesCodeOpens() {
        var mine = recovery.getFirst();
        miraTurnsItOn();

        assertThat(check(mine)).isFalse();
    }

    @Test
    void beginningAgainChangesNothingThatIsOn() {
        protecting.begin(by());

        assertThat(check(digits(0))).isTrue();
        assertThat(protecting.confirm(by(), digits(30))).isEmpty();
    }

    @Test
    void aTicketIsOursAndEnds() {
        var ticket = new Tickets.Ticket(mira.merchant(), staff());
        var text = tickets.seal(ticket, clock.instant());

        assertThat(tickets.open(text, clock.instant())).contains(ticket);
        assertThat(tickets.open("x" + text, clock.instant())).isEmpty();
        assertThat(tickets.open("", clock.instant())).isEmpty();
        assertThat(tickets.open(text, clock.instant().plus(Tickets.GOOD_FOR))).isEmpty();
    }

    /// What RFC 4226 and 6238 write down, as an app reads it from the QR.
    @Test
    void speaksAsAppsExpect() {
        var secret = new AppSecret(new TotpKey("3132333435363738393031323334353637383930"));

        assertThat(secret.address("mira@7k2m9"))
                .isEqualTo(
                        "otpauth://totp/Stampbook:mira%407k2m9"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stampbook");
        assertThat(secret.spelt()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    private SignInOutcome signIn() {
        var login = shop.counter();
        return signingIn.signIn(
                new SigningIn.Attempt(login.login(), login.password(), "Phone", "10.0.0.9"));
    }

    private boolean check(String code) {
        return checking.check(mira.merchant(), staff(), code, clock.instant());
    }

    /// The key as the app has read it.
    private TotpKey scanned() {
        var address = protecting.standing(mira, "mira").begun().orElseThrow().address();
        var base32 = address.replaceAll(".*secret=|&.*", "");
        var number = BigInteger.ZERO;
        for (var at = 0; at < base32.length(); at++) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(at));
            number = number.shiftLeft(5).add(BigInteger.valueOf(value));
        }
        return new TotpKey(String.format(Locale.ROOT, "%040x", number));
    }

    private String digits(int seconds) {
        return APP.value(app, APP.stepAt(clock.instant().plusSeconds(seconds)));
    }

    private By by() {
        return new By(mira, clock.instant());
    }

    private UUID staff() {
        return Objects.requireNonNull(mira.staff());
    }
}
