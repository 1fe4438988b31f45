package dev.stampbook.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class TomcatCustomizerTest {

    /// Answers with what the application sees of the caller.
    private static final class Mirror extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().print(request.getScheme() + " " + request.getRemoteAddr());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # trusted proxies      | seen by the application
                                           | http 127.0.0.1
                    127.0.0.1              | https 203.0.113.9
                    192.0.2.0/24           | http 127.0.0.1
                    10.0.0.0/8,127.0.0.0/8 | https 203.0.113.9
                    """)
    void believesForwardedHeadersFromNamedProxiesOnly(String trusted, String seen)
            throws Exception {
        assertThat(seenBehind(trusted == null ? "" : trusted, "203.0.113.9")).isEqualTo(seen);
    }

    @Test
    void doesNotBelieveWhatTheCallerItselfPutInFrontOfTheProxysWord() throws Exception {
        assertThat(seenBehind("127.0.0.1", "198.51.100.1, 203.0.113.9"))
                .isEqualTo("https 203.0.113.9");
    }

    private static String seenBehind(String trusted, String forwarded) throws Exception {
        var settings = Settings.of(Map.of("STAMPBOOK_TRUSTED_PROXIES", trusted));
        var tomcat = new TomcatServletWebServerFactory(0);
        new TomcatCustomizer(settings).customize(tomcat);
        var server =
                tomcat.getWebServer(
                        context -> context.addServlet("mirror", new Mirror()).addMapping("/"));
        server.start();
        try {
            return get(server.getPort(), forwarded);
        } finally {
            server.destroy();
        }
    }

    private static String get(int port, String forwarded) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .header("X-Forwarded-For", forwarded)
                        .header("X-Forwarded-Proto", "https")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
