package dev.stampbook.card.page;

import dev.stampbook.card.Card;
import dev.stampbook.card.CardRef;
import dev.stampbook.card.Cards;
import dev.stampbook.card.live.LiveCards;
import dev.stampbook.card.live.Watch;
import dev.stampbook.card.live.Watch.Heard;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.Refused;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.WebRefusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Tells an open web card that there is something new to see, as server-sent events. The thread of
/// the request is a virtual one and waits; a phone that is gone is noticed at the next heartbeat.
@Controller
class LivePages {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// Then the page comes again: so connections spread over servers that came later.
    private static final int HEARTBEATS_MAX = 120;

    private static final Duration LATER = Duration.ofSeconds(30);

    private final VisitResolver visits;
    private final Cards cards;
    private final LiveCards live;

    LivePages(VisitResolver visits, Cards cards, LiveCards live) {
        this.visits = visits;
        this.cards = cards;
        this.live = live;
    }

    /// `since` is the number that the journal had when the page was made.
    @GetMapping("/{locale:[a-z]{2,3}}/c/{token}/live")
    void show(
            @PathVariable String locale,
            @PathVariable String token,
            @RequestParam(defaultValue = "0") long since,
            HttpServletResponse response)
            throws InterruptedException {
        var merchant = visits.merchantOf(token);
        var card = visits.look(merchant, locale, visit -> find(visit, token));
        try (var watch = live.watch(merchant, card, since).orElseThrow(LivePages::tooMany)) {
            tell(watch, response);
        } catch (IOException gone) {
            // The phone hung up, as phones do.
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }

    private Card find(Visit visit, String token) {
        var ref = new CardRef.ByViewToken(token);
        return Optional.ofNullable(cards.find(visit.merchant().id(), List.of(ref)).get(ref))
                .orElseThrow(() -> new NotFound("card"));
    }

    private static TurnedAway tooMany() {
        return new TurnedAway(Refused.because(WebRefusal.RATE_LIMITED), LATER);
    }

    private static void tell(Watch watch, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType("text/event-stream;charset=UTF-8");
        // Proxies that gather answers would keep the news to themselves.
        response.setHeader("X-Accel-Buffering", "no");
        send(response, ": here\n\n");
        var quiet = 0;
        while (quiet < HEARTBEATS_MAX) {
            switch (watch.listen(HEARTBEAT)) {
                case Heard.NEWS -> send(response, "event: news\ndata: 1\n\n");
                case Heard.QUIET -> send(response, ": still here\n\n");
                case Heard.END -> {
                    return;
                }
            }
            quiet++;
        }
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
