package dev.stampbook.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// Everything that is logged while it is open, as a log file would hold it.
public final class LogBook implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    private LogBook() {
        lines.start();
        root.addAppender(lines);
    }

    /// Opens a book.
    public static LogBook open() {
        return new LogBook();
    }

    /// The lines in which any of these words stands, in whatever case, with their stack traces.
    public List<String> linesWith(List<String> words) {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .map(LogBook::text)
                .filter(line -> words.stream().anyMatch(word -> holds(line, word)))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(lines);
    }

    private static boolean holds(String line, String word) {
        return line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static String text(ILoggingEvent line) {
        var thrown = line.getThrowableProxy();
        var trace = thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
        return line.getFormattedMessage() + "\n" + trace;
    }
}
