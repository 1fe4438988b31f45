package dev.stampbook.scan.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Table;

/// Scans that came late, newest first.
public record LatePage(DeskFrame frame, Table table) {}
