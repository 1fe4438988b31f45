package dev.stampbook.demo;

import dev.stampbook.card.link.LinkAddresses;
import dev.stampbook.platform.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/// Opens a business of the demo and lets its half year pass.
///
/// The merchant is made today, so that the owner's invitation is still open; its program and
/// everything at its counters carry instants of the past.
@Component
class Staging {

    private final Founding founding;
    private final Manning manning;
    private final Preparing preparing;
    private final TimeMachine timeMachine;
    private final Json json;
    private final Clock clock;

    Staging(
            Founding founding,
            Manning manning,
            Preparing preparing,
            TimeMachine timeMachine,
            Json json,
            Clock clock) {
        this.founding = founding;
        this.manning = manning;
        this.preparing = preparing;
        this.timeMachine = timeMachine;
        this.json = json;
        this.clock = clock;
    }

    /// A business that is open, with the ways in.
    record Opened(Stage stage, Keepsake.Entrance entrance) {}

    Opened open(String name, Plot plot) {
        var file = new BusinessFile(json, name);
        var business = file.business();
        var now = clock.instant();
        var founded = founding.found(business, now);
        var logins = manning.team(business, founded, now);
        var begin = plot.firstDay(today(business)).atStartOfDay(business.timeZone()).toInstant();
        var program = preparing.program(founded.merchant(), file, begin);
        var counters = logins.stream().map(manning::signIn).toList();
        return new Opened(
                new Stage(business, founded.merchant(), program.id(), counters),
                new Keepsake.Entrance(
                        business.name(),
                        LinkAddresses.path(program),
                        business.owner().name(),
                        "/invites/" + founded.equipment().invite(),
                        logins,
                        founded.equipment().apiKey()));
    }

    /// Days pass, up to yesterday.
    History pass(Stage stage, Plot plot) {
        var business = stage.business();
        var random = new SplittableRandom(plot.seed());
        var share = business.rhythm().knownShare();
        var people = new People(BusinessFile.firstNames(), share, random);
        var season = new Season(stage, people, timeMachine.acting(), random);
        plot.firstDay(today(business)).datesUntil(today(business)).forEach(season::live);
        return season.history();
    }

    private LocalDate today(Business business) {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }
}
