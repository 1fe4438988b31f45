package dev.stampbook.access.door;

import dev.stampbook.access.SigningIn.SignInOutcome;
import dev.stampbook.access.factor.Tickets;
import dev.stampbook.access.factor.Tickets.Ticket;
import dev.stampbook.platform.Actor;
import dev.stampbook.platform.Refused;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What comes after an attempt to sign in, whichever way it was made: in, one more step, or a no.
@Component
class Entrance {

    private final Tickets tickets;
    private final Clock clock;

    Entrance(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /// Where people go on: wherever they are let in, or with the code of a second factor.
    record Ways(Function<Actor, String> in, String code) {

        static Ways of(WayOn way) {
            return new Ways(way::signedIn, "/sign-in/code" + way.query());
        }
    }

    /// Whose password was right in this browser a moment ago.
    Optional<Ticket> ticket(Visit visit) {
        return tickets.open(visit.kept(ShortCookie.TICKET), clock.instant());
    }

    Object after(
            SignInOutcome outcome, Visit visit, Ways ways, Function<Refused, Object> declined) {
        var now = clock.instant();
        return switch (outcome) {
            case SignInOutcome.SignedIn in -> {
                visit.signIn(in, now);
                yield Visit.to(ways.in().apply(in.actor()));
            }
            case SignInOutcome.CodeWanted(var merchant, var staff) -> {
                var ticket = tickets.seal(new Ticket(merchant, staff), now);
                visit.keep(ShortCookie.TICKET, ticket, Tickets.GOOD_FOR);
                yield Visit.to(ways.code());
            }
            case SignInOutcome.Declined(var refused) -> declined.apply(refused);
        };
    }
}
