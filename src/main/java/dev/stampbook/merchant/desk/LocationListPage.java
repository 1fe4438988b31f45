package dev.stampbook.merchant.desk;

import dev.stampbook.platform.page.Table;

/// All locations, and the way to a new one for whoever may.
public record LocationListPage(DeskFrame frame, boolean managing, Table table) {}
