package dev.stampbook.platform.web.pace;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The place in the network that requests come from, as far as one household or company has it: an
/// IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one has all behind
/// them.
public final class Place {

    private static final int NETWORK_BYTES = 8;

    private Place() {}

    /// The name of the place of an address; of what is no address, the text itself.
    public static String of(String address) {
        try {
            var scope = address.indexOf('%');
            var plain = scope < 0 ? address : address.substring(0, scope);
            return InetAddress.ofLiteral(plain) instanceof Inet6Address wide
                    ? network(wide)
                    : address;
        } catch (IllegalArgumentException other) {
            return address;
        }
    }

    private static String network(Inet6Address address) {
        var network = Arrays.copyOf(address.getAddress(), NETWORK_BYTES);
        return HexFormat.of().formatHex(network) + "/64";
    }
}
