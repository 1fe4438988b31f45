package dev.stampbook.access.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import java.util.List;

/// The recovery codes, shown once.
public record RecoveryPage(DeskFrame frame, List<String> codes) {

    public RecoveryPage {
        codes = List.copyOf(codes);
    }
}
