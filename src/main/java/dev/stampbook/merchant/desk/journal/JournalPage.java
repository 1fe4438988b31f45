package dev.stampbook.merchant.desk.journal;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Table;

/// The journal, narrowed to what happened and to a day.
public record JournalPage(DeskFrame frame, Field type, Field day, Table table) {}
