package dev.stampbook.platform.chain;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.journal.Sequencer;
import dev.stampbook.platform.start.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `bin/stampbook export MERCHANT FILE`: what an auditor verifies, signed up to this moment.
@Component
class ChainExporting implements Command {

    /// The first member of the first line, by which such a file is known.
    static final String KIND = "chain";

    private final Sequencer sequencer;
    private final Chaining chaining;
    private final Certifying certifying;
    private final ChainExports exports;
    private final Transactions transactions;

    ChainExporting(
            Sequencer sequencer,
            Chaining chaining,
            Certifying certifying,
            ChainExports exports,
            Transactions transactions) {
        this.sequencer = sequencer;
        this.chaining = chaining;
        this.certifying = certifying;
        this.exports = exports;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> arguments) {
        var merchant =
                arguments.size() == 2 ? MerchantId.parse(arguments.getFirst()).orElse(null) : null;
        if (merchant == null) {
            System.err.println("usage: bin/stampbook export mer_… FILE");
            return 2;
        }
        var file = Path.of(arguments.getLast()).toAbsolutePath();
        System.out.printf("%s entries of %s are in %s%n", write(merchant, file), merchant, file);
        return 0;
    }

    /// Writes the file and answers how many lines of the journal it covers.
    long write(MerchantId merchant, Path file) {
        sequencer.catchUp(merchant);
        chaining.catchUp(merchant);
        var seq = certifying.now(merchant);
        try (var writer = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
            writer.print(Canonical.text(head(merchant)) + "\n");
            transactions.reading(
                    merchant,
                    () -> {
                        exports.write(merchant, seq, line -> writer.print(line + "\n"));
                        return seq;
                    });
            if (writer.checkError()) {
                throw new IOException("cut short: " + file);
            }
            return seq;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, Object> head(MerchantId merchant) {
        return Map.of(
                "kind",
                KIND,
                "version",
                1,
                "merchant",
                merchant.toString(),
                "merchant_id",
                merchant.value().toString());
    }
}
