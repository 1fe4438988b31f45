package dev.stampbook.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/// The mail server of somebody else: takes letters, or is slow, rude or gone.
public final class PostOffice implements AutoCloseable {

    /// How it treats whoever comes.
    public enum Mood {
        KIND,
        /// Says nothing at all.
        SLOW,
        /// Asks to come back later.
        BUSY,
        /// Does not know the person.
        RUDE,
        /// Hangs up.
        GONE
    }

    private final ServerSocket door;
    private final ConcurrentLinkedQueue<Delivered> taken = new ConcurrentLinkedQueue<>();
    private final List<Socket> silent = new ArrayList<>();
    private volatile Mood mood = Mood.KIND;

    private PostOffice(ServerSocket door) {
        this.door = door;
    }

    /// A letter that it took: to whom, and the whole of it.
    public record Delivered(String to, String raw) {

        /// The letter as plain text.
        public String text() {
            try {
                var forms = (MimeMultipart) message().getContent();
                return (String) forms.getBodyPart(0).getContent();
            } catch (MessagingException | IOException fault) {
                throw new IllegalStateException(fault);
            }
        }

        /// Where the link in it leads, without the host.
        public String path() {
            var link = Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(text());
            if (!link.find()) {
                throw new IllegalStateException("a letter without a link");
            }
            return link.group(1);
        }

        /// The letter, read.
        public MimeMessage message() {
            try {
                var bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
                return new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            } catch (MessagingException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    /// One that is open, on a port of its own.
    public static PostOffice open() {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var office = new PostOffice(door);
            Thread.ofVirtual().name("post office").start(office::serve);
            return office;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Where it listens.
    public int port() {
        return door.getLocalPort();
    }

    /// How it is from now on.
    public void turns(Mood other) {
        mood = other;
    }

    /// The letters to an address, oldest first.
    public List<Delivered> lettersTo(String address) {
        return taken.stream().filter(letter -> letter.to().equalsIgnoreCase(address)).toList();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : silent) {
            socket.close();
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> attend(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void attend(Socket socket) {
        try {
            if (mood == Mood.SLOW) {
                silent.add(socket);
                return;
            }
            try (socket) {
                if (mood != Mood.GONE) {
                    talk(socket);
                }
            }
        } catch (IOException left) {
            // Whoever leaves in the middle of a sentence has not posted anything.
        }
    }

    private void talk(Socket socket) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(
                                socket.getInputStream(), StandardCharsets.ISO_8859_1));
        say(socket, "220 post.example");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("RCPT TO:")) {
                to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(socket, recipient());
            } else if (word.equals("DATA")) {
                say(socket, "354 go on");
                taken.add(new Delivered(to, letter(in)));
                say(socket, "250 taken");
            } else {
                say(socket, word.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }
    }

    private String recipient() {
        return switch (mood) {
            case BUSY -> "450 come back later";
            case RUDE -> "550 nobody of that name";
            case KIND, SLOW, GONE -> "250 fine";
        };
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return letter.toString();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
