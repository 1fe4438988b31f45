package dev.stampbook.platform.task;

import java.time.Duration;

/// Work that is done behind the doors, whenever there is some.
public interface Chore {

    /// As logs and threads name it.
    String name();

    /// How long to wait, when nobody wakes it, before it looks for work again.
    Duration look();

    /// Does all the work that there is now. What it throws is logged, and it is called again.
    void run();
}
