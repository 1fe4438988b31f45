package dev.stampbook.setup;

import dev.stampbook.card.Program;
import dev.stampbook.card.Programs;
import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.DeskHome;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.page.Phrases;
import java.util.List;
import org.springframework.stereotype.Component;

/// Leads from the first page of the desk to a card: to the first one, or to one that is half made.
@Component
class SetupHome implements DeskHome {

    private static final String ADDRESS = "/desk/setup";

    private final SetUps setUps;
    private final Programs programs;

    SetupHome(SetUps setUps, Programs programs) {
        this.setUps = setUps;
        this.programs = programs;
    }

    @Override
    public List<Step> steps(Desk desk) {
        if (!desk.may(Right.MANAGE)) {
            return List.of();
        }
        if (begun(desk)) {
            return List.of(goingOn(desk.words()));
        }
        return programs.list(desk.id(), null, 1).isEmpty()
                ? List.of(first(desk.words()))
                : List.of();
    }

    private boolean begun(Desk desk) {
        return setUps.find(desk.id())
                .map(setUp -> programs.get(desk.id(), setUp.program()))
                .filter(program -> program.state() == Program.State.DRAFT)
                .isPresent();
    }

    private static Step first(Phrases words) {
        return new Step(
                words.say("setup.home.first.title"),
                words.say("setup.home.first.said"),
                ADDRESS,
                words.say("setup.home.first.go"));
    }

    private static Step goingOn(Phrases words) {
        return new Step(
                words.say("setup.home.on.title"),
                words.say("setup.home.on.said"),
                ADDRESS,
                words.say("setup.home.on.go"));
    }
}
