package dev.stampbook.setup.page;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Page;
import dev.stampbook.setup.Industry;
import dev.stampbook.setup.Step;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where setting up begins: with a draft it goes on where it was left.
@Controller
class StartPages {

    private static final String REWARD = Bench.address(Step.REWARD);

    private final Benches benches;

    StartPages(Benches benches) {
        this.benches = benches;
    }

    @GetMapping("/desk/setup")
    Object show(Desk desk) {
        return benches.open(
                desk,
                bench ->
                        bench.draft() == null
                                ? gallery(bench)
                                : Benches.to(Bench.address(bench.standing().place().reached())));
    }

    @GetMapping("/desk/setup/industries")
    Object list(Desk desk) {
        return benches.open(desk, StartPages::gallery);
    }

    private static Page gallery(Bench bench) {
        var words = bench.words();
        var tiles = new ArrayList<IndustriesPage.Tile>();
        for (var industry : Industry.values()) {
            tiles.add(tile(bench, industry));
        }
        tiles.add(
                new IndustriesPage.Tile(
                        words.say("setup.industries.own"),
                        words.say("setup.industries.own_reward"),
                        "",
                        REWARD + "?industry=own",
                        "own"));
        var title = words.say("setup.industries.title");
        return Page.of(
                "setup/industries", new IndustriesPage(bench.start(title, "industries"), tiles));
    }

    private static IndustriesPage.Tile tile(Bench bench, Industry industry) {
        var words = bench.words();
        return new IndustriesPage.Tile(
                words.say(industry.called()),
                words.say(industry.reward()),
                words.say("setup.industries.stamps", "goal", industry.goal()),
                REWARD + "?industry=" + industry.text(),
                industry.text());
    }
}
