package dev.stampbook.reward.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Table;

/// Vouchers, newest first, in a state, of a program or with a code, and what is outstanding in all.
public record VoucherListPage(
        DeskFrame frame,
        String outstanding,
        boolean issuing,
        Field state,
        Field program,
        Field code,
        Table table) {}
