package dev.stampbook.wallet.apple.push;

import com.eatthepath.pushy.apns.auth.ApnsVerificationKey;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.json.Json;
import dev.stampbook.platform.start.Settings.Apple.PushKey;
import dev.stampbook.testing.TestClock;
import dev.stampbook.wallet.apple.service.PhoneReading;
import dev.stampbook.wallet.apple.service.Phones;
import dev.stampbook.wallet.behind.BackOff;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.PassSigners;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;

/// The server's own way to Apple, led to an Apple of ours.
public final class PushRig implements AutoCloseable {

    public static final String TYPE = "pass.dev.stampbook.test";

    private static final String TEAM = "STAMPBOOK0";
    private static final String KEY = "ABC123DEFG";
    private static final KeyPair PAIR = pair();

    public final FakeApple apple;

    private final ApplicationContext server;
    private final TestClock clock;
    private final Apns apns;

    private PushRig(
            ApplicationContext server,
            FakeApple apple,
            Optional<ProviderToken> token,
            Clock watch) {
        this.server = server;
        this.apple = apple;
        this.clock = server.getBean(TestClock.class);
        this.apns =
                new Apns(
                        apple.address(),
                        new Connections(Optional.of(apple.trust())),
                        token,
                        new Apns.Tools(server.getBean(Json.class), watch));
    }

    /// One that shows the certificate of the pass.
    public static PushRig withCertificate(
            ApplicationContext server, MerchantId merchant, Path folder) {
        var chain = signer(server, merchant).introduction().getCertificateChain("pass");
        var apple = FakeApple.open(folder, List.of(chain[1]), Map.of());
        return new PushRig(server, apple, Optional.empty(), server.getBean(TestClock.class));
    }

    /// One whose Apple knows certificates of these authorities.
    static PushRig withCertificates(
            ApplicationContext server, List<X509Certificate> authorities, Path folder) {
        var apple = FakeApple.open(folder, authorities, Map.of());
        return new PushRig(server, apple, Optional.empty(), server.getBean(TestClock.class));
    }

    /// One that has a key of the team; its Apple knows no certificates.
    static PushRig withToken(ApplicationContext server, Path folder) {
        try {
            var open = (ECPublicKey) PAIR.getPublic();
            var key = new ApnsVerificationKey(KEY, TEAM, open);
            var apple = FakeApple.open(folder, List.of(), Map.of(key, TYPE));
            var named = new PushKey(KEY, TEAM, folder);
            var token = new ProviderToken(named, PAIR.getPrivate());
            // That Apple goes by the clock of the machine.
            return new PushRig(server, apple, Optional.of(token), Clock.systemUTC());
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /// Who signs for a merchant.
    static PassSigner signer(ApplicationContext server, MerchantId merchant) {
        var signers = server.getBean(PassSigners.class);
        return server.getBean(Transactions.class).reading(merchant, () -> signers.get(merchant));
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    /// Tells all that is due.
    public void push() {
        pushing(false).run();
    }

    /// The same, as if it were Apple.
    void pushToApple() {
        pushing(true).run();
    }

    private PushingPhones pushing(boolean itself) {
        return new PushingPhones(
                new PushingPhones.Rows(
                        server.getBean(Phones.class), server.getBean(PhoneReading.class)),
                server.getBean(PassSigners.class),
                server.getBean(Transactions.class),
                new PushingPhones.Way(apns, new BackOff(new Random(7)), itself),
                clock);
    }

    @Override
    public void close() {
        apns.close();
        apple.close();
    }
}
