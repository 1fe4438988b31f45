package dev.stampbook.platform.start;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;

/// The local network as a phone in the same room sees it: one IPv4 address, https on a fixed port.
final class Lan {

    static final int PORT = 8443;

    private Lan() {}

    static URI url(String address) {
        var host = address.contains(":") ? "[" + address + "]" : address;
        return URI.create("https://" + host + ":" + PORT);
    }

    /// The first private address of a real, running network card.
    static Optional<String> address() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Lan::usable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException noNetwork) {
            return Optional.empty();
        }
    }

    private static boolean usable(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback() && !card.isVirtual();
        } catch (SocketException gone) {
            return false;
        }
    }
}
