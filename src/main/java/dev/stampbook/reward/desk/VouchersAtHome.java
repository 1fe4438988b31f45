package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.DeskHome;
import dev.stampbook.reward.api.OutstandingLists;
import dev.stampbook.reward.api.OutstandingView.Counted;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Outstanding vouchers on the first page of the desk.
@Component
@Order(20)
class VouchersAtHome implements DeskHome {

    private final OutstandingLists outstanding;

    VouchersAtHome(OutstandingLists outstanding) {
        this.outstanding = outstanding;
    }

    @Override
    public List<Figure> figures(Desk desk) {
        var count =
                outstanding.count(desk.id(), desk.now()).stream().mapToLong(Counted::count).sum();
        return List.of(
                new Figure(
                        desk.number(count),
                        desk.words().say("desk.figure.vouchers", "count", count),
                        "/desk/vouchers"));
    }
}
