package dev.stampbook.platform.start;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The time between "stop" and closed doors: the server says that it is not ready and still answers
/// everybody, each for the last time on that line, until whoever spreads the requests has noticed.
///
/// It is the first thing to stop, before the doors close and before requests are waited for.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Draining implements SmartLifecycle, Filter {

    private final CountDownLatch never = new CountDownLatch(1);
    private final Duration time;
    private volatile boolean running;
    private volatile boolean draining;

    Draining(Settings settings) {
        this.time = settings.web().drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        draining = true;
        try {
            never.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (draining && response instanceof HttpServletResponse http) {
            http.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }
}
