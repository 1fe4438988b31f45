package dev.stampbook.platform.start;

import java.net.InetAddress;

/// IP addresses and CIDR networks as text; nothing here ever asks a name server.
final class Network {

    private Network() {}

    static boolean address(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    static boolean network(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? address(text)
                : address(text.substring(0, slash))
                        && prefix(text.substring(0, slash), text.substring(slash + 1));
    }

    private static boolean prefix(String address, String length) {
        var bits = InetAddress.ofLiteral(address).getAddress().length * Byte.SIZE;
        return length.matches("[0-9]{1,3}") && Integer.parseInt(length) <= bits;
    }
}
