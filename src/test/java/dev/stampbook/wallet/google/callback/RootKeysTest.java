package dev.stampbook.wallet.google.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.stampbook.platform.json.TestJson;
import dev.stampbook.platform.start.Settings;
import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.google.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The keys with which Google begins its signatures.
class RootKeysTest {

    private final TestClock clock = new TestClock();
    private final Wire wire = new Wire(Duration.ofSeconds(10));
    private HttpServer google;
    private RootKeys roots;
    private volatile String said = Sender.keys();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void openGoogle() throws IOException {
        google = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        google.createContext(
                "/keys",
                call -> {
                    asked.incrementAndGet();
                    var bytes = said.getBytes(StandardCharsets.UTF_8);
                    call.getResponseHeaders().set("Cache-Control", "public, max-age=3600");
                    call.sendResponseHeaders(said.isEmpty() ? 503 : 200, bytes.length);
                    call.getResponseBody().write(bytes);
                    call.close();
                });
        google.start();
        var place = "http://127.0.0.1:" + google.getAddress().getPort() + "/keys";
        var settings = Settings.of(Map.of("STAMPBOOK_GOOGLE_KEYS", place));
        roots = new RootKeys(wire, TestJson.json(), settings, clock);
    }

    @AfterEach
    void close() {
        google.stop(0);
        wire.close();
    }

    @Test
    void areThoseOfOurProtocolAndAskedForAsOftenAsGoogleSays() throws InterruptedException {
        assertThat(roots.now()).hasSize(1);
        clock.advance(Duration.ofMinutes(59));
        roots.now();
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMinutes(1));
        roots.now();

        assertThat(asked).hasValue(2);
    }

    @Test
    void goOnBeingGoodWhileNobodyAnswers() throws InterruptedException {
        var before = roots.now();
        said = "";
        clock.advance(Duration.ofHours(2));

        assertThat(roots.now()).isEqualTo(before);
        said = "{\"keys\": 7}";
        clock.advance(Duration.ofHours(2));
        assertThat(roots.now()).isEqualTo(before);
    }

    @Test
    void areNotGoodBehindTheirEnd() throws InterruptedException {
        var end = clock.instant().plus(Duration.ofMinutes(30)).toEpochMilli();
        said = Sender.keys().replace("4102444800000", String.valueOf(end));

        assertThat(roots.now()).hasSize(1);
        clock.advance(Duration.ofMinutes(30));
        assertThat(roots.now()).isEmpty();
    }

    @Test
    void areNoneWithoutAnAnswer() throws InterruptedException {
        said = "";

        assertThat(roots.now()).isEmpty();
        said = Sender.keys();
        clock.advance(Duration.ofMinutes(1));
        assertThat(roots.now()).hasSize(1);
    }
}
