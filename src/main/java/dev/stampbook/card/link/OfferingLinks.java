package dev.stampbook.card.link;

import dev.stampbook.card.link.MakingLinks.MakeOutcome;
import dev.stampbook.card.link.MakingLinks.ToMake;
import dev.stampbook.platform.web.Caller;
import dev.stampbook.platform.web.pace.Limit;
import dev.stampbook.platform.web.pace.Pace;
import dev.stampbook.platform.write.Answer;
import dev.stampbook.platform.write.Waist;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Makes join links at the door, no faster than first-timers come: each is worth stamps.
@Component
public class OfferingLinks {

    /// One newcomer every ten seconds at one till, for as long as it is open.
    private static final Limit PACE = new Limit(60, Duration.ofMinutes(10));

    private final MakingLinks making;
    private final Waist waist;
    private final Pace pace;

    OfferingLinks(MakingLinks making, Waist waist, Pace pace) {
        this.making = making;
        this.waist = waist;
        this.pace = pace;
    }

    /// Makes a link for whoever stands at the counter.
    public MakeOutcome offer(Caller caller, ToMake wish) {
        admit(caller);
        return waist.perform(making, caller.actor().merchant(), wish);
    }

    /// The same for a till, which gets the same answer to the same key.
    Answer offer(Caller caller, ToMake wish, Function<MakeOutcome, Answer> answer) {
        admit(caller);
        return waist.take(making, caller.call(wish, answer));
    }

    private void admit(Caller caller) {
        pace.admit(caller, "join links", PACE);
    }
}
