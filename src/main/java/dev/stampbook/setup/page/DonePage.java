package dev.stampbook.setup.page;

import java.net.URI;
import java.util.Set;

/// The card is open: the code that leads to it, and what to do with it.
public record DonePage(Frame frame, String joinUrl, String qr, String prints) {

    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Whether no other device can follow the code, as on a computer that tries Stampbook out.
    public boolean onlyHere() {
        return THIS_COMPUTER.contains(URI.create(joinUrl).getHost());
    }

    /// What makes the address one for phones.
    public String command() {
        return "bin/run --lan";
    }
}
