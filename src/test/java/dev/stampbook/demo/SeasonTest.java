package dev.stampbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.json.Json;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.ModuleTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class SeasonTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);

    private final Fixtures fixtures;
    private final Preparing preparing;
    private final TimeMachine timeMachine;
    private final Json json;

    SeasonTest(Fixtures fixtures, Preparing preparing, TimeMachine timeMachine, Json json) {
        this.fixtures = fixtures;
        this.preparing = preparing;
        this.timeMachine = timeMachine;
        this.json = json;
    }

    @ParameterizedTest
    @ValueSource(strings = {"luna-cafe", "atelier-nord", "blue-river"})
    void tellsTheSameStoryFromTheSameSeed(String business) {
        assertThat(live(business, 1)).isEqualTo(live(business, 1));
    }

    @Test
    void tellsAnotherStoryFromAnotherSeed() {
        assertThat(live("luna-cafe", 1)).isNotEqualTo(live("luna-cafe", 2));
    }

    private History live(String business, long seed) {
        var stage = stage(new BusinessFile(json, business));
        var random = new SplittableRandom(seed);
        var share = stage.business().rhythm().knownShare();
        var people = new People(BusinessFile.firstNames(), share, random);
        var season = new Season(stage, people, timeMachine.acting(), random);
        MONDAY.datesUntil(MONDAY.plusWeeks(4)).forEach(season::live);
        return season.history();
    }

    private Stage stage(BusinessFile file) {
        var merchant = fixtures.merchant();
        var business = file.business();
        var begin = MONDAY.atStartOfDay(business.timeZone()).toInstant();
        var program = preparing.program(merchant.id(), file, begin);
        var counter = merchant.system().at(merchant.location());
        var counters = Collections.nCopies(business.team().size(), counter);
        return new Stage(business, merchant.id(), program.id(), counters);
    }
}
