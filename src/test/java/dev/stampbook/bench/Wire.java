package dev.stampbook.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/// One connection that is kept until the server ends it, with one request on it at a time: as
/// little of HTTP as our own server needs, so that the client costs next to nothing beside it.
final class Wire implements AutoCloseable {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(ISO_8859_1);
    private static final int STATUS_AT = 9;

    private final int port;
    private Socket socket;
    private boolean over;
    private byte[] bytes = new byte[16_384];
    private int end;
    private int body;

    Wire(int port) throws IOException {
        this.port = port;
        socket = opened();
    }

    private Socket opened() throws IOException {
        var made = new Socket(InetAddress.getLoopbackAddress(), port);
        made.setTcpNoDelay(true);
        return made;
    }

    /// Sends a request and reads the whole answer; gives its status.
    int ask(byte[] request) throws IOException {
        if (over) {
            socket.close();
            socket = opened();
        }
        socket.getOutputStream().write(request);
        end = 0;
        body = -1;
        while (body < 0) {
            more();
            body = behind(HEAD_END, 0);
        }
        var head = new String(bytes, 0, body, ISO_8859_1).toLowerCase(Locale.ROOT);
        over = head.contains("\r\nconnection: close");
        finish(head);
        return Integer.parseInt(new String(bytes, STATUS_AT, 3, ISO_8859_1));
    }

    /// The body of the last answer; in pieces, when the server sent it so.
    String body() {
        return new String(bytes, body, end - body, ISO_8859_1);
    }

    private void finish(String head) throws IOException {
        var length = head.indexOf("content-length: ");
        if (length >= 0) {
            var digits = length + "content-length: ".length();
            var whole = body + Integer.parseInt(head, digits, head.indexOf('\r', digits), 10);
            while (end < whole) {
                more();
            }
        } else if (head.contains("transfer-encoding: chunked")) {
            // Our texts hold no line ends, so that only the last chunk looks like this.
            while (end - body < LAST_CHUNK.length || !ends(LAST_CHUNK)) {
                more();
            }
        }
    }

    private boolean ends(byte[] wanted) {
        return Arrays.equals(bytes, end - wanted.length, end, wanted, 0, wanted.length);
    }

    private int behind(byte[] wanted, int from) {
        for (var at = from; at + wanted.length <= end; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at + wanted.length;
            }
        }
        return -1;
    }

    private void more() throws IOException {
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        var read = socket.getInputStream().read(bytes, end, bytes.length - end);
        if (read < 0) {
            throw new EOFException("the server closed the line");
        }
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
