package dev.stampbook.demo;

import java.time.LocalDate;

/// How a story goes: from which seed, over how many whole weeks before this one.
record Plot(long seed, int weeks) {

    /// A Monday, so that the weeks of every demo are the same, whatever day it is today.
    LocalDate firstDay(LocalDate today) {
        var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        return monday.minusWeeks(weeks);
    }
}
