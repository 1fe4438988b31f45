package dev.stampbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private final Report report = new Report(Map.of("cores", 2));

    @Test
    void everyRoundIsPrintedAndTheMedianAndTheSpread() {
        series("redeem", 900, 1_100, 1_000);

        assertThat(report.table())
                .contains(
                        "cores: 2",
                        "| redeem | 900 · 1100 · 1000 | 1000 /s | 20 % | p99 ms 7.00 |");
    }

    @Test
    void aRatioIsThatOfTheMedians() {
        var ours = series("redeem", 700, 800, 900);
        report.compare(ours, series("pgbench", 990, 1_000, 1_010), "≥ 0.6");

        assertThat(report.table()).contains("| redeem | pgbench | 0.80 | ≥ 0.6 |");
    }

    @Test
    void whatElseWasSeenIsComparedByItsMedians() {
        var slow = new Series("many", "/s");
        slow.add(new Round(900, Map.of("p99 ms", 9.0)));
        report.compare(slow, series("few", 1_000), "p99 ms", "≤ 1.25");

        assertThat(report.table()).contains("| p99 ms of many | few | 1.29 | ≤ 1.25 |");
    }

    @Test
    void aBaselineThatWasNotQuietGivesNoRatio() {
        var ours = series("redeem", 800);
        report.compare(ours, series("pgbench", 840, 1_000, 1_150), "≥ 0.6");

        assertThat(report.table())
                .contains("| redeem | pgbench | baseline spread 31 %, no ratio | ≥ 0.6 |");
        assertThat(json().at("/ratios/0/ratio").isMissingNode()).isTrue();
    }

    @Test
    void aSpreadOfThirtyIsStillQuiet() {
        var ours = series("redeem", 800);
        report.compare(ours, series("pgbench", 850, 1_000, 1_150), "≥ 0.6");

        assertThat(json().at("/ratios/0/ratio").asDouble()).isEqualTo(0.8);
    }

    @Test
    void programsReadTheSame() {
        series("redeem", 900, 1_100);

        assertThat(json().at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json().at("/series/0/median").asDouble()).isEqualTo(1_000);
        assertThat(json().at("/series/0/rounds/1/rate").asDouble()).isEqualTo(1_100);
        assertThat(json().at("/series/0/rounds/1/seen/p99 ms").asDouble()).isEqualTo(7);
    }

    @Test
    void whatWasNotRunIsNotPrinted() {
        report.series("stamp", "/s");

        assertThat(report.table()).doesNotContain("stamp");
        assertThat(json().at("/series").size()).isZero();
    }

    private Series series(String name, int... rates) {
        var series = report.series(name, "/s");
        for (var rate : rates) {
            series.add(new Round(rate, Map.of("p99 ms", 7.0)));
        }
        return series;
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(report.json());
    }
}
