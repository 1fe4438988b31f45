package dev.stampbook.card.join;

import dev.stampbook.customer.ToJoin;
import dev.stampbook.platform.web.pace.Limit;
import dev.stampbook.platform.web.pace.Pace;
import dev.stampbook.platform.web.pace.Place;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Lets people in who name no address, as fast as a crowd comes and no script. Each of them is a
/// customer, a card and a short number, and nothing else would ever end that.
@Component
class LettingNameless {

    /// A stand at a festival, where everybody shares one network, gives out twenty cards a minute.
    private static final Limit PACE = new Limit(300, Duration.ofMinutes(15));

    private final LettingIn letting;
    private final Pace pace;

    LettingNameless(LettingIn letting, Pace pace) {
        this.letting = letting;
        this.pace = pace;
    }

    /// Where her card is; turns away whoever comes from an address that took too many of them.
    URI let(Newcomer newcomer, ToJoin join, BrowserCookie browser, String address) {
        var merchant = newcomer.visit().merchant().id();
        pace.admit(merchant + " at " + Place.of(address), "nameless cards", PACE);
        return letting.byBrowser(newcomer, join, browser);
    }
}
