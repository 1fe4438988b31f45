package dev.stampbook.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DrainingTest {

    private final Draining draining =
            new Draining(Settings.of(Map.of("STAMPBOOK_DRAIN_SECONDS", "0")));

    @Test
    void leavesLinesOpenWhileTheServerServes() throws Exception {
        draining.start();

        assertThat(draining.isRunning()).isTrue();
        assertThat(answer().getHeader("Connection")).isNull();
    }

    @Test
    void endsEachLineWithItsAnswerOnceTheServerWasToldToStop() throws Exception {
        draining.start();

        draining.stop();

        assertThat(draining.isRunning()).isFalse();
        assertThat(answer().getHeader("Connection")).isEqualTo("close");
    }

    @Test
    void stopsBeforeTheDoorsAreClosed() {
        assertThat(draining.getPhase()).isEqualTo(Integer.MAX_VALUE);
    }

    private MockHttpServletResponse answer() throws IOException, ServletException {
        var response = new MockHttpServletResponse();
        draining.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
