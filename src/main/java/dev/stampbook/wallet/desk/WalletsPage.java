package dev.stampbook.wallet.desk;

import dev.stampbook.merchant.desk.DeskFrame;
import dev.stampbook.platform.page.Mistakes;
import java.util.List;

/// All wallets with what they want.
public record WalletsPage(DeskFrame frame, List<Entry> entries, Mistakes mistakes) {

    public WalletsPage {
        entries = List.copyOf(entries);
    }

    /// One wallet; `address` is where its form goes.
    public record Entry(WalletKeys.Panel panel, String address) {}
}
