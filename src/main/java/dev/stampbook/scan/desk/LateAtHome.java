package dev.stampbook.scan.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.DeskHome;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says on the first page of the desk when stamps were lost lately because they came late.
@Component
@Order(30)
class LateAtHome implements DeskHome {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 200;

    private final LateScans scans;

    LateAtHome(LateScans scans) {
        this.scans = scans;
    }

    @Override
    public List<Step> steps(Desk desk) {
        var since = desk.now().minus(LATELY);
        var lost = scans.list(desk.id(), since, MOST).stream().filter(LateScan::lost).count();
        return lost == 0
                ? List.of()
                : List.of(
                        new Step(
                                desk.words().say("late.home.title", "count", lost),
                                desk.words().say("late.home.said"),
                                "/desk/late",
                                desk.words().say("late.home.go")));
    }
}
