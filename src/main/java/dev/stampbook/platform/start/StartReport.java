package dev.stampbook.platform.start;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the address, how long the start took and every `StartLine`, once the server is ready.
@Component
class StartReport {

    private final Settings settings;
    private final ObjectProvider<StartLine> lines;
    private final PrintStream out;
    private boolean listening;

    StartReport(Settings settings, ObjectProvider<StartLine> lines) {
        this.settings = settings;
        this.lines = lines;
        this.out = System.out;
    }

    @EventListener
    void onListening(WebServerInitializedEvent started) {
        listening = started.getWebServer().getPort() > 0;
    }

    /// Commands and tests without a server stay silent.
    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        if (listening) {
            var taken = ready.getTimeTaken();
            print(List.of("Stampbook is ready at " + settings.web().url() + seconds(taken)));
            lines.orderedStream().map(StartLine::lines).forEach(this::print);
        }
    }

    private void print(List<String> words) {
        words.forEach(out::println);
    }

    private static String seconds(@Nullable Duration taken) {
        return taken == null ? "" : " (after " + taken.toMillis() + " ms)";
    }
}
