package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Table;
import org.jspecify.annotations.Nullable;

/// All programs; with the way to a new one, and a field for the file of one, for whoever may.
public record ProgramListPage(
        DeskFrame frame, Table table, boolean managing, @Nullable Field file, Mistakes mistakes) {}
