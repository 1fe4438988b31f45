package dev.stampbook.bench;

import dev.stampbook.card.pass.PassContent;
import dev.stampbook.card.pass.PassSamples;
import dev.stampbook.platform.start.FastProvider;
import dev.stampbook.wallet.apple.NewsDesk;
import dev.stampbook.wallet.apple.PassMaking;
import dev.stampbook.wallet.apple.PassOrder;
import dev.stampbook.wallet.certificate.PassSigner;
import dev.stampbook.wallet.certificate.Signers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Passes that one thread makes in a second of its processor time, each of another card, beside the
/// signatures that openssl and this Java make in the same run; with a faster provider of signatures
/// too, where one is on the class path.
final class Making {

    /// What a signature of a pass is over, more or less: its attributes.
    private static final byte[] ATTRIBUTES = new byte[105];

    private static final int KEY_BITS = 2048;
    private static final int PASSES_AT_ONCE = 50;
    private static final int PLACES = 11;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final NewsDesk NEWS =
            new NewsDesk("https://cards.example/apple", "0123456789abcdef0123456789abcdef");

    private final Report report;
    private final Bench.Wishes wishes;
    private final PassMaking making = new PassMaking();
    private final List<PassContent> looks =
            IntStream.range(0, PLACES).mapToObj(n -> PassSamples.card(n).content()).toList();
    private long made;

    Making(Report report, Bench.Wishes wishes) {
        this.report = report;
        this.wishes = wishes;
    }

    void measure() throws IOException, InterruptedException {
        var signer = Signers.signer();
        report.note("bytes of a pass", making.file(order(signer)).length);
        var openssl = report.series("signatures by openssl", "per processor s");
        var rsa = Security.getProviders("Signature.SHA256withRSA")[0];
        var turns = Stream.concat(Stream.of(rsa), FastProvider.find().stream()).map(this::turn);
        var all = turns.toList();
        all.forEach(turn -> add(turn.unheard()));
        for (var round = 0; round < wishes.rounds(); round++) {
            OpenSslSpeed.signatures(wishes.seconds())
                    .ifPresent(rate -> openssl.add(new Round(rate, Map.of())));
            all.forEach(this::add);
        }
        for (var turn : all) {
            report.compare(turn.passes(), turn.signatures(), "≥ 0.8");
            if (!openssl.rounds().isEmpty()) {
                report.compare(turn.passes(), openssl, "told");
            }
        }
    }

    /// What a provider does: bare signatures, and passes.
    private record Turn(Provider provider, Key key, Series signatures, Series passes) {

        /// To warm up with.
        private Turn unheard() {
            return new Turn(provider, key, new Series("", ""), new Series("", ""));
        }
    }

    private record Key(PassSigner signer, PrivateKey bare) {}

    private Turn turn(Provider provider) {
        var name = provider.getName();
        return new Turn(
                provider,
                new Key(Signers.signer(provider), bare(provider)),
                report.series("signatures by " + name, "per processor s"),
                report.series("passes signed by " + name, "per processor s"));
    }

    private static PrivateKey bare(Provider provider) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA", provider);
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void add(Turn turn) {
        var added = Security.insertProviderAt(turn.provider(), 1) > 0;
        try {
            var bare = turn.key().bare();
            turn.signatures().add(new Round(rate(() -> signature(bare)), Map.of()));
            var signer = turn.key().signer();
            turn.passes().add(new Round(rate(() -> making.file(order(signer))), Map.of()));
        } finally {
            if (added) {
                Security.removeProvider(turn.provider().getName());
            }
        }
    }

    private double rate(Runnable work) {
        var times = 0L;
        var begun = THREADS.getCurrentThreadCpuTime();
        var end = begun + (long) (wishes.seconds() * 1e9);
        while (THREADS.getCurrentThreadCpuTime() < end) {
            for (var one = 0; one < PASSES_AT_ONCE; one++) {
                work.run();
            }
            times += PASSES_AT_ONCE;
        }
        return times * 1e9 / (THREADS.getCurrentThreadCpuTime() - begun);
    }

    private static void signature(PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(ATTRIBUTES);
            signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /// The next card, so that no two are signed alike.
    private PassOrder order(PassSigner signer) {
        var look = looks.get((int) (made % PLACES));
        made++;
        var content =
                new PassContent(
                        new UUID(9, made),
                        null,
                        look.program(),
                        look.number(),
                        look.scanToken(),
                        look.address(),
                        look.standing(),
                        look.grid(),
                        look.colour(),
                        look.endsAt(),
                        look.front(),
                        look.spots(),
                        look.logo(),
                        look.base(),
                        look.said());
        return new PassOrder(content, NEWS, signer, PassSamples.NOW);
    }
}
