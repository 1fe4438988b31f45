package dev.stampbook.platform.archive;

import dev.stampbook.platform.MerchantId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The journal as a file: one JSON line per entry, by merchant and `seq`.
final class JournalExport {

    /// Rows that the driver fetches at once, so that a long journal never stands in memory.
    private static final int FETCH = 1_000;

    private JournalExport() {}

    /// Writes every numbered line, of one merchant or of all.
    static void write(Connection connection, @Nullable MerchantId merchant, Path file)
            throws IOException, SQLException {
        try (var writer = Files.newBufferedWriter(file);
                var statement =
                        connection.prepareStatement(
                                """
                                select jsonb_build_object(
                                    'merchant_id', journal_seq.merchant_id,
                                    'seq', journal_seq.seq,
                                    'id', journal.id,
                                    'type', journal.type,
                                    'at', journal.at,
                                    'actor', journal.actor,
                                    'data', journal.data,
                                    'effects', journal.effects)::text
                                from journal_seq
                                join journal
                                    on journal.merchant_id = journal_seq.merchant_id
                                    and journal.id = journal_seq.entry_id
                                where ?::uuid is null or journal_seq.merchant_id = ?::uuid
                                order by journal_seq.merchant_id, journal_seq.seq
                                """)) {
            var wanted = merchant == null ? null : merchant.value().toString();
            statement.setString(1, wanted);
            statement.setString(2, wanted);
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    line(writer, rows.getString(1));
                }
            }
        }
    }

    /// Hands over every line, in the order of the file.
    static void read(Path file, Consumer<String> reader) throws IOException {
        try (var lines = Files.lines(file)) {
            lines.forEach(reader);
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private static void line(BufferedWriter writer, String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }
}
