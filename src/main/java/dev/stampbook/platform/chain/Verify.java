package dev.stampbook.platform.chain;

import dev.stampbook.platform.start.OfflineCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `bin/stampbook verify FILE…`: exports, and checkpoints that were kept elsewhere; without any
/// database. Ends with 1 when something is not as it was, and names the first such entry.
public final class Verify implements OfflineCommand {

    /// Found by its name in `META-INF/services`.
    public Verify() {}

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments) {
        var evidence = new Evidence();
        for (var argument : arguments) {
            try {
                evidence.add(Path.of(argument));
            } catch (IOException | RuntimeException unreadable) {
                System.err.println(argument + ": neither an export nor a checkpoint");
                return 2;
            }
        }
        if (evidence.exports().isEmpty()) {
            System.err.println("usage: bin/stampbook verify EXPORT… [CHECKPOINTS…]");
            return 2;
        }
        evidence.checkpoints().stream()
                .map(Checkpoint::key)
                .distinct()
                .forEach(key -> System.out.println("signed by the key " + Signatures.name(key)));
        return evidence.exports().stream().mapToInt(file -> judge(file, evidence)).max().orElse(2);
    }

    private static int judge(Path export, Evidence evidence) {
        try {
            var verification = new Verification();
            var finding = verification.of(export, evidence.checkpoints());
            System.out.println(
                    export
                            + (finding == null
                                    ? ": whole, " + verification.summary()
                                    : ": BAD, " + finding.what()));
            return finding == null ? 0 : 1;
        } catch (IOException fault) {
            System.err.println(export + ": " + fault.getMessage());
            return 2;
        }
    }
}
