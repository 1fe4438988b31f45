package dev.stampbook.reward.code;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;

/// All code pools, and a form for a new one for whoever may.
public record PoolListPage(
        DeskFrame frame, Table table, boolean managing, Field name, Mistakes mistakes) {}
