package dev.stampbook.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.stampbook.platform.code.Crockford;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;

/// Draws, hashes and checks passwords: Argon2id, one lane, at the [Cost] of the server.
@Component
public class Passwords {

    /// What one look at a password costs whoever guesses: memory in KiB, and how often it is gone
    /// over. A bean where it differs, and no setting: no business would choose it well.
    public record Cost(int memoryKib, int rounds) {

        /// As OWASP advises for Argon2id (Password Storage Cheat Sheet).
        static final Cost ADVISED = new Cost(19 * 1024, 2);
    }

    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 128;

    private static final int GROUPS = 4;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final String decoy;

    /// Each check takes memory and time; a flood of them waits in line.
    private final Semaphore line = new Semaphore(4);

    @Autowired
    Passwords(ObjectProvider<Cost> cost) {
        this(cost.getIfAvailable(() -> Cost.ADVISED));
    }

    Passwords(Cost cost) {
        this.encoder =
                new Argon2Password4jPasswordEncoder(
                        Argon2Function.getInstance(
                                cost.memoryKib(), cost.rounds(), LANES, HASH_BYTES, Argon2.ID));
        this.decoy = hashed("nobody has this password");
    }

    /// Whether somebody may choose this password.
    static boolean acceptable(String password) {
        return password.length() >= LENGTH_MIN && password.length() <= LENGTH_MAX;
    }

    /// A password that nobody guesses (80 bits), easy to read out.
    public String draw() {
        var groups = new String[GROUPS];
        for (var i = 0; i < GROUPS; i++) {
            groups[i] = Crockford.random(GROUPS, random).toLowerCase(Locale.ROOT);
        }
        return String.join("-", groups);
    }

    /// What is stored of a password.
    public String hash(String password) {
        return inLine(() -> hashed(password));
    }

    /// Whether the password fits; without a hash it takes as long to say no.
    public boolean fits(String password, @Nullable String hash) {
        var tried = password.length() > LENGTH_MAX ? "" : password;
        var fits = inLine(() -> encoder.matches(tried, hash == null ? decoy : hash));
        return fits && hash != null && !tried.isEmpty();
    }

    private String hashed(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder hashes every password");
        }
        return hash;
    }

    private <T> T inLine(Supplier<T> work) {
        line.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            line.release();
        }
    }
}
