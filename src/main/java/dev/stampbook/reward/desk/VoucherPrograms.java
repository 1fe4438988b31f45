package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.platform.page.Field.Option;
import java.util.List;

/// The programs that promise vouchers, by public id and name: a bean of the module that has them.
public interface VoucherPrograms {

    /// All that have ever promised something, the newest first.
    List<Option> at(Desk desk);
}
