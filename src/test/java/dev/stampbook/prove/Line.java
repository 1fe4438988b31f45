package dev.stampbook.prove;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/// A kept connection to a server from an address of one's own, which the JDK's client cannot choose
/// for each of hundreds without as many threads.
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Line from(String address, int port) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        return new Line(new Socket(loopback, port, InetAddress.ofLiteral(address), 0));
    }

    /// Posts JSON and answers the status.
    int post(String path, String bearer, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        var head =
                String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Authorization: Bearer " + bearer,
                        "Content-Type: application/json",
                        "Content-Length: " + bytes.length,
                        "\r\n");
        socket.getOutputStream().write((head + body).getBytes(UTF_8));
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the line broke");
            }
            text.append((char) next);
        }
        return text.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
