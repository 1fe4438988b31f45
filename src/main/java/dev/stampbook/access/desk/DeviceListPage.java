package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where people are signed in.
public record DeviceListPage(DeskFrame frame, List<Entry> devices) {

    public DeviceListPage {
        devices = List.copyOf(devices);
    }

    /// One device: what it is, whose, since and until when; `own` for the one that reads this, and
    /// no act where the reader may not.
    public record Entry(
            String name,
            String person,
            String used,
            String until,
            boolean own,
            @Nullable Act signOut) {}
}
