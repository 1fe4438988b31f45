package dev.stampbook.doors.fuzz;

import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestClock;
import dev.stampbook.testing.TestDatabase;
import dev.stampbook.testing.contract.Contract;

/// What games are played on.
record Ground(Shops shops, Contract contract, TestClock clock, TestDatabase database) {}
