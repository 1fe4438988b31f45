package dev.stampbook.wallet.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.card.pass.PassContent.Standing;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.google.FakeGoogle.Mood;
import dev.stampbook.wallet.google.Lanes.Lane;
import dev.stampbook.wallet.google.account.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our client and a Google that enforces its limits.
class GoogleClientTest {

    private static final Duration GAP = Duration.ofNanos(1_000_000_000 / 18);
    private static final Resource CARD =
            GoogleObject.ofCard(Passes.shown(Passes.anna()), Passes.ISSUER);
    private static final GoogleClient.As AS =
            new GoogleClient.As(Keys.ACCOUNT, Passes.ISSUER, Lane.STAMP);

    private final TestClock clock = new TestClock();
    private final AtomicReference<Instant> free = new AtomicReference<>(Instant.MIN);
    private final Wire hastyWire = new Wire(Duration.ofSeconds(1));
    private FakeGoogle google;
    private Wire wire;
    private GoogleClient client;
    private GoogleClient hasty;

    @BeforeEach
    void open() {
        open(clock, this::wait);
    }

    private void open(Clock time, Lanes.Pause pause) {
        google = FakeGoogle.open(time, Keys.PAIR.getPublic());
        wire = new Wire(Duration.ofSeconds(30));
        var json = TestJson.json();
        var tokens = new AccessTokens(wire, json, google.address("/token"), time);
        var lanes = new Lanes((issuer, now) -> turn(now), pause, time);
        var api = google.address("/walletobjects/v1");
        client = new GoogleClient(wire, tokens, lanes, json, api);
        hasty = new GoogleClient(hastyWire, tokens, lanes, json, api);
        google.has(Classes.cards());
    }

    @AfterEach
    void close() {
        wire.close();
        hastyWire.close();
        google.close();
    }

    @Test
    void makesWhatIsNotThereAndChangesWhatIs() throws InterruptedException {
        assertThat(client.put(CARD, AS, false)).isEqualTo(new Told.Done(false));
        assertThat(client.put(CARD, AS, false)).isEqualTo(new Told.Done(false));

        assertThat(google.log())
                .containsExactly(
                        "PATCH loyaltyObject/" + CARD.id() + " 404",
                        "POST loyaltyObject 200",
                        "PATCH loyaltyObject/" + CARD.id() + " 200");
        assertThat(google.kept(CARD.id()).toString()).contains("7/10").doesNotContain("null");
    }

    @Test
    void emptiesWhatIsNoLongerThere() throws InterruptedException {
        client.put(CARD, AS, false);
        var erased = Passes.anna(0, Standing.ERASED, null);
        client.put(GoogleObject.ofCard(Passes.shown(erased), Passes.ISSUER), AS, false);

        assertThat(google.kept(CARD.id()))
                .containsEntry("state", "INACTIVE")
                .containsEntry("accountId", "")
                .doesNotContainKeys("rotatingBarcode", "barcode", "loyaltyPoints");
    }

    @Test
    void getsANewTokenOnceWhenTheOldOneIsTurnedAway() throws InterruptedException {
        client.put(CARD, AS, false);
        google.forgetsTokens();

        assertThat(client.put(CARD, AS, false)).isEqualTo(new Told.Done(false));
        assertThat(google.tokensGiven()).isEqualTo(2);
    }

    @Test
    void keepsATokenUntilShortlyBeforeItsEnd() throws InterruptedException {
        client.put(CARD, AS, false);
        clock.advance(Duration.ofMinutes(54));
        client.put(CARD, AS, false);
        assertThat(google.tokensGiven()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(2));
        client.put(CARD, AS, false);
        assertThat(google.tokensGiven()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY,Later",
        "BROKEN,Later",
        "RUDE,Never",
        "STRICT,Denied",
        "SLOW,Gone",
        "GONE,Gone"
    })
    void saysWhatBecameOfIt(Mood mood, String told) throws InterruptedException {
        client.put(CARD, AS, false);
        google.turns(mood);

        var outcome = (mood == Mood.SLOW ? hasty : client).put(CARD, AS, false);

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(told);
    }

    @Test
    void asksOnceForATokenThatItIsNotGiven() throws InterruptedException {
        google.turns(Mood.STRICT);

        assertThat(client.put(CARD, AS, false)).isEqualTo(new Told.Denied());
        assertThat(client.put(CARD, AS, false)).isEqualTo(new Told.Denied());
        assertThat(google.log()).isEmpty();
        google.turns(Mood.KIND);
        clock.advance(Duration.ofMinutes(1));
        assertThat(client.put(CARD, AS, false)).isEqualTo(new Told.Done(false));
    }

    @Test
    void isQuietWhereGoogleHasHeardEnough() throws InterruptedException {
        client.put(CARD, AS, false);
        var told = new ArrayList<Told>();
        for (var time = 0; time < 4; time++) {
            told.add(client.put(CARD, AS, true));
        }

        assertThat(told)
                .containsExactly(
                        new Told.Done(true),
                        new Told.Done(true),
                        new Told.Done(true),
                        new Told.Done(false));
    }

    /// By the clock on the wall, since requests are on their way while others wait.
    @Test
    void staysBelowTheLimitHoweverManyThereAre() throws InterruptedException {
        close();
        open(Clock.systemUTC(), Lanes.Pause.by(Clock.systemUTC()));
        client.put(CARD, AS, false);
        var began = System.nanoTime();
        all(45, () -> client.put(CARD, AS, false));

        assertThat(google.log()).hasSize(47).noneMatch(line -> line.endsWith("429"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(GAP.multipliedBy(44));
    }

    @Test
    void manyWhoComeAtOnceFetchOneToken() throws InterruptedException {
        all(20, () -> client.put(Classes.cards(), AS, false));

        assertThat(google.tokensGiven()).isEqualTo(1);
    }

    private interface Act {
        Told perform() throws InterruptedException;
    }

    private static void all(int count, Act act) throws InterruptedException {
        var done = new CountDownLatch(count);
        for (var one = 0; one < count; one++) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    act.perform();
                                } catch (InterruptedException ended) {
                                    Thread.currentThread().interrupt();
                                } finally {
                                    done.countDown();
                                }
                            });
        }
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private Instant turn(Instant now) {
        return free.updateAndGet(
                before -> before.isBefore(now.minus(GAP)) ? now : before.plus(GAP));
    }

    /// Nobody waits here: the clock goes on.
    private synchronized void wait(Instant until) {
        var now = clock.instant();
        if (until.isAfter(now)) {
            clock.advance(Duration.between(now, until));
        }
    }
}
