package dev.stampbook.card.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Field;
import dev.stampbook.platform.page.Table;

/// Cards, newest first, or those that a search found.
public record CardListPage(DeskFrame frame, Field search, Table table) {}
