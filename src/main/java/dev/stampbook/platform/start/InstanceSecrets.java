package dev.stampbook.platform.start;

import dev.stampbook.platform.secret.InstanceKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// The two secrets of an instance: taken from the environment, or made once and kept in the data
/// folder.
final class InstanceSecrets implements StartLine {

    private final InstanceKey key;
    private final OperatorToken operatorToken;
    private final boolean tokenMade;

    InstanceSecrets(Settings settings) {
        var tokenFile = new SecretFile(settings.data().resolve("operator.token"));
        var given = settings.secrets().operatorToken();
        this.tokenMade = given.isEmpty() && tokenFile.read().isEmpty();
        this.key = settings.secrets().key().orElseGet(() -> kept(settings.data()));
        this.operatorToken =
                new OperatorToken(given.orElseGet(() -> keptOrMade(tokenFile, urlSafe())));
    }

    InstanceKey key() {
        return key;
    }

    OperatorToken operatorToken() {
        return operatorToken;
    }

    /// The token is shown at the one start that made it; afterwards it is in its file.
    @Override
    public List<String> lines() {
        return tokenMade
                ? List.of("Operator token (kept in operator.token): " + operatorToken.value())
                : List.of();
    }

    private static InstanceKey kept(Path data) {
        var file = new SecretFile(data.resolve("instance.key"));
        var text = keptOrMade(file, Base64.getEncoder());
        try {
            return new InstanceKey(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException damaged) {
            throw new StartRefused(
                    file.path() + " does not hold an instance key; restore the file.", damaged);
        }
    }

    private static Base64.Encoder urlSafe() {
        return Base64.getUrlEncoder().withoutPadding();
    }

    private static String keptOrMade(SecretFile file, Base64.Encoder encoder) {
        return file.read().orElseGet(() -> made(file, encoder));
    }

    private static String made(SecretFile file, Base64.Encoder encoder) {
        var bytes = new byte[InstanceKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        var text = encoder.encodeToString(bytes);
        file.write(text);
        return text;
    }
}
